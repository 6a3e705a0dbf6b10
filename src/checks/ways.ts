/**
 * 岔路 — in how many ways a repeated group could share out one and the same text: `ways` of its inside to the power of its repeats. A pattern with
 * too many of them can keep a machine busy for hours over one paragraph that almost matches. Assumes a pattern that compiles.
 */
export function mayRunLong(pattern: string): boolean {
  return new Reader(pattern).branches().worst > MOST
}

/** What ships needs a third of it; the shortest pattern known to stand still has a thousand million. */
const MOST = 1_000_000

/** What a part can do: `ways` to take one text, `first` a letter it must begin with (`''`: unknown), `worst` of any repeat inside. */
type Part = Readonly<{ ways: number; first: string; worst: number }>

class Reader {
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  branches(): Part {
    const all = [this.#sequence()]
    while (this.#pattern[this.#at] === '|') {
      this.#at++
      all.push(this.#sequence())
    }
    const firsts = all.map((one) => one.first)
    const told = firsts.every((one, at) => one !== '' && firsts.indexOf(one) === at)
    // Of alternatives that begin differently only one can ever be taken.
    const ways = told ? Math.max(...all.map((one) => one.ways)) : all.reduce((sum, one) => sum + one.ways, 0)
    return { ways, first: all.length === 1 ? (firsts[0] ?? '') : '', worst: Math.max(...all.map((one) => one.worst)) }
  }

  #sequence(): Part {
    let ways = 1
    let worst = 1
    let first: string | undefined
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern[this.#at] ?? '')) {
      const atom = this.#atom()
      const [least, most] = this.#repeat()
      const inside = atom.ways ** Math.min(most, FAR)
      if (atom.group && most > 1) worst = Math.max(worst, inside)
      worst = Math.max(worst, atom.worst)
      ways = Math.min(ways * Math.max(1, most === least ? 1 : Math.min(most, FAR) - least + 1) * inside, Infinity)
      first ??= least > 0 ? atom.first : ''
    }
    return { ways, first: first ?? '', worst }
  }

  #atom(): Part & Readonly<{ group: boolean }> {
    const one = this.#pattern[this.#at++] ?? ''
    if (one === '(') {
      const head = /^\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>)/u.exec(this.#pattern.slice(this.#at))?.[0] ?? ''
      this.#at += head.length
      const inside = this.branches()
      this.#at++
      // Looking around takes nothing: its ways end with it.
      return /[=!]$/u.test(head) ? { ways: 1, first: '', worst: inside.worst, group: true } : { ...inside, group: true }
    }
    if (one === '[') {
      while (this.#at < this.#pattern.length && this.#pattern[this.#at] !== ']')
        this.#at += this.#pattern[this.#at] === '\\' ? 2 : 1
      this.#at++
      return { ways: 1, first: '', worst: 1, group: false }
    }
    if (one === '\\') {
      this.#at +=
        /^(?:[pP]\{[^}]*\}|u[0-9A-Fa-f]{4}|u\{[^}]*\}|k<\w+>|.)/su.exec(this.#pattern.slice(this.#at))?.[0].length ?? 0
      return { ways: 1, first: '', worst: 1, group: false }
    }
    return { ways: 1, first: /[.^$]/u.test(one) ? '' : one, worst: 1, group: false }
  }

  #repeat(): readonly [least: number, most: number] {
    const mark = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(this.#pattern.slice(this.#at))
    if (!mark) return [1, 1]
    this.#at += mark[0].length
    if (mark[1] !== undefined) return mark[1] === '?' ? [0, 1] : [mark[1] === '+' ? 1 : 0, Infinity]
    const least = Number(mark[2])
    return [least, mark[3] === '' ? least : mark[4] === '' ? Infinity : Number(mark[4])]
  }
}

/** An unbounded repeat counts as this many. */
const FAR = 1000
