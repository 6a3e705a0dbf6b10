/** 变换矩阵 — `[a b c d e f]` (ISO 32000-1 §8.3.4). */
export type Matrix = ArrayLike<number> & Readonly<{ 0: number; 1: number; 2: number; 3: number; 4: number; 5: number }>
/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

export const BOTTOM: Matrix = [1, 0, 0, 1, 0, 0]

/** First `b`, then `a`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/** The upright box around a transformed one. */
export function boxOf(m: Matrix, box: ArrayLike<number>): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(box)
  const corners = [apply(m, left, bottom), apply(m, right, bottom), apply(m, left, top), apply(m, right, top)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
