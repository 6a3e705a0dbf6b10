import type { Release } from '../domain/bundle.ts'
import type { Case, Revision } from '../domain/case.ts'
import type { Entry } from '../domain/public-record.ts'
import type { TrailEntry } from '../domain/trail.ts'
import type { Blob, Dossier, ImportedYear, Receipt } from '../desk/ports.ts'

/** What the store in memory holds; a save works on a copy and swaps it in when all of it went well. */
export type Held = Readonly<{
  cases: Map<string, Case>
  revisions: Revision[]
  blobs: Map<string, Blob>
  uses: Map<string, Set<string>>
  dossiers: Map<string, Dossier>
  releases: Map<string, Release>
  pages: Map<string, Readonly<{ releaseId: string; type: string; sha256: string }>>
  receipts: Map<string, Receipt>
  trail: TrailEntry[]
  claims: Map<string, Readonly<{ node: string; until: string; fence: number }>>
  /** By case and place in its list: what a return was made of stays counted. */
  returns: Map<string, Readonly<{ caseId: string; unit: string; round: number; at: string; codes: readonly string[] }>>
  intake: Readonly<{ caseId: string; unit: string; at: string }>[]
  years: Map<string, ImportedYear>
  /** The directory, by the generation that showed the entry first. */
  entries: Map<number, Entry>
  /** The last number handed out of each series. */
  series: Map<string, number>
}>

export function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}

/** As it comes back from a disk: fields that are undefined are gone. */
export function written<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

export function empty(): Held {
  return {
    cases: new Map(),
    revisions: [],
    blobs: new Map(),
    uses: new Map(),
    dossiers: new Map(),
    releases: new Map(),
    pages: new Map(),
    receipts: new Map(),
    trail: [],
    claims: new Map(),
    returns: new Map(),
    intake: [],
    years: new Map(),
    entries: new Map(),
    series: new Map(),
  }
}

export function copyOf(held: Held): Held {
  return {
    cases: new Map(held.cases),
    revisions: [...held.revisions],
    blobs: new Map(held.blobs),
    uses: new Map([...held.uses].map(([id, hashes]) => [id, new Set(hashes)])),
    dossiers: new Map(held.dossiers),
    releases: new Map(held.releases),
    pages: new Map(held.pages),
    receipts: new Map(held.receipts),
    trail: [...held.trail],
    claims: new Map(held.claims),
    returns: new Map(held.returns),
    intake: [...held.intake],
    years: new Map(held.years),
    entries: new Map(held.entries),
    series: new Map(held.series),
  }
}
