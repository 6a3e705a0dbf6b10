import type { Case, Revision, State } from '../domain/case.ts'
import type { GateAnswer } from '../gate/answer.ts'
import type { Pack } from '../packs/pack.ts'
import type { Deps } from './deps.ts'
import { answerTo } from './examine.ts'
import { papersOf } from './freeze.ts'
import { onRecord } from './on-record.ts'
import { readingOnly } from './reading-only.ts'

/** What differs for one case. Titles are not among it: who may read them looks the case up. */
export type TriedCase = Readonly<{
  id: string
  unit: string
  state: State
  was: GateAnswer['verdict']
  is: GateAnswer['verdict']
  gained: readonly string[]
  lost: readonly string[]
}>

/** 试行结果 — how the stored history would be answered under another pack; cases whose answer stays the same are only counted. */
export type Trial = Readonly<{
  cases: number
  /** Erased, or without a readable revision. */
  passedOver: number
  changed: readonly TriedCase[]
  /** There were more cases than were asked for. */
  cutShort: boolean
  ms: number
}>

export type TryAsk = Readonly<{ candidate: Pack; states?: readonly State[]; limit: number }>

/** Cases read at once. */
const PAGE = 100

/**
 * 试行 — the latest revision of every stored case, newest first, judged by the pack in force and by the candidate. Nothing is written and nothing is
 * counted. What was decided by people (opinions, returns) is not judged again.
 */
export async function tryPack(deps: Pick<Deps, 'store' | 'clock' | 'pack'>, ask: TryAsk): Promise<Trial> {
  const reading = { ...deps, store: readingOnly(deps.store) }
  const began = Date.parse(deps.clock.now())
  const changed: TriedCase[] = []
  let [cases, passedOver] = [0, 0]
  let cutShort = false
  for await (const current of casesOf(reading, ask.states)) {
    if (cases + passedOver >= ask.limit) {
      cutShort = true
      break
    }
    const revision = current.state === 'refused' ? undefined : await reading.store.revision(current.revision.hash)
    if (!revision) {
      passedOver++
      continue
    }
    cases++
    const difference = await compared(reading, ask.candidate, current, revision)
    if (difference) changed.push(difference)
  }
  return { cases, passedOver, changed, cutShort, ms: Date.parse(deps.clock.now()) - began }
}

async function* casesOf({ store }: Pick<Deps, 'store'>, states?: readonly State[]): AsyncIterable<Case> {
  const filter = states ? { states } : {}
  for (let after: Case | undefined, more = true; more;) {
    const cursor = after ? { after: { updatedAt: after.updatedAt, id: after.id } } : {}
    const page: readonly Case[] = await store.cases({ ...filter, ...cursor, limit: PAGE })
    yield* page
    after = page.at(-1)
    more = page.length === PAGE
  }
}

async function compared(
  deps: Pick<Deps, 'store' | 'clock' | 'pack'>,
  candidate: Pack,
  current: Case,
  revision: Revision,
): Promise<TriedCase | undefined> {
  const papers = await papersOf(deps.store, revision)
  const answer = async (pack: Pack): Promise<GateAnswer> => {
    const known = await onRecord({ ...deps, pack: () => pack }, current, revision)
    return answerTo(pack, revision.draft, papers, known).answer
  }
  const { suppressions = [] } = deps.pack()
  const [was, is] = [await answer(deps.pack()), await answer({ ...candidate, suppressions })]
  const gained = is.codes.filter((code) => !was.codes.includes(code))
  const lost = was.codes.filter((code) => !is.codes.includes(code))
  if (was.verdict === is.verdict && gained.length === 0 && lost.length === 0) return undefined
  const { id, unit, state } = current
  return { id, unit, state, was: was.verdict, is: is.verdict, gained, lost }
}

/** 汇总 — counts of a trial by unit and by ground. */
export type TrialCounts = Readonly<{
  newlyReturned: number
  newlyAdmitted: number
  units: readonly Readonly<{
    unit: string
    newlyReturned: number
    newlyAdmitted: number
    gained: number
    lost: number
  }>[]
  codes: readonly Readonly<{ code: string; gained: number; lost: number }>[]
}>

export function countsOf({ changed }: Pick<Trial, 'changed'>): TrialCounts {
  const total = (list: readonly TriedCase[]) => ({
    newlyReturned: list.filter((one) => one.was === 'admit' && one.is !== 'admit').length,
    newlyAdmitted: list.filter((one) => one.was !== 'admit' && one.is === 'admit').length,
  })
  const units = [...new Set(changed.map((one) => one.unit))].sort()
  const codes = [...new Set(changed.flatMap((one) => [...one.gained, ...one.lost]))].sort()
  return {
    ...total(changed),
    units: units.map((unit) => {
      const own = changed.filter((one) => one.unit === unit)
      const sum = (of: 'gained' | 'lost'): number => own.reduce((count, one) => count + one[of].length, 0)
      return { unit, ...total(own), gained: sum('gained'), lost: sum('lost') }
    }),
    codes: codes.map((code) => ({
      code,
      gained: changed.filter((one) => one.gained.includes(code)).length,
      lost: changed.filter((one) => one.lost.includes(code)).length,
    })),
  }
}
