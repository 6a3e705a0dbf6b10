import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { rewrite } from '../../src/formats/edit/rewrite.ts'
import { CORPUS, filesIn, FOLDERS, pages, printed, sampled } from './corpus.ts'

it(
  'every file is cleaned or refused with a code; a sample has as many pages as before',
  () => {
    const tally: Record<string, number> = {}
    const faults: string[] = []
    const written: Written[] = []
    for (const file of FOLDERS.flatMap(filesIn)) {
      const bytes = new Uint8Array(readFileSync(file))
      const outcome = cleaned(path.basename(file), bytes)
      if (outcome.fault) faults.push(path.relative(CORPUS, file))
      if (outcome.bytes) written.push({ file, before: bytes, after: outcome.bytes })
      const kind = `${path.extname(file).toLowerCase()} ${outcome.code}`
      tally[kind] = (tally[kind] ?? 0) + 1
    }
    console.log(`\nfiles of ${CORPUS}`, tally, '\npages of a sample', pagesOf(sampled(written)))
    expect(Object.keys(tally)).not.toEqual([])
    expect(faults).toEqual([])
  },
  60 * 60_000,
)

type Written = Readonly<{ file: string; before: Uint8Array; after: Uint8Array }>
type Outcome = Readonly<{ code: string; bytes?: Uint8Array; fault?: true }>

function cleaned(name: string, bytes: Uint8Array): Outcome {
  try {
    const made = rewrite(name, bytes, [])
    return made.ok ? { code: 'written', bytes: made.value.bytes } : { code: made.problems[0]?.code ?? '?' }
  } catch {
    return { code: 'crashed', fault: true }
  }
}

/** Page counts before and after, by LibreOffice: equal, other, original not printed, result not printed. */
function pagesOf(sample: readonly Written[]): Readonly<Record<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-clean-'))
  try {
    sample.forEach(({ file, before, after }, at) => {
      const name = path.extname(file)
      writeFileSync(path.join(folder, `${at}-before${name}`), before)
      writeFileSync(path.join(folder, `${at}-after${name}`), after)
    })
    printed(folder, readdirSync(folder))
    const found: Record<string, number> = { equal: 0, other: 0, 'original not printed': 0, 'result not printed': 0 }
    sample.forEach(({ file }, at) => {
      const [before, after] = [pages(folder, `${at}-before.pdf`), pages(folder, `${at}-after.pdf`)]
      const how = before === 0 ? 'original not printed' : after === 0 ? 'result not printed' : undefined
      const told = how ?? (before === after ? 'equal' : 'other')
      found[told] = (found[told] ?? 0) + 1
      if (told === 'other') console.log('pages differ', path.relative(CORPUS, file), before, after)
    })
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
