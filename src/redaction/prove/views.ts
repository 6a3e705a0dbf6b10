import { foldedText } from './folded-text.ts'
import { digitsOf } from './secret.ts'
import { packedRuns } from './packed-runs.ts'
import { unescaped } from './unescaped.ts'

/**
 * 视图 — one member of an output as it could be read, folded: `plain` without markup, so that what is split over runs and cells stands together,
 * `markup` alone (attributes, comments), `digits` only; and as bytes: its own where it is no text, and what is `packed` in base64 or hexadecimal.
 */
export type Views = Readonly<{ plain: string; markup: string; digits: string; bytes: string; packed: string }>

/** The views of a member, with its path, which is public too. */
export function viewsOf(path: string, content: Uint8Array): Views {
  const text = textOf(content)
  const own = foldedText(unescaped(path))
  if (text === undefined) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
    return { plain: own, markup: '', digits: digitsOf(own), bytes, packed: packedRuns(bytes) }
  }
  const plain = `${own}\n${foldedText(unescaped(text.replace(TAG, '')))}`
  const markup = foldedText(unescaped((text.match(TAG) ?? []).join('\n')), true)
  return { plain, markup, digits: digitsOf(plain), bytes: '', packed: packedRuns(text) }
}

/** The views of a text that a reader got out of an output. */
export function viewsOfText(text: string): Views {
  const plain = foldedText(text)
  return { plain, markup: '', digits: digitsOf(plain), bytes: '', packed: '' }
}

const TAG = /<[^>]*>/g
const UTF8 = new TextDecoder('utf-8', { fatal: true })

function textOf(content: Uint8Array): string | undefined {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  try {
    const text = UTF8.decode(content)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined // no UTF-8: searched as bytes
  }
}
