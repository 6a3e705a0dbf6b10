import { addDays, isDay, type Day } from '../domain/calendar.ts'
import type { Problem } from '../domain/result.ts'
import type { Book } from './book.ts'
import { changesBetween, type Change } from './changes.ts'
import { dimensionTitle } from './dimension-title.ts'
import { DIMENSIONS } from './dimensions.ts'
import type { Origin } from './marked.ts'
import { isRecord } from './merge.ts'
import { moreChanges } from './more-changes.ts'
import type { Pack } from './pack.ts'
import { firstSeparated, lostExamples, lostTerm, type Counterexample } from './proof.ts'
import { specimensFor } from './specimen-makers.ts'
import type { Said } from './specimen.ts'
import { SPECIMENS } from './specimens.ts'

export type Side = Readonly<{ book: Book; pack: Pack | undefined }>

/** A loosening and the line it is written on. */
export type Loosened = Readonly<{ problem: Problem; from: Origin }>

/** Everything that differs between a pack and another, each with what it does. */
export function allChanges(was: Book, is: Book): readonly Change[] {
  return [...changesBetween(was, is, DIMENSIONS), ...moreChanges(was, is)]
}

/**
 * 只紧不松 — every way in which a child is milder than its parent: what the table of dimensions says, and what a trial of the parent's own examples and
 * of the specimens shows. Each problem `pack.loosened` names the dimension, the old and the new value, and a counter-example where one was found.
 */
export function loosened(parent: Side, child: Side): readonly Loosened[] {
  const changes = allChanges(parent.book, child.book)
  const written = changes.filter((one) => one.standing === 'looser' || one.standing === 'unproved')
  if (!parent.pack || !child.pack) return written.map((one) => tell(one, undefined, parent))
  const lost = lostExamples(parent.pack, child.pack)
  const told = written.map((one) => tell(one, exampleOf(one, lost, parent.pack!, child.pack!), parent))
  return [...told, ...unexpected(lost, changes, written, parent, child)]
}

function exampleOf(
  change: Change,
  lost: ReturnType<typeof lostExamples>,
  parent: Pack,
  child: Pack,
): Counterexample | undefined {
  const day = change.dimension === 'rule-effective' ? dayWithout(change.is) : undefined
  if (day !== undefined) return lostExamples(parent, child, day).find((one) => one.rule === change.names[0])
  if (change.file.startsWith('rules/')) return lost.find((one) => one.rule === change.names[0])
  if (change.file.startsWith('terms/'))
    return lostTerm(parent, child, Array.isArray(change.was) ? change.was.map(String) : [])
  return firstSeparated(parent, child, specimensFor(change, parent, child)) ?? firstSeparated(parent, child, SPECIMENS)
}

/** A day on which a rule of that span does not look. */
function dayWithout(effective: unknown): Day | undefined {
  const { from, to } = (isRecord(effective) ? effective : {}) as Readonly<{ from?: unknown; to?: unknown }>
  if (typeof to === 'string' && isDay(to)) return addDays(to, 1)
  return typeof from === 'string' && isDay(from) ? addDays(from, -1) : undefined
}

/** What the trial shows and the table did not: told at the change that most likely did it, else at the head of the pack. */
function unexpected(
  lost: ReturnType<typeof lostExamples>,
  changes: readonly Change[],
  written: readonly Change[],
  parent: Side,
  child: Side,
): readonly Loosened[] {
  const explained = new Set(written.map((one) => one.names[0]))
  const rules = new Map(lost.map((one) => [one.rule, one]))
  const found = [...rules.values()]
    .filter((one) => !explained.has(one.rule) && !written.some((change) => change.dimension === 'terms'))
    .map((one) => {
      const culprit = changes.find((change) => change.file.startsWith('rules/') && change.names[0] === one.rule)
      return tell(shown('rule-example', one.rule, culprit ?? addedRule(changes), child.book), one, parent)
    })
  if (found.length > 0 || written.length > 0 || !parent.pack || !child.pack) return found
  const paper = firstSeparated(parent.pack, child.pack, SPECIMENS)
  return paper ? [tell(shown('specimen', '', changes[0], child.book), paper, parent)] : []
}

function addedRule(changes: readonly Change[]): Change | undefined {
  return changes.find((one) => one.dimension === 'rule' && one.was === undefined)
}

function shown(dimension: string, name: string, culprit: Change | undefined, book: Book): Change {
  const from = culprit?.from ?? book.files.get('pack.json')?.marks.from ?? { layer: 0, file: 'pack.json', at: '' }
  const { was, is } = culprit ?? { was: undefined, is: undefined }
  return { dimension, file: from.file, names: [name], was, is, standing: 'looser', from }
}

function tell(change: Change, counterexample: Counterexample | undefined, parent: Side): Loosened {
  const { dimension, names, was, is, from } = change
  const data = {
    parent: parent.pack?.id ?? '',
    dimension,
    what: [dimensionTitle(dimension), ...names].join(' '),
    name: names.join(' · '),
    was: brief(was),
    is: brief(is),
    example: counterexample ? inShort(counterexample) : '',
    ...(counterexample ? { counterexample } : {}),
  }
  return { problem: { code: 'pack.loosened', data }, from }
}

function inShort(found: Counterexample): string {
  const tried = found.kind === 'text' ? textTried(found) : `文稿 ${cut(JSON.stringify(found.set))}`
  const [above, below] = [found.parent, found.child].map((one) => (typeof one === 'string' ? one : answerOf(one)))
  return `${tried}：上级包${above}，本包${below}`
}

function textTried({ text, day }: Extract<Counterexample, { kind: 'text' }>): string {
  return `文字“${cut(text)}”${day === undefined ? '' : `在 ${day}`}`
}

function answerOf({ verdict, codes }: Said): string {
  return [SAID[verdict], ...codes].join(' ')
}
const SAID: Readonly<Record<Said['verdict'], string>> = { admit: '放行', return: '退回', refuse: '拒收' }

/** What a whole entry is called: it stands under its name already. */
export const ENTRY = '有这一条'

/** A value in a few words. */
export function brief(value: unknown): string {
  if (value === undefined) return '没有'
  const isEntry = isRecord(value) && (typeof value['id'] === 'string' || typeof value['code'] === 'string')
  return isEntry ? ENTRY : cut(typeof value === 'string' ? value : JSON.stringify(value))
}

function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}
