/** Numbers behind each letter of a path (GB/T 33190—2016, 9.3.1), and its step in the packing of `outlinesOf`: to, line, curve, quadratic curve, close. */
const STEPS: Readonly<Record<string, Readonly<{ numbers: number; step: number }>>> = {
  S: { numbers: 2, step: 0 },
  M: { numbers: 2, step: 0 },
  L: { numbers: 2, step: 1 },
  B: { numbers: 6, step: 2 },
  Q: { numbers: 4, step: 3 },
  // Of an arc its end.
  A: { numbers: 7, step: 1 },
  C: { numbers: 0, step: 4 },
}

/** 图形轮廓 — `M 0 0 L 10 0 L 10 5 C` packed for `outlinesOf`; what is no path ends it. */
export function packedPath(abbreviated: string): readonly number[] {
  const words = abbreviated.trim().split(/\s+/)
  const path: number[] = []
  for (let at = 0; at < words.length;) {
    const letter = STEPS[words[at] ?? '']
    if (!letter) break
    const numbers = words.slice(at + 1, at + 1 + letter.numbers).map(Number)
    if (numbers.length < letter.numbers || !numbers.every(Number.isFinite)) break
    path.push(letter.step, ...(letter.numbers === 7 ? numbers.slice(-2) : numbers))
    at += letter.numbers + 1
  }
  return path
}
