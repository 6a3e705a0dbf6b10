import type { Tag } from '../../edit/xml-rewrite.ts'

/**
 * 择一 — of an `mc:AlternateContent` the choice a reader sees stays, the others go: they hold the same text once more, uncovered. The choice is made
 * as the reading makes it (alternates.ts).
 */
export class Choice {
  readonly #chosen: boolean[] = []
  readonly #understands: (prefix: string) => boolean

  constructor(understands: (prefix: string) => boolean) {
    this.#understands = understands
  }

  /** `undefined`: the element has no part in choosing. */
  open(tag: Tag): 'keep' | 'drop' | undefined {
    if (tag.local === 'AlternateContent') {
      this.#chosen.push(false)
      return 'keep'
    }
    if (this.#chosen.length === 0 || (tag.local !== 'Choice' && tag.local !== 'Fallback')) return undefined
    const known = (tag.attributes['Requires'] ?? '')
      .split(/\s+/)
      .filter((prefix) => prefix !== '')
      .every((prefix) => this.#understands(prefix))
    if (this.#chosen.at(-1) === true || (tag.local === 'Choice' && !known)) return 'drop'
    this.#chosen[this.#chosen.length - 1] = true
    return 'keep'
  }

  close({ local }: Tag): void {
    if (local === 'AlternateContent') this.#chosen.pop()
  }
}
