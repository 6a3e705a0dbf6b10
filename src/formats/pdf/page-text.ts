import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { apply, BOTTOM, boxOf, type Box, type Matrix, times } from './matrix.ts'

/** 文字片 — a stretch of text of a page as it is drawn, in points from the lower left corner; `hidden`: nobody sees it. */
export type Fragment = Readonly<{ x: number; y: number; width: number; size: number; text: string; hidden: boolean }>

export type PageText = Readonly<{ fragments: readonly Fragment[]; pictures: number }>

export type Operators = Readonly<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>

type State = {
  matrix: Matrix
  text: Matrix
  line: Matrix
  fill: string
  alpha: number
  mode: number
  size: number
  spacing: number
  words: number
  scale: number
  leading: number
  rise: number
}

type Drawn = { fragment: Omit<Fragment, 'hidden'>; order: number; white: boolean; unseen: boolean }
type Shape = Readonly<{ box: Box; order: number; white: boolean }>

/** Smaller than this nobody reads it. */
const SMALLEST = 1
const INVISIBLE = 3

/**
 * 取一页的字 — walks what a page draws (ISO 32000-1 §8, §9) and says what is read where. Hidden is text drawn invisibly or in white upon nothing, too
 * small or outside the page, and what a later box or picture lies over.
 */
export function pageText(operators: Operators, page: Box): PageText {
  const drawn: Drawn[] = []
  const shapes: Shape[] = []
  let pictures = 0
  let state: State = fresh()
  const stack: State[] = []
  operators.fnArray.forEach((fn, order) => {
    const args = (operators.argsArray[order] ?? []) as readonly unknown[]
    switch (fn) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state })
        if (fn === OPS.paintFormXObjectBegin && isMatrix(args[0])) state.matrix = times(state.matrix, args[0])
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        if (isMatrix(args)) state.matrix = times(state.matrix, args)
        break
      case OPS.setGState:
        for (const pair of (args[0] ?? []) as readonly (readonly [string, unknown])[])
          if (pair[0] === 'ca') state.alpha = Number(pair[1])
        break
      case OPS.setFillRGBColor:
        state.fill = colourOf(args)
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
      case OPS.showSpacedText:
        show(state, (args[0] ?? []) as readonly Glyph[], order, drawn)
        break
      case OPS.constructPath: {
        const box = args[2] as ArrayLike<number> | undefined
        const paints = FILLS.has(Number(args[0])) && state.alpha > OPAQUE && box !== undefined
        if (paints) shapes.push({ box: boxOf(state.matrix, box), order, white: isWhite(state.fill) })
        break
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageXObjectRepeat:
        pictures++
        if (state.alpha > OPAQUE) shapes.push({ box: boxOf(state.matrix, [0, 0, 1, 1]), order, white: false })
        break
      case OPS.paintImageMaskXObject:
        pictures++
        break
    }
  })
  return { fragments: drawn.map((one) => ({ ...one.fragment, hidden: isHidden(one, shapes, page) })), pictures }
}

const OPAQUE = 0.9
const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

function fresh(): State {
  const still = { text: BOTTOM, line: BOTTOM, fill: '#000000', alpha: 1, mode: 0 }
  return { matrix: BOTTOM, ...still, size: 0, spacing: 0, words: 0, scale: 1, leading: 0, rise: 0 }
}

/** A glyph with its width in thousandths of the font's size, or a step back in the same unit (§9.4.3). */
type Glyph = number | Readonly<{ unicode?: string; width?: number; isSpace?: boolean }> | null

function show(state: State, glyphs: readonly Glyph[], order: number, drawn: Drawn[]): void {
  let text = ''
  let along = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      along -= (glyph / 1000) * state.size * state.scale
      // A step as wide as a space is one.
      if (glyph < -200) text += ' '
    } else if (glyph !== null) {
      text += glyph.unicode ?? ''
      const space = glyph.isSpace === true ? state.words : 0
      along += (((glyph.width ?? 0) / 1000) * state.size + state.spacing + space) * state.scale
    }
  }
  const placed = times(state.matrix, times(state.text, [1, 0, 0, 1, 0, state.rise]))
  const [x, y] = apply(placed, 0, 0)
  const [right, up] = apply(placed, along, 0)
  const size = Math.abs(state.size) * Math.hypot(placed[2], placed[3])
  const width = Math.hypot(right - x, up - y)
  if (text.trim() !== '')
    drawn.push({
      fragment: { x, y, width, size, text },
      order,
      white: isWhite(state.fill) && state.mode !== 1,
      unseen: state.mode === INVISIBLE || state.mode === 7 || state.alpha < 0.05 || size < SMALLEST,
    })
  state.text = times(state.text, [1, 0, 0, 1, along, 0])
}

function isHidden({ fragment, order, white, unseen }: Drawn, shapes: readonly Shape[], page: Box): boolean {
  const at = { x: fragment.x + fragment.width / 2, y: fragment.y + fragment.size * 0.3 }
  if (unseen || !holds(page, at)) return true
  const here = shapes.filter((one) => holds(one.box, at))
  if (here.some((one) => one.order > order)) return true
  // White upon a dark ground is read; upon white, or upon nothing, it is not.
  return white && here.filter((one) => one.order < order).at(-1)?.white !== false
}

function holds([left, bottom, right, top]: Box, { x, y }: Readonly<{ x: number; y: number }>): boolean {
  return left <= x && x <= right && bottom <= y && y <= top
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
  return (
    value !== null &&
    typeof value === 'object' &&
    'length' in value &&
    value.length === 6 &&
    typeof (value as Matrix)[0] === 'number'
  )
}
