import type { Removal } from './rewrite.ts'

/** 清理清单 — what was taken out, by code and part. Names of parts are the package's own and may say something: only plain ones are told. */
export class Removals {
  readonly #counts = new Map<string, { what: string; part: string; count: number }>()

  add(what: string, part: string, count = 1): void {
    if (count === 0) return
    const told = PLAIN.test(part) ? part : ''
    const key = `${what} ${told}`
    const found = this.#counts.get(key)
    if (found) found.count += count
    else this.#counts.set(key, { what, part: told, count })
  }

  list(): readonly Removal[] {
    return [...this.#counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  }
}

/** What programs call their parts: `xl/worksheets/sheet12.xml`. */
const PLAIN = /^[A-Za-z_/]+\d{0,4}\.[a-z]{2,5}$/
