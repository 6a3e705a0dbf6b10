import { refuse, type Result, ok } from '../../domain/result.ts'
import type { Placed } from '../paragraphs.ts'
import { walkXml } from '../xml.ts'

/** 一页 — what an OFD page or template draws: texts that are seen, those that are not, and how many pictures. */
export type OfdPage = Readonly<{ shown: readonly Placed[]; hidden: readonly Placed[]; pictures: number }>

type TextObject = { box: readonly number[]; ctm: readonly number[]; size: number; hidden: boolean }

/**
 * Reads one page's content (GB/T 33190—2016, 7.7 and 11.2): a text object lies in its `Boundary`, its text codes at X and Y with steps `DeltaX`, in
 * millimetres from the upper left corner. Not seen: `Visible="false"`, wholly transparent, white, smaller than a third of a millimetre.
 */
export function readPage(bytes: Uint8Array): Result<OfdPage> {
  const shown: Placed[] = []
  const hidden: Placed[] = []
  let pictures = 0
  let text: TextObject | undefined
  let code: { x: number; y: number; along: number; said: string } | undefined
  const unseen: boolean[] = []
  const refusal = walkXml(bytes, {
    open(name, attributes) {
      unseen.push((unseen.at(-1) ?? false) || attributes['Visible'] === 'false')
      if (name === 'ImageObject') pictures++
      if (name === 'TextObject') {
        const { Boundary = '', CTM = '', Size = '0', Alpha = '255' } = attributes
        const ctm = CTM === '' ? [1, 0, 0, 1, 0, 0] : numbers(CTM)
        text = {
          box: numbers(Boundary),
          ctm,
          size: Number(Size),
          hidden: unseen.at(-1) === true || Number(Alpha) === 0,
        }
        if (text.size * Math.hypot(ctm[2] ?? 0, ctm[3] ?? 1) < SMALLEST) text.hidden = true
      }
      if (name === 'FillColor' && text) {
        const { Value = '', Alpha = '255' } = attributes
        if (Number(Alpha) === 0 || (Value !== '' && numbers(Value).every((one) => one >= WHITE))) text.hidden = true
      }
      if (name === 'TextCode') {
        const { X = '0', Y = '0', DeltaX = '' } = attributes
        code = { x: Number(X), y: Number(Y), along: steps(DeltaX), said: '' }
      }
    },
    text(said) {
      if (code) code.said += said
    },
    close(name) {
      unseen.pop()
      if (name === 'TextObject') text = undefined
      if (name !== 'TextCode' || !code || !text) return
      const [left = 0, top = 0] = text.box
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = text.ctm
      const scale = Math.hypot(a, b)
      const size = text.size * Math.hypot(c, d)
      const placed = {
        x: left + a * code.x + c * code.y + e,
        y: -(top + b * code.x + d * code.y + f),
        width: code.along > 0 ? code.along * scale + size : size * [...code.said].length,
        size,
        text: code.said,
      }
      if (code.said.trim() !== '') (text.hidden ? hidden : shown).push(placed)
      code = undefined
    },
  })
  return refusal ?? ok({ shown, hidden, pictures })
}

/** Millimetres. */
const SMALLEST = 0.3
const WHITE = 250

function numbers(text: string): readonly number[] {
  return text
    .trim()
    .split(/\s+/)
    .map(Number)
    .filter((one) => Number.isFinite(one))
}

/** `g 5 3.2` is five steps of 3.2 (11.3, table 46). */
function steps(text: string): number {
  const words = text.trim().split(/\s+/)
  let sum = 0
  for (let at = 0; at < words.length; at++) {
    if (words[at] === 'g') {
      sum += Number(words[at + 1] ?? 0) * Number(words[at + 2] ?? 0)
      at += 2
    } else sum += Number(words[at]) || 0
  }
  return sum
}

export function notOfd(): Result<never> {
  return refuse({ code: 'format.unreadable', data: { format: 'ofd' } })
}
