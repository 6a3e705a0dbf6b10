import type { Change } from './changes.ts'
import type { Loaded } from './load.ts'
import { allChanges, brief } from './loosened.ts'

/** One difference between two packs: what it is about, old and new in a few words, what it does, and where the new value stands. */
export type Difference = Readonly<{
  way: 'added' | 'removed' | 'changed'
  standing: Change['standing']
  dimension: string
  names: readonly string[]
  was: string
  is: string
  /** The pack of the lineage that wrote it, its file and line. */
  pack: string
  file: string
  line: number | null
}>

/** 比较 — everything that differs from one pack to another, in the order of the dimensions. */
export function diff(from: Loaded, to: Loaded): readonly Difference[] {
  return allChanges(from.book, to.book).map((change) => {
    const { standing, dimension, names, was, is } = change
    const way = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    const layer = to.layers[change.from.layer]
    const place = layer?.sources.get(change.from.file)?.at(change.from.at)
    return {
      way,
      standing,
      dimension,
      names,
      was: was === undefined ? '' : brief(was),
      is: is === undefined ? '' : brief(is),
      pack: layer?.id ?? '',
      file: change.from.file,
      line: place?.line ?? null,
    }
  })
}
