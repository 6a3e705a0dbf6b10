import { dayOf } from '../domain/calendar.ts'
import type { Case, ReturnNotice } from '../domain/case.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import type { GateAnswer } from '../gate/answer.ts'
import { notInForce } from '../packs/effective.ts'
import { standingStep } from '../workflow/steps.ts'
import type { Deps, Hand } from './deps.ts'
import { differenceSince } from './difference.ts'
import { answerTo } from './examine.ts'
import { papersOf } from './freeze.ts'
import { onRecord } from './on-record.ts'
import { currentRevision, open } from './open.ts'
import { record } from './record.ts'
import { countedGrounds, returnByRule } from './return/automatic.ts'
import { notFixed, openItems } from './return/settled.ts'

/**
 * What submitting answers: the case where it now stands, and the gate's full answer either way. `returned`: the pack's own rule returned it,
 * by this notice.
 */
export type Submitted = Readonly<{ case: Case; gate: GateAnswer; returned: ReturnNotice | null }>

/**
 * 送审 — the same rules again, the gate, and on to the first step; or all grounds at once and nothing moved. Where the pack counts one of the
 * grounds, the submission is returned by rule instead, with a notice and a round.
 * Problems: `pack.not-in-force`; `gate.return` or `gate.refuse`, followed by one problem per ground.
 */
export function submit(deps: Deps) {
  return (hand: Hand, id: string): Promise<Result<Submitted>> => present(deps, hand, id, 'submit')
}

/**
 * 再次送审 — after a return: comes back to the first step that has not approved this text, with the difference since then on record.
 * Problems: as `submit`, `return.items-open` (an item without an answer), `return.not-fixed` (answered as mended, and the gate still finds it).
 */
export function resubmit(deps: Deps) {
  return (hand: Hand, id: string): Promise<Result<Submitted>> => present(deps, hand, id, 'resubmit')
}

async function present(deps: Deps, hand: Hand, id: string, act: 'submit' | 'resubmit'): Promise<Result<Submitted>> {
  const opened = await open(deps, hand, id, act)
  if (!opened.ok) return opened
  const { current } = opened.value
  // What was decided stands; what is to be decided is decided by rules in force, or not at all.
  const dead = notInForce(deps.pack().rulebook, dayOf(deps.clock.now()))
  if (dead.length > 0) return refuse(...dead)
  const left = act === 'resubmit' ? openItems(current) : []
  if (left.length > 0) return refuse({ code: 'return.items-open', data: { items: left } })
  const revision = await currentRevision(deps, current)
  const papers = await papersOf(deps.store, revision)
  const { findings, answer } = answerTo(
    deps.pack(),
    revision.draft,
    papers,
    await onRecord(deps, current, revision),
    undefined,
    deps.recollection?.under(current.id),
  )
  if (answer.verdict !== 'admit') {
    if (countedGrounds(deps.pack().flow, answer).length > 0) return returnByRule(deps, hand, current, answer, findings)
    const unmended = act === 'resubmit' ? await notFixed(deps, current, papers, answer) : []
    return refuse(...refusal(answer), ...unmended)
  }

  const returned = current.returns.at(-1)
  const difference = act === 'resubmit' && returned ? await differenceSince(deps, current, returned) : undefined
  const step = standingStep(deps.pack().flow, current)
  const saved = await record(
    deps,
    hand,
    opened.value,
    { step, findings, proposedReturn: null },
    {
      data: {
        pack: answer.pack.revision,
        advice: answer.problems.length,
        ...(difference
          ? { changed: difference.changes.length + difference.fields.length, outsideReturn: difference.outsideReturn }
          : {}),
      },
    },
  )
  return saved.ok ? ok({ case: saved.value, gate: answer, returned: null }) : saved
}

function refusal(answer: GateAnswer): readonly Problem[] {
  const grounds = answer.problems.filter((one) => one.severity === 'block')
  return [
    { code: `gate.${answer.verdict}`, data: { codes: answer.codes, count: grounds.length, pack: answer.pack } },
    ...grounds.map(({ code, place, field, basis, remedy, data }) => ({
      code: `ground.${code}`,
      ...(place ? { place } : {}),
      ...(field ? { field } : {}),
      data: { ...data, basis, remedy },
    })),
  ]
}
