import { readFileSync } from 'node:fs'

/** What the real thing needs to know; `config.ts` is the only reader of the environment. */
export type Config = Readonly<{
  dataDir: string
  host: string
  port: number
  /** `null`: the pack that ships. */
  packDir: string | null
  /** HS256 secret shared with the host, at least 32 bytes. */
  secret: string | null
  /** The text of a JWKS: the host's public keys (RS256, ES256). */
  jwks: string | null
  issuer: string | null
  audience: string
  driver: 'better-sqlite3' | 'node:sqlite' | 'libsql' | null
  /** Largest upload in bytes. */
  uploadLimit: number
}>

/** What is wrong with the environment, all of it at once. */
export type ConfigProblem = Readonly<{
  code: 'config.no-key' | 'config.secret-short' | 'config.secret-file' | 'config.jwks' | 'config.port' | 'config.driver'
}>

/** Reads the environment, and the key files it names. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Result {
  const problems: ConfigProblem[] = []
  const port = Number(env['YUANTOU_PORT'] ?? '8640')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push({ code: 'config.port' })
  const secret = secretOf(env, problems)
  const jwks = jwksOf(env, problems)
  if (secret === null && jwks === null && problems.length === 0) problems.push({ code: 'config.no-key' })
  const driver = DRIVERS.find((one) => one === env['YUANTOU_SQLITE']) ?? null
  if (env['YUANTOU_SQLITE'] !== undefined && driver === null) problems.push({ code: 'config.driver' })
  if (problems.length > 0) return { ok: false, problems }
  const config: Config = {
    dataDir: env['YUANTOU_DATA'] ?? './data/yuantou',
    host: env['YUANTOU_HOST'] ?? '127.0.0.1',
    port,
    packDir: env['YUANTOU_PACK'] ?? null,
    secret,
    jwks,
    issuer: env['YUANTOU_JWT_ISSUER'] ?? null,
    audience: env['YUANTOU_JWT_AUDIENCE'] ?? 'yuantou',
    driver,
    uploadLimit: 50 * 1024 * 1024,
  }
  return { ok: true, config }
}

type Result = Readonly<{ ok: true; config: Config }> | Readonly<{ ok: false; problems: readonly ConfigProblem[] }>

const DRIVERS = ['better-sqlite3', 'node:sqlite', 'libsql'] as const

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

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
