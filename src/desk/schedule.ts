import type { Instant } from '../domain/calendar.ts'
import { isReleased } from '../domain/attribute.ts'
import type { Case } from '../domain/case.ts'
import { refuse, type Problem, type Result } from '../domain/result.ts'
import { heldBack } from '../workflow/four-eyes.ts'
import { openSteps } from '../workflow/steps.ts'
import type { Deps, Hand } from './deps.ts'
import { interpretationOwed } from './interpretation-owed.ts'
import { currentRevision, open, type Opened } from './open.ts'
import type { Dossier } from './ports.ts'
import { prepare, type Prepared } from './prepare.ts'
import { record } from './record.ts'

/**
 * 排期 — sets when the bundle becomes visible. Everything the release will compare is computed and kept here, so that what
 * cannot go out is known now and not at T0.
 * Problems: `schedule.not-public`, `schedule.too-soon`, `schedule.malformed`, `review.steps-missing`, `review.four-eyes`,
 * `release.blocked`, `release.leak`, `release.unproved`.
 */
export function schedule(deps: Deps) {
  return async (hand: Hand, id: string, at: Instant): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'schedule')
    if (!opened.ok) return opened
    const time = readTime(deps, at)
    return time.ok ? place(deps, hand, opened.value, time.value) : time
  }
}

/** 改期 — another time for what is scheduled; prepared again for it. Problems: as `schedule`. */
export function reschedule(deps: Deps) {
  return async (hand: Hand, id: string, at: Instant): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'reschedule')
    if (!opened.ok) return opened
    const time = readTime(deps, at)
    return time.ok ? place(deps, hand, opened.value, time.value) : time
  }
}

/** 立即发布 — due at once; the clock releases it at its next look. No lead time. Problems: as `schedule`. */
export function releaseNow(deps: Deps) {
  return async (hand: Hand, id: string): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'release-now')
    return opened.ok ? place(deps, hand, opened.value, deps.clock.now()) : opened
  }
}

/** 重试 — after a failure: prepared again and due at once, or at its old time when that is still ahead. */
export function retry(deps: Deps) {
  return async (hand: Hand, id: string): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'retry')
    if (!opened.ok) return opened
    const now = deps.clock.now()
    const before = opened.value.current.schedule?.at ?? now
    return place(deps, hand, opened.value, before > now ? before : now)
  }
}

/** 暂缓 and its end: a held case stays scheduled but the clock passes it by. */
export function hold(deps: Deps) {
  return async (hand: Hand, id: string, held: boolean): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'hold')
    if (!opened.ok) return opened
    const { schedule: before } = opened.value.current
    if (!before) throw new Error(`Case ${id} is scheduled without a schedule`)
    return record(deps, hand, opened.value, { schedule: { ...before, held } }, { data: { held } })
  }
}

/** 取消排期 — back to approved. */
export function unschedule(deps: Deps) {
  return async (hand: Hand, id: string): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'unschedule')
    return opened.ok
      ? record(deps, hand, opened.value, { schedule: null, failure: null, interpretationOwed: null, reviewOn: null })
      : opened
  }
}

async function place(deps: Deps, hand: Hand, opened: Opened, at: Instant): Promise<Result<Case>> {
  const { current } = opened
  const { flow } = deps.pack()
  if (current.attribute === null || !isReleased(current.attribute))
    return refuse({ code: 'schedule.not-public', data: { attribute: current.attribute ?? '' } })
  const missing = openSteps(flow, current)
  if (missing.length > 0) return refuse({ code: 'review.steps-missing', data: { steps: missing.join('、') } })
  const held = heldBack(flow, 'publisher', hand.person.id, current.drafter, current.opinions)
  if (held !== undefined) return refuse({ code: 'review.four-eyes', data: { seat: 'publisher', held } })

  const prepared = await prepare(deps, current, at)
  const obstacle = obstacleOf(prepared)
  if (obstacle) return refuse(obstacle)
  const { draft } = await currentRevision(deps, current)
  const owed = interpretationOwed(deps.pack(), draft, prepared.answer, at)
  return record(
    deps,
    hand,
    opened,
    {
      schedule: { at, by: hand.person.id, revisionHash: current.revision.hash, held: false },
      failure: null,
      interpretationOwed: owed,
      reviewOn: owed?.due.day ?? null,
    },
    { blobs: prepared.blobs, keep: prepared.dossier, data: { at, proof: prepared.dossier.sha256 } },
  )
}

/** Why what is prepared may not go out: the gate, the proof, or nothing to show. */
export function obstacleOf({ dossier }: Prepared): Problem | undefined {
  if (dossier.verdict !== 'admit') return { code: 'release.blocked', data: { codes: dossier.codes.join('、') } }
  if (dossier.proof === 'leak') return { code: 'release.leak', data: leftIn(dossier) }
  if (dossier.proof === 'none') return { code: 'release.unproved' }
  return undefined
}

/** Where what is covered elsewhere was left standing: the drafter covers it there, or says why it stays. */
function leftIn({ report }: Dossier): Readonly<Record<string, unknown>> {
  const places = (report?.leaks ?? []).flatMap((leak) => leak.places ?? [])
  return { leaks: report?.leaks.length ?? 0, places }
}

function readTime(deps: Deps, at: string): Result<Instant> {
  const time = Date.parse(at)
  if (Number.isNaN(time) || !/[zZ]|[+-]\d\d:?\d\d$/.test(at))
    return refuse({ code: 'schedule.malformed', field: '/at' })
  const { leadMinutes } = deps.pack().flow
  if (time < Date.parse(deps.clock.now()) + leadMinutes * 60_000)
    return refuse({ code: 'schedule.too-soon', field: '/at', data: { minutes: leadMinutes } })
  return { ok: true, value: new Date(time).toISOString() }
}
