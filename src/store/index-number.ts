import type { Blob } from '../desk/ports.ts'
import { sha256 } from '../desk/hash.ts'
import type { Release } from '../domain/bundle.ts'
import type { Day } from '../domain/calendar.ts'
import { INDEX_MARK, indexNumber } from '../domain/index-number.ts'

/** The series a running number is taken from: one for each organ and year. */
export function indexSeries(organ: string, day: Day): string {
  return `索引:${organ}:${day.slice(0, 4)}`
}

/**
 * Writes the 索引号 where the proved pages bear its mark. Nothing else of them changes, so what the proof said of them holds. `kept`: the pages'
 * bytes by their hash.
 */
export function withIndexNumber(
  { index, ...release }: Release,
  number: number,
  kept: ReadonlyMap<string, Blob>,
): Readonly<{ release: Release; blobs: readonly Blob[] }> {
  if (!index) return { release, blobs: [] }
  const text = indexNumber(index.template, { ...index, number })
  const blobs: Blob[] = []
  const pages = release.pages.map((page) => {
    const blob = kept.get(page.sha256)
    const made = blob && /^(text\/html|application\/json)/.test(page.type) && written(blob, text)
    if (!made) return page
    blobs.push(made)
    return { ...page, sha256: made.sha256 }
  })
  const { entry } = release
  return { release: { ...release, pages, ...(entry ? { entry: { ...entry, indexNumber: text } } : {}) }, blobs }
}

/** Numbers are made of plain characters (the pack sees to that), so they stand alike in HTML and JSON. */
function written(blob: Blob, text: string): Blob | undefined {
  const before = Buffer.from(blob.bytes)
  if (!before.includes(INDEX_MARK)) return undefined
  const bytes = new Uint8Array(Buffer.from(before.toString('utf8').replaceAll(INDEX_MARK, text), 'utf8'))
  return { sha256: sha256(bytes), type: blob.type, bytes }
}
