import type { Bundle, NamedBytes, Release } from '../domain/bundle.ts'
import type { Attribute } from '../domain/attribute.ts'
import type { Day, Instant } from '../domain/calendar.ts'
import type { Case, Revision, State, Step } from '../domain/case.ts'
import type { Conversion, Member, Paper } from '../domain/paper.ts'
import type { Entry, Facet, Facets, PublicRecord } from '../domain/public-record.ts'
import type { Edit } from '../domain/replacement.ts'
import type { Result } from '../domain/result.ts'
import type { Deed, TrailEntry } from '../domain/trail.ts'
import type { Rewritten } from '../formats/edit/rewrite.ts'
import type { ProofReport } from '../redaction/prove/report.ts'

/** What the desk needs from outside. The keepers and deliverers look down at this file; `main.ts` hands them in. */

export type Clock = Readonly<{ now(): Instant }>

/** Chance comes in as an argument: random bytes for ids, secrets and sign-in codes. */
export type Chance = Readonly<{ bytes(count: number): Uint8Array }>

/**
 * Reads bytes into blocks under limits of time and memory; what cannot be read is a refusal with a code. A set (zip) says
 * which of its blocks are whose; of a file converted first, `master` are the bytes read and kept.
 */
export type Reader = Readonly<{ read(name: string, bytes: Uint8Array): Promise<Result<Reading>> }>
export type Reading = Readonly<{
  format: string
  blocks: Paper['blocks']
  uninspected?: NonNullable<Paper['uninspected']>
  members?: readonly Member[]
  convertedFrom?: Conversion
  master?: Uint8Array
}>

/**
 * 手 — writes the public copy of a file: edits made in place, everything nobody may see taken out, read back before it is handed over. Problems:
 * those of `rewrite` (formats/edit).
 */
export type Hands = Readonly<{
  rewrite(name: string, bytes: Uint8Array, edits: readonly Edit[]): Promise<Result<Rewritten>>
}>

/** 印 — a page of ours as PDF, where the machine has what it takes. Problem: `print.failed`. */
export type Printer = Readonly<{ pdf(html: Uint8Array): Promise<Result<Uint8Array>> }>

/** 成页 — renders a bundle to the bytes the portal will serve: the proof looks at exactly these. */
export type Pages = Readonly<{
  render(bundle: Bundle): readonly NamedBytes[]
  /** The document and its attachments as one page to be printed. */
  print(bundle: Bundle): NamedBytes
  /** What stands under the release's paths once it is withdrawn. */
  notice(release: Release, withdrawn: Readonly<{ at: Instant; reason: string }>): NamedBytes
}>

/** 门户 — the public pages as they are right now. */
export type Portal = Readonly<{
  /** What stands under a path, from the portal's root. `query` only counts where the path is that of the directory. */
  answer(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<PortalAnswer>
  /** 批量下载 — every record of one generation, a line of JSON each. */
  bulk(): Promise<Readonly<{ generation: number; lines: AsyncIterable<string> }>>
}>

/** `generation`: which state of the portal it shows, whole; a later answer is never of an earlier one. */
export type PortalAnswer = Readonly<{
  status: 200 | 404 | 410
  page: NamedBytes
  /** SHA-256 (hex) of the bytes. */
  sha256: string
  generation: number
  /** Not for the indexes of search engines. */
  unlisted: boolean
  /** Seconds it may be kept without asking again: never past the next release. */
  fresh: number
}>

/** One moment of what is public: everything asked of one shelf belongs together. */
export type Shelf = Readonly<{
  generation: number
  /** The bytes under a public path, and whether the release they belong to was withdrawn. */
  page(path: string): Promise<Readonly<{ page: NamedBytes; withdrawn: boolean }> | undefined>
  record(id: string): Promise<PublicRecord | undefined>
  /** A page of entries: with words, those whose title has them first, the newest first among each. */
  find(
    ask: Readonly<{
      phrases: readonly (readonly string[])[]
      facets: Facets
      before?: Readonly<{ inTitle: boolean; number: number }>
      limit: number
    }>,
  ): Promise<readonly Hit[]>
  /** How many entries there are under each value of a facet, the most first. */
  counts(facet: Facet): Promise<readonly Readonly<{ value: string; count: number }>[]>
  /** Entries in the order they came out. */
  after(number: number, limit: number): Promise<readonly Hit[]>
  /** How late the releases since `from` were, in milliseconds, in order. */
  lateness(from: Instant): Promise<Lateness>
}>

/** `number` is the generation that showed the entry first; it is listed by that. */
export type Hit = Readonly<{ number: number; entry: Entry; inTitle?: boolean }>

/** 准时情况 of a span: how many releases, and the p50, p99 and worst of how late they were, in milliseconds; `null` without any. */
export type Lateness = Readonly<{ count: number; p50: number | null; p99: number | null; most: number | null }>

/** Everything one act writes, saved whole or not at all. */
export type Writ = Readonly<{
  /** The lock version the act saw; `null` for a new case. */
  seen: number | null
  next: Case
  deeds: readonly Deed[]
  revision?: Revision
  blobs?: readonly Blob[]
  /** A release and its page bytes (already among the blobs), made visible by this very save. */
  release?: Release
  /** Marks the case's release as withdrawn and its pages as gone. */
  withdrawn?: Readonly<{ releaseId: string; at: Instant; notice: NamedBytes }>
  /** A verdict kept for later comparison, or one that must be there, unchanged, for this save to stand. */
  keep?: Dossier
  require?: Readonly<{ revisionHash: string; packRevision: string; sha256: string }>
  /** The claim this save was made under. */
  claim?: Claim
  /** Erase every revision and blob of this case (国家秘密不入库). */
  erase?: boolean
  /** Answer kept under the caller's idempotency key, in the same save. */
  receipt?: Receipt
}>

export type Blob = Readonly<{ sha256: string; bytes: Uint8Array; type: string }>

/**
 * 发布前证明 — the verdict and the proof computed before T0 for one revision under one pack revision.
 * `sha256` is the hash of its canonical text: the release compares, it does not compute.
 */
export type Dossier = Readonly<{
  revisionHash: string
  packRevision: string
  verdict: 'admit' | 'return' | 'refuse'
  codes: readonly string[]
  /** Hash of the bundle and of each page rendered from it, and what the leak proof said. */
  bundleHash: string | null
  pages: readonly Readonly<{ path: string; type: string; sha256: string }>[]
  proof: 'clean' | 'leak' | 'none'
  /** What the proof looked at and found: places, keyed fingerprints and counts. */
  report: ProofReport | null
  at: Instant
  sha256: string
}>

export type Receipt = Readonly<{ principal: string; key: string; fingerprint: string; reply: Case }>

/** A content-free record that a state secret was kept out (保密法第四十七条: report at once, offline). */
export type Incident = Readonly<{
  id: string
  at: Instant
  by: string
  unit: string
  cause: 'secret-mark' | 'declared-secret'
  /** HMAC-SHA-256 of the bytes under the local secret: lets the officer confirm a file, tells nobody else anything. */
  fingerprint: string
}>

export type CaseFilter = Readonly<{
  unit?: string
  drafter?: string
  states?: readonly State[]
  /** Standing at one of these steps of the flow. */
  steps?: readonly Step[]
  attribute?: Attribute
  /** Cases to be looked at again on this day or before: filed or withdrawn ones, and releases that owe an interpretation. */
  reviewBy?: Day
  /** Cases that hold a date reckoned into a year nobody knows yet. */
  provisional?: true
  /** Cursor: cases last touched before this one, newest first. */
  after?: Readonly<{ updatedAt: Instant; id: string }>
  limit: number
}>

/** 退文统计 — one row per unit, ground and round of the returns made in a span. */
export type ReturnCount = Readonly<{ unit: string; code: string; round: number; count: number }>
/** Submissions and resubmissions per unit in the same span: what a return rate is a share of. */
export type IntakeCount = Readonly<{ unit: string; submitted: number; returned: number }>
/** 重复退文 — items of the span whose ground an earlier round of the same case had already named; only counts above 0. */
export type RepeatCount = Readonly<{ unit: string; code: string; count: number }>
/** 改好再送用时 — returns of the span by the whole days until the case was next handed in; those not yet handed in again are not there. */
export type TurnaroundCount = Readonly<{ unit: string; days: number; count: number }>

/** 到点办件 in the hands of one node until `until`; `fence` grows with every claim, and a save bearing an older one is refused. */
export type Claim = Readonly<{ id: string; fence: number }>

/** What monitoring asks: how many cases stand where, what is overdue. */
export type Tally = Readonly<{
  states: Readonly<Partial<Record<State, number>>>
  /** Scheduled, not held, past their time: how many, and the earliest time among them. */
  overdue: number
  oldestDue: Instant | null
  /** When the case that has waited longest in review was last touched. */
  oldestInReview: Instant | null
}>

/** A year's notice as an administrator imported it. */
export type ImportedYear = Readonly<{
  year: string
  off: readonly Day[]
  work: readonly Day[]
  source: string
  /** Why a year already known was corrected; `null` for a new one. */
  why: string | null
  by: string
  at: Instant
}>

/**
 * Problems a store returns: `store.stale` (someone else saved first), `store.released-before` (the unique key of releases),
 * `store.verdict-changed` (a required dossier is missing or differs), `store.receipt-exists`, `store.fenced` (another node has claimed the case
 * since).
 */
export type Store = Readonly<{
  case(id: string): Promise<Case | undefined>
  cases(filter: CaseFilter): Promise<readonly Case[]>
  revision(hash: string): Promise<Revision | undefined>
  revisions(caseId: string): Promise<readonly Revision[]>
  blob(sha256: string): Promise<Blob | undefined>
  /** A file handed in before its case exists; screened, never a secret. */
  putBlob(blob: Blob): Promise<void>
  /** Takes away files handed in that stood without a case at a sweep at or before `before`; answers how many. */
  sweepBlobs(ask: Readonly<{ now: Instant; before: Instant }>): Promise<number>
  save(writ: Writ): Promise<Result<Case>>
  dossier(revisionHash: string, packRevision: string): Promise<Dossier | undefined>
  keepDossier(dossier: Dossier): Promise<void>
  receipt(principal: string, key: string): Promise<Receipt | undefined>
  /** Cases `scheduled`, not held, due at or before `now`, earliest first. */
  due(now: Instant, limit: number): Promise<readonly Case[]>
  /** Takes due cases nobody else holds at `now`, for this node until `until`: each is handed to one node at a time. */
  claimDue(ask: Readonly<{ node: string; now: Instant; until: Instant; limit: number }>): Promise<readonly Claim[]>
  /** The next number of a series (`退文:2026`), from 1; each is handed out once, gaps may occur. */
  take(series: string): Promise<number>
  /** Returns made from `from` up to `to`, exclusive. */
  returnCounts(span: Readonly<{ from: Instant; to: Instant; unit?: string }>): Promise<
    Readonly<{
      returns: readonly ReturnCount[]
      intake: readonly IntakeCount[]
      repeats?: readonly RepeatCount[]
      turnarounds?: readonly TurnaroundCount[]
    }>
  >
  tally(now: Instant): Promise<Tally>
  /** Calendar years imported after the pack was made. */
  years(): Promise<readonly ImportedYear[]>
  putYear(year: ImportedYear, deed: Deed): Promise<void>
  release(id: string): Promise<Release | undefined>
  releases(
    page: Readonly<{ before?: Readonly<{ releasedAt: Instant; id: string }>; limit: number }>,
  ): Promise<readonly Release[]>
  /** The generation readers see now, and when the next release that is not held is due. */
  pulse(): Promise<Readonly<{ generation: number; nextDue: Instant | null }>>
  /** Reads within one moment of what is public. */
  shelf<T>(look: (shelf: Shelf) => Promise<T>): Promise<T>
  /** The bytes visible under a public path right now. */
  page(path: string): Promise<NamedBytes | undefined>
  incident(incident: Incident, deed: Deed): Promise<void>
  incidents(limit: number): Promise<readonly Incident[]>
  trail(caseId?: string): Promise<readonly TrailEntry[]>
  /** Walks the whole chain; the number of the first entry that does not fit, or `null`. */
  verifyTrail(): Promise<number | null>
  /** Marks a token as used until `until`; `false` when it was marked before and has not ended. */
  spend(mark: string, until: Instant, now: Instant): Promise<boolean>
  login(codeHash: string, person: string, expiresAt: Instant): Promise<void>
  /** Takes a sign-in code, once. */
  takeLogin(codeHash: string, now: Instant): Promise<string | undefined>
  close(): Promise<void>
}>

/** Told to the outside, only after the save. */
export type Events = Readonly<{ tell(type: string, data: Readonly<Record<string, unknown>>): void }>
