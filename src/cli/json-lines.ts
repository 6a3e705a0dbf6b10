/** One line of a JSONL stream, numbered from 1; or why it is none. */
export type JsonLine = Readonly<{ number: number }> &
  (
    | Readonly<{ ok: true; value: unknown }>
    | Readonly<{ ok: false; code: 'line.not-utf8' | 'line.not-json' | 'line.too-long' | 'line.broken-off' }>
  )

/** A line beyond this (bytes) is not read: a file in base64 fits many times over, and a text must fit into memory. */
const LONGEST = 256 * 1024 * 1024
const NEWLINE = 10

/**
 * 逐行 — the lines of a stream as they come, blank ones passed over; a batch for each chunk, so that whoever waits for an answer to
 * a line gets it at once, and nobody is asked to write once per line.
 */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<readonly JsonLine[]> {
  let number = 0
  let kept: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > LONGEST) kept = []
    else if (part.length > 0) kept.push(part)
  }
  const take = (): readonly JsonLine[] => {
    const line = size > LONGEST ? undefined : kept.length === 1 ? kept[0]! : Buffer.concat(kept)
    kept = []
    size = 0
    return read(++number, line)
  }
  const source = chunks[Symbol.asyncIterator]()
  for (;;) {
    const next = await nextOf(source)
    if (next === 'broken') {
      yield [{ number: number + 1, ok: false, code: 'line.broken-off' }]
      return
    }
    if (next.done === true) break
    const chunk = next.value
    const batch: JsonLine[] = []
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end))
      batch.push(...take())
      start = end + 1
    }
    keep(chunk.subarray(start))
    if (batch.length > 0) yield batch
  }
  const last = take()
  if (last.length > 0) yield last
}

/** A disk or a pipe may fail half-way: what came before is answered, and that the rest is missing is said. */
async function nextOf(source: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array> | 'broken'> {
  try {
    return await source.next()
  } catch {
    return 'broken'
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function read(number: number, bytes: Uint8Array | undefined): readonly JsonLine[] {
  if (!bytes) return [{ number, ok: false, code: 'line.too-long' }]
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return [{ number, ok: false, code: 'line.not-utf8' }]
  }
  if (text.trim() === '') return []
  try {
    return [{ number, ok: true, value: JSON.parse(text) as unknown }]
  } catch {
    return [{ number, ok: false, code: 'line.not-json' }]
  }
}
