import type { Case, Revision } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import { says } from '../gate/lexicon.ts'
import type { Deps } from './deps.ts'

/** 决定作出 — the event of the pack with which what led to a decision ceases to be in process. */
const DECIDED = 'decision-final'

/**
 * 已失效的事由 — reasons this paper may not be kept closed for any more: it was a draft (送审稿、讨论稿) in an earlier revision and is none now, or it
 * was converted from a filed paper whose reason fell away (条例第十六条第二款: 过程性 ends with the decision).
 */
export async function lapsedReasons(
  deps: Pick<Deps, 'store' | 'pack'>,
  current: Case,
  { draft }: Revision,
): Promise<readonly string[]> {
  const { rulebook, flow } = deps.pack()
  const used = reasonsOf(draft)
  const lapsing = flow.reviewEvents.filter((one) => one.lapses.some((code) => used.includes(code)))
  if (lapsing.length === 0) return []
  const happened = [...(await eventsBehind(deps, current)), ...((await isDecided()) ? [DECIDED] : [])]
  const lapsed = lapsing.filter((one) => happened.includes(one.code)).flatMap((one) => one.lapses)
  return used.filter((code) => lapsed.includes(code))

  async function isDecided(): Promise<boolean> {
    if (!lapsing.some((one) => one.code === DECIDED) || isUnfinished(draft.title)) return false
    const earlier = await deps.store.revisions(current.id)
    return earlier.some((one) => isUnfinished(one.draft.title))
  }
  function isUnfinished(title: string): boolean {
    return says(rulebook, 'draftTitle', title) || says(rulebook, 'consultationTitle', title)
  }
}

/** Every reason something of this paper is kept closed for. */
function reasonsOf({ reason, redactions, attachments }: Draft): readonly string[] {
  const grounds = [
    reason?.code,
    ...(redactions ?? []).map((one) => one.ground),
    ...attachments.map((one) => one.withheld?.ground),
  ]
  return [...new Set(grounds.map((one) => one?.trim() ?? ''))].filter((one) => one !== '')
}

/** What was noted on the filed paper this one was made of. */
async function eventsBehind({ store }: Pick<Deps, 'store'>, { convertedFrom }: Case): Promise<readonly string[]> {
  const source = convertedFrom === null ? undefined : await store.case(convertedFrom)
  return (source?.events ?? []).filter((one) => one.lapses).map((one) => one.code)
}
