import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'
import type { Person } from '../../src/domain/person.ts'
import { BUILT } from './built.ts'
import { SECRET, tokenFor } from './door.ts'
import { SITE } from './office.ts'

/** A real server process: `yuantou serve` as it was built, on a port of its own. */
export type Node = Readonly<{
  name: string
  url: string
  /** Resolves with the next line of its log, or when it has ended. */
  heard(): Promise<void>
  /** Without warning, as when the power goes; resolves when it is gone. */
  kill(): Promise<void>
  /** Asks it to stop, and answers its exit code. */
  stop(): Promise<number | null>
}>

export type Reply = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>

const running = new Set<() => Promise<void>>()
afterAll(async () => {
  await Promise.all([...running].map((kill) => kill()))
})

/**
 * Starts a node on a data folder (and the database `env` names), and sets the folder up where it is new. `blocks`: no file of it may grow
 * beyond so many blocks of 512 bytes, as if the disk were full.
 */
export async function startNode(
  name: string,
  data: string,
  env: Readonly<Record<string, string>>,
  blocks?: number,
): Promise<Node> {
  const limit = blocks === undefined ? '' : `trap '' XFSZ; ulimit -f ${blocks}; `
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...BUILT, 'serve'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      YUANTOU_DATA: data,
      YUANTOU_JWT_SECRET: SECRET,
      YUANTOU_PORT: '0',
      YUANTOU_CALLS_PER_MINUTE: '1000000',
      YUANTOU_SOFFICE: 'none',
      YUANTOU_CHROMIUM: 'none',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  const waiting = new Set<() => void>()
  const wake = (): void => {
    const all = [...waiting]
    waiting.clear()
    all.forEach((one) => one())
  }
  let ended = false
  const end = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      ended = true
      wake()
      resolve(code)
    })
  })
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (said.length < 40) said.push(line)
    wake()
  })
  const heard = (): Promise<void> => (ended ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve)))
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await end
    running.delete(kill)
  }
  running.add(kill)

  const find = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = said.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined)
      if (found !== undefined) return found
      if (ended) throw new Error(`The node ended by itself:\n${said.join('\n')}`)
      await heard()
    }
  }
  const url = await find(/(http:\/\/127\.0\.0\.1:\d+)/)
  const node: Node = {
    name,
    url,
    heard,
    kill,
    async stop() {
      child.kill('SIGTERM')
      running.delete(kill)
      return end
    },
  }
  if ((await call(node, undefined, 'GET', '/readyz')).status === 503) {
    const { organ, ...site } = SITE
    const token = await find(/set-up token: (\S+)/)
    const set = await call(node, undefined, 'POST', '/v1/setup', { body: { token, organ, site } })
    if (set.status !== 200) throw new Error(JSON.stringify(set.body))
  }
  return node
}

/**
 * Looks again whenever a node has said something. It listens before it looks: a line that comes while it is looking is not missed; and since a
 * line may be said a moment before what it tells can be read, it looks again of its own accord too.
 */
export async function until(node: Pick<Node, 'heard'>, isSo: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const next = node.heard()
    if (await isSo()) return
    await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 500))])
  }
}

/** One call by HTTP; throws when the node goes away before it has answered. */
export async function call(
  node: Pick<Node, 'url'>,
  who: Person | undefined,
  method: string,
  where: string,
  { body, key }: Readonly<{ body?: unknown; key?: string }> = {},
): Promise<Reply> {
  const response = await fetch(node.url + where, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(who === undefined ? {} : { authorization: `Bearer ${tokenFor(who, new Date().toISOString())}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      // A connection kept alive to a node that was killed says nothing about the node in its place.
      connection: 'close',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, body: isJson ? (JSON.parse(text) as Reply['body']) : {} }
}
