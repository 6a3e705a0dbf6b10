import { stepsOf } from './book.ts'
import type { Loaded } from './load.ts'
import { markAt, type Marked, type Origin } from './marked.ts'
import { nameOf } from './merge.ts'

/** 出处 — who wrote a value, or a part of it: the pack of the lineage, its file and line. */
export type WrittenBy = Readonly<{ pack: string; file: string; line: number; part: string }>

/** Everyone who had a hand in the value at a pointer of a merged file: who wrote it first, then who changed which part. */
export function writtenBy({ book, layers }: Loaded, file: string, pointer: string): readonly WrittenBy[] {
  const merged = book.files.get(file)
  if (!merged) return []
  const marks = markAt(merged.marks, stepsOf(pointer))
  return [{ from: marks.from, part: '' }, ...changedBelow(marks, '')].flatMap(({ from, part }) => {
    const layer = layers[from.layer]
    const place = layer?.sources.get(from.file)?.at(from.at)
    return layer && place ? [{ pack: layer.id, file: from.file, line: place.line, part }] : []
  })
}

function changedBelow({ from, children }: Marked, path: string): readonly Readonly<{ from: Origin; part: string }>[] {
  return [...children].flatMap(([step, child]) => {
    const part = `${path}/${step}`
    return child.from.layer === from.layer
      ? changedBelow(child, part)
      : [{ from: child.from, part }, ...changedBelow(child, part)]
  })
}

/** Where the entry of that name stands in a list of the merged files: `rules/`, `id`, `mobile` → its file and pointer. */
export function entryAt(
  { book }: Loaded,
  files: string,
  list: string,
  key: string,
  name: string,
): Readonly<{ file: string; pointer: string }> | undefined {
  for (const [file, { value }] of book.files) {
    if (!file.startsWith(files)) continue
    const inside = stepsOf(list).reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
      value,
    )
    const index = Array.isArray(inside) ? inside.findIndex((one) => nameOf(one, key) === name) : -1
    if (index >= 0) return { file, pointer: `${list}/${index}` }
  }
  return undefined
}
