/** 退出码 — 0 clear, 1 something to attend, 2 wrong use or unreadable; of several, the gravest. */
export const CLEAR = 0
export const ATTEND = 1
export const WRONG = 2

export function gravest(codes: Iterable<number>): number {
  return Math.max(CLEAR, ...codes)
}
