import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import jwt from 'jsonwebtoken'
import { expect, it } from 'vitest'
import { policy } from '../../tests/fixtures/policy.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { load, type Load } from './load.ts'

const REQUESTS = 600
const CONCURRENCY = 20
const SECRET = 'a secret that only this bench knows, long enough'
const root = path.resolve(import.meta.dirname, '../..')

/** The n-th request's text: a draft at its n-th self-check, one sentence changed since the last, or a paper nobody has seen before. */
type Text = (n: number) => string
const ORDINARY = policy.text!
const LONG = `${policy.text!}\n`.repeat(20).slice(0, 10_000)
const whileWritten =
  (text: string): Text =>
  (n) =>
    text.replace('。', `（第${n}稿）。`)
const firstSeen =
  (text: string): Text =>
  (n) =>
    text.replaceAll('\n', `（第${n}件）\n`)

const TEXTS: readonly (readonly [string, Text])[] = [
  ['an ordinary submission, while it is written', whileWritten(ORDINARY)],
  ['an ordinary submission, first seen', firstSeen(ORDINARY)],
  ['10,000 characters, while it is written', whileWritten(LONG)],
  ['10,000 characters, first seen', firstSeen(LONG)],
]

it.each(TEXTS)('the gate over HTTP against bare Express and one insert, SQLite: %s', async (name, text) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-bench-'))
  try {
    await compare(`SQLite, ${name}`, text, path.join(folder, 'bare.db'), { YUANTOU_DATA: path.join(folder, 'ours') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it.each(TEXTS)('the gate over HTTP against bare Express and one insert, PostgreSQL: %s', async (name, text) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-bench-'))
  const server = await startPostgres(tmpdir())
  try {
    const ours = { YUANTOU_DATA: path.join(folder, 'ours'), DATABASE_URL: server.url }
    await compare(`PostgreSQL, ${name}`, text, server.url, ours)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

async function compare(name: string, text: Text, site: string, env: Record<string, string>): Promise<void> {
  const bare = await started(path.join(root, 'bench/gate/bare-express.mjs'), [site], {})
  const ours = await started(path.join(root, 'scripts/yuantou.mjs'), ['serve'], {
    ...env,
    YUANTOU_JWT_SECRET: SECRET,
    YUANTOU_PORT: '0',
    YUANTOU_CALLS_PER_MINUTE: '1000000',
  })
  try {
    await setUp(ours)
    const token = jwt.sign({ sub: 'bench', name: 'bench', unit: '云栖县', roles: ['drafter'] }, SECRET, {
      audience: 'yuantou',
      expiresIn: 3600,
    })
    let count = 0
    const send =
      (url: string, more: Record<string, string> = {}) =>
      () => {
        const body = JSON.stringify({ draft: { ...policy, text: text(count++) } })
        return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...more }, body })
      }
    const toBare = send(`${bare.url}/drafts`)
    const toOurs = send(`${ours.url}/v1/gate/evaluate`, { authorization: `Bearer ${token}` })
    await load(200, 4, toBare)
    await load(200, 4, toOurs)
    // Taken in turns, so that whatever else the machine does falls on both.
    const a: Load[] = []
    const b: Load[] = []
    for (let round = 0; round < 5; round++) {
      a.push(await load(REQUESTS, CONCURRENCY, toBare))
      b.push(await load(REQUESTS, CONCURRENCY, toOurs))
    }
    const [x, y] = [middle(a), middle(b)]
    const each = a.map((one, i) => (b[i]?.perSecond ?? 0) / one.perSecond).map((ratio) => ratio.toFixed(2))
    console.log(
      `${name}: bare ${x.perSecond.toFixed(0)}/s p95 ${x.p95.toFixed(0)} ms · gate ${y.perSecond.toFixed(0)}/s p50 ${y.p50.toFixed(0)} p95 ${y.p95.toFixed(0)} ms · ratio ${(y.perSecond / x.perSecond).toFixed(2)} (by round ${each.join(' ')}) · failed ${x.failed + y.failed}`,
    )
    expect(x.failed + y.failed).toBe(0)
  } finally {
    bare.child.kill()
    ours.child.kill()
  }
}

type Server = Readonly<{ child: ChildProcess; url: string; told: readonly string[] }>

/** Starts a server and reads what it says until it names its address. */
function started(script: string, args: readonly string[], env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told: string[] = []
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        if (!line.startsWith('{')) told.push(line)
        const url = told.map((one) => /http:\/\/127\.0\.0\.1:\d+/.exec(one)?.[0]).find((one) => one !== undefined)
        const isWhole = script.endsWith('bare-express.mjs') || told.some((one) => one.startsWith('POST /v1/setup'))
        if (url && isWhole) resolve({ child, url, told })
      })
    child.on('close', () => reject(new Error(told.join('\n'))))
  })
}

async function setUp({ url, told }: Server): Promise<void> {
  const token = told.map((line) => /set-up token: (\S+)/.exec(line)?.[1]).find((one) => one !== undefined)
  const site = { name: '门户', domain: 'yunqi.example', idCode: '5399990001' }
  const answer = await fetch(`${url}/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, organ: '云栖县人民政府', site }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

function middle(runs: readonly Load[]): Load {
  return [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)]!
}
