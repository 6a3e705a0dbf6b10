import { ok, type Result } from '../../../domain/result.ts'
import { edited } from '../../../domain/replacement.ts'
import { rewriteXml, type Fate, type Tag } from '../../edit/xml-rewrite.ts'
import { plainNumber } from '../plain-number.ts'
import { asideCuts, coveredAside, type Covering } from './covering.ts'
import { inPieces } from './cuts.ts'
import { DRAWING, DRAWING_ATTRIBUTES } from './drawing-elements.ts'
import { plainFormat } from './format-code.ts'
import { Namespaces } from './namespaces.ts'
import { insideOf, type Passage } from './passages.ts'
import type { Removals } from '../../edit/removals.ts'

export type DrawingPlan = Readonly<{
  part: string
  covering: Covering
  /** Is the picture or chart behind a relation one that stays? */
  stays(relation: string): boolean
  /** Its new relation; asked only of what stays. */
  related(relation: string): string
  /** What becomes of a chart's reference to cells. */
  reference(formula: string): string
  removals: Removals
}>

/**
 * 写绘图 — a drawing or chart written anew by an allow-list of elements, its texts and alternative texts covered (ECMA-376-1 §20.5, §21.2).
 * `undefined` when no object of a drawing stays. Links, macros and references to data elsewhere go.
 */
export function writeDrawing(
  bytes: Uint8Array,
  plan: DrawingPlan,
  as: 'drawing' | 'chart',
): Result<Uint8Array | undefined> {
  const inside = insideOf(bytes, (id) => plan.stays(id))
  if ('ok' in inside) return inside
  if (as === 'drawing' && inside.objects === 0) return ok(undefined)
  const { texts, points } = textsOf(inside.passages, plan)
  const namespaces = new Namespaces()
  return rewriteXml(bytes, {
    open(tag, at): Fate {
      const declared = namespaces.declared(tag)
      if (namespaces.isAlternate(tag)) return tag.local === 'Choice' ? lost(plan, 'alternate') : 'unwrap'
      if (!namespaces.knows(tag)) return lost(plan, 'markup')
      if (inside.empty.has(at)) return lost(plan, 'drawing-object')
      if (!DRAWING.has(tag.local)) return lost(plan, LOST.get(tag.local) ?? 'markup')
      if (points.has(at)) return lost(plan, 'chart-value')
      const relations = relationsOf(tag, namespaces, plan)
      if (!relations) return lost(plan, 'picture')
      const kept = { ...declared, ...namespaces.plain(tag, DRAWING_ATTRIBUTES), ...wordsOf(tag, plan), ...relations }
      return { attributes: kept }
    },
    text: (_, at) => texts.get(at) ?? '',
  })
}

const LOST: ReadonlyMap<string, string> = new Map([
  ['hlinkClick', 'link'],
  ['hlinkHover', 'link'],
  ['externalData', 'external-data'],
  ['userShapes', 'drawing-object'],
  ['pivotSource', 'pivot'],
  ['extLst', 'extension'],
])

function lost({ removals, part }: DrawingPlan, what: string): 'drop' {
  removals.add(what, part)
  return 'drop'
}

/** New relations of an element that is about one; `undefined` where it leads to nothing that stays. */
function relationsOf(tag: Tag, namespaces: Namespaces, plan: DrawingPlan): Record<string, string> | undefined {
  const local = tag.local === 'blip' ? 'embed' : tag.local === 'chart' ? 'id' : undefined
  const found = local === undefined ? undefined : namespaces.relation(tag, local)
  if (!found) return tag.local === 'blip' ? undefined : {}
  return plan.stays(found.id) ? { [found.name]: plan.related(found.id) } : undefined
}

/** Attributes that are words: names are given anew, what a picture is said to show is covered like any text. */
function wordsOf({ local, attributes }: Tag, { covering }: DrawingPlan): Record<string, string> {
  const words: Record<string, string> = {}
  if (local === 'cNvPr') {
    words['name'] = `Shape ${/^\d{1,9}$/.test(attributes['id'] ?? '') ? attributes['id'] : ''}`.trim()
    for (const key of ['descr', 'title']) {
      const value = attributes[key]
      if (value !== undefined) words[key] = coveredAside(value, covering)
    }
  }
  const { typeface, char, formatCode } = attributes
  if (typeface !== undefined) words['typeface'] = coveredAside(typeface, covering)
  if (char !== undefined && [...char].length === 1) words['char'] = char
  if (formatCode !== undefined) words['formatCode'] = plainFormat(formatCode, '')
  return words
}

/** Elements outside paragraphs whose text is one: values and names; and those that hold a number or a switch. */
const WORDS = new Set(['p', 'v', 'name', 'separator'])
const PLACES = new Set(['col', 'row', 'colOff', 'rowOff'])

/** Every piece of text as it is written, and the points of charts that go: a number that is covered cannot be drawn. */
function textsOf(
  passages: readonly Passage[],
  plan: DrawingPlan,
): Readonly<{ texts: ReadonlyMap<number, string>; points: ReadonlySet<number> }> {
  const texts = new Map<number, string>()
  const points = new Set<number>()
  for (const { element, numeric, point, pieces } of passages) {
    const text = pieces.map((one) => one.text).join('')
    const put = (written: string): unknown => texts.set(pieces[0]!.at, written)
    if (element === 'f') put(plan.reference(text))
    else if (element === 'formatCode') put(plainFormat(text, ''))
    else if (PLACES.has(element)) put(/^\s*-?\d{1,12}\s*$/.test(text) ? text : '0')
    else if (WORDS.has(element)) {
      const cuts = asideCuts(text, plan.covering.aside)
      const written = inPieces(
        pieces.map((one) => one.text),
        cuts,
      )
      pieces.forEach(({ at }, i) => texts.set(at, written[i]!))
      if (numeric && element === 'v' && plainNumber(edited(text, cuts)) === undefined) points.add(point)
    }
  }
  return { texts, points }
}
