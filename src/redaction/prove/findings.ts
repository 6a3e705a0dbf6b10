import type { Leak, Writing } from './report.ts'
import { foldedText } from './folded-text.ts'
import type { Secret } from './secret.ts'
import type { Search } from './sought.ts'
import type { Standing } from './standing.ts'

type Note = { path: string; writing: Writing; secret: number; count: number }
type Notes = Map<string, Note>

/** Collects what is found, value by value, and knows what may stand. */
export class Findings {
  private readonly secrets: readonly Secret[]
  private readonly standing: ReadonlyMap<number, readonly Standing[]>
  private readonly fingerprint: (text: string) => string
  private readonly found: Notes = new Map()
  private readonly faint: Notes = new Map()
  private readonly unreadable: string[] = []

  constructor(
    secrets: readonly Secret[],
    standing: ReadonlyMap<number, readonly Standing[]>,
    fingerprint: (text: string) => string,
  ) {
    this.secrets = secrets
    this.standing = standing
    this.fingerprint = fingerprint
  }

  broken(path: string): void {
    this.unreadable.push(path)
  }

  /** Answers how often each value was seen, whether it may stand there or not. */
  look(path: string, writing: Writing, text: string, search: Search): ReadonlyMap<number, number> {
    const seen = new Map<number, number>()
    const spent = new Map<Standing, number>()
    const ends = new Map<number, number>()
    for (const { from, to, secrets } of search(text))
      for (const secret of secrets) {
        // Pieces of one number are one sight of it.
        if ((ends.get(secret) ?? 0) > from) continue
        ends.set(secret, to)
        seen.set(secret, (seen.get(secret) ?? 0) + 1)
        if (!this.mayStand(secret, text, from, to, spent)) this.note(this.found, path, writing, secret)
      }
    return seen
  }

  /** Digits of a number seen as text already are no second sight of it. */
  lookBeyond(path: string, writing: Writing, text: string, search: Search, seen: ReadonlyMap<number, number>): void {
    const here = new Map<number, number>()
    for (const { secrets } of search(text)) for (const one of secrets) here.set(one, (here.get(one) ?? 0) + 1)
    for (const [secret, count] of here)
      if (count > (seen.get(secret) ?? 0)) this.note(this.found, path, writing, secret, count - (seen.get(secret) ?? 0))
  }

  lookIfNowhere(path: string, writing: Writing, text: string, search: Search): void {
    for (const { secrets } of search(text))
      for (const secret of secrets)
        if (!this.standing.get(secret)?.some((one) => one.why)) this.note(this.found, path, writing, secret)
  }

  /** For a look, no stop. */
  lookFaintly(path: string, writing: Writing, text: string, search: Search): void {
    for (const { secrets } of search(text)) for (const one of secrets) this.note(this.faint, path, writing, one)
  }

  leaks(): readonly Leak[] {
    const broken = this.unreadable.map((path) => ({
      path,
      writing: 'unreadable' as const,
      type: '',
      fingerprint: '',
      count: 1,
    }))
    return [...broken, ...this.listed(this.found)]
  }

  weak(): readonly Leak[] {
    return this.listed(this.faint)
  }

  private listed(from: Notes): Leak[] {
    return [...from.values()].map(({ path, writing, secret, count }) => {
      const { text = '', type = '' } = this.secrets[secret] ?? {}
      const left = (this.standing.get(secret) ?? []).filter((one) => one.why === undefined)
      return {
        path: this.hidden(path),
        writing,
        type,
        fingerprint: this.fingerprint(text),
        count,
        ...(left.length > 0 ? { places: left.map((one) => one.place) } : {}),
      }
    })
  }

  /** A path may hold the very value: then it is told by its number only. */
  private hidden(path: string): string {
    const plain = foldedText(path)
    const tells = this.secrets.some((one) => plain.includes(foldedText(one.text)))
    return tells ? `output ${this.fingerprint(path)}` : path
  }

  private note(into: Notes, path: string, writing: Writing, secret: number, count = 1): void {
    const key = `${secret}\0${writing}\0${path}`
    const known = into.get(key)
    if (known) known.count += count
    else into.set(key, { path, writing, secret, count })
  }

  /**
   * An occurrence the draft accounts for, told by what stands around it. Where little does (a cell that says nothing else), each accounts for one
   * occurrence in a member.
   */
  private mayStand(secret: number, text: string, from: number, to: number, spent: Map<Standing, number>): boolean {
    const may = (this.standing.get(secret) ?? []).filter((one) => one.why !== undefined)
    for (const one of may)
      for (const [left, right] of one.around) {
        const fits = text.endsWith(left, from) && text.startsWith(right, to)
        if (!fits) continue
        if (left.length + right.length >= TELLING) return true
        if ((spent.get(one) ?? 0) === 0) {
          spent.set(one, 1)
          return true
        }
      }
    return false
  }
}
const TELLING = 4
