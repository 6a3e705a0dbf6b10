import type { Facets } from '../domain/public-record.ts'
import { sha256 } from '../desk/hash.ts'
import type { Db, Tx } from './schema.ts'

/** What the index knows of one entry: its facets as words of their own, the words of its title, those of everything else. */
export type Indexed = Readonly<{ facets: readonly string[]; title: readonly string[]; text: readonly string[] }>

/** `title`: every phrase stands in the title; `text`: every phrase stands somewhere, but not all in the title. */
export type Wanted = Readonly<{
  phrases: readonly (readonly string[])[]
  facets: readonly string[]
  where: 'title' | 'text'
  /** Entries numbered below this only. */
  below?: number
  limit: number
}>

/**
 * 检索 — the index that stands beside the directory, in the same database and written by the same saves. It holds words, no text; it is no part of
 * a backup and is made anew from the entries where it is missing.
 */
export type SearchIndex = Readonly<{
  make(tx: Tx): Promise<void>
  put(tx: Tx, number: number, words: Indexed): Promise<void>
  /** `words` as they were put: an index that keeps no text is told what to take out. */
  remove(tx: Tx, number: number): Promise<void>
  clear(tx: Tx): Promise<void>
  /** What was removed is written over, not only left out. */
  forget(tx: Tx): Promise<void>
  /** Numbers of entries, the newest first. */
  find(db: Db, wanted: Wanted): Promise<readonly number[]>
}>

/** A facet as one word of the index. */
export function facetWords(facets: Facets): readonly string[] {
  return Object.entries(facets).map(([name, value]) => `${name}${sha256(value).slice(0, 16)}`)
}
