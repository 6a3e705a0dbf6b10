import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the real thing needs to know; `config.ts` is the only reader of the environment. */
export type Config = Readonly<{
  dataDir: string
  host: string
  port: number
  /** `null`: the pack that ships. */
  packDir: string | null
  /** The office's list of suppressions; `null`: there is none. */
  suppressions: string | null
  /** HS256 secret shared with the host, at least 32 bytes. */
  secret: string | null
  /** The text of a JWKS: the host's public keys (RS256, ES256). */
  jwks: string | null
  /** Where the host publishes its keys and follows their rotation; https, or this very machine. */
  jwksUrl: string | null
  issuer: string | null
  audience: string
  driver: 'better-sqlite3' | 'node:sqlite' | 'libsql' | null
  /** The PostgreSQL everything is kept in; `null`: a file in `dataDir`. */
  database: DatabaseAt | null
  /** Largest upload in bytes. */
  uploadLimit: number
  /** Token for `/metrics`, at least 16 bytes; `null`: no such page. */
  metricsToken: string | null
  /** How many proxies stand in front. */
  proxies: number
  /** Calls of one person a minute. */
  callsPerMinute: number | null
}>

/** A PostgreSQL database and the schema in it; the URL may hold a password and is never shown. */
export type DatabaseAt = Readonly<{ url: string; schema: string }>

/** What is wrong with the environment, all of it at once. */
export type ConfigProblem = Readonly<{
  code:
    | 'config.no-key'
    | 'config.secret-short'
    | 'config.secret-file'
    | 'config.jwks'
    | 'config.jwks-url'
    | 'config.port'
    | 'config.driver'
    | 'config.database-url'
    | 'config.database-schema'
    | 'config.metrics-token'
    | 'config.number'
}>

/** Reads the environment, and the key files it names. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Result {
  const problems: ConfigProblem[] = []
  const port = Number(env['YUANTOU_PORT'] ?? '8640')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push({ code: 'config.port' })
  const secret = secretOf(env, problems)
  const jwks = jwksOf(env, problems)
  const jwksUrl = jwksUrlOf(env, problems)
  const metricsToken = env['YUANTOU_METRICS_TOKEN'] ?? null
  if (metricsToken !== null && metricsToken.length < 16) problems.push({ code: 'config.metrics-token' })
  const proxies = countOf(env['YUANTOU_PROXIES'] ?? '0', 0, 8, problems)
  const perMinute = env['YUANTOU_CALLS_PER_MINUTE']
  const callsPerMinute = perMinute === undefined ? null : countOf(perMinute, 10, 1_000_000, problems)
  if (secret === null && jwks === null && jwksUrl === null && problems.length === 0)
    problems.push({ code: 'config.no-key' })
  const driver = DRIVERS.find((one) => one === env['YUANTOU_SQLITE']) ?? null
  if (env['YUANTOU_SQLITE'] !== undefined && driver === null) problems.push({ code: 'config.driver' })
  const database = databaseOf(env, problems)
  if (problems.length > 0) return { ok: false, problems }
  const config: Config = {
    dataDir: env['YUANTOU_DATA'] ?? './data/yuantou',
    host: env['YUANTOU_HOST'] ?? '127.0.0.1',
    port,
    packDir: env['YUANTOU_PACK'] ?? null,
    suppressions: named(env['YUANTOU_SUPPRESSIONS']),
    secret,
    jwks,
    jwksUrl,
    issuer: env['YUANTOU_JWT_ISSUER'] ?? null,
    audience: env['YUANTOU_JWT_AUDIENCE'] ?? 'yuantou',
    driver,
    database,
    uploadLimit: 50 * 1024 * 1024,
    metricsToken,
    proxies,
    callsPerMinute,
  }
  return { ok: true, config }
}

/** Where the store is, for the command line, which needs no keys. */
export function readPlace(env: NodeJS.ProcessEnv = process.env): PlaceResult {
  const problems: ConfigProblem[] = []
  const database = databaseOf(env, problems)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, database, schema: schemaOf(env), dataDir: env['YUANTOU_DATA'] ?? null }
}

type PlaceResult =
  | Readonly<{ ok: true; database: DatabaseAt | null; schema: string; dataDir: string | null }>
  | Readonly<{ ok: false; problems: readonly ConfigProblem[] }>

type Result = Readonly<{ ok: true; config: Config }> | Readonly<{ ok: false; problems: readonly ConfigProblem[] }>

const DRIVERS = ['better-sqlite3', 'node:sqlite', 'libsql'] as const

export function isDatabase(place: string): boolean {
  return /^postgres(?:ql)?:\/\/./.test(place)
}

/** A setting left empty is one left out. */
function named(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

function schemaOf(env: NodeJS.ProcessEnv): string {
  return env['YUANTOU_DB_SCHEMA'] ?? 'yuantou'
}

function databaseOf(env: NodeJS.ProcessEnv, problems: ConfigProblem[]): DatabaseAt | null {
  const url = env['DATABASE_URL']
  const schema = schemaOf(env)
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_'))
    problems.push({ code: 'config.database-schema' })
  if (url === undefined || url === '') return null
  if (!isDatabase(url)) problems.push({ code: 'config.database-url' })
  return { url, schema }
}

function secretOf(env: NodeJS.ProcessEnv, problems: ConfigProblem[]): string | null {
  const file = env['YUANTOU_JWT_SECRET_FILE']
  const secret = file === undefined ? env['YUANTOU_JWT_SECRET'] : readText(file)?.trim()
  if (file !== undefined && secret === undefined) problems.push({ code: 'config.secret-file' })
  if (secret === undefined) return null
  if (Buffer.byteLength(secret) >= 32) return secret
  problems.push({ code: 'config.secret-short' })
  return null
}

function jwksOf(env: NodeJS.ProcessEnv, problems: ConfigProblem[]): string | null {
  const file = env['YUANTOU_JWKS_FILE']
  if (file === undefined) return null
  const text = readText(file)
  if (text === undefined || !/"keys"\s*:/.test(text)) problems.push({ code: 'config.jwks' })
  return text ?? null
}

function jwksUrlOf(env: NodeJS.ProcessEnv, problems: ConfigProblem[]): string | null {
  const text = env['YUANTOU_JWKS_URL']
  if (text === undefined) return null
  const url = URL.canParse(text) ? new URL(text) : undefined
  const here = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '')
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && here)) return url.href
  problems.push({ code: 'config.jwks-url' })
  return null
}

function countOf(text: string, least: number, most: number, problems: ConfigProblem[]): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < least || count > most) problems.push({ code: 'config.number' })
  return count
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Path of LibreOffice's `soffice`, which converts old formats: `YUANTOU_SOFFICE` (`none` for never), else the first on PATH.
 * `null`: old formats are refused with a word on how to save them anew.
 */
export function officeProgram(env: NodeJS.ProcessEnv = process.env): string | null {
  return programNamed(env['YUANTOU_SOFFICE'], ['soffice'], env)
}

/** Path of Chromium, which prints the public copy as PDF: `YUANTOU_CHROMIUM` (`none` for never), else the first on PATH. `null`: no PDF. */
export function chromiumProgram(env: NodeJS.ProcessEnv = process.env): string | null {
  return programNamed(env['YUANTOU_CHROMIUM'], ['chromium', 'chromium-browser', 'google-chrome'], env)
}

function programNamed(named: string | undefined, names: readonly string[], env: NodeJS.ProcessEnv): string | null {
  if (named !== undefined && named !== '') return named === 'none' ? null : named
  const places = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const files = places.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return files.find((file) => existsSync(file)) ?? null
}

/** Folder of the pack that judges at the command line: `YUANTOU_PACK`, as for the server, else the one that ships. */
export function packFolder(shipped: string, env: NodeJS.ProcessEnv = process.env): string {
  const named = env['YUANTOU_PACK']
  return named === undefined || named === '' ? shipped : path.resolve(named)
}
