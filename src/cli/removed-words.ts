import type { Removal } from '../formats/edit/rewrite.ts'
import type { Words } from '../packs/words.ts'
import { labelled } from './labels.ts'

/** What cleaning took out, as one line a kind: never what it said. */
export function removedInWords(words: Words, removed: readonly Removal[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { what, count } of removed) counts.set(what, (counts.get(what) ?? 0) + count)
  return [...counts].map(([what, count]) => `去掉${labelled(words, 'removal', what)} ${count} 处`)
}
