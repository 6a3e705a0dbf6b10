import type { Block, Paper } from '../domain/paper.ts'
import { digitRuns, type Reading, type Run } from './digits.ts'
import type { Need } from './identifiers/identifier.ts'
import { lastLabel, type Label } from './labels.ts'
import { readText, type Memory } from './memory.ts'
import { normalise, type Normal } from './normalise.ts'
import { inTablesOfPeople } from './people-tables.ts'
import { columnHead, headRows } from './tabbed.ts'

/** One text block prepared once and shared by all rules: its normal form, its numbers, and what stands around it. */
export type Scene = Readonly<{
  paper: Paper
  index: number
  block: Block
  normal: Normal
  /** Whether it is worth looking here for what needs a digit, or a number in any reading. */
  holds(need: Need): boolean
  /** Runs of digits, made when first asked for. */
  runs(reading: Reading): readonly Run[]
  /** Squeezed words that label a whole cell: the column's head, else the short cell to its left. */
  caption: string
  /** The cell stands in a table whose rows are people. */
  ofPeople: boolean
  /** Head cells of the table pasted with tabs that this line is a row of. */
  head: readonly string[] | undefined
  /** The same as the caption for the value at `from` of the normalised text: in a line with tabs each column has its own head. */
  captionAt(from: number): string
  /** Labels already looked up, by place: every identifier asks for the same ones, some for each length a number may have. */
  labels: Map<number, Label | undefined>
  /** Words before a place, likewise. */
  prefixes: Map<number, string>
  /** Squeezed text of the two short blocks before this one, nearest last. */
  before: readonly string[]
}>

export function scenesOf(paper: Paper, memory?: Memory): readonly Scene[] {
  const read = paper.blocks.map((block) => readText(block.text, memory))
  const squeezed = read.map((one) => one.squeezed)
  const heads = headRows(paper.blocks)
  const people = inTablesOfPeople(paper.blocks)
  return paper.blocks.map((block, index) => {
    const caption = captionOf(paper, index, squeezed)
    const head = heads[index]
    const { normal, digit, number } = read[index] ?? readText(block.text, memory)
    const runs: Partial<Record<Reading, readonly Run[]>> = {}
    return {
      paper,
      index,
      block,
      normal,
      holds: (need) => need === 'text' || (need === 'digit' ? digit : number),
      runs(reading) {
        return (runs[reading] ??= digitRuns(normal, reading))
      },
      caption,
      ofPeople: people[index] === true,
      head,
      labels: new Map<number, Label | undefined>(),
      prefixes: new Map<number, string>(),
      captionAt(from) {
        if (head === undefined) return caption
        return squeeze(normalise(columnHead(head, block.text, normal.starts[from] ?? 0)).text)
      },
      before: squeezed.slice(Math.max(0, index - 2), index).filter((line) => line !== '' && line.length <= 40),
    }
  })
}

/** The label that speaks for the value at `from`: words before it in its sentence, else the caption, else a line ending in a colon. */
export function labelAt(scene: Scene, from: number): Label | undefined {
  if (!scene.labels.has(from)) scene.labels.set(from, labelFor(scene, from))
  return scene.labels.get(from)
}

function labelFor(scene: Scene, from: number): Label | undefined {
  const inside = lastLabel(prefix(scene, from))
  const caption = scene.captionAt(from)
  const above = MEASURE.test(caption) ? 'amount' : lastLabel(caption)?.label
  // In a line with tabs the words before the value may belong to another column; the head of its own column knows better.
  if (above !== undefined && scene.block.cell === undefined) return above
  if (inside !== undefined && inside.gap <= REACH) return inside.label
  if (above !== undefined) return above
  const previous = scene.before.at(-1)
  const carries = previous?.endsWith(':') === true && squeeze(scene.normal.text.slice(0, from)) === ''
  return carries ? lastLabel(previous)?.label : undefined
}

/** Squeezed text of the sentence before `from`; numbers already passed are shortened so that a list keeps its label. */
export function prefix(scene: Scene, from: number): string {
  const known = scene.prefixes.get(from)
  if (known !== undefined) return known
  const made = prefixBefore(scene, from)
  scene.prefixes.set(from, made)
  return made
}

function prefixBefore(scene: Scene, from: number): string {
  const sentence =
    scene.normal.text
      .slice(Math.max(0, from - LOOK_BACK), from)
      .split(/[。;!?]/)
      .at(-1) ?? ''
  return squeeze(sentence).replace(/[0-9Xx*-]{7,}/g, '#')
}

/** What may say what a cell holds: the head of its column, and the short cell to its left. */
export function headsOf({ block, caption, normal }: Scene): readonly string[] {
  const { cell } = block
  if (cell === undefined) return []
  const head = cell.row > 0 ? squeeze(normalise(cell.head ?? '').text) : ''
  const own = squeeze(normal.text)
  return [head, caption].filter((one) => one !== '' && one !== own)
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

function captionOf(paper: Paper, index: number, squeezed: readonly string[]): string {
  const { cell } = paper.blocks[index] ?? {}
  if (cell === undefined) return ''
  if (cell.head !== undefined && cell.row > 0 && lastLabel(squeeze(cell.head)) !== undefined)
    return squeeze(normalise(cell.head).text)
  const left = paper.blocks[index - 1]?.cell
  const words = squeezed[index - 1] ?? ''
  const beside =
    left !== undefined && left.table === cell.table && left.row === cell.row && words.length <= 14 && !/\d/.test(words)
  return beside && words !== '' ? words : squeeze(normalise(cell.head ?? '').text)
}

/** A column headed by a year, a month or a unit of measure holds figures. */
const MEASURE =
  /^(?:(?:19|20)\d\d年?(?:度|\d{1,2}月|(?:合计|累计|预算|决算)数?)?|\d{1,2}月(?:份)?|.*\((?:[百千万亿]*(?:元|人|户|吨|亩|公顷|平方米|平方公里|千瓦时?|件|个|台|%)|%)\))$/
const REACH = 22
const LOOK_BACK = 90
