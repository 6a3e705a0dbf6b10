import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import type { Database } from '../../src/store/postgres/pool.ts'

/** A PostgreSQL of the tests' own, on a socket in a folder of its own. */
export type Postgres = Readonly<{
  url: string
  /** A schema nobody has used. */
  fresh(): Database
  /** Runs SQL past the store, as the server's owner. */
  sql(text: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  /** The server dies at once, as in a power cut. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}>

/** The server ends with our end of its standard input: should this process be killed, nobody else would stop it. */
const WATCHED = `exec 3<&0; "$@" 3<&- </dev/null & server=$!
{ cat <&3 >/dev/null; kill -QUIT $server 2>/dev/null; } & watch=$!
exec 3<&-; wait $server; kill $watch 2>/dev/null`

let shared: Promise<Postgres> | undefined
let drawn = 0

/** One server for a test file, gone with it. Not durable: nothing in these tests cuts the power. */
export function postgres(): Promise<Postgres> {
  shared ??= startPostgres(tmpdir(), ['-c', 'fsync=off', '-c', 'full_page_writes=off'])
  return shared
}
afterAll(async () => (await shared?.catch(() => undefined))?.stop())

/**
 * Makes and starts a server below `parent`. The locale sorts as Chinese does, so that whatever leans on the database's own order shows.
 * Where there is no PostgreSQL the tests fail; they are never skipped.
 */
export async function startPostgres(parent: string, settings: readonly string[] = []): Promise<Postgres> {
  const bin = binaries()
  const home = mkdtempSync(path.join(parent, 'yuantou-pg-'))
  const owner = unprivileged()
  if (owner) chownSync(home, owner.uid, owner.gid)
  const data = path.join(home, 'data')
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans']
  const how = ['-D', data, '-U', 'yuantou', '--auth=trust', '--no-sync', ...locale]
  execFileSync(path.join(bin, 'initdb'), how, { ...owner, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] })
  const url = `postgres://yuantou@localhost/postgres?host=${encodeURIComponent(home)}`
  const line = [path.join(bin, 'postgres'), '-D', data, '-k', home, '-c', 'listen_addresses=', ...settings]

  let server: ChildProcess | undefined
  const start = async (): Promise<void> => {
    server = spawn('sh', ['-c', WATCHED, 'sh', ...line], { ...owner, cwd: home, stdio: ['pipe', 'ignore', 'pipe'] })
    await ready(url, server)
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!server || server.exitCode !== null) return
    const gone = once(server, 'exit')
    process.kill(postmaster(data), signal)
    await gone
  }
  await start()
  return {
    url,
    fresh: () => ({ url, schema: `s_${process.pid}_${drawn++}` }),
    async sql(text, parameters = []) {
      const client = new Client({ connectionString: url })
      // A server that is killed tells this connection too; the query that was under way fails by itself.
      client.on('error', () => undefined)
      await client.connect()
      try {
        return (await client.query<Record<string, unknown>>(text, [...parameters])).rows
      } finally {
        await client.end()
      }
    },
    kill: () => end('SIGQUIT'),
    start,
    async stop() {
      await end('SIGINT')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Answers once the server takes connections; fails with what it said if it ends first. */
async function ready(url: string, server: ChildProcess): Promise<void> {
  let complaint = ''
  server.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)))
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${complaint}`)
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

function postmaster(data: string): number {
  return Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** The newest installed: Debian keeps each version in a folder of its own. */
function binaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((one) => path.join(debian, one, 'bin')), ...(process.env['PATH'] ?? '').split(':')]
  const found = folders.find((one) => existsSync(path.join(one, 'initdb')))
  if (found === undefined)
    throw new Error('These tests need PostgreSQL and found no initdb: install it (Debian: apt-get install postgresql)')
  return found
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made, else as nobody. */
function unprivileged(): Readonly<{ uid: number; gid: number }> | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const user = ['postgres', 'nobody'].flatMap((name) => users.find((line) => line.startsWith(`${name}:`)) ?? [])[0]
  if (user === undefined) throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody')
  const [, , uid, gid] = user.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}
