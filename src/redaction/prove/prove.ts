import type { Paper } from '../../domain/paper.ts'
import type { Replacement } from '../../domain/replacement.ts'
import { unpacked } from '../../formats/unpacked.ts'
import { bytesOf } from './bytes-of.ts'
import { Findings } from './findings.ts'
import { inLetters } from './in-letters.ts'
import type { ProofReport, Writing } from './report.ts'
import { foldedText } from './folded-text.ts'
import { digitsSought, isSearchable, lettersSought, type Secret } from './secret.ts'
import { searchFor, type Search } from './sought.ts'
import { standingIn, type Standing, type Stay, type Wording } from './standing.ts'
import { viewsOf, viewsOfText, type Views } from './views.ts'

/** 产物 — one thing that leaves the house: a page, a file, a feed, a row of the index, an event, with what a reader got out of it. */
export type Output = Readonly<{ path: string; bytes: Uint8Array; texts?: readonly string[] }>

export type ProofMaterial = Readonly<{
  outputs: readonly Output[]
  secrets: readonly Secret[]
  /** What the outputs were made from; left out, nothing accounts for anything and every occurrence is a leak. */
  papers?: readonly Paper[]
  covers?: readonly Replacement[]
  stays?: readonly Stay[]
  wording?: Wording
  /** Names a value without giving it away: a keyed hash. */
  fingerprint: (text: string) => string
}>

/**
 * 无残留证明 — searches every output, unpacked and inflated, for each covered value in each writing it could survive in: as it reads (full width,
 * traditional, spaced, split over runs and cells, entities, percents), by its digits alone, as bytes of UTF-8, UTF-16 and GB 18030, in base64 at every
 * offset and in hexadecimal. What stands in the draft where it may is listed and subtracted; anything else is a leak. An output that cannot
 * be unpacked is one too. No leak is the proof.
 */
export function prove(material: ProofMaterial): ProofReport {
  const { outputs, fingerprint } = material
  const secrets = distinct(material.secrets)
  const sought = secrets.filter(isSearchable)
  const searches = searchesFor(sought)
  const standing = standingIn(
    material.papers ?? [],
    material.covers ?? [],
    material.stays ?? [],
    searches.letters,
    material.wording,
  )
  const known = bySecret(standing)
  const found = new Findings(sought, known, fingerprint)
  let members = 0
  let bytes = 0
  for (const output of outputs) {
    const parts = unpacked(output.path, output.bytes)
    if (!parts.ok) {
      found.broken(output.path)
      continue
    }
    const isPacked = parts.value.length > 1
    for (const part of parts.value) {
      members++
      bytes += part.bytes.length
      lookAt(found, searches, part.path, viewsOf(part.path, part.bytes), isPacked && part.path === output.path)
    }
    if (output.texts) lookAt(found, searches, output.path, viewsOfText(output.texts.join('\n')), false, 'reading')
  }
  return {
    leaks: found.leaks(),
    subtracted: standing.flatMap(({ secret, place, why }) => {
      const one = sought[secret]
      return why && one ? [{ place, why, type: one.type, fingerprint: fingerprint(one.text) }] : []
    }),
    weak: found.weak(),
    searched: {
      outputs: outputs.length,
      members,
      bytes,
      secrets: secrets.length,
      tooShort: secrets.length - sought.length,
    },
  }
}

type Searches = Readonly<{ letters: Search; digits: Search; bytes: Search; reversed: Search; pinyin: Search }>

function searchesFor(secrets: readonly Secret[]): Searches {
  const each = (texts: (secret: Secret) => readonly (string | undefined)[]): Search =>
    searchFor(
      secrets.flatMap((secret, at) =>
        texts(secret).flatMap((text) => (text === undefined || text === '' ? [] : [[text, at] as const])),
      ),
    )
  return {
    letters: each(lettersSought),
    digits: each((secret) => [digitsSought(secret)]),
    bytes: each((secret) =>
      [...new Set([secret.text, foldedText(secret.text), digitsSought(secret) ?? ''])]
        .filter((text) => text !== '')
        .flatMap((text) => bytesOf(text).map(([, bytes]) => bytes))
        .filter((bytes) => bytes.length >= SHORTEST_BYTES),
    ),
    reversed: each((secret) => {
      const plain = foldedText(secret.text)
      const back = [...plain].reverse().join('')
      return [plain.length >= SHORTEST_REVERSED && back !== plain ? back : undefined]
    }),
    pinyin: each(inLetters),
  }
}
/** Two characters of Chinese in a double-byte encoding; fewer bytes occur in any picture by chance. */
const SHORTEST_BYTES = 4
const SHORTEST_REVERSED = 4

function lookAt(
  found: Findings,
  { letters, digits, bytes, reversed, pinyin }: Searches,
  path: string,
  views: Views,
  isContainer: boolean,
  as: Writing = 'plain',
): void {
  const inText = found.look(path, as, views.plain, letters)
  found.look(path, 'markup', views.markup, letters)
  found.lookBeyond(path, 'digits', views.digits, digits, inText)
  // The bytes of a container are those of its members once more: what may stand in them may stand here.
  if (isContainer) found.lookIfNowhere(path, 'bytes', views.bytes, bytes)
  else found.look(path, 'bytes', views.bytes, bytes)
  found.look(path, 'packed', views.packed, bytes)
  found.lookFaintly(path, 'reversed', views.plain, reversed)
  found.lookFaintly(path, 'pinyin', views.plain, pinyin)
}

function distinct(secrets: readonly Secret[]): readonly Secret[] {
  const seen = new Map<string, Secret>()
  for (const one of secrets) if (!seen.has(one.text)) seen.set(one.text, one)
  return [...seen.values()]
}

function bySecret(standing: readonly Standing[]): ReadonlyMap<number, readonly Standing[]> {
  const found = new Map<number, Standing[]>()
  for (const one of standing) {
    const here = found.get(one.secret)
    if (here) here.push(one)
    else found.set(one.secret, [one])
  }
  return found
}
