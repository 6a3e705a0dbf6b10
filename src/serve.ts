import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { chromiumProgram, officeProgram, readConfig, type Config, type ConfigProblem } from './config.ts'
import { furnish, type House } from './house.ts'
import { createApp } from './http/app.ts'
import { identifyBy } from './http/identity/identify.ts'
import { fetchedKeys, fetchJwks } from './http/identity/fetched-keys.ts'
import { heldKeys, NO_KEYS, readJwks, type KeyRing, type Keys } from './http/identity/keys.ts'
import { limitsFor } from './http/limits.ts'
import { listen } from './http/listen.ts'
import { sentence } from './packs/words.ts'
import type { Site } from './portal/site.ts'
import { openFolder, type Folder } from './store/settings.ts'
import { log, portTaken, say, untilStopped } from './terminal.ts'

const EXPLAIN: Readonly<Record<ConfigProblem['code'], string>> = {
  'config.no-key':
    '没有签名密钥，不启动。请设置 YUANTOU_JWT_SECRET（不少于 32 字节，与宿主系统共用）或 YUANTOU_JWKS_FILE（宿主系统的公钥）。\nRefusing to start without YUANTOU_JWT_SECRET or YUANTOU_JWKS_FILE.',
  'config.secret-short': '签名密钥太短：YUANTOU_JWT_SECRET 不得少于 32 字节。The secret must be at least 32 bytes.',
  'config.secret-file': '读不了密钥文件 YUANTOU_JWT_SECRET_FILE。The secret file cannot be read.',
  'config.jwks':
    '公钥文件 YUANTOU_JWKS_FILE 读不了，或者里面没有能用的公钥（RSA 2048 位以上或 P-256，须有 kid）。The JWKS holds no usable key.',
  'config.jwks-url':
    'YUANTOU_JWKS_URL 应为 https 地址（本机可用 http）。YUANTOU_JWKS_URL must be https, or this very machine.',
  'config.metrics-token': 'YUANTOU_METRICS_TOKEN 不得少于 16 个字符。The metrics token is too short.',
  'config.number':
    'YUANTOU_PROXIES 应为 0–8，YUANTOU_CALLS_PER_MINUTE 应为 10–1000000。A number in the environment is out of range.',
  'config.port': '端口应为 0–65535 的整数：YUANTOU_PORT。YUANTOU_PORT must be a port.',
  'config.database-url':
    'DATABASE_URL 应为 postgres://用户:密码@主机:端口/库名。DATABASE_URL must be a postgres:// address.',
  'config.database-schema':
    'YUANTOU_DB_SCHEMA 只能是小写字母、数字和下划线，不以数字或 pg_ 开头。YUANTOU_DB_SCHEMA is no plain schema name.',
  'config.driver': 'YUANTOU_SQLITE 只能是 better-sqlite3、node:sqlite 或 libsql。YUANTOU_SQLITE names no known driver.',
}

/** 正式运行 — refuses to start without a key; an empty folder asks for its set-up token; no demo people. Exit code 2 on a refusal. */
export async function serve(home: string): Promise<number> {
  const read = readConfig()
  const keys = read.ok ? keysOf(read.config) : undefined
  if (!read.ok || !keys) {
    for (const { code } of read.ok ? [{ code: 'config.jwks' as const }] : read.problems) say(EXPLAIN[code])
    return 2
  }
  const { config } = read
  const folder = openFolder(config.dataDir, { bytes: (count) => randomBytes(count) })
  const isNew = folder.settings() === null
  const house = await furnish({
    dataDir: config.dataDir,
    packDir: config.packDir ?? path.join(home, 'policies', 'cn-base'),
    suppressions: config.suppressions,
    secret: folder.secret(),
    site: () => siteOf(folder),
    driver: config.driver,
    office: officeProgram(),
    chromium: chromiumProgram(),
    database: config.database,
    log,
  })
  const server = await listen(appOf(home, config, keys, folder, house), { host: config.host, port: config.port })
  if ('taken' in server) {
    say(portTaken(server.taken))
    await house.close()
    return 2
  }
  const clock = house.startClock()
  say(`源头已启动 Yuantou is running: ${server.url}`)
  if (isNew) askForSetup(folder)
  await untilStopped()
  await server.stop()
  await clock.stop()
  await house.close()
  return 0
}

function appOf(home: string, config: Config, keys: Keys, folder: Folder, house: House) {
  return createApp({
    desk: house.deps,
    portal: house.portal,
    sentence: (problem) => sentence(house.pack.words, problem),
    identify: identifyBy({
      keys,
      issuer: config.issuer,
      audience: config.audience,
      spend: (mark, until) => house.deps.store.spend(mark, until, house.deps.clock.now()),
    }),
    sessions: null,
    setup: {
      isDone: () => folder.settings() !== null,
      finish: (token, settings) => folder.finishSetup(token, settings),
    },
    plainDir: path.join(home, 'dist', 'web', 'plain'),
    uploadLimit: config.uploadLimit,
    proxies: config.proxies,
    ...(config.metricsToken === null ? {} : { metricsToken: config.metricsToken }),
    ...(config.callsPerMinute === null ? {} : { limits: limitsFor(config.callsPerMinute) }),
    log,
  })
}

/** The keys the environment names; `undefined` when the JWKS holds none we may use. */
function keysOf(config: Config): Keys | undefined {
  try {
    return { secret: config.secret, ring: ringOf(config) }
  } catch {
    return undefined
  }
}

function ringOf(config: Config): KeyRing {
  if (config.jwksUrl === null) return config.jwks === null ? NO_KEYS : heldKeys(readJwks(config.jwks))
  return fetchedKeys(config.jwksUrl, {
    fetch: fetchJwks,
    now: () => performance.now(),
    failed: () => log({ event: 'identity.keys-unreachable' }),
  })
}

function askForSetup(folder: Folder): void {
  say(`数据目录 ${path.resolve(folder.dir)} 还没有设置，除健康检查外的接口暂不可用。一次性设置口令（只显示这一次）：`)
  say(`set-up token: ${folder.beginSetup()}`)
  say('POST /v1/setup {"token","organ","site":{"name","domain","idCode"}}')
}

/** Until the set-up there is nothing to publish; the portal then names itself by what is set. */
function siteOf(folder: Folder): Site {
  const settings = folder.settings()
  return settings
    ? { ...settings.site, organ: settings.organ }
    : { name: '政府信息公开', domain: '', idCode: '', organ: '' }
}
