import { fold } from './fold.ts'
import { isDear } from './pattern-cost.ts'
import { isEndless, patternTree, type PatternTree } from './pattern-tree.ts'

/** Why a pattern of a rule file is not taken: it does not compile, may run without end, or may run for very long. */
export type PatternFault = 'invalid' | 'unbounded' | 'nested'

/** The pattern as an expression over normalised text, or its fault. `parts` stand in for `%NAME%`. */
export function safePattern(
  source: string,
  flags: string,
  parts: Readonly<Record<string, string>> = {},
): RegExp | PatternFault {
  const folded = foldPattern(expand(source, parts))
  const made = compiled(folded, flags)
  return made === undefined ? 'invalid' : (faultOf(folded) ?? made)
}

/** A bounded cache of a pure function: a pack is read once and then compiled, and lines are often asked for in several positions. */
function faultOf(folded: string): PatternFault | undefined {
  const known = faults.get(folded)
  if (known !== undefined) return known === 'none' ? undefined : known
  const tree = patternTree(folded)
  const isOut = isEndless(tree)
    ? 'unbounded'
    : isDear(folded, isTied(tree) ? MOST_A_LINE : MOST_A_CHARACTER)
      ? 'nested'
      : 'none'
  if (faults.size < LIMIT) faults.set(folded, isOut)
  return isOut === 'none' ? undefined : isOut
}

const faults = new Map<string, PatternFault | 'none'>()
const LIMIT = 5_000

/** Compiles a pattern that was accepted when its pack was loaded. */
export function trusted(source: string, flags: string, parts: Readonly<Record<string, string>> = {}): RegExp {
  const made = safePattern(source, flags, parts)
  if (typeof made === 'string') throw new Error(`pattern ${made}: ${source}`)
  return made
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

function expand(source: string, parts: Readonly<Record<string, string>>): string {
  let text = source
  // Five rounds: a part may be made of parts, never of itself.
  for (let round = 0; round < 5; round++)
    text = text.replace(/%([A-Z]+)%/g, (whole, name: string) => (name in parts ? `(?:${parts[name] ?? ''})` : whole))
  return text
}

/** Rule files may write （ and ：as people do: texts are normalised before rules read them, so patterns are too. */
export function foldPattern(source: string): string {
  return [...source].map((one) => (one > '~' ? fold(one).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : one)).join('')
}

/** Begins with `^` whichever way it goes. */
function isTied(tree: PatternTree): boolean {
  if (tree.is === 'choice') return tree.parts.every(isTied)
  return tree.is === 'row'
    ? tree.parts[0] !== undefined && isTied(tree.parts[0])
    : tree.is === 'edge' && tree.source === '^'
}

/** Tried at every character of a text, a pattern may cost so many steps each time; one that is tied to the start of a line, so many a line. */
const MOST_A_CHARACTER = 5_000
const MOST_A_LINE = 500_000
