import { copyFileSync } from 'node:fs'
import { beforeAll } from 'vitest'
import type { Contents, Outcome } from '../../src/desk/custody.ts'
import { custody } from '../../src/store/custody/custody.ts'
import { openStore, type Site } from '../../src/store/open.ts'
import { aBlob, aCase, aDeed, aDossier, aRelease, minute, moving, registering } from './cases.ts'
import { freshFile } from './folder.ts'
import { aNotice } from './notices.ts'
import { postgres, type Postgres } from './postgres.ts'

let server: Postgres
beforeAll(async () => {
  server = await postgres()
})

/** Places by a name of the test's own, as the environment and the command line name them otherwise. */
export const places = new Map<string, Site>()
export const keeper = custody((place) => places.get(place ?? '')!)
let drawn = 0

export function place(kind: 'SQLite' | 'PostgreSQL'): string {
  const name = `place-${drawn++}`
  places.set(name, kind === 'SQLite' ? { file: freshFile('yuantou.db') } : server.fresh())
  return name
}

let template: Promise<string> | undefined

/** A store with something in every table: made once, then copied. */
export async function furnished(kind: 'SQLite' | 'PostgreSQL'): Promise<string> {
  template ??= furnish()
  const made = await template
  const name = place(kind)
  const [from, to] = [places.get(made)!, places.get(name)!]
  if ('file' in from && 'file' in to) copyFileSync(from.file, to.file)
  else done(await keeper.copy(made, name))
  return name
}

async function furnish(): Promise<string> {
  const name = place('SQLite')
  const store = await openStore(places.get(name)!)
  const page = aBlob('<h1>助餐服务办法</h1>', 'text/html')
  const schedule = { at: minute(1), held: false, by: 'meng', revisionHash: 'r' }
  const receipt = { principal: 'lin', key: 'k', fingerprint: 'f', reply: aCase() }
  const first = { ...registering(), receipt, keep: aDossier() }
  await store.save(first)
  await store.save(moving(first.next, { state: 'scheduled', schedule }))
  const [claim] = await store.claimDue({ node: 'n', now: minute(2), until: minute(3), limit: 1 })
  const at3 = { ...first.next, version: 2 }
  await store.save(moving(at3, { state: 'released' }, { claim: claim!, release: aRelease(), blobs: [page] }))
  for (let i = 0; i < 700; i++) {
    const id = `many-${String(i).padStart(3, '0')}`
    const returns = i % 7 === 0 ? [aNotice()] : []
    const deeds = [aDeed({ caseId: id, act: 'submit' })]
    await store.save({ seen: null, next: aCase({ id, unit: '财政局 \u0001 “引号”\\', returns }), deeds })
  }
  await store.putBlob(aBlob(''))
  await store.putBlob({ ...aBlob('x'.repeat(3_000_000)) })
  await store.take('退文:2026')
  await store.spend('jti', minute(5), minute(0))
  await store.login('code', 'lin', minute(5))
  const year = { year: '2027', off: [], work: [], source: '通知', why: null, by: 'admin', at: minute(1) }
  await store.putYear(year, aDeed({ caseId: null, act: 'import-year' }))
  const incident = { id: 'i', at: minute(1), by: 'lin', unit: '甲局', cause: 'secret-mark', fingerprint: 'f' } as const
  await store.incident(incident, aDeed({ caseId: null, act: 'secrecy-stop' }))
  await store.close()
  return name
}

export const KINDS = ['SQLite', 'PostgreSQL'] as const
export function done(outcome: Outcome<Contents>): Contents {
  if ('done' in outcome) return outcome.done
  throw new Error(JSON.stringify(outcome))
}

/** Runs SQL past the store. */
export function sql(text: string, parameters: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
  return server.sql(text, parameters)
}
