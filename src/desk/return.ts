import type { Case, ReturnItem, ReturnNotice } from '../domain/case.ts'
import type { Place } from '../domain/place.ts'
import { refuse, type Result } from '../domain/result.ts'
import { opinionOf, type Say } from './approve.ts'
import type { Rulebook } from '../gate/rulebook.ts'
import type { Deps, Hand } from './deps.ts'
import { answerTo } from './examine.ts'
import { papersOf } from './freeze.ts'
import { currentRevision, open } from './open.ts'
import { record } from './record.ts'

/** One ground the office adds to the gate's own: a code of the catalogue, where it applies, and what to do if the catalogue's words don't fit. */
export type AddedGround = Readonly<{ code: string; place?: Place; field?: string; remedy?: string }>

/**
 * 退文 — every ground at once (一次性告知): what the gate finds now, and what the office adds. Without a ground there is no return.
 * Problems: those of `approve`, `return.no-ground`, `return.unknown-code`.
 */
export function sendBack(deps: Deps) {
  return async (
    hand: Hand,
    id: string,
    say: Say & Readonly<{ grounds: readonly AddedGround[] }>,
  ): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'return')
    if (!opened.ok) return opened
    const { current } = opened.value
    const opinion = opinionOf(deps, hand, opened.value, say, 'return')
    if (!opinion.ok) return opinion

    const catalogue = deps.pack().rulebook.returns
    const unknown = say.grounds.filter((one) => !catalogue.some((listed) => listed.code === one.code))
    if (unknown.length > 0)
      return refuse(...unknown.map((one) => ({ code: 'return.unknown-code', data: { code: one.code } })))
    const items = [...(await gateItems(deps, current)), ...say.grounds.map((one) => added(catalogue, one))]
    if (items.length === 0) return refuse({ code: 'return.no-ground' })

    const round = current.round + 1
    const notice: ReturnNotice = {
      round,
      by: hand.person.id,
      at: opinion.value.at,
      revisionHash: current.revision.hash,
      step: opinion.value.step,
      items,
      ...(say.note ? { note: say.note } : {}),
    }
    return record(
      deps,
      hand,
      opened.value,
      { round, returns: [...current.returns, notice], opinions: [...current.opinions, opinion.value] },
      { data: { round, codes: items.map((item) => item.code), step: opinion.value.step } },
    )
  }
}

async function gateItems(deps: Deps, current: Case): Promise<readonly ReturnItem[]> {
  const revision = await currentRevision(deps, current)
  const { answer } = answerTo(deps.pack(), revision.draft, await papersOf(deps.store, revision))
  return answer.problems
    .filter((one) => one.severity === 'block')
    .map(({ code, place, field, basis, remedy }) => ({
      code,
      basis,
      remedy,
      ...(place ? { place } : {}),
      ...(field ? { field } : {}),
    }))
}

function added(catalogue: Rulebook['returns'], { code, place, field, remedy }: AddedGround): ReturnItem {
  const listed = catalogue.find((one) => one.code === code)
  return {
    code,
    basis: listed?.basis ?? [],
    remedy: remedy ?? listed?.remedy ?? '',
    ...(place ? { place } : {}),
    ...(field ? { field } : {}),
  }
}
