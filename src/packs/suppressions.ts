import { hash } from 'node:crypto'
import { compact } from '../checks/compact.ts'
import { isSuppressible } from '../checks/suppressible.ts'
import { addMonths } from '../domain/add-months.ts'
import { isDay } from '../domain/calendar.ts'
import { canonical } from '../domain/canonical.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import type { Suppression } from '../domain/suppression.ts'
import { letters } from '../gate/facts/texts.ts'
import { without } from '../gate/lexicon.ts'
import { readSuppressionForm } from '../schemas/suppressions.ts'
import type { Pack } from './pack.ts'
import { located, parseSource } from './source.ts'

/** The pack with an office's list beside it. What it judges depends on both, so both make its revision. */
export function withSuppressions(pack: Pack, suppressions: readonly Suppression[]): Pack {
  if (suppressions.length === 0) return pack
  const revision = hash('sha256', `${pack.revision}\n${canonical(suppressions)}`, 'hex')
  return { ...pack, suppressions, revision }
}

/** Letters a reason needs when the set phrases are taken away. */
const LEAST_REASON = 10
const MOST_MONTHS = 24

/**
 * 豁免清单 — an office's list read against the pack it is for; a list with one entry wrong is no list. Problems, each with file, line and caret:
 * `suppression.not-json`, `.key-twice`, `.malformed`, `.twice`, `.unknown-rule`, `.unknown-kind`, `.not-suppressible`, `.self-approved`,
 * `.reason-thin`, `.reason-phrase`, `.no-such-day`, `.backwards`, `.too-long`, `.no-words`, `.too-wide`. One that has expired is no fault.
 */
export function readSuppressions(file: string, bytes: Uint8Array, pack: Pack): Result<readonly Suppression[]> {
  const source = parseSource(file, decoded(bytes))
  if (!source.ok) return refuse(...source.problems.map(asOwn))
  const read = readSuppressionForm(file, source.value.value)
  if (!read.ok) return refuse(...read.problems.map(asOwn).map(placed))
  const faults = read.value.flatMap((one, index) => [
    ...twice(one, index, read.value),
    ...faultsOf(one, pack).map((fault) => ({ ...fault, at: `/${index}${fault.at}` })),
  ])
  if (faults.length === 0) return ok(read.value)
  return refuse(...faults.map(({ code, at, id, rule }) => placed({ code, data: { at, id, rule } })))

  function placed(problem: Problem): Problem {
    const { at, keyword } = problem.data ?? {}
    const where = source.ok ? located(source.value, typeof at === 'string' ? at : '', keyword === UNKNOWN) : {}
    return { ...problem, data: { ...problem.data, ...where } }
  }
}
const UNKNOWN = 'additionalProperties'

type Fault = Readonly<{ code: string; at: string; id: string; rule: string }>

function twice(one: Suppression, index: number, all: readonly Suppression[]): readonly Fault[] {
  const first = all.findIndex(({ id }) => id === one.id)
  return first < index ? [{ code: 'suppression.twice', at: `/${index}/id`, id: one.id, rule: one.rule }] : []
}

/** Every test is asked; what is wrong with a person's reason or day does not depend on the rule. */
function faultsOf(one: Suppression, pack: Pack): readonly Fault[] {
  const rule = pack.rules.find(({ id }) => id === one.rule)
  const found: (readonly [boolean, code: string, at: string])[] = [
    [rule === undefined, 'suppression.unknown-rule', '/rule'],
    [rule !== undefined && !isSuppressible(rule), 'suppression.not-suppressible', '/rule'],
    [rule?.type === 'name' && (one.files ?? one.kind) === undefined, 'suppression.too-wide', '/words'],
    [compact(one.words).text === '', 'suppression.no-words', '/words'],
    [!hasKind(pack, one.kind), 'suppression.unknown-kind', '/kind'],
    [isSame(one.by, one.approvedBy), 'suppression.self-approved', '/approvedBy'],
    ...reasonFaults(one, pack),
    ...dayFaults(one),
  ]
  return found.flatMap(([wrong, code, at]) => (wrong ? [{ code, at, id: one.id, rule: one.rule }] : []))
}

function hasKind({ rulebook }: Pack, kind: string | undefined): boolean {
  return kind === undefined || rulebook.kinds.some((one) => one.id === kind)
}

/** The same person however the name is spaced or widened. */
function isSame(a: string, b: string): boolean {
  return compact(a).text === compact(b).text
}

type Test = readonly [wrong: boolean, code: string, at: string]

function reasonFaults({ reason }: Suppression, { rulebook }: Pack): readonly Test[] {
  const own = letters(without(rulebook, 'neverReason', reason)).length
  const isThin = letters(reason).length < LEAST_REASON
  return [
    [isThin, 'suppression.reason-thin', '/reason'],
    [!isThin && own < LEAST_REASON, 'suppression.reason-phrase', '/reason'],
  ]
}

function dayFaults({ from, until }: Suppression): readonly Test[] {
  const bad = [from, until].map((one) => !isDay(one))
  const good = !bad.includes(true)
  return [
    [bad[0] === true, 'suppression.no-such-day', '/from'],
    [bad[1] === true, 'suppression.no-such-day', '/until'],
    [good && until < from, 'suppression.backwards', '/until'],
    [good && until > addMonths(from, MOST_MONTHS), 'suppression.too-long', '/until'],
  ]
}

/** The codes of the pack's reader, which speak of packs, in the words of a list. */
function asOwn(problem: Problem): Problem {
  return { ...problem, code: OWN[problem.code] ?? 'suppression.not-json' }
}
const OWN: Readonly<Record<string, string>> = {
  'pack.key-twice': 'suppression.key-twice',
  'pack.malformed': 'suppression.malformed',
}

/** What is no UTF-8 becomes what is no JSON: the replacement character stands where the reader then stops. */
function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes)
  const bad = text.indexOf('\uFFFD')
  return bad < 0 ? text : `${text.slice(0, bad)}\u0000`
}
