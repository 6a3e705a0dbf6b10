import { createHash, timingSafeEqual } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Chance } from '../desk/ports.ts'
import { SETTINGS_DAMAGED, StoreUnavailable } from '../desk/unavailable.ts'

/** 本机设置 — what the first run fixes: whose house this is and how its portal names itself. */
export type Settings = Readonly<{
  organ: string
  site: Readonly<{ name: string; domain: string; idCode: string }>
  setUpAt: string
}>

/** A data folder's own files beside its database. All are readable by their owner alone. */
export type Folder = Readonly<{
  dir: string
  /** `null` for a folder not set up yet. Throws `StoreUnavailable` when what is kept cannot be understood. */
  settings(): Settings | null
  /** The folder's own secret, made on first use: keys incident fingerprints and sign-in sessions. */
  secret(): Uint8Array
  /** Makes a set-up token for an empty folder and keeps its hash; the token itself is only returned. */
  beginSetup(): string
  /** Problem: `setup.token` for a wrong token, `setup.done` when the folder is set up already. */
  finishSetup(token: string, settings: Settings): Result<Settings>
}>

export function openFolder(dir: string, chance: Chance): Folder {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = (name: string): string => path.join(dir, name)
  const settings = (): Settings | null =>
    existsSync(file('settings.json')) ? parse(readFileSync(file('settings.json'), 'utf8')) : null
  return {
    dir,
    settings,
    secret() {
      if (!existsSync(file('secret'))) writeOnce(file('secret'), Buffer.from(chance.bytes(48)).toString('base64url'))
      return readFileSync(file('secret'))
    },
    beginSetup() {
      const token = Buffer.from(chance.bytes(24)).toString('base64url')
      writeWhole(file('setup-token.sha256'), digest(token).toString('hex'))
      return token
    },
    finishSetup(token, next) {
      if (settings()) return refuse({ code: 'setup.done' })
      const kept = existsSync(file('setup-token.sha256'))
        ? Buffer.from(readFileSync(file('setup-token.sha256'), 'utf8'), 'hex')
        : Buffer.alloc(32)
      if (!timingSafeEqual(kept, digest(token))) return refuse({ code: 'setup.token', field: '/token' })
      writeWhole(file('settings.json'), `${JSON.stringify(next, null, 2)}\n`)
      return ok(next)
    },
  }
}

/** A file that was damaged must not look like a folder nobody has set up yet: then anybody could set it up anew. */
function parse(text: string): Settings {
  const { organ, site, setUpAt } = Object(parsed(text)) as Partial<Settings>
  const { name, domain, idCode } = Object(site) as Partial<Settings['site']>
  const whole = [organ, setUpAt, name, domain, idCode].every((one) => typeof one === 'string')
  if (!whole) throw new StoreUnavailable(SETTINGS_DAMAGED)
  return parsed(text) as Settings
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Written aside, synced and renamed: a crash leaves the old file or the new one, never half of one. */
function writeWhole(target: string, text: string): void {
  renameSync(writtenAside(target, text), target)
}

/** As `writeWhole`, but whoever was first stays: two processes starting on one empty folder must share one secret. */
function writeOnce(target: string, text: string): void {
  const aside = writtenAside(target, text)
  try {
    linkSync(aside, target)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    unlinkSync(aside)
  }
}

function writtenAside(target: string, text: string): string {
  const aside = `${target}.${process.pid}.new`
  const handle = openSync(aside, 'w', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return aside
}
