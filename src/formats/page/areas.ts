import { apply, type Box, boxOf, type Matrix } from './matrix.ts'

/** 覆盖面 — what a painted path, picture or shading lies over: its single outlines, by the rule that fills them (ISO 32000-1 §8.5.3.3), within what it is clipped to. */
export type Area = Readonly<{
  outlines: readonly Outline[]
  evenOdd: boolean
  clip: Box
  order: number
  white: boolean
}>

/** An outline as an upright box; `turn` is which way round it runs. */
export type Outline = Readonly<{ box: Box; turn: 1 | -1 }>

export type Point = Readonly<{ x: number; y: number }>

/** Numbers that follow each step of a path as the library packs it: to, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0]
const MOVE = 0

/** An outline that fills less of its box than this (a stroke, an L, a letter) lies over no text. */
const FULL = 0.6

/** The outlines of a packed path that lie over what is within them. */
export function outlinesOf(path: ArrayLike<number>, matrix: Matrix): readonly Outline[] {
  const found: Outline[] = []
  let points: (readonly [number, number])[] = []
  const close = (): void => {
    const outline = outlineOf(points)
    if (outline) found.push(outline)
    points = []
  }
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? MOVE
    const length = LENGTHS[step]
    if (length === undefined) break
    if (step === MOVE) close()
    // Of a curve its end: good enough for what lies within.
    if (length > 0) points.push(apply(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0))
    at += length + 1
  }
  close()
  return found
}

function outlineOf(points: readonly (readonly [number, number])[]): Outline | undefined {
  if (points.length < 3) return undefined
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  let twice = 0
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(at + 1) % points.length]!
    twice += x * nextY - nextX * y
  }
  const whole = (box[2] - box[0]) * (box[3] - box[1])
  return whole > 0 && Math.abs(twice) / 2 > whole * FULL ? { box, turn: twice > 0 ? 1 : -1 } : undefined
}

/** One whole box: a picture's unit square, a shading's clip. */
export function wholeBox(box: Box, matrix: Matrix): readonly Outline[] {
  return [{ box: boxOf(matrix, box), turn: 1 }]
}

export function lies(area: Area, over: Point): boolean {
  if (!holds(area.clip, over)) return false
  let count = 0
  let turns = 0
  for (const { box, turn } of area.outlines) {
    if (!holds(box, over)) continue
    count++
    turns += turn
  }
  return area.evenOdd ? count % 2 === 1 : turns !== 0
}

export function holds([left, bottom, right, top]: Box, { x, y }: Point): boolean {
  return left <= x && x <= right && bottom <= y && y <= top
}

export function within([l1, b1, r1, t1]: Box, [l2, b2, r2, t2]: Box): Box {
  return [Math.max(l1, l2), Math.max(b1, b2), Math.min(r1, r2), Math.min(t1, t2)]
}
