import { dayOf } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import { refuse, type Refusal, type Result } from '../domain/result.ts'
import type { SecrecyReview } from '../domain/secrecy-review.ts'
import type { Pack } from '../packs/pack.ts'
import type { Deps, Hand } from './deps.ts'
import { erase } from './erase.ts'
import { papersOf } from './freeze.ts'
import { hashOf } from './hash.ts'
import { seatTaken } from './may-sit.ts'
import { open } from './open.ts'
import { record } from './record.ts'
import { secrecyFacts } from './secrecy-facts.ts'
import { stop } from './secrecy.ts'

/** What only a person can say of one revision: every question is answered, `null` means looked at and none. */
export type SecrecyAnswers = Readonly<Omit<SecrecyReview, 'number' | 'personal' | 'by' | 'at'>>

/**
 * 填保密审查表 — one reviewer, one revision, one record (一事一审; 保密法第三十五条、条例第十七条). A second record on the same revision replaces the
 * first; the trail keeps the hash of both. A finding that this is a state secret keeps no record: the case is erased and the officer
 * is told, as if its author had declared it. Problems: those of opening, `review.stale`, `review.four-eyes`, `review.basis-unknown`,
 * `review.opinion-required`, `review.secret-published`, `review.secrecy-uncovered`, `secrecy.stop`.
 */
export function recordSecrecy(deps: Deps) {
  return async (hand: Hand, id: string, answers: SecrecyAnswers): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'record-secrecy')
    if (!opened.ok) return opened
    const { current, move } = opened.value
    if (answers.revisionHash !== current.revision.hash)
      return refuse({ code: 'review.stale', data: { revision: current.revision.number } })
    const { flow } = deps.pack()
    const fault = seatTaken(flow, current, hand.person, move.as) ?? faultOf(deps.pack(), answers)
    if (fault) return fault

    const { revision, personal, uncovered } = await secrecyFacts(deps, current)
    if (isSecret(answers)) {
      const papers = await papersOf(deps.store, revision)
      await erase(deps, hand, id)
      return stop(deps, hand, 'declared-secret', papers, id)
    }
    if (answers.conclusion === 'publish' && uncovered > 0)
      return refuse({ code: 'review.secrecy-uncovered', field: '/conclusion', data: { count: uncovered } })

    const at = deps.clock.now()
    const year = dayOf(at).slice(0, 4)
    const number = `密审〔${year}〕${await deps.store.take(`密审:${year}`)}号`
    const review: SecrecyReview = { ...answers, number, personal, by: hand.person.id, at }
    const before = current.secrecyReviews.find((one) => one.revisionHash === revision.hash)
    const secrecyReviews = [...current.secrecyReviews.filter((one) => one !== before), review]
    const data = {
      number,
      conclusion: review.conclusion,
      record: hashOf(review),
      replaces: before ? hashOf(before) : null,
    }
    return record(deps, hand, opened.value, { secrecyReviews }, { at, data })
  }
}

/** 标密、派生、有密点 — any of them makes the paper a state secret, whoever marked it or failed to (保密法第十八条). */
function isSecret({ marked, derived, secretPoints }: SecrecyAnswers): boolean {
  return marked || derived || secretPoints !== null
}

/** A form that contradicts itself is a slip of the hand, and nothing irrevocable is done on a slip. */
function faultOf(pack: Pack, answers: SecrecyAnswers): Refusal | undefined {
  const unknown = answers.basis.filter((code) => !isKnown(pack, code))
  if (unknown.length > 0)
    return refuse(...unknown.map((code) => ({ code: 'review.basis-unknown', field: '/basis', data: { code } })))
  if (answers.opinion.trim() === '')
    return refuse({ code: 'review.opinion-required', field: '/opinion', data: { step: 'secrecy-record' } })
  if (isSecret(answers) && ['publish', 'redact'].includes(answers.conclusion))
    return refuse({ code: 'review.secret-published', field: '/conclusion' })
  return undefined
}

function isKnown({ rulebook, words }: Pack, code: string): boolean {
  return rulebook.reasons.some((one) => one.code === code) || words.labels['clause']?.[code] !== undefined
}
