import { createHash } from 'node:crypto'
import { canonical } from '../domain/canonical.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { LEXICON, type LexiconName } from '../gate/lexicon.ts'
import { CATALOGUE } from '../gate/catalogue.ts'
import type { Rulebook } from '../gate/rulebook.ts'
import { readGate, readInterpretation, readPackFile } from '../schemas/pack-gate.ts'
import { readKinds } from '../schemas/pack-kinds.ts'
import { readReasons } from '../schemas/pack-reasons.ts'
import { readReturns } from '../schemas/pack-returns.ts'
import { compileCalendar } from './calendar.ts'

/**
 * Compiles what the gate reads from a pack's parsed files (by path from the pack's folder). Without `revision` the pack's
 * revision is the SHA-256 of these files alone. Problems: `pack.malformed`, `pack.twice`, `pack.lexicon-missing`,
 * `pack.bad-pattern`, `pack.return-missing`.
 */
export function compileRulebook(files: ReadonlyMap<string, unknown>, revision?: string): Result<Rulebook> {
  const pack = readPackFile('pack.json', files.get('pack.json'))
  const kinds = readKinds('kinds.json', files.get('kinds.json'))
  const reasons = readReasons('reasons.json', files.get('reasons.json'))
  const returns = readReturns('returns.json', files.get('returns.json'))
  const gate = readGate('gate.json', files.get('gate.json'))
  const interpretation = readInterpretation('interpretation.json', files.get('interpretation.json'))
  const calendar = compileCalendar(files)
  if (!pack.ok || !kinds.ok || !reasons.ok || !returns.ok || !gate.ok || !interpretation.ok || !calendar.ok)
    return refuse(
      ...[pack, kinds, reasons, returns, gate, interpretation, calendar].flatMap((one) => (one.ok ? [] : one.problems)),
    )

  const lexicon = compileLexicon(gate.value.lexicon)
  const problems = [
    ...twice(
      'kinds.json',
      kinds.value.map((one) => one.id),
    ),
    ...twice(
      'reasons.json',
      reasons.value.map((one) => one.code),
    ),
    ...twice(
      'returns.json',
      returns.value.map((one) => one.code),
    ),
    ...patterns(
      'reasons.json',
      reasons.value.flatMap((one) => one.signs),
    ),
    ...withoutSentence(returns.value.map((one) => one.code)),
    ...(lexicon.ok ? [] : lexicon.problems),
  ]
  if (!lexicon.ok || problems.length > 0) return refuse(...problems)
  const { id, version } = pack.value
  return ok({
    pack: { id, version, revision: revision ?? revisionOf(files) },
    calendar: calendar.value,
    kinds: kinds.value,
    reasons: reasons.value,
    exemptions: gate.value.exemptions,
    returns: returns.value,
    interpretation: interpretation.value,
    thresholds: gate.value.thresholds,
    lexicon: lexicon.value,
  })
}

function compileLexicon(lists: Readonly<Record<string, readonly string[]>>): Result<Rulebook['lexicon']> {
  const problems: Problem[] = []
  const compiled: Partial<Record<LexiconName, readonly string[]>> = {}
  for (const name of LEXICON) {
    const list = lists[name]
    if (list) compiled[name] = list
    else problems.push({ code: 'pack.lexicon-missing', data: { file: 'gate.json', name } })
    problems.push(...patterns('gate.json', list ?? []))
  }
  return isComplete(compiled) && problems.length === 0 ? ok(compiled) : refuse(...problems)
}

function isComplete(lists: Partial<Rulebook['lexicon']>): lists is Rulebook['lexicon'] {
  return LEXICON.every((name) => lists[name] !== undefined)
}

function patterns(file: string, list: readonly string[]): Problem[] {
  return list.filter((one) => !compiles(one)).map((pattern) => ({ code: 'pack.bad-pattern', data: { file, pattern } }))
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'gmu').flags !== ''
  } catch {
    return false
  }
}

function twice(file: string, names: readonly string[]): Problem[] {
  const doubled = names.filter((name, index) => names.indexOf(name) !== index)
  return doubled.map((name) => ({ code: 'pack.twice', data: { file, name } }))
}

function withoutSentence(codes: readonly string[]): Problem[] {
  const missing = CATALOGUE.map((one) => one.code).filter((code) => !codes.includes(code))
  return [...new Set(missing)].map((name) => ({ code: 'pack.return-missing', data: { file: 'returns.json', name } }))
}

function revisionOf(files: ReadonlyMap<string, unknown>): string {
  return createHash('sha256')
    .update(canonical(Object.fromEntries(files)))
    .digest('hex')
}
