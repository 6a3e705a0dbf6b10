import type { Deps } from './deps.ts'
import { sha256 } from './hash.ts'

/** 登录码 — a single-use code for one person; only its hash is kept. Answers the code. */
export async function codeFor(
  deps: Pick<Deps, 'store' | 'chance' | 'clock'>,
  person: string,
  minutes: number,
): Promise<string> {
  const code = Buffer.from(deps.chance.bytes(24)).toString('base64url')
  const expires = new Date(Date.parse(deps.clock.now()) + minutes * 60_000).toISOString()
  await deps.store.login(sha256(code), person, expires)
  return code
}

/** Takes a code, once: the person it stood for, or `undefined` when it is spent, expired or made up. */
export function signIn(deps: Pick<Deps, 'store' | 'clock'>, code: string): Promise<string | undefined> {
  return deps.store.takeLogin(sha256(code), deps.clock.now())
}
