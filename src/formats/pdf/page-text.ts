import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Area, type Outline, outlinesOf, type Point, wholeBox, within } from '../page/areas.ts'
import { type Drawn, type Fragment, fragmentsOf, inClip, type Sign } from '../page/fragments.ts'
import { apply, BOTTOM, type Box, boxOf, type Matrix, times } from '../page/matrix.ts'

export type PageText = Readonly<{ fragments: readonly Fragment[]; pictures: number }>

export type Operators = Readonly<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>

/** Of a page: its box in points, and whether a layer (optional content, ISO 32000-1 §8.11) is seen when the file is opened. */
export type Sheet = Readonly<{ box: Box; sees: (layer: unknown) => boolean }>

type State = {
  matrix: Matrix
  text: Matrix
  line: Matrix
  clip: Box
  fill: string
  alpha: number
  /** Blended or masked, paint does not wholly cover. */
  sheer: boolean
  mode: number
  size: number
  spacing: number
  words: number
  scale: number
  leading: number
  rise: number
}

/** Smaller than this nobody reads it. */
const SMALLEST = 1
const INVISIBLE = 3

/**
 * 取一页的字 — walks what a page draws (ISO 32000-1 §8, §9) and says what is read where. Hidden is text drawn invisibly or in white upon nothing, too
 * small, clipped away or outside the page, in a layer that is off, and, sign by sign, what a later box, picture or note lies over.
 */
export function pageText(operators: Operators, sheet: Sheet): PageText {
  const drawn: Drawn[] = []
  const areas: Area[] = []
  let pictures = 0
  let state: State = fresh(sheet.box)
  let clips = false
  let note: string | undefined
  const stack: State[] = []
  const layers: boolean[] = []
  const isOff = (): boolean => layers.includes(false)
  const cover = (outlines: readonly Outline[], order: number, white: boolean, evenOdd = false): void => {
    if (state.alpha > OPAQUE && !state.sheer && !isOff() && outlines.length > 0)
      areas.push({ outlines, evenOdd, clip: state.clip, order, white })
  }
  operators.fnArray.forEach((fn, order) => {
    const args = (operators.argsArray[order] ?? []) as readonly unknown[]
    switch (fn) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state })
        if (fn === OPS.save) break
        if (isMatrix(args[0])) state.matrix = times(state.matrix, args[0])
        if (isBox(args[1])) state.clip = within(state.clip, boxOf(state.matrix, args[1]))
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.beginAnnotation:
        stack.push({ ...state })
        state = fresh(isBox(args[1]) ? within(sheet.box, boxOf(BOTTOM, args[1])) : sheet.box)
        for (const one of [args[2], args[3]]) if (isMatrix(one)) state.matrix = times(state.matrix, one)
        note = String(args[0])
        break
      case OPS.endAnnotation:
        state = stack.pop() ?? state
        note = undefined
        break
      case OPS.beginMarkedContent:
        layers.push(true)
        break
      case OPS.beginMarkedContentProps:
        layers.push(args[0] !== 'OC' || sheet.sees(args[1]))
        break
      case OPS.endMarkedContent:
        layers.pop()
        break
      case OPS.transform:
        if (isMatrix(args)) state.matrix = times(state.matrix, args)
        break
      case OPS.setGState:
        for (const [key, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[]) {
          if (key === 'ca') state.alpha = Number(value)
          if (key === 'BM' || key === 'SMask') state.sheer = value !== false && value !== 'source-over'
        }
        break
      case OPS.setFillRGBColor:
        state.fill = colourOf(args)
        break
      case OPS.setFillColorN:
        state.fill = PATTERN
        break
      case OPS.beginText:
        state.text = state.line = BOTTOM
        break
      case OPS.setFont:
        state.size = Number(args[1])
        break
      case OPS.setTextMatrix: {
        const matrix = isMatrix(args) ? args : isMatrix(args[0]) ? args[0] : BOTTOM
        state.text = state.line = matrix
        break
      }
      case OPS.moveText:
        state.text = state.line = times(state.line, [1, 0, 0, 1, Number(args[0]), Number(args[1])])
        break
      case OPS.setLeadingMoveText:
        state.leading = -Number(args[1])
        state.text = state.line = times(state.line, [1, 0, 0, 1, Number(args[0]), Number(args[1])])
        break
      case OPS.nextLine:
        state.text = state.line = times(state.line, [1, 0, 0, 1, 0, -state.leading])
        break
      case OPS.setLeading:
        state.leading = -Number(args[0])
        break
      case OPS.setCharSpacing:
        state.spacing = Number(args[0])
        break
      case OPS.setWordSpacing:
        state.words = Number(args[0])
        break
      case OPS.setHScale:
        state.scale = Number(args[0]) / 100
        break
      case OPS.setTextRenderingMode:
        state.mode = Number(args[0])
        break
      case OPS.setTextRise:
        state.rise = Number(args[0])
        break
      case OPS.showText:
      case OPS.showSpacedText: {
        const { signs, size } = show(state, (args[0] ?? []) as readonly Glyph[])
        const white = isWhite(state.fill) && state.mode !== 1
        const faint = state.mode === INVISIBLE || state.mode === 7 || state.alpha < 0.05 || size < SMALLEST
        const told = note === undefined ? {} : { note }
        if (signs.some((one) => one.text.trim() !== ''))
          drawn.push({ signs: inClip(signs, state.clip), size, order, white, unseen: faint || isOff(), ...told })
        break
      }
      case OPS.clip:
      case OPS.eoClip:
        clips = true
        break
      case OPS.constructPath: {
        const [paint, [path] = [undefined], bounds] = args as readonly [number, readonly [ArrayLike<number>?], unknown]
        if (path && FILLS.has(paint))
          cover(outlinesOf(path, state.matrix), order, isWhite(state.fill), EVEN_ODD.has(paint))
        if (clips && isBox(bounds)) state.clip = within(state.clip, boxOf(state.matrix, bounds))
        clips = false
        break
      }
      case OPS.shadingFill:
        cover(wholeBox(state.clip, BOTTOM), order, false)
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageXObjectRepeat:
        pictures++
        cover(wholeBox([0, 0, 1, 1], state.matrix), order, false)
        break
      case OPS.paintImageMaskXObject:
        pictures++
        break
    }
  })
  return { fragments: drawn.flatMap((one) => fragmentsOf(one, areas, sheet.box)), pictures }
}

const OPAQUE = 0.9
const PATTERN = 'pattern'
const EVEN_ODD: ReadonlySet<number> = new Set([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke])
const FILLS: ReadonlySet<number> = new Set([...EVEN_ODD, OPS.fill, OPS.fillStroke, OPS.closeFillStroke])

function fresh(clip: Box): State {
  const still = { text: BOTTOM, line: BOTTOM, clip, fill: '#000000', alpha: 1, sheer: false, mode: 0 }
  return { matrix: BOTTOM, ...still, size: 0, spacing: 0, words: 0, scale: 1, leading: 0, rise: 0 }
}

/** A glyph with its width in thousandths of the font's size, or a step back in the same unit (§9.4.3). */
type Glyph = number | Readonly<{ unicode?: string; width?: number; isSpace?: boolean }> | null

function show(state: State, glyphs: readonly Glyph[]): Readonly<{ signs: readonly Sign[]; size: number }> {
  const placed = times(state.matrix, times(state.text, [1, 0, 0, 1, 0, state.rise]))
  const at = (along: number, up = 0): Point => {
    const [x, y] = apply(placed, along, up)
    return { x, y }
  }
  const signs: Sign[] = []
  let along = 0
  for (const glyph of glyphs) {
    const from = along
    if (typeof glyph === 'number') along -= (glyph / 1000) * state.size * state.scale
    else if (glyph !== null) {
      const space = glyph.isSpace === true ? state.words : 0
      along += (((glyph.width ?? 0) / 1000) * state.size + state.spacing + space) * state.scale
    }
    // A step as wide as a space is one.
    const text = typeof glyph === 'number' ? (glyph < -200 ? ' ' : '') : (glyph?.unicode ?? '')
    if (text !== '')
      signs.push({ text, from: at(from), to: at(along), middle: at((from + along) / 2, state.size * 0.3) })
  }
  state.text = times(state.text, [1, 0, 0, 1, along, 0])
  return { signs, size: Math.abs(state.size) * Math.hypot(placed[2], placed[3]) }
}

function colourOf(args: readonly unknown[]): string {
  if (typeof args[0] === 'string') return args[0].toLowerCase()
  return `#${args
    .slice(0, 3)
    .map((one) => Math.round(Number(one)).toString(16).padStart(2, '0'))
    .join('')}`
}

function isWhite(colour: string): boolean {
  return /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/.test(colour)
}

function isMatrix(value: unknown): value is Matrix {
  return isNumbers(value, 6)
}

function isBox(value: unknown): value is Box {
  return isNumbers(value, 4)
}

function isNumbers(value: unknown, length: number): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    'length' in value &&
    value.length === length &&
    typeof (value as ArrayLike<unknown>)[0] === 'number'
  )
}
