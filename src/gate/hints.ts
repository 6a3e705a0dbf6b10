import type { Attribute } from '../domain/attribute.ts'
import { fitting, likeliest } from './facts/clause-fit.ts'
import { missingElements } from './facts/elements.ts'
import { phraseClasses } from './facts/phrase.ts'
import { likeness } from './facts/similar.ts'
import { faultOf } from './facts/statement.ts'
import { filled, letters, tidy } from './facts/texts.ts'
import type { Reason, Rulebook } from './rulebook.ts'

/** 说明提示 — how a statement could be better. A hint never stops anything; its sentence stands in the pack's words under `hints`. */
export type Hint = Readonly<{
  hint: HintCode
  /** Codes and counts. */
  data: Readonly<Record<string, string | number>>
  /** The pack's own names for those codes: they fill the sentence. */
  names: Readonly<Record<string, string>>
}>
export const HINTS = [
  'phrase',
  'restated',
  'short',
  'long',
  'element-missing',
  'clause-doubtful',
  'clause-other',
  'similar',
] as const
export type HintCode = (typeof HINTS)[number]

/** What is asked about: the attribute, the reason's code, the statement, and the author's own earlier statements, newest first. */
export type Statement = Readonly<{
  attribute: Attribute | null
  reason: string | null
  statement: string | null
  past: readonly string[]
}>

/** Hints on a statement, the weightiest first. Only codes and counts: neither this text nor an earlier one is ever repeated. */
export function hints(asked: Statement, book: Rulebook): readonly Hint[] {
  const reason = book.reasons.find((one) => one.code === asked.reason?.trim())
  // Publishing by duty needs no statement; a declared state secret is not to be written about at all.
  if (asked.attribute === 'public' || !reason || reason.nature === 'duty' || reason.forbidden) return []
  const told = tidy(asked.statement ?? '')
  if (!filled(told)) return [...lacking(told, reason, asked.attribute)]
  return [
    ...wording(told, reason, book),
    ...length(told, book),
    ...lacking(told, reason, asked.attribute),
    ...fit(told, reason, book),
    ...copied(told, asked.past, book),
  ]
}

function* wording(told: string, reason: Reason, book: Rulebook): Iterable<Hint> {
  const fault = faultOf(told, book)
  const data = { reason: reason.code }
  if (fault === 'phrase') {
    const classes = phraseClasses(told, book)
    yield { hint: 'phrase', data: { ...data, classes: ids(classes) }, names: { phrases: labels(classes) } }
  }
  if (fault === 'thin') yield { hint: 'restated', data, names: { title: reason.title } }
}

function* length(told: string, { hints: { shortest, longest } }: Rulebook): Iterable<Hint> {
  const { length: count } = letters(told)
  if (count < shortest) yield { hint: 'short', data: { count, least: shortest }, names: {} }
  if (count > longest) yield { hint: 'long', data: { count, most: longest }, names: {} }
}

function* lacking(told: string, reason: Reason, attribute: Attribute | null): Iterable<Hint> {
  const missing = missingElements(told, reason, attribute)
  if (missing.length === 0) return
  const data = { reason: reason.code, elements: ids(missing), count: missing.length }
  yield { hint: 'element-missing', data, names: { labels: labels(missing) } }
}

function* fit(told: string, reason: Reason, book: Rulebook): Iterable<Hint> {
  if (fitting(told, reason) > 0 || reason.signs.length === 0) return
  const withholding = book.reasons.filter((one) => one.nature !== 'duty' && !one.forbidden)
  const other = likeliest(told, withholding)
  if (!other) yield { hint: 'clause-doubtful', data: { reason: reason.code }, names: { title: reason.title } }
  else
    yield {
      hint: 'clause-other',
      data: { reason: reason.code, other: other.code },
      names: { title: reason.title, otherTitle: other.title },
    }
}

function* copied(told: string, past: readonly string[], { hints: { shingle, similar } }: Rulebook): Iterable<Hint> {
  const shares = past.map((one) => likeness(told, one, shingle))
  const most = Math.max(0, ...shares)
  if (most < similar || most === 0) return
  const count = shares.filter((one) => one >= similar).length
  yield { hint: 'similar', data: { percent: Math.round(most * 100), count, past: shares.indexOf(most) }, names: {} }
}

function ids(list: readonly Readonly<{ id: string }>[]): string {
  return list.map((one) => one.id).join(',')
}

function labels(list: readonly Readonly<{ label: string }>[]): string {
  return list.map((one) => one.label).join('、')
}
