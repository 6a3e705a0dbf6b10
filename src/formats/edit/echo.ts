import type { Cut } from '../xlsx/edit/cuts.ts'

/** Two characters of Chinese, or four letters or digits: less is no value of its own. */
export function saysEnough(value: string): boolean {
  return (value.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 || (value.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4
}

/**
 * 回声 — the same values once more: what is covered in a cell stands in the file's charts, drawings and names of sheets too. A value of
 * letters or digits is found only where no other letter or digit touches it.
 */
export class Echo {
  readonly #byStart = new Map<string, string[]>()
  readonly #puts = new Map<string, string>()

  constructor(values: Iterable<readonly [value: string, put: string]>) {
    for (const [value, put] of values) {
      if (!saysEnough(value) || this.#puts.has(value)) continue
      this.#puts.set(value, put)
      const start = value.slice(0, value.length < LONG ? 2 : LONG)
      const known = this.#byStart.get(start)
      if (known) known.push(value)
      else this.#byStart.set(start, [value])
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b.length - a.length)
  }

  in(text: string): readonly Cut[] {
    if (this.#puts.size === 0) return []
    const cuts: Cut[] = []
    for (let at = 0; at < text.length; at++) {
      const value = this.#at(text, at, LONG) ?? this.#at(text, at, 2)
      if (value === undefined) continue
      cuts.push({ from: at, to: at + value.length, put: this.#puts.get(value)! })
      at += value.length - 1
    }
    return cuts
  }

  #at(text: string, at: number, length: number): string | undefined {
    return this.#byStart
      .get(text.slice(at, at + length))
      ?.find((value) => text.startsWith(value, at) && stands(text, at, at + value.length))
  }
}

const LONG = 8

function stands(text: string, from: number, to: number): boolean {
  return !(/^[\da-z]{2}$/i.test(text.slice(from - 1, from + 1)) || /^[\da-z]{2}$/i.test(text.slice(to - 1, to + 1)))
}
