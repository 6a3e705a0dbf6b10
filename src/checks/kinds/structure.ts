import type { BlockKind } from '../../domain/paper.ts'
import type { PageLine } from '../page-lines.ts'
import { recall } from '../memory.ts'
import type { Reading, Rule, Sighting, SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { isExplained, neighbours } from '../structure-context.ts'

/**
 * 结构 — a line in its position: what stands alone, at the head of a file, in a header or a cell. The same words in
 * running text mean nothing of the kind. Spots are tried in order and the first that fits a line wins.
 */
export type StructureSpec = SpecBase &
  Readonly<{
    kind: 'structure'
    /** How many written lines count as the head of a file. */
    head: number
    parts?: Readonly<Record<string, string>>
    spots: readonly Spot[]
    shifts?: readonly Shift[]
  }>

export type Spot = Readonly<{
  where: 'anywhere' | 'head' | 'margin' | 'cell'
  /** Tried on the squeezed line, or with its spaces when `spaced`; the group `at` is the place. */
  line: string
  spaced?: boolean
  /** Up to so many short lines may be read as one: a mark broken over lines. */
  join?: number
  /** The caption of the cell must fit. */
  caption?: string
  /** Beside another match with different words (a list of the levels) it is an explanation: standing `example`. */
  sole?: boolean
  standing?: string
}>

/** A change of standing by what stands on the line, on the one before, or on the lines around. */
export type Shift = Readonly<{ standing: string; look: 'line' | 'before' | 'near'; pattern: string }>

export function structure(spec: StructureSpec): Rule {
  const spots = spec.spots.map((spot) => ({
    ...spot,
    find: trusted(spot.line, 'du', spec.parts),
    named: spot.caption === undefined ? undefined : trusted(spot.caption, 'u', spec.parts),
  }))
  const shifts = (spec.shifts ?? []).map((shift) => ({ ...shift, fits: trusted(shift.pattern, 'u', spec.parts) }))
  return { ...spec, look }

  function* look(reading: Reading): Iterable<Sighting> {
    for (const paper of reading.papers) {
      const lines = paper.lines()
      for (let index = 0; index < lines.length;) {
        const hit = isCold(reading, lines[index]) ? undefined : firstHit(lines, index)
        if (hit !== undefined) yield hit.sighting
        index += hit?.used ?? 1
      }
    }
  }

  /** A long line is read by itself: where no spot fits it wherever it stands, it need not be tried again while it stays as it is. */
  function isCold({ memory }: Reading, line: PageLine | undefined): boolean {
    if (memory === undefined || line === undefined || line.text.length <= SHORT) return false
    const { scene, start, text, spaced } = line
    return recall(memory, scene, `${spec.id} ${start}`, () =>
      spots.every((spot) => !spot.find.test(spot.spaced === true ? spaced : text)),
    )
  }

  function firstHit(lines: readonly PageLine[], index: number): Hit | undefined {
    const first = lines[index]
    if (first === undefined) return undefined
    const isShort = first.text.length <= SHORT
    for (const spot of spots) {
      if (!stands(spot, first, spec.head)) continue
      for (let used = isShort ? (spot.join ?? 1) : 1; used >= 1; used--) {
        const hit = tryAt(lines, first, index, used, spot)
        if (hit !== undefined) return hit
      }
    }
    return undefined
  }

  function tryAt(
    lines: readonly PageLine[],
    first: PageLine,
    index: number,
    used: number,
    spot: (typeof spots)[number],
  ): Hit | undefined {
    if (!joins(lines, index, used)) return undefined
    if (spot.named !== undefined && !spot.named.test(first.scene.caption)) return undefined
    const parts = used === 1 ? [first] : lines.slice(index, index + used)
    const text = spot.spaced === true ? first.spaced : used === 1 ? first.text : parts.map((line) => line.text).join('')
    const match = spot.find.exec(text)
    if (match === null) return undefined
    const [from, to] = match.indices?.groups?.['at'] ?? [match.index, match.index + match[0].length]
    const place =
      spot.spaced === true
        ? { scene: first.scene, from: first.start + from, to: first.start + to }
        : within(parts, from, to)
    const context = neighbours(lines, index, used)
    const shifted = shifts.find((shift) =>
      shift.fits.test({ line: text, before: context.before, near: context.near }[shift.look]),
    )
    const explained = spot.sole === true && isExplained(lines, first, text.slice(from, to), spot.find)
    const standing = shifted?.standing ?? (explained ? 'example' : spot.standing)
    const evidence = { where: spot.where, ...(used > 1 ? { lines: used } : {}) }
    return { used, sighting: sight(place.scene, place.from, place.to, standing, evidence) }
  }
}

type Hit = Readonly<{ used: number; sighting: Sighting }>

function stands(spot: Spot, line: PageLine, head: number): boolean {
  const { kind } = line.scene.block
  if (spot.where === 'cell') return kind === 'cell'
  if (spot.where === 'margin') return MARGIN.includes(kind)
  return spot.where === 'anywhere' || line.ordinal < head
}

const MARGIN: readonly BlockKind[] = ['header', 'footer', 'textbox', 'property', 'field', 'alt', 'note']

/** Only short lines are read as one (机 / 密★1年), and of a table only the cells of one row. */
function joins(lines: readonly PageLine[], index: number, used: number): boolean {
  if (used === 1) return true
  const row = rowOf(lines[index])
  for (let at = index; at < index + used; at++)
    if ((lines[at]?.text.length ?? Infinity) > SHORT || rowOf(lines[at]) !== row) return false
  return true
}

function rowOf(line: PageLine | undefined): string {
  const cell = line?.scene.block.cell
  return cell === undefined ? '' : `${cell.table}:${cell.row}`
}

/** A place lies in one block: a mark over several blocks is shown in the block where it begins. */
function within(
  lines: readonly PageLine[],
  from: number,
  to: number,
): Readonly<{ scene: Scene; from: number; to: number }> {
  const units = lines.flatMap((line) => line.at.map((at) => ({ scene: line.scene, at })))
  const first = units[from]
  if (first === undefined) throw new RangeError('a match outside its lines')
  const here = units.slice(from, to).filter((unit) => unit.scene === first.scene)
  return { scene: first.scene, from: first.at, to: (here.at(-1)?.at ?? first.at) + 1 }
}

const SHORT = 8
