import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { rewrite } from '../../src/formats/edit/rewrite.ts'
import { read } from '../../src/formats/read.ts'
import { searched } from '../../tests/redaction/planted/search.ts'
import { CANARIES } from '../../tests/support/planted/canaries.ts'
import { editsOver } from '../../tests/support/planted/edits.ts'
import { CORPUS, filesIn, FOLDERS, pages, printed, sampled } from './corpus.ts'

const VALUE = `${CANARIES.name}${CANARIES.id}`

it(
  'an invented person planted in every file: covered, none found by others, and LibreOffice opens what was written',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-planted-'))
    try {
      const tally: Record<string, number> = {}
      const written: string[] = []
      const unfound: string[] = []
      for (const one of ['before', 'after']) mkdirSync(path.join(folder, one))
      for (const [at, file] of FOLDERS.flatMap(filesIn).entries()) {
        const name = `${at}${path.extname(file)}`
        const outcome = covered(path.basename(file), new Uint8Array(readFileSync(file)))
        tally[outcome.code] = (tally[outcome.code] ?? 0) + 1
        if (outcome.code === 'planted and not read') unfound.push(path.relative(CORPUS, file))
        if (!outcome.after) continue
        written.push(name)
        writeFileSync(path.join(folder, 'before', name), outcome.before)
        writeFileSync(path.join(folder, 'after', name), outcome.after)
      }
      const placesIn = (where: string): ReadonlyMap<string, readonly string[]> =>
        searched(written.map((name) => ({ file: path.join(folder, where, name), value: CANARIES.id })))
      const leaks = [...placesIn('after')].filter(([, places]) => places.length > 0)
      const blind = [...placesIn('before')].filter(([, places]) => places.length === 0)
      const sample = sampled(written)
      for (const where of ['before', 'after']) printed(path.join(folder, where), sample)
      const opens = { both: 0, neither: 0, 'only the original': 0, 'only the result': 0 }
      for (const name of sample) {
        const pdf = `${path.parse(name).name}.pdf`
        const [before, after] = [
          pages(path.join(folder, 'before'), pdf) > 0,
          pages(path.join(folder, 'after'), pdf) > 0,
        ]
        opens[before ? (after ? 'both' : 'only the original') : after ? 'only the result' : 'neither']++
      }
      console.log(
        `\nplanted in the files of ${CORPUS}`,
        tally,
        '\nfound afterwards',
        leaks.length,
        'not found before',
        blind.length,
      )
      console.log('LibreOffice opens, of', sample.length, opens, unfound)
      expect(written.length).toBeGreaterThan(0)
      expect(leaks).toEqual([])
      expect(blind).toEqual([])
      expect(opens['only the original']).toBe(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  90 * 60_000,
)

type Outcome = Readonly<{ code: string; before: Uint8Array; after?: Uint8Array }>

function covered(name: string, bytes: Uint8Array): Outcome {
  const reading = read(name, bytes)
  if (!reading.ok) return { code: `not read: ${reading.problems[0]!.code}`, before: bytes }
  const before = planted(bytes)
  if (!before) return { code: 'nowhere to plant', before: bytes }
  const again = read(name, before)
  const edits = again.ok ? editsOver(again.value.blocks, VALUE) : []
  if (edits.length === 0) return { code: 'planted and not read', before }
  const made = rewrite(name, before, edits)
  return made.ok
    ? { code: 'written', before, after: made.value.bytes }
    : { code: `refused: ${made.problems[0]!.code}`, before }
}

/** Behind a text in the middle of the story, or of the workbook's texts. */
function planted(bytes: Uint8Array): Uint8Array | undefined {
  const parts = unzipSync(bytes)
  const name = Object.keys(parts).find((one) => /(?:^|\/)(?:document\d*|sharedStrings)\.xml$/i.test(one))
  if (name === undefined) return undefined
  const text = new TextDecoder().decode(parts[name])
  const places = [...text.matchAll(/<(?:\w+:)?t(?: [^>]*)?>[^<]{2,}(?=<\/(?:\w+:)?t>)/g)]
  const place = places[Math.floor(places.length / 2)]
  if (!place) return undefined
  const end = place.index + place[0].length
  parts[name] = new TextEncoder().encode(text.slice(0, end) + VALUE + text.slice(end))
  return zipSync(parts)
}
