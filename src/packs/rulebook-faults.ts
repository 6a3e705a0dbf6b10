import { isDear, outgrows } from '../checks/pattern-cost.ts'
import type { Problem } from '../domain/result.ts'
import { CATALOGUE } from '../gate/catalogue.ts'
import type { HintNumbers, InterpretationRules } from '../gate/rulebook.ts'

/** One code stands once: of two entries only the first would ever be read. Problem: `pack.twice`, at the second. */
export function twice<K extends string>(
  file: string,
  key: K,
  list: readonly Readonly<Record<K, string>>[],
  at = '',
): Problem[] {
  const names = list.map((one) => one[key])
  return names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [{ code: 'pack.twice', data: { file, at: `${at}/${index}/${key}`, name } }],
  )
}

/** Every pattern under `signs`, however deep, compiles and comes to an end: `pack.bad-pattern`, `pack.pattern-nested`. */
export function badPatterns(file: string, value: unknown, at = ''): Problem[] {
  if (typeof value === 'string') {
    if (!compiles(value)) return [{ code: 'pack.bad-pattern', data: { file, at, pattern: value } }]
    return isDear(value, MOST, FEW) || outgrows(value) ? [{ code: 'pack.pattern-nested', data: { file, at } }] : []
  }
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => badPatterns(file, one, `${at}/${index}`))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).filter(([key]) => key === 'signs' || key === 'elements')
  return inside.flatMap(([key, one]) => badPatterns(file, one, `${at}/${key}`))
}

/** So many steps a word of the lexicon may cost from one place in the text, when its endless repeats are taken a few times. */
const MOST = 1_000_000
const FEW = 20

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'gmu').flags !== ''
  } catch {
    return false
  }
}

/** Every code the gate can give has its sentence. Problem: `pack.return-missing`. */
export function withoutSentence(codes: readonly string[]): Problem[] {
  const missing = CATALOGUE.map((one) => one.code).filter((code) => !codes.includes(code))
  return [...new Set(missing)].map((name) => ({
    code: 'pack.return-missing',
    data: { file: 'returns.json', at: '', name },
  }))
}

/** Numbers that exclude each other: with them one of the two could never come true. Problem: `pack.contradiction`. */
export function contradictions(copied: InterpretationRules['copied'], hints: HintNumbers): Problem[] {
  return [
    ...(copied.warn > copied.block ? [contradiction('interpretation.json', '/copied/warn', '/copied/block')] : []),
    ...(hints.shortest > hints.longest ? [contradiction('gate.json', '/hints/shortest', '/hints/longest')] : []),
  ]
}

export function contradiction(file: string, at: string, other: string): Problem {
  return { code: 'pack.contradiction', data: { file, at, other } }
}
