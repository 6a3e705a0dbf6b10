import { fold } from './fold.ts'
import { mayRunLong } from './ways.ts'

/** Why a pattern of a rule file is not taken: it does not compile, may run without end, or may run for very long. */
export type PatternFault = 'invalid' | 'unbounded' | 'nested'

/** The pattern as an expression over normalised text, or its fault. `parts` stand in for `%NAME%`. */
export function safePattern(
  source: string,
  flags: string,
  parts: Readonly<Record<string, string>> = {},
): RegExp | PatternFault {
  const folded = foldPattern(expand(source, parts))
  const fault = repeatFault(folded)
  if (fault !== null) return fault
  try {
    const made = new RegExp(folded, flags)
    return mayRunLong(folded) ? 'nested' : made
  } catch {
    return 'invalid'
  }
}

/** Compiles a pattern that was accepted when its pack was loaded. */
export function trusted(source: string, flags: string, parts?: Readonly<Record<string, string>>): RegExp {
  const made = safePattern(source, flags, parts)
  if (typeof made === 'string') throw new Error(`pattern ${made}: ${source}`)
  return made
}

function expand(source: string, parts: Readonly<Record<string, string>>): string {
  let text = source
  // Five rounds: a part may be made of parts, never of itself.
  for (let round = 0; round < 5; round++)
    text = text.replace(/%([A-Z]+)%/g, (whole, name: string) => (name in parts ? `(?:${parts[name] ?? ''})` : whole))
  return text
}

/** Rule files may write （ and ：as people do: texts are normalised before rules read them, so patterns are too. */
function foldPattern(source: string): string {
  return [...source].map((one) => (one > '~' ? fold(one).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : one)).join('')
}

/**
 * Repeats must be bounded, and a repeat inside a repeat multiplies: more than `MOST` ways through is refused
 * (the shape of a catastrophic pattern).
 */
function repeatFault(source: string): PatternFault | null {
  const open: number[] = []
  let inner = 1
  for (let at = 0; at < source.length; at++) {
    const one = source[at]
    if (one === '\\') at++
    else if (one === '[') at = endOfClass(source, at)
    else if (one === '(') {
      open.push(inner)
      inner = 1
      continue
    } else if (one === '*' || one === '+') return 'unbounded'
    else if (one === ')') {
      const here = inner
      const times = repeatAt(source, at + 1)
      if (times === Infinity) return 'unbounded'
      if (times > 1 && here > 1 && times * here > MOST) return 'nested'
      inner = Math.max(open.pop() ?? 1, times > 1 ? times * here : here)
      continue
    }
    const times = repeatAt(source, at + 1)
    if (times === Infinity) return 'unbounded'
    inner = Math.max(inner, times)
  }
  return null
}

function endOfClass(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === ']') return at
  }
  return source.length
}

/** How often the element that ends before `at` may vary in length: 1 where it is fixed. */
function repeatAt(source: string, at: number): number {
  if (/^[*+]/.test(source.slice(at, at + 1))) return Infinity
  const match = /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at, at + 12))
  if (match === null || match[2] === '') return 1
  return match[3] === '' ? Infinity : Number(match[3])
}

const MOST = 300
