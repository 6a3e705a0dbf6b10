import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import jwt from 'jsonwebtoken'
import { afterEach, describe, expect, it } from 'vitest'
import { policy } from '../fixtures/policy.ts'
import { freshFolder } from '../support/folder.ts'

const SECRET = 'the host and this house share this secret'
const MAIN = path.resolve(import.meta.dirname, '../../dist/main.js')
const children: ChildProcess[] = []
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))

describe('yuantou serve', () => {
  it('refuses to start without a secret or a JWKS', async () => {
    const { code, said } = await ended(run({ YUANTOU_DATA: freshFolder() }))
    expect(code).toBe(2)
    expect(said).toMatch(/YUANTOU_JWT_SECRET/)
  })

  it('refuses a secret that is too short and a JWKS without a usable key', async () => {
    expect((await ended(run({ YUANTOU_DATA: freshFolder(), YUANTOU_JWT_SECRET: 'short' }))).code).toBe(2)
    expect((await ended(run({ YUANTOU_DATA: freshFolder(), YUANTOU_JWKS_FILE: '/nonexistent' }))).code).toBe(2)
  })

  it('asks an empty folder for its set-up token, and serves once it is set up; a restart asks no more', async () => {
    const data = freshFolder()
    const first = run({ YUANTOU_DATA: data, YUANTOU_JWT_SECRET: SECRET, YUANTOU_PORT: '0' })
    const url = await waitFor(first, /(http:\/\/127\.0\.0\.1:\d+)/)
    const token = await waitFor(first, /set-up token: (\S+)/)
    const evaluate = () => post(`${url}/v1/gate/evaluate`, { draft: policy }, hostToken())
    expect((await evaluate()).status).toBe(503)
    expect((await post(`${url}/v1/setup`, { ...SETUP, token: 'guessed' })).status).toBe(403)
    expect((await post(`${url}/v1/setup`, { ...SETUP, token })).status).toBe(200)
    const answer = await evaluate()
    expect(await answer.json()).toMatchObject({ verdict: 'admit', codes: [] })
    expect((await post(`${url}/v1/gate/evaluate`, { draft: policy })).status).toBe(401)
    first.child.kill('SIGTERM')
    expect((await ended(first)).code).toBe(0)

    const again = run({ YUANTOU_DATA: data, YUANTOU_JWT_SECRET: SECRET, YUANTOU_PORT: '0' })
    const next = await waitFor(again, /(http:\/\/127\.0\.0\.1:\d+)/)
    expect((await fetch(`${next}/readyz`)).status).toBe(200)
    expect(again.said.join('\n')).not.toMatch(/set-up token/)
  })
})

const SETUP = { organ: '云栖县人民政府', site: { name: '门户', domain: 'yunqi.example', idCode: '5399990001' } }

type Process = Readonly<{
  child: ChildProcess
  said: string[]
  listeners: Set<() => void>
  code: Promise<number | null>
}>

function run(env: Record<string, string>): Process {
  const start = `const { main } = await import(${JSON.stringify(MAIN)}); process.exitCode = await main(['serve'])`
  const child = spawn(process.execPath, ['--input-type=module', '-e', start], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const said: string[] = []
  const listeners = new Set<() => void>()
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line)
    listeners.forEach((listener) => listener())
  })
  return { child, said, listeners, code: new Promise((resolve) => child.on('close', resolve)) }
}

function waitFor({ said, listeners, code }: Process, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = said.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined)
      if (found !== undefined) resolve(found)
    }
    listeners.add(look)
    look()
    void code.then(() => reject(new Error(said.join('\n'))))
  })
}

async function ended(process: Process): Promise<Readonly<{ code: number | null; said: string }>> {
  return { code: await process.code, said: process.said.join('\n') }
}

let tokens = 0

function hostToken(): string {
  return jwt.sign({ sub: 'oa', name: '办公系统', unit: '云栖县', roles: ['host'] }, SECRET, {
    audience: 'yuantou',
    expiresIn: 60,
    jwtid: `one-call-${++tokens}`,
  })
}

function post(url: string, body: unknown, token?: string): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
}
