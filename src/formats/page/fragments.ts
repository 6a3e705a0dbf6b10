import { type Area, holds, lies, type Point } from './areas.ts'
import { BOTTOM, type Box, boxOf } from './matrix.ts'

/** 文字片 — a stretch of text of a page as it is drawn, in points from the lower left corner; `hidden`: nobody sees it; `note`: the annotation that draws it. */
export type Fragment = Readonly<{
  x: number
  y: number
  width: number
  size: number
  text: string
  hidden: boolean
  note?: string
}>

/** A glyph's text and where it stands. */
export type Sign = Readonly<{ text: string; from: Point; to: Point; middle: Point }>
/** A stretch as it was drawn: the `order` of its operator, in white or not, seen at all, by which note. */
export type Drawn = Readonly<{
  signs: readonly Sign[]
  size: number
  order: number
  white: boolean
  unseen: boolean
  note?: string
}>

/** Clipped away is as good as outside the page: put there. */
export function inClip(signs: readonly Sign[], clip: Box): readonly Sign[] {
  return signs.map((one) => (holds(clip, one.middle) ? one : { ...one, middle: NOWHERE }))
}
const NOWHERE: Point = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }

/** A stretch cut where seen signs and covered ones meet. */
export function fragmentsOf(drawn: Drawn, areas: readonly Area[], page: Box): readonly Fragment[] {
  const { signs, size, note } = drawn
  const [first, last] = [signs[0]!, signs.at(-1)!]
  const span = boxOf(BOTTOM, [first.from.x, first.from.y, last.to.x, last.to.y])
  const near = areas.filter(({ outlines }) => outlines.some(({ box }) => touches(box, span, size)))
  const runs: { hidden: boolean; signs: Sign[] }[] = []
  for (const sign of signs) {
    const hidden = isHidden(sign, drawn, near, page)
    const run = runs.at(-1)
    if (run && (run.hidden === hidden || sign.text.trim() === '')) run.signs.push(sign)
    else runs.push({ hidden, signs: [sign] })
  }
  return runs.flatMap((run): readonly Fragment[] => {
    const { from } = run.signs[0]!
    const { to } = run.signs.at(-1)!
    const text = run.signs.map((one) => one.text).join('')
    const width = Math.hypot(to.x - from.x, to.y - from.y)
    const told = note === undefined ? {} : { note }
    return text.trim() === '' ? [] : [{ ...from, width, size, text, hidden: run.hidden, ...told }]
  })
}

function touches([left, bottom, right, top]: Box, [l, b, r, t]: Box, size: number): boolean {
  return left <= r + size && l - size <= right && bottom <= t + size && b - size <= top
}

function isHidden({ middle }: Sign, { order, white, unseen }: Drawn, areas: readonly Area[], page: Box): boolean {
  if (unseen || !holds(page, middle)) return true
  const here = areas.filter((one) => lies(one, middle))
  if (here.some((one) => one.order > order)) return true
  // White upon a dark ground is read; upon white, or upon nothing, it is not.
  return white && here.filter((one) => one.order < order).at(-1)?.white !== false
}
