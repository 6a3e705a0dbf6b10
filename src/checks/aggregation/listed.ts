import type { Scene } from '../scene.ts'
import { tablesOf, type Cell, type Row, type Table } from './tables.ts'

/** What the columns of a list are, told by their heads. Patterns on squeezed text. */
export type Heads = Readonly<{ name: RegExp; traits: readonly RegExp[]; matter: RegExp }>
/** 名单一行 — what could be recognised of a person whose name is covered, and where the line begins. */
export type Listed = Readonly<{ key: string; at: Cell }>

/** 隐名名单 — lists whose names are covered and that say what the people get or suffer: for each list its rows. */
export function* coveredLists(scenes: readonly Scene[], heads: Heads): Iterable<readonly Listed[]> {
  for (const table of tablesOf(scenes)) {
    const rows = rowsOf(table, heads)
    if (rows.length > 0) yield rows
  }
  const lines = scenes.flatMap((scene) => lineOf(scene, heads) ?? [])
  if (lines.length > 0) yield lines
}

function rowsOf({ rows }: Table, { name, traits, matter }: Heads): readonly Listed[] {
  const at = rows
    .slice(0, HEAD_ROWS)
    .findIndex((row) => row.some((one) => fits(matter, one)) && traitsIn(row, traits) > 0)
  const head = rows[at]
  if (head === undefined) return []
  const names = columns(head, [name])
  const marked = columns(head, traits).filter((column) => !names.includes(column))
  const body = rows.slice(at + 1).filter((row) => row.some((one) => one !== undefined && one.text !== ''))
  const called = body.filter((row) => names.some((column) => COVERED.test(row[column]?.text ?? '')))
  // Where names stand in full they are the matter, not what goes with them.
  if (called.length * 2 < body.length || called.length === 0) return []
  return called.flatMap((row) => {
    const first = row.find((one) => one !== undefined && one.text !== '')
    const said = [...names, ...marked].map((column) => row[column]?.text ?? '')
    return first === undefined ? [] : [{ key: said.join('\u0000'), at: first }]
  })
}

function columns(head: Row, patterns: readonly RegExp[]): readonly number[] {
  return head.flatMap((cell, column) => (patterns.some((one) => fits(one, cell)) ? [column] : []))
}

function traitsIn(head: Row, traits: readonly RegExp[]): number {
  return traits.filter((trait) => head.some((cell) => fits(trait, cell))).length
}

function fits(pattern: RegExp, cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text.length <= LONGEST_HEAD && pattern.test(cell.text)
}

/** 张某，67岁，大桥村，尿毒症，2000元 — a line of a list that is no table. */
function lineOf(scene: Scene, { matter }: Heads): Listed | undefined {
  const { text } = scene.normal
  if (
    scene.block.cell !== undefined ||
    text.length > LONGEST_LINE ||
    text.includes('\t') ||
    scene.block.text.includes('\t')
  )
    return undefined
  const name = LINE_NAME.exec(text)?.groups?.['name']
  const age = AGE.exec(text)?.[0]
  if (name === undefined || age === undefined || !matter.test(text)) return undefined
  const village = VILLAGE.exec(text)?.[0] ?? ''
  const sex = /[,、 ][男女](?=[,、 ]|$)/u.exec(text)?.[0] ?? ''
  const from = text.indexOf(name)
  return { key: [name, age, village, sex].join('\u0000'), at: { scene, from, to: from + name.length, text: name } }
}

const COVERED = /^[\u4e00-\u9fff]{1,2}(?:某|[*×○〇])/u
const LINE_NAME =
  /^[\d.、()\s]{0,8}(?<name>[\u4e00-\u9fff]{1,2}(?:某{1,2}[\d甲乙丙]?|[*×○〇]{1,2}[\u4e00-\u9fff]?))[,:、 (]/u
const AGE = /\d{1,3}周?岁|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生/u
const VILLAGE = /[\u4e00-\u9fff]{2,6}(?:村|社区)/u
const HEAD_ROWS = 4
const LONGEST_HEAD = 20
const LONGEST_LINE = 120
