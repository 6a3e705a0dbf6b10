import { check } from '../checks/engine.ts'
import { stagedExample } from '../checks/example.ts'
import type { Example } from '../checks/rule.ts'
import type { Day } from '../domain/calendar.ts'
import type { Draft } from '../domain/draft.ts'
import { SEVERITIES, type Finding } from '../domain/finding.ts'
import { overlaps } from '../domain/place.ts'
import type { Pack } from './pack.ts'
import { draftOf, separated, type Separated, type Specimen } from './specimen.ts'

/**
 * 反例 — a small text or paper that the parent stops and the child would let pass; both packs have really been asked. `text` is an example of the
 * parent's own rule, its place marked `<a>…<b>`; `day`: it parts them on that day.
 */
export type Counterexample =
  | Readonly<{ kind: 'text'; rule: string; example: Example; text: string; day?: Day; parent: string; child: string }>
  | (Readonly<{ kind: 'paper'; set: Specimen['set']; draft: Draft }> & Separated)

/** The parent's examples of what it catches that the child no longer catches, or catches as something milder. */
export function lostExamples(
  parent: Pack,
  child: Pack,
  day?: Day,
): readonly Extract<Counterexample, { kind: 'text' }>[] {
  return parent.rules.flatMap((rule) =>
    rule.hit.flatMap((example) => {
      const lost = lostIn(parent, child, example, day).find((one) => one.finding.rule === rule.id)
      if (!lost) return []
      const text = typeof example === 'string' ? example : example.text
      const said = { parent: told(lost.finding), child: told(lost.instead), ...(day === undefined ? {} : { day }) }
      return [{ kind: 'text' as const, rule: rule.id, example, text, ...said }]
    }),
  )
}

/** A term that left a word list, put in the place of another in an example of the rule that looks for it. */
export function lostTerm(parent: Pack, child: Pack, terms: readonly string[]): Counterexample | undefined {
  for (const rule of parent.rules)
    for (const hit of rule.hit)
      for (const term of terms.slice(0, 50)) {
        const text = (typeof hit === 'string' ? hit : hit.text).replace(/<a>.*?<b>/u, () => `<a>${term}<b>`)
        const example = typeof hit === 'string' ? text : { ...hit, text }
        const lost = lostIn(parent, child, example).find((one) => one.finding.rule === rule.id)
        if (lost)
          return { kind: 'text', rule: rule.id, example, text, parent: told(lost.finding), child: told(lost.instead) }
      }
  return undefined
}

/** The first of these papers on which the two packs part, the child's way being the milder. */
export function firstSeparated(parent: Pack, child: Pack, specimens: readonly Specimen[]): Counterexample | undefined {
  for (const specimen of specimens) {
    const draft = draftOf(specimen)
    const parted = separated(parent, child, draft)
    if (parted) return { kind: 'paper', set: specimen.set, draft, ...parted }
  }
  return undefined
}

type Lost = Readonly<{ finding: Finding; instead: Finding | undefined }>

function lostIn(parent: Pack, child: Pack, example: Example, day?: Day): readonly Lost[] {
  const { paper, stage } = stagedExample(example)
  const setting = { kind: null, attribute: stage.attribute ?? null, ...(day === undefined ? {} : { day }) }
  const now = check(child.rules, [paper], setting)
  return check(parent.rules, [paper], setting).flatMap((finding) => {
    const here = now.filter((one) => one.type === finding.type && overlaps(one.place, finding.place))
    if (here.some((one) => isAsGrave(one, finding))) return []
    return [{ finding, instead: here[0] }]
  })
}

const ACTIONS = ['redact', 'review', 'keep']

function isAsGrave(one: Finding, than: Finding): boolean {
  return (
    SEVERITIES.indexOf(one.severity) <= SEVERITIES.indexOf(than.severity) &&
    ACTIONS.indexOf(one.action) <= ACTIONS.indexOf(than.action) &&
    (one.certainty === 'certain' || than.certainty === 'suspect')
  )
}

function told(finding: Finding | undefined): string {
  return finding ? `发现 ${finding.rule}（${finding.severity}、${finding.certainty}、${finding.action}）` : '没有发现'
}
