import { createHash } from 'node:crypto'
import { canonical } from '../domain/canonical.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { LEXICON, type LexiconName } from '../gate/lexicon.ts'
import type { Rulebook } from '../gate/rulebook.ts'
import { readGate } from '../schemas/pack-gate.ts'
import { readPackFile, type PackHead } from '../schemas/pack-head.ts'
import { readInterpretation } from '../schemas/pack-interpretation.ts'
import { readKinds } from '../schemas/pack-kinds.ts'
import { readReasons } from '../schemas/pack-reasons.ts'
import { readReturns } from '../schemas/pack-returns.ts'
import { compileCalendar } from './calendar.ts'
import { headFaults } from './head-faults.ts'
import { badPatterns, contradictions, twice, withoutSentence } from './rulebook-faults.ts'

/**
 * Compiles what the gate reads from a pack's parsed files (by path from the pack's folder). Without `revision` the pack's
 * revision is the SHA-256 of these files alone. Problems, each with `file` and `at`: `pack.malformed`, `pack.twice`,
 * `pack.lexicon-missing`, `pack.bad-pattern`, `pack.pattern-nested`, `pack.return-missing`, `pack.contradiction`, `pack.attribute-required`,
 * `pack.label-missing`, `pack.unknown-kind`, `pack.no-such-day`.
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

  const { thresholds, hints, exemptions, phraseClasses } = gate.value
  const lexicon = compileLexicon(gate.value.lexicon)
  const problems = [
    ...headFaults(pack.value, kinds.value),
    ...twice('kinds.json', 'id', kinds.value),
    ...twice('reasons.json', 'code', reasons.value),
    ...twice('returns.json', 'code', returns.value),
    ...badPatterns('reasons.json', reasons.value),
    ...badPatterns('gate.json', phraseClasses, '/phraseClasses'),
    ...withoutSentence(returns.value.map((one) => one.code)),
    ...contradictions(interpretation.value.copied, hints),
    ...(lexicon.ok ? [] : lexicon.problems),
  ]
  if (!lexicon.ok || problems.length > 0) return refuse(...problems)
  const { id, version, effective, attributes, labels } = pack.value
  return ok({
    pack: { id, version, revision: revision ?? revisionOf(files) },
    effective,
    calendar: calendar.value,
    attributes,
    labels: { ...labels, text: textOf(labels.text) },
    kinds: kinds.value,
    reasons: reasons.value,
    exemptions,
    returns: returns.value,
    interpretation: interpretation.value,
    thresholds,
    hints,
    phraseClasses,
    lexicon: lexicon.value,
  })
}

/** A label left out is absent, not `undefined`. */
function textOf({ redacted, ...text }: PackHead['labels']['text']): Rulebook['labels']['text'] {
  return redacted === undefined ? text : { ...text, redacted }
}

function compileLexicon(lists: Readonly<Record<string, readonly string[]>>): Result<Rulebook['lexicon']> {
  const problems: Problem[] = []
  const compiled: Partial<Record<LexiconName, readonly string[]>> = {}
  for (const name of LEXICON) {
    const list = lists[name]
    if (list) compiled[name] = list
    else problems.push({ code: 'pack.lexicon-missing', data: { file: 'gate.json', at: '/lexicon', name } })
    problems.push(...badPatterns('gate.json', list ?? [], `/lexicon/${name}`))
  }
  return isComplete(compiled) && problems.length === 0 ? ok(compiled) : refuse(...problems)
}

function isComplete(lists: Partial<Rulebook['lexicon']>): lists is Rulebook['lexicon'] {
  return LEXICON.every((name) => lists[name] !== undefined)
}

function revisionOf(files: ReadonlyMap<string, unknown>): string {
  return createHash('sha256')
    .update(canonical(Object.fromEntries(files)))
    .digest('hex')
}
