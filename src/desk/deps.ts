import type { Person } from '../domain/person.ts'
import type { Pack } from '../packs/pack.ts'
import type { Recollection } from './recollection.ts'
import type { Chance, Clock, Events, Hands, Pages, Printer, Reader, Store } from './ports.ts'

/** Everything a verb may lean on; `main.ts` and the tests put it together. */
export type Deps = Readonly<{
  store: Store
  /** The pack in force; asked at each act, so that a new pack needs no restart. */
  pack: () => Pack
  /** Learns what another node, or an act of this one, has changed of the pack in force: the calendar's imported years. */
  refresh?: () => Promise<void>
  reader: Reader
  /** Without hands no file goes out, only pages. */
  hands?: Hands
  pages: Pages
  /** Without a printer nothing goes out as PDF. */
  printer?: Printer
  clock: Clock
  chance: Chance
  /** Local secret: keys the fingerprints of incidents and nothing else. */
  secret: Uint8Array
  events: Events
  /** What was read of drafts lately; without it everything is read anew. */
  recollection?: Recollection
}>

/** 经手 — who acts, what they had seen, and under which key a repeated call must answer the same. */
export type Hand = Readonly<{
  person: Person
  /** Lock version the caller saw (`If-Match`); left out, the newest is taken. */
  seen?: number
  once?: Readonly<{ key: string; fingerprint: string }>
}>
