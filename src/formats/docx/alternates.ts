import type { Attributes } from '../xml.ts'
import type { Walk } from './walk.ts'

/**
 * 备选内容 — `mc:AlternateContent` keeps the same thing several times, for older and newer programs (ECMA-376-3 §9.3).
 * The first choice this reader understands is walked; of the others only text that differs from it is kept, as hidden:
 * somebody's program would show it.
 */
export class Alternates {
  readonly #open: { chosen: boolean; others: string[] }[] = []
  readonly #namespaces = new Map<string, string>()
  #capturing = false
  /** How deep inside a branch that is not walked; 0 outside. */
  #aside = 0

  get aside(): boolean {
    return this.#aside > 0
  }

  namespace(prefix: string, uri: string): void {
    this.#namespaces.set(prefix, uri)
  }

  /** Returns whether the element belonged to the choosing itself. */
  open(walk: Walk, name: string, attributes: Attributes): boolean {
    if (this.#aside > 0) {
      this.#aside++
      this.#listen(name, attributes)
      return true
    }
    if (name === 'AlternateContent') {
      this.#open.push({ chosen: false, others: [] })
      walk.said.push('')
      return true
    }
    const current = this.#open.at(-1)
    if (current === undefined || (name !== 'Choice' && name !== 'Fallback')) return false
    if (!current.chosen && (name === 'Fallback' || this.#understands(attributes['Requires'] ?? '')))
      current.chosen = true
    else {
      this.#aside = 1
      current.others.push('')
    }
    return true
  }

  close(walk: Walk, name: string): boolean {
    if (this.#aside > 0) {
      this.#aside--
      this.#capturing = false
      return true
    }
    if (name === 'AlternateContent') {
      const { others } = this.#open.pop()!
      const said = walk.said.pop() ?? ''
      if (walk.said.length > 0) walk.said[walk.said.length - 1] += said
      for (const other of new Set(others)) if (!said.includes(other)) walk.carry('hidden', other)
    }
    return name === 'AlternateContent' || name === 'Choice' || name === 'Fallback'
  }

  text(text: string): void {
    if (this.#capturing) this.#hear(text)
  }

  #listen(name: string, attributes: Attributes): void {
    this.#capturing = name === 't' || name === 'delText' || name === 'instrText'
    if (name === 'p') this.#open.at(-1)?.others.push('')
    if (name === 'tab') this.#hear('\t')
    if (name === 'br' || name === 'cr') this.#hear('\n')
    if (name === 'textpath') this.#hear(attributes['string'] ?? '')
  }

  #hear(text: string): void {
    const others = this.#open.at(-1)?.others
    if (others) others[others.length - 1] += text
  }

  #understands(requires: string): boolean {
    return requires
      .split(/\s+/)
      .filter((prefix) => prefix !== '')
      .every((prefix) => isUnderstood(this.#namespaces.get(prefix) ?? ''))
  }
}

/** Namespaces of Microsoft's drawing and Word extensions, and those of the standard. */
export function isUnderstood(uri: string): boolean {
  return /schemas\.microsoft\.com\/office\/(word|drawing)\/|schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|urn:schemas-microsoft-com/.test(
    uri,
  )
}
