import type { Place } from '../../domain/place.ts'
import { RESIDENT } from '../special/beside.ts'
import type { Reading, ReadPaper } from '../rule.ts'
import { headsOf, squeeze, type Scene } from '../scene.ts'
import { placeOf } from '../sight.ts'

/** 名册 — one row of a table, or one short line, with somebody's name or identity number in it: where it was seen. */
export type PersonRow = Readonly<{ group: string; row: string; place: Place }>

/** Officials at work are no private matter, and a name that is covered is none; a long paragraph is no line of a list. */
export function* peopleRows({ seen }: Reading, { scenes }: ReadPaper): Iterable<PersonRow> {
  for (const scene of scenes) {
    const { cell } = scene.block
    // The first row of a table is its heads.
    if (cell === undefined ? scene.block.text.length > LONGEST_LINE : cell.row === 0) continue
    const place = personIn(seen, scene)
    if (place === undefined) continue
    const group = cell === undefined ? '' : `${cell.sheet ?? ''}:${cell.table}`
    yield { group, row: String(cell === undefined ? scene.index : cell.row), place }
  }
}

function personIn(seen: Reading['seen'], scene: Scene): Place | undefined {
  const { file } = scene.paper
  const names = seen('name', file, scene.index)
  const noticed =
    seen('resident-id', file, scene.index)[0] ??
    names.find(({ standing }) => standing === 'private' || standing === 'contested')
  if (noticed !== undefined) return noticed.place
  return names.length > 0 ? undefined : underHead(scene)
}

/** What stands under 姓名 and could be a name, or an identity number, whatever the other rules made of it. */
function underHead(scene: Scene): Place | undefined {
  const { text } = scene.normal
  const number = scene.holds('digit') ? RESIDENT.exec(text) : null
  if (number !== null) return placeOf(scene, number.index, number.index + number[0].length)
  if (scene.head !== undefined) {
    const column = scene.head.findIndex((one) => HEAD.test(squeeze(one)))
    const parts = scene.block.text.split('\t')
    const said = parts[column]?.trim() ?? ''
    if (column < 0 || !NAME.test(squeeze(said))) return undefined
    const from = parts.slice(0, column).reduce((sum, part) => sum + part.length + 1, 0)
    const start = from + (parts[column]?.indexOf(said) ?? 0)
    return { file: scene.paper.file, block: scene.index, from: start, to: start + said.length }
  }
  const said = text.trim()
  if (said === '' || !NAME.test(squeeze(said)) || !headsOf(scene).some((one) => HEAD.test(one))) return undefined
  const from = text.indexOf(said)
  return placeOf(scene, from, from + said.length)
}

const HEAD = /姓名|户主|申请人$|保障对象$|救助对象$|补贴对象$/u
const NAME = /^[\u4e00-\u9fff·]{2,12}$/u
const LONGEST_LINE = 80
