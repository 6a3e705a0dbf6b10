import { refuse, type Refusal, type Result } from '../../domain/result.ts'
import { type Area, outlinesOf, wholeBox } from '../page/areas.ts'
import { type Drawn, type Fragment, fragmentsOf, type Sign } from '../page/fragments.ts'
import { apply, type Box, type Matrix, times } from '../page/matrix.ts'
import { walkXml } from '../xml.ts'
import { packedPath } from './path.ts'

/** 画布 — what the templates, the content and the notes of a page draw, in this order. */
export type Canvas = {
  drawn: Drawn[]
  areas: Area[]
  pictures: number
  /** Drawings that stand elsewhere (`CompositeObject`), which nobody looked at. */
  composites: number
  order: number
}

export function newCanvas(): Canvas {
  return { drawn: [], areas: [], pictures: 0, composites: 0, order: 0 }
}

type Thing = { matrix: Matrix; unseen: boolean; fill: Fill | undefined }
type Fill = Readonly<{ white: boolean; opaque: boolean }>
type Words = Thing & { size: number; codes: Code[] }
type Figure = Thing & { path: string; evenOdd: boolean; paints: boolean }
type Code = { x: number; y: number; steps: readonly number[]; down: readonly number[]; said: string }

/**
 * Draws one part upon the canvas (GB/T 33190—2016, 7.7, 9 and 11): an object lies in its `Boundary`, in millimetres from the upper left corner, turned by its `CTM`;
 * text codes stand at X and Y with steps `DeltaX`. Kept with y upwards. Not seen: `Visible="false"`, wholly transparent, smaller than a third of a millimetre.
 */
export function drawOn(canvas: Canvas, bytes: Uint8Array, note?: string): Refusal | undefined {
  const unseen: boolean[] = []
  // Where a note draws: its objects lie within its own boundary (15.2).
  let home: Matrix = UPRIGHT
  let words: Words | undefined
  let figure: Figure | undefined
  let code: Code | undefined
  let path: string | undefined
  return walkXml(bytes, {
    open(name, attributes) {
      unseen.push((unseen.at(-1) ?? false) || attributes['Visible'] === 'false')
      const thing = (): Thing => ({
        matrix: times(home, placeOf(attributes)),
        unseen: unseen.at(-1) === true || Number(attributes['Alpha'] ?? 255) === 0,
        fill: attributes['DrawParam'] === undefined ? undefined : { white: false, opaque: isOpaque(attributes) },
      })
      if (name === 'Appearance') home = times(UPRIGHT, placeOf(attributes))
      if (name === 'CompositeObject') canvas.composites++
      if (name === 'ImageObject') {
        canvas.pictures++
        const { matrix, unseen: gone } = thing()
        if (!gone && isOpaque(attributes)) {
          const [, , width = 0, height = 0] = numbers(attributes['Boundary'] ?? '')
          const whole = attributes['CTM'] === undefined ? ([0, 0, width, height] as const) : ([0, 0, 1, 1] as const)
          add(canvas, wholeBox(whole, matrix), false)
        }
      }
      if (name === 'TextObject') words = { ...thing(), size: Number(attributes['Size'] ?? 0), codes: [] }
      if (name === 'PathObject') {
        const { Fill = 'false', Rule = 'NonZero' } = attributes
        figure = { ...thing(), path: '', evenOdd: Rule === 'Even-Odd', paints: Fill === 'true' && isOpaque(attributes) }
      }
      if (name === 'FillColor' && (words ?? figure)) (words ?? figure)!.fill = fillOf(attributes)
      if (name === 'TextCode') {
        const { X = '0', Y = '0', DeltaX = '', DeltaY = '' } = attributes
        code = { x: Number(X), y: Number(Y), steps: steps(DeltaX), down: steps(DeltaY), said: '' }
      }
      if (name === 'AbbreviatedData') path = ''
    },
    text(said) {
      if (code) code.said += said
      if (path !== undefined) path += said
    },
    close(name) {
      unseen.pop()
      if (name === 'TextCode' && code) {
        words?.codes.push(code)
        code = undefined
      }
      // The last outline is the figure's own; those of its clips come before.
      if (name === 'AbbreviatedData') {
        if (figure) figure.path = path ?? ''
        path = undefined
      }
      if (name === 'TextObject' && words) {
        write(canvas, words, note)
        words = undefined
      }
      if (name === 'PathObject' && figure) {
        const { matrix, fill, paints, evenOdd, unseen: gone } = figure
        if (paints && !gone && fill?.opaque === true)
          add(canvas, outlinesOf(packedPath(figure.path), matrix), fill.white, evenOdd)
        figure = undefined
      }
    },
  })
}

/** What is read of a canvas and what is not, within the page's box. */
export function fragmentsOn({ drawn, areas }: Canvas, page: Box): readonly Fragment[] {
  return drawn.flatMap((one) => fragmentsOf(one, areas, page))
}

const UPRIGHT: Matrix = [1, 0, 0, -1, 0, 0]
const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity]

function add(canvas: Canvas, outlines: Area['outlines'], white: boolean, evenOdd = false): void {
  if (outlines.length > 0) canvas.areas.push({ outlines, evenOdd, clip: EVERYWHERE, order: canvas.order++, white })
}

function write(canvas: Canvas, { codes, matrix, size, unseen, fill }: Words, note?: string): void {
  const height = size * Math.hypot(matrix[2], matrix[3])
  const isFaint = unseen || height < SMALLEST || fill?.opaque === false
  for (const { x, y, steps: along, down, said } of codes) {
    const signs: Sign[] = []
    let at = { x, y }
    for (const [number, text] of [...said].entries()) {
      // Without a step a sign is as wide as it is high, if it is Chinese.
      const width = along[number] ?? (text < '\u{2E80}' ? size / 2 : size)
      const place = (right: number, up: number): Readonly<{ x: number; y: number }> => {
        const [px, py] = apply(matrix, at.x + right, at.y - up)
        return { x: px, y: py }
      }
      const wide = Math.min(Math.max(width, 0), size)
      signs.push({ text, from: place(0, 0), to: place(wide, 0), middle: place(wide / 2, size * 0.3) })
      at = { x: at.x + (down.length > 0 && along.length === 0 ? 0 : width), y: at.y + (down[number] ?? 0) }
    }
    if (said.trim() === '') continue
    const told = note === undefined ? {} : { note }
    canvas.drawn.push({
      signs,
      size: height,
      order: canvas.order++,
      white: fill?.white === true,
      unseen: isFaint,
      ...told,
    })
  }
}

/** Millimetres. */
const SMALLEST = 0.3
const WHITE = 250

type Attributes = Readonly<Record<string, string>>

function placeOf({ Boundary = '', CTM = '' }: Attributes): Matrix {
  const [left = 0, top = 0] = numbers(Boundary)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(CTM)
  return [a, b, c, d, e + left, f + top]
}

function isOpaque({ Alpha = '255' }: Attributes): boolean {
  return Number(Alpha) > 229
}

function fillOf({ Value = '', Alpha = '255' }: Attributes): Fill {
  // `#FF` is written as well as 255 (8.3.1).
  const parts = numbers(Value.replace(/#([0-9a-f]{1,2})\b/gi, (_, hex: string) => String(Number.parseInt(hex, 16))))
  // Of four inks none.
  const white = parts.length === 4 ? parts.every((one) => one <= 255 - WHITE) : parts.every((one) => one >= WHITE)
  return { white: parts.length > 0 && white, opaque: Number(Alpha) > 0 }
}

function numbers(text: string): readonly number[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((one) => one !== '')
    .map(Number)
    .filter((one) => Number.isFinite(one))
}

/** `g 5 3.2` is five steps of 3.2 (11.3, table 46). */
function steps(text: string): readonly number[] {
  const words = text.trim().split(/\s+/)
  const all: number[] = []
  for (let at = 0; at < words.length; at++) {
    if (words[at] === 'g') {
      const many = Math.min(Number(words[at + 1] ?? 0), MOST_STEPS)
      for (let count = 0; count < many; count++) all.push(Number(words[at + 2] ?? 0))
      at += 2
    } else if (words[at] !== '') all.push(Number(words[at]) || 0)
  }
  return all
}
/** More signs than this stand in no line. */
const MOST_STEPS = 10_000

/** A page's own area (7.5, `PhysicalBox`), y upwards. */
export function boxOfArea(physical: string): Box | undefined {
  const [left, top, width, height] = numbers(physical)
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined
  return [left, -(top + height), left + width, -top]
}

export function notOfd(): Result<never> {
  return refuse({ code: 'format.unreadable', data: { format: 'ofd' } })
}
