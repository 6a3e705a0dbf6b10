import { placeOf } from '../sight.ts'
import type { Reading, Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { companyIn } from './beside.ts'
import type { Sentence } from './sentence.ts'

/** The scenes of the table row a scene stands in; of what stands in no table, none. */
export type RowOf = (scene: Scene) => readonly Scene[]

export function rowsOf(scenes: readonly Scene[]): RowOf {
  const rows = new Map<string, Scene[]>()
  for (const scene of scenes) {
    const key = keyOf(scene)
    if (key === undefined) continue
    const row = rows.get(key) ?? []
    rows.set(key, row)
    row.push(scene)
  }
  return (scene) => rows.get(keyOf(scene) ?? '') ?? []
}

/** 旁边有没有人 — whether a name or an identity number was seen in the sentence, or stands in the same row of a table. Officials at work do not count. */
export function personNear(
  { seen }: Reading,
  scene: Scene,
  { from, to }: Sentence,
  rowOf: RowOf,
): 'name' | 'number' | 'row' | undefined {
  const { file } = scene.paper
  if (from < to) {
    const place = placeOf(scene, from, to)
    const inside = (one: Sighting): boolean => one.place.from >= place.from && one.place.to <= place.to
    if (seen('resident-id', file, scene.index).some(inside)) return 'number'
    if (seen('name', file, scene.index).some((one) => inside(one) && isPerson(one))) return 'name'
  }
  for (const other of rowOf(scene)) {
    if (other === scene) continue
    if (seen('resident-id', file, other.index).length > 0) return 'row'
    if (seen('name', file, other.index).some(isPerson)) return 'row'
    const { text } = other.normal
    const company = text.length <= LONGEST_CELL ? companyIn(text) : undefined
    if (company !== undefined && company !== 'role') return 'row'
  }
  return undefined
}

/** Someone who is named as a private person, or whose part is not known; what only may be a name is not enough. */
function isPerson({ standing }: Sighting): boolean {
  return standing === 'private' || standing === 'contested' || standing === 'masked'
}

function keyOf({ block: { cell } }: Scene): string | undefined {
  return cell === undefined ? undefined : `${cell.table}:${cell.row}`
}

const LONGEST_CELL = 60
