import type { Deps } from '../desk/deps.ts'
import type { Portal } from '../desk/ports.ts'
import type { Person } from '../domain/person.ts'
import type { Problem, Result } from '../domain/result.ts'
import type { Identify } from './identity/identify.ts'
import type { Limits } from './limits.ts'

/** What the door needs; the composition root hands it in. */
export type HttpDeps = Readonly<{
  desk: Deps
  portal: Portal
  sentence: (problem: Problem) => string
  identify: Identify
  /** Sign-in by single-use code, where people are known here; `null` where only the host's tokens count. */
  sessions: Sessions | null
  /** Set-up of an empty folder; left out where none is needed. */
  setup?: Setup
  /** Folder of the plain desk page. */
  plainDir: string
  /** Largest upload, in bytes. */
  uploadLimit: number
  log: (line: Readonly<Record<string, unknown>>) => void
  /** Calls a minute; left out, the usual ones. */
  limits?: Limits
  /** Who may read `/metrics`; left out, there is no such page. */
  metricsToken?: string
  /** How many proxies of ours stand in front and name the caller's address in `X-Forwarded-For`. */
  proxies?: number
}>

export type Sessions = Readonly<{
  people: (id: string) => Person | undefined
  /** A token for a person, and when it ends. */
  issue: (person: Person, now: string) => Readonly<{ token: string; expiresAt: string }>
}>

export type SetUp = Readonly<{
  organ: string
  site: Readonly<{ name: string; domain: string; idCode: string }>
  setUpAt: string
}>
export type Setup = Readonly<{ isDone(): boolean; finish(token: string, settings: SetUp): Result<SetUp> }>
