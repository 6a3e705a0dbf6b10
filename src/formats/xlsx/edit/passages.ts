import type { Refusal } from '../../../domain/result.ts'
import { walkXml, type Attributes } from '../../xml.ts'

/** 一段 — a text of a drawing or chart as the reader takes it: a paragraph with its runs, or what stands in one element. */
export type Passage = Readonly<{ element: string; numeric: boolean; point: number; pieces: readonly Piece[] }>
export type Piece = Readonly<{ at: number; text: string }>

/** What a drawing or chart holds: its texts, and which of its elements hold nothing that stays. */
export type Inside = Readonly<{ passages: readonly Passage[]; empty: ReadonlySet<number>; objects: number }>

const PARAGRAPHS = new Set(['p', 'si', 'is'])
const OBJECTS = new Set(['sp', 'grpSp', 'cxnSp', 'pic', 'graphicFrame', 'contentPart'])
const ANCHORS = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'])

type Open = { name: string; at: number; full: boolean; hidden: boolean; choice: boolean }

/**
 * Looks through a drawing before it is written, since what an element holds is known only at its end: shapes that are hidden, pictures and
 * charts whose part does not stay, anchors without an object. `stays` is asked with the relation of a picture or chart.
 */
export function insideOf(bytes: Uint8Array, stays: (relation: string) => boolean): Inside | Refusal {
  const passages: Passage[] = []
  const empty = new Set<number>()
  const open: Open[] = []
  let pieces: Piece[] = []
  let paragraphs = 0
  let point = -1
  let cached = 0
  let objects = 0
  let name = ''
  const flush = (): void => {
    if (paragraphs > 0) return
    if (pieces.length > 0) passages.push({ element: name, numeric: cached > 0, point, pieces })
    pieces = []
  }
  const visit = (next: string, { embed, id, hidden }: Attributes, at: number): void => {
    flush()
    name = next
    open.push({ name, at, full: false, hidden: false, choice: name === 'Choice' || open.at(-1)?.choice === true })
    if (PARAGRAPHS.has(name)) paragraphs++
    if (name === 'pt') point = at
    if (name === 'numCache' || name === 'numLit') cached++
    const relation = name === 'blip' ? embed : name === 'chart' ? id : undefined
    const object = open.findLast((one) => OBJECTS.has(one.name))
    if (object && relation !== undefined && stays(relation)) object.full = true
    if (object && name === 'cNvPr' && (hidden === '1' || hidden === 'true')) object.hidden = true
  }
  const refusal = walkXml(
    bytes,
    {
      open: visit,
      text: (text, at) => void pieces.push({ at, text }),
      close(closed) {
        if (PARAGRAPHS.has(closed) && --paragraphs === 0) name = closed
        flush()
        name = ''
        if (closed === 'pt') point = -1
        if (closed === 'numCache' || closed === 'numLit') cached--
        const one = open.pop()
        if (!one || one.choice) return
        if (OBJECTS.has(closed)) {
          const holds = closed === 'pic' || closed === 'graphicFrame' ? one.full : closed !== 'contentPart'
          const stands = holds && !one.hidden
          if (!stands) empty.add(one.at)
          const anchor = open.findLast((above) => ANCHORS.has(above.name) || OBJECTS.has(above.name))
          if (stands && anchor && ANCHORS.has(anchor.name)) anchor.full = true
        }
        if (!ANCHORS.has(closed)) return
        if (one.full) objects++
        else empty.add(one.at)
      },
    },
    'storyElements',
  )
  return refusal ?? { passages, empty, objects }
}
