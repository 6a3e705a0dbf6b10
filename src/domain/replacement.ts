import { byPlace, type Place } from './place.ts'

/**
 * 替换 — what stands in the public copy instead of a passage: a mask (`张某`, `310***********1234`), or the fixed cover.
 * Where it is empty the passage goes and nothing shows that it was there.
 */
export type Replacement = Readonly<{ place: Place; put: string }>

/** The same inside one file: `block` counts its blocks as the reader gives them, `from`/`to` are UTF-16 offsets in that block. */
export type Edit = Readonly<{ block: number; from: number; to: number; put: string }>

/** The edits of one file, in reading order. */
export function editsIn(file: string, replacements: readonly Replacement[]): readonly Edit[] {
  return replacements
    .filter(({ place }) => place.file === file)
    .sort((a, b) => byPlace(a.place, b.place))
    .map(({ place: { block, from, to }, put }) => ({ block, from, to, put }))
}

/** A text with its edits made; they must not overlap, and may come in any order. */
export function edited(text: string, edits: readonly Readonly<{ from: number; to: number; put: string }>[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((current, { from, to, put }) => current.slice(0, from) + put + current.slice(to), text)
}
