import { hashOf, sha256 } from '../../src/desk/hash.ts'
import type { Blob, Dossier, Writ } from '../../src/desk/ports.ts'
import type { Release } from '../../src/domain/bundle.ts'
import { UNTOUCHED, type Case, type Revision } from '../../src/domain/case.ts'
import type { Draft } from '../../src/domain/draft.ts'
import type { Deed } from '../../src/domain/trail.ts'

/** Cases and what belongs to them, ready made; name only what the test is about. */

const AT = '2026-11-23T01:00:00.000Z'

/** An instant so many minutes after nine in the morning of the tests' day. */
export function minute(count: number): string {
  return new Date(Date.parse(AT) + count * 60_000).toISOString()
}

export function aDraft(fields: Partial<Draft> = {}): Draft {
  return {
    title: '云栖县老年人助餐服务办法',
    kind: '办法',
    attribute: 'public',
    reason: { code: 'P20-01' },
    text: '第一条 为规范老年人助餐服务，制定本办法。',
    attachments: [],
    issuer: { name: '云栖县民政局', level: 'county' },
    ...fields,
  }
}

export function aBlob(text: string, type = 'text/plain'): Blob {
  const bytes = new TextEncoder().encode(text)
  return { sha256: sha256(bytes), bytes, type }
}

/** A revision whose one paper has its blocks in the blob `blocksOf` makes of the same draft. */
export function aRevision(fields: Partial<Revision> = {}): Revision {
  const { caseId = 'case-1', number = 1, at = AT, by = 'lin', draft = aDraft() } = fields
  const blocks = blocksOf(draft)
  return {
    caseId,
    number,
    at,
    by,
    draft,
    hash: hashOf({ caseId, draft }),
    papers: [
      { file: 'body', role: 'body', format: 'text', sha256: sha256(draft.text ?? ''), blocksHash: blocks.sha256 },
    ],
    ...fields,
  }
}

export function blocksOf(draft: Draft): Blob {
  return aBlob(JSON.stringify([{ text: draft.text ?? '', kind: 'paragraph' }]), 'application/json')
}

export function aCase(fields: Partial<Case> = {}): Case {
  const { id = 'case-1' } = fields
  return {
    ...UNTOUCHED,
    id,
    unit: '云栖县民政局',
    issuer: '云栖县民政局',
    drafter: 'lin',
    title: '云栖县老年人助餐服务办法',
    kind: '办法',
    attribute: 'public',
    state: 'drafting',
    step: null,
    version: 1,
    round: 0,
    createdAt: AT,
    updatedAt: AT,
    revision: { number: 1, hash: aRevision({ caseId: id }).hash, at: AT, by: 'lin' },
    ...fields,
  }
}

export function aDeed(fields: Partial<Deed> = {}): Deed {
  return {
    caseId: 'case-1',
    act: 'revise',
    by: 'lin',
    role: 'drafter',
    at: AT,
    from: 'drafting',
    to: 'drafting',
    revisionHash: null,
    data: {},
    ...fields,
  }
}

export function aRelease(fields: Partial<Release> = {}): Release {
  const { caseId = 'case-1' } = fields
  return {
    id: caseId,
    caseId,
    revisionHash: aRevision({ caseId }).hash,
    title: '云栖县老年人助餐服务办法',
    kind: '办法',
    issuer: '云栖县民政局',
    attribute: 'public',
    at: AT,
    releasedAt: AT,
    packRevision: 'pack-1',
    pages: [{ path: `/doc/${caseId}/`, type: 'text/html', sha256: aBlob('<h1>助餐服务办法</h1>').sha256 }],
    withdrawnAt: null,
    ...fields,
  }
}

export function aDossier(fields: Partial<Dossier> = {}): Dossier {
  const body = {
    revisionHash: aRevision().hash,
    packRevision: 'pack-1',
    verdict: 'admit',
    codes: [],
    bundleHash: null,
    pages: [],
    proof: 'clean',
    report: null,
    at: AT,
    ...fields,
  } as const
  return { ...body, sha256: fields.sha256 ?? hashOf(body) }
}

/** The save that registers a case, with its first revision and one deed. */
export function registering(current: Case = aCase()): Writ {
  const { id: caseId, updatedAt: at } = current
  const revision = aRevision({ caseId })
  return {
    seen: null,
    next: current,
    revision,
    blobs: [blocksOf(revision.draft)],
    deeds: [aDeed({ caseId, at, act: 'create', from: null, to: current.state, revisionHash: revision.hash })],
  }
}

/** The save that moves a case on by one version. */
export function moving(current: Case, changes: Partial<Case>, rest: Partial<Writ> = {}): Writ {
  const next = { ...current, ...changes, version: current.version + 1 }
  return {
    seen: current.version,
    next,
    deeds: [aDeed({ caseId: current.id, from: current.state, to: next.state, at: next.updatedAt })],
    ...rest,
  }
}
