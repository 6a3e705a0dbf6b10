import type { Words } from '../packs/words.ts'

/** What people call a code of one group; the code itself where the pack has no name for it. */
export function labelled(words: Words, group: string, code: string): string {
  return words.labels[group]?.[code] ?? code
}
