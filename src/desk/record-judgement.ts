import type { Case } from '../domain/case.ts'
import { ASPECTS, type Judgement } from '../domain/judgement.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Deps, Hand } from './deps.ts'
import { hashOf } from './hash.ts'
import { seatTaken } from './may-sit.ts'
import { open } from './open.ts'
import { record } from './record.ts'

/**
 * 发布研判 — wording, time and manner of a release, judged on one revision before it is signed. What is not fit says why; the last
 * judgement on a revision counts. Problems: those of opening, `review.stale`, `review.four-eyes`, `review.judgement-note`.
 */
export function recordJudgement(deps: Deps) {
  return async (hand: Hand, id: string, said: Readonly<Omit<Judgement, 'by' | 'at'>>): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'record-judgement')
    if (!opened.ok) return opened
    const { current, move } = opened.value
    if (said.revisionHash !== current.revision.hash)
      return refuse({ code: 'review.stale', data: { revision: current.revision.number } })
    const taken = seatTaken(deps.pack().flow, current, hand.person, move.as)
    if (taken) return taken
    const silent = ASPECTS.filter((aspect) => !said[aspect].fit && said[aspect].note.trim() === '')
    if (silent.length > 0)
      return refuse(...silent.map((aspect) => ({ code: 'review.judgement-note', field: `/${aspect}/note` })))

    const at = deps.clock.now()
    const judgement: Judgement = { ...said, by: hand.person.id, at }
    const unfit = ASPECTS.filter((aspect) => !said[aspect].fit)
    const data = { record: hashOf(judgement), unfit }
    return record(deps, hand, opened.value, { judgements: [...current.judgements, judgement] }, { at, data })
  }
}
