import type { Case } from '../domain/case.ts'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import type { GateAnswer } from '../gate/answer.ts'
import { standingStep } from '../workflow/steps.ts'
import type { Deps, Hand } from './deps.ts'
import { differenceSince } from './difference.ts'
import { answerTo } from './examine.ts'
import { papersOf } from './freeze.ts'
import { currentRevision, open } from './open.ts'
import { record } from './record.ts'

/** What submitting answers: the case where it now stands, and the gate's full answer either way. */
export type Submitted = Readonly<{ case: Case; gate: GateAnswer }>

/**
 * 送审 — the same rules again, the gate, and on to the first step; or all grounds at once and nothing moved.
 * Problems: `gate.return` or `gate.refuse`, followed by one problem per ground.
 */
export function submit(deps: Deps) {
  return (hand: Hand, id: string): Promise<Result<Submitted>> => present(deps, hand, id, 'submit')
}

/** 再次送审 — after a return: comes back to the first step that has not approved this text, with the difference since then on record. */
export function resubmit(deps: Deps) {
  return (hand: Hand, id: string): Promise<Result<Submitted>> => present(deps, hand, id, 'resubmit')
}

async function present(deps: Deps, hand: Hand, id: string, act: 'submit' | 'resubmit'): Promise<Result<Submitted>> {
  const opened = await open(deps, hand, id, act)
  if (!opened.ok) return opened
  const { current } = opened.value
  const revision = await currentRevision(deps, current)
  const { findings, answer } = answerTo(deps.pack(), revision.draft, await papersOf(deps.store, revision))
  if (answer.verdict !== 'admit') return refuse(...refusal(answer))

  const returned = current.returns.at(-1)
  const difference = act === 'resubmit' && returned ? await differenceSince(deps, current, returned) : undefined
  const step = standingStep(deps.pack().flow, current)
  const saved = await record(
    deps,
    hand,
    opened.value,
    { step, findings },
    {
      data: {
        pack: answer.pack.revision,
        advice: answer.problems.length,
        ...(difference ? { changed: difference.changes.length, outsideReturn: difference.outsideReturn } : {}),
      },
    },
  )
  return saved.ok ? ok({ case: saved.value, gate: answer }) : saved
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
