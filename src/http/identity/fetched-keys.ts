import { readJwks, type KeyRing, type KeySet, type PublicKey } from './keys.ts'

/** What fetching leans on, so that a test brings its own issuer and its own time (milliseconds). */
export type Issuer = Readonly<{
  fetch: (url: string) => Promise<Readonly<{ text: string; cacheControl: string | null }>>
  now: () => number
  /** Told when a fetch fails: the keys of before go on being used. */
  failed: () => void
}>

const USUAL_AGE = 300_000
const LEAST_AGE = 30_000
const MOST_AGE = 3_600_000
/** However many bogus tokens arrive, the issuer is not asked more often than this. */
const COOL_DOWN = 30_000

/**
 * The host's JWKS, fetched when needed. An unknown `kid` or a signature that does not fit asks the issuer again, at most every thirty
 * seconds and once for everybody who waits; while the issuer is down the keys last seen go on being used. Keys come from this one
 * configured address and from nowhere a token names.
 */
export function fetchedKeys(url: string, issuer: Issuer): KeyRing {
  let keys: KeySet = new Map()
  let freshUntil = -Infinity
  let askedAt = -Infinity
  let asking: Promise<void> | undefined

  const ask = (): Promise<void> => {
    if (asking) return asking
    // The stamp comes before the fetch: a fetch that fails counts too.
    if (issuer.now() - askedAt < COOL_DOWN) return Promise.resolve()
    askedAt = issuer.now()
    asking = issuer
      .fetch(url)
      .then(({ text, cacheControl }) => {
        keys = readJwks(text)
        freshUntil = issuer.now() + ageOf(cacheControl)
      })
      .catch(() => issuer.failed())
      .finally(() => (asking = undefined))
    return asking
  }

  return {
    async find(kid) {
      if (issuer.now() >= freshUntil || !keys.has(kid)) await ask()
      return keys.get(kid)
    },
    async replaced(kid, before) {
      await ask()
      const now = keys.get(kid)
      return now && !isSame(now, before) ? now : undefined
    },
  }
}

/** `max-age` within reason, in milliseconds: neither asked at every call nor kept for ever. */
function ageOf(cacheControl: string | null): number {
  if (/\bno-(?:store|cache)\b/.test(cacheControl ?? '')) return LEAST_AGE
  const seconds = /\bmax-age=(\d{1,9})/.exec(cacheControl ?? '')?.[1]
  return seconds === undefined ? USUAL_AGE : Math.min(MOST_AGE, Math.max(LEAST_AGE, Number(seconds) * 1000))
}

function isSame(a: PublicKey, b: PublicKey): boolean {
  return a.algorithm === b.algorithm && a.key.equals(b.key)
}

const MOST_BYTES = 1_048_576
const PATIENCE = 5_000

/** Fetches the set over the network: no redirects, a size and a time it may not exceed. */
export async function fetchJwks(url: string): Promise<Readonly<{ text: string; cacheControl: string | null }>> {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  })
  if (!response.ok) throw new Error(`The JWKS answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> = response.body ?? empty()
  for await (const chunk of body) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('The JWKS is too large')
    chunks.push(chunk)
  }
  return { text: Buffer.concat(chunks).toString('utf8'), cacheControl: response.headers.get('cache-control') }
}

async function* empty(): AsyncIterable<Uint8Array> {
  // An answer without a body is an empty text.
}
