import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { seedDemo, type Demo } from './cli/demo.ts'
import { DEMO_SITE } from './cli/demo-people.ts'
import { realIo, type DemoOptions, type Wiring } from './cli/io.ts'
import { chromiumProgram } from './config.ts'
import { codeFor } from './desk/sign-in.ts'
import { furnish, type House } from './house.ts'
import { createApp } from './http/app.ts'
import { identifyBy } from './http/identity/identify.ts'
import { NO_KEYS } from './http/identity/keys.ts'
import { sessionsFor } from './http/identity/session.ts'
import { listen, type Listening } from './http/listen.ts'
import { sentence } from './packs/words.ts'
import { openFolder } from './store/settings.ts'
import { log, portTaken, say, untilStopped } from './terminal.ts'

const PORT = 8640
const AUDIENCE = 'yuantou-demo'
const CODE_MINUTES = 12 * 60

/**
 * 演示 — the county that does not exist, in a data folder of its own, bound to loopback, with a secret made on the spot. Prints one
 * single-use sign-in link per role; the next start prints new ones.
 */
export async function demo(home: string, wiring: Wiring, options: DemoOptions): Promise<number> {
  const dataDir = options.dataDir ?? path.join(home, 'data', 'demo')
  const folder = openFolder(dataDir, { bytes: (count) => randomBytes(count) })
  const packDir = path.join(home, 'policies', 'cn-base')
  const house = await furnish({
    dataDir,
    packDir,
    secret: folder.secret(),
    site: DEMO_SITE,
    driver: null,
    office: wiring.office,
    chromium: chromiumProgram(),
    log: () => undefined,
  })
  const told = await seedDemo(house.deps, realIo(wiring), path.join(home, 'examples', 'demo'))
  const server = await open(home, house, told, options.port)
  if ('taken' in server) {
    say(portTaken(server.taken))
    await house.close()
    return 2
  }
  const clock = house.startClock()
  await welcome(house, told, server)
  await untilStopped()
  await server.stop()
  await clock.stop()
  await house.close()
  return 0
}

/** On the asked port, else on ours, else on any free one: a second demo beside the first is no error. */
async function open(home: string, house: House, told: Demo, port: number | undefined): ReturnType<typeof listen> {
  const secret = randomBytes(32).toString('base64url')
  const app = createApp({
    desk: house.deps,
    portal: house.portal,
    sentence: (problem) => sentence(house.pack.words, problem),
    identify: identifyBy({
      keys: { secret, ring: NO_KEYS },
      issuer: null,
      audience: AUDIENCE,
      spend: (mark, until) => house.deps.store.spend(mark, until, house.deps.clock.now()),
    }),
    sessions: sessionsFor(told.people, secret, AUDIENCE),
    plainDir: path.join(home, 'dist', 'web', 'plain'),
    uploadLimit: 50 * 1024 * 1024,
    log: (line) => (line['event'] === 'http' ? undefined : log(line)),
  })
  const first = await listen(app, { host: '127.0.0.1', port: port ?? PORT })
  if (!('taken' in first) || port !== undefined) return first
  return listen(app, { host: '127.0.0.1', port: 0 })
}

async function welcome(house: House, told: Demo, server: Listening): Promise<void> {
  say('')
  say(`源头演示已启动：云栖县（虚构）。门户 Portal: ${server.url}/portal/`)
  say(told.isNew ? '五个办件已备好，其中一份办法三分钟后自动发布。' : '接着上次的办件继续。')
  say('登录链接（一次性，每次启动重新生成）Sign-in links, single use:')
  for (const person of told.people) {
    const code = await codeFor(house.deps, person.id, CODE_MINUTES)
    say(`  ${person.seat}　${person.name}　${server.url}/desk/#code=${code}`)
    say(`      ${person.todo}`)
  }
  say('按 Ctrl+C 停止；删除 data/demo 可重新开始。')
}
