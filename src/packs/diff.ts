import type { Change } from './changes.ts'
import type { Loaded } from './load.ts'
import { dimensionTitle } from './dimension-title.ts'
import { allChanges, brief } from './loosened.ts'
import { textsIn } from './texts-in.ts'

/** One difference between two packs: what it is about, old and new in a few words, what it does, and where the new value stands. */
export type Difference = Readonly<{
  way: 'added' | 'removed' | 'changed'
  standing: Change['standing']
  dimension: string
  /** The dimension in Chinese: 关口 界限 说明的实质字数. */
  what: string
  names: readonly string[]
  was: string
  is: string
  /** Of a list, what came and what went; `null` for everything else. */
  list: Readonly<{ added: readonly string[]; removed: readonly string[] }> | null
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
      what: dimensionTitle(dimension),
      names,
      was: was === undefined ? '' : brief(was),
      is: is === undefined ? '' : brief(is),
      list: listed(was, is),
      pack: layer?.id ?? '',
      file: change.from.file,
      line: place?.line ?? null,
    }
  })
}

function listed(was: unknown, is: unknown): Difference['list'] {
  const [old, now] = [textsIn(was), textsIn(is)]
  if (!Array.isArray(was) || !Array.isArray(is) || old.length !== was.length || now.length !== is.length) return null
  return { added: now.filter((one) => !old.includes(one)), removed: old.filter((one) => !now.includes(one)) }
}
