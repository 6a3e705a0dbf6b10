import type { Release } from '../domain/bundle.ts'
import { publicTitleOf } from '../domain/public-names.ts'
import { dayOf } from '../domain/calendar.ts'
import type { Case } from '../domain/case.ts'
import type { Person } from '../domain/person.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { entryOf, recordPath, type PublicRecord } from '../domain/public-record.ts'
import { organCode } from '../workflow/publication.ts'
import { openSteps } from '../workflow/steps.ts'
import type { Deps, Hand } from './deps.ts'
import { currentRevision, open } from './open.ts'
import { prepare } from './prepare.ts'
import { record } from './record.ts'
import { obstacleOf } from './schedule.ts'
import { isUnsettled } from './unsettled.ts'
import type { Claim, Dossier } from './ports.ts'

/** The clock acts under this name; it belongs to no unit and holds no other role. */
export const CLOCK: Person = { id: 'clock', name: '定时发布', unit: '', roles: ['clock'] }
const hand: Hand = { person: CLOCK }

/**
 * 发布 — at T0 the whole bundle becomes visible in one save, which compares state, hashes, approvals and the kept proof and
 * computes nothing. A pack changed since scheduling means proving again first, outside that save.
 * Problems: `release.not-due`, `release.held`, `release.changed`, `review.steps-missing`, `release.blocked`, `release.leak`,
 * `release.unproved`, and the store's `store.released-before`, `store.verdict-changed`, `store.stale`, `store.fenced`.
 */
export function release(deps: Deps) {
  return async (id: string, claim?: Claim): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'release')
    if (!opened.ok) return opened
    const { current } = opened.value
    const { schedule } = current
    const now = deps.clock.now()
    if (!schedule || schedule.at > now) return refuse({ code: 'release.not-due' })
    if (schedule.held) return refuse({ code: 'release.held' })
    if (schedule.revisionHash !== current.revision.hash) return refuse({ code: 'release.changed' })
    const missing = openSteps(deps.pack().flow, current)
    if (missing.length > 0) return refuse({ code: 'review.steps-missing', data: { steps: missing.join('、') } })

    if (await isUnsettled(deps, current)) return refuse({ code: 'release.blocked', data: { codes: 'G05' } })

    const kept = await dossierFor(deps, current, schedule.at)
    if (!kept.ok) return kept
    const { draft } = await currentRevision(deps, current)
    const plain = releaseOf(current, kept.value, publicTitleOf(draft), schedule.at, now)
    const made = { ...plain, ...(await listed(deps, plain)) }
    return record(
      deps,
      hand,
      opened.value,
      {
        release: { id: made.id, at: schedule.at, releasedAt: now, lateMs: Date.parse(now) - Date.parse(schedule.at) },
        schedule: null,
      },
      {
        at: now,
        release: made,
        ...(claim ? { claim } : {}),
        require: {
          revisionHash: kept.value.revisionHash,
          packRevision: kept.value.packRevision,
          sha256: kept.value.sha256,
        },
        data: { pages: made.pages.length, proof: kept.value.sha256, pack: kept.value.packRevision },
      },
    )
  }
}

/** Its line in the directory, made of the proved record, and how its 索引号 will be made. */
async function listed({ store, pack }: Deps, release: Release): Promise<Pick<Release, 'entry' | 'index'>> {
  const { publication } = pack()
  const index = {
    template: publication.indexNumber.template,
    organ: organCode(publication, release.issuer),
    day: dayOf(release.releasedAt),
  }
  const page = release.pages.find((one) => one.path === recordPath(release.id))
  const blob = page && (await store.blob(page.sha256))
  // Proved by a version that made no record: its title is all that can be listed.
  if (!blob) return {}
  const record = JSON.parse(new TextDecoder().decode(blob.bytes)) as PublicRecord
  return { entry: { ...entryOf(record, release.releasedAt), indexNumber: null }, index }
}

/** 发布失败 — what could not be released becomes a visible state with its cause, never a silent skip. */
export function fail(deps: Deps) {
  return async (id: string, code: string, claim?: Claim): Promise<Result<Case>> => {
    const opened = await open(deps, hand, id, 'fail')
    if (!opened.ok) return opened
    const at = deps.clock.now()
    return record(
      deps,
      hand,
      opened.value,
      { failure: { code, at } },
      { at, data: { code }, ...(claim ? { claim } : {}) },
    )
  }
}

/** The proof kept at scheduling; made anew when the pack has changed since, or when it was made for another time. */
async function dossierFor(deps: Deps, current: Case, at: string): Promise<Result<Dossier>> {
  const kept = await deps.store.dossier(current.revision.hash, deps.pack().revision)
  if (kept && kept.at === at && kept.verdict === 'admit' && kept.proof === 'clean') return ok(kept)
  const prepared = await prepare(deps, current, at)
  const obstacle = obstacleOf(prepared)
  if (obstacle) return refuse(obstacle)
  for (const blob of prepared.blobs) await deps.store.putBlob(blob)
  await deps.store.keepDossier(prepared.dossier)
  return ok(prepared.dossier)
}

function releaseOf(current: Case, dossier: Dossier, title: string, at: string, releasedAt: string): Release {
  const { attribute } = current
  if (attribute !== 'public' && attribute !== 'redacted')
    throw new Error(`Case ${current.id} is ${attribute} and was about to be released`)
  return {
    id: current.id,
    caseId: current.id,
    revisionHash: current.revision.hash,
    title,
    kind: current.kind,
    issuer: current.issuer,
    attribute,
    at,
    releasedAt,
    packRevision: dossier.packRevision,
    pages: dossier.pages,
    withdrawnAt: null,
  }
}
