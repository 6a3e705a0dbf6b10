import type { Scene } from '../scene.ts'
import type { Lore } from './lore.ts'

/** 栏 — what the cells of one column of a table are, by what stands in them: `names`, `other`, or too few to tell. */
export type ColumnContent = 'names' | 'other' | 'unknown'

/** Head or no head: three cells in ten that could be no name make a column of something else; nearly all that could be, and differ, make one of names. */
export function columnContents(scenes: readonly Scene[], lore: Lore): (scene: Scene) => ColumnContent {
  const columns = new Map<string, string[]>()
  for (const scene of scenes) {
    const key = keyOf(scene)
    const said = scene.normal.text.replace(/\s/g, '')
    if (key === undefined || said === '' || said.length > LONGEST) continue
    const cells = columns.get(key) ?? []
    columns.set(key, cells)
    cells.push(said)
  }
  const contents = new Map([...columns].map(([key, cells]) => [key, contentOf(cells, lore)]))
  return (scene) => contents.get(keyOf(scene) ?? '') ?? 'unknown'
}

function keyOf({ block: { cell } }: Scene): string | undefined {
  return cell === undefined ? undefined : `${cell.sheet ?? ''}\u0000${cell.table}\u0000${cell.column}`
}

function contentOf(cells: readonly string[], lore: Lore): ColumnContent {
  if (cells.length < FEWEST) return 'unknown'
  const like = cells.filter(
    (one) =>
      MASKED.test(one) || lore.isTranscribed(one) || (lore.couldBe(one) && !lore.isNone(one) && !lore.isWord(one)),
  )
  if (like.length <= cells.length * 0.3) return 'other'
  const distinct = new Set(like).size
  // The head itself is no name: one cell in ten may be something else.
  return like.length >= cells.length * 0.85 - 1 && like.length >= FEWEST && distinct >= like.length * 0.7
    ? 'names'
    : 'unknown'
}

const FEWEST = 4
const LONGEST = 40
const MASKED = /^[\u4e00-\u9fff]{1,2}(?:某|[*×○〇])/u
