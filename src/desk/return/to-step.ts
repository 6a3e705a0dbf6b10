import type { Case, Opinion, Step } from '../../domain/case.ts'
import { refuse, type Result } from '../../domain/result.ts'
import { after, standingStep } from '../../workflow/steps.ts'
import type { Deps, Hand } from '../deps.ts'
import { open } from '../open.ts'
import { opinionOf, withVoided, type Say } from '../opinion.ts'
import { record } from '../record.ts'
import { seatOf } from '../seat.ts'
import { standingProposal } from './proposal.ts'

/**
 * 退回前一环节 — within review, to any earlier step: its approval of this text and every later one no longer count, those given beside the
 * sender's step among them; the text stays as it is and no notice goes out.
 * Problems: those of opening, `return.statement-missing`, `return.unknown-step`, `return.not-earlier`, `return.proposed`, `review.stale`.
 */
export function sendToStep(deps: Deps) {
  return async (hand: Hand, id: string, say: Say & Readonly<{ to: Step }>): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'send-back')
    if (!opened.ok) return opened
    const { current, move } = opened.value
    const { flow } = deps.pack()
    const seat = seatOf(flow, current, hand.person, say.step)
    if (!seat.ok) return seat
    if (!say.note?.trim()) return refuse({ code: 'return.statement-missing', field: '/note' })
    const opinion = opinionOf(deps, hand, current, seat.value, say, 'return')
    if (!opinion.ok) return opinion
    const { to } = say
    if (!flow.steps.some((one) => one.id === to))
      return refuse({ code: 'return.unknown-step', field: '/to', data: { to } })
    if (!after(flow, to).includes(seat.value.step))
      return refuse({ code: 'return.not-earlier', field: '/to', data: { to } })
    const proposed = standingProposal(flow, current)
    if (proposed) return refuse({ code: 'return.proposed', data: { step: proposed.step } })

    const said: Opinion = { ...opinion.value, sentBackTo: to }
    const opinions = [...withVoided(current, [to, ...after(flow, to)], { at: said.at, by: said.by }), said]
    return record(
      deps,
      hand,
      { ...opened.value, move: { ...move, as: seat.value.role } },
      { step: standingStep(flow, { ...current, opinions }), opinions },
      { data: { step: seat.value.step, to } },
    )
  }
}
