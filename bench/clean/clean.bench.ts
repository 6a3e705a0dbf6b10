import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { rewrite } from '../../src/formats/edit/rewrite.ts'

/** Where the documents lie: other people's files, read for measuring only. */
const CORPUS = process.env['YUANTOU_CORPUS'] ?? path.resolve(import.meta.dirname, '../../../shared/data')
const FOLDERS = ['docx_suite', 'docs/regs_docx', 'docs/owip', 'docs/owip_xlsx']
const SAMPLE = Number(process.env['YUANTOU_SAMPLE'] ?? 60)

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
      if (outcome.bytes) written.push({ name: path.extname(file), before: bytes, after: outcome.bytes })
      const kind = `${path.extname(file).toLowerCase()} ${outcome.code}`
      tally[kind] = (tally[kind] ?? 0) + 1
    }
    console.log(`\nfiles of ${CORPUS}`, tally, '\npages of a sample', pagesOf(sampled(written)))
    expect(Object.keys(tally)).not.toEqual([])
    expect(faults).toEqual([])
  },
  60 * 60_000,
)

type Written = Readonly<{ name: string; before: Uint8Array; after: Uint8Array }>
type Outcome = Readonly<{ code: string; bytes?: Uint8Array; fault?: true }>

function filesIn(folder: string): readonly string[] {
  const top = path.join(CORPUS, folder)
  if (!existsSync(top)) return []
  const names = readdirSync(top, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(docx|docm|dotx|xlsx|xlsm)$/i.test(name)).map((name) => path.join(top, name))
}

function cleaned(name: string, bytes: Uint8Array): Outcome {
  try {
    const made = rewrite(name, bytes, [])
    return made.ok ? { code: 'written', bytes: made.value.bytes } : { code: made.problems[0]?.code ?? '?' }
  } catch {
    return { code: 'crashed', fault: true }
  }
}

/** Evenly over all that was written. */
function sampled(all: readonly Written[]): readonly Written[] {
  const step = Math.max(1, all.length / SAMPLE)
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

/** Page counts before and after, by LibreOffice: equal, other, original not printed, result not printed. */
function pagesOf(sample: readonly Written[]): Readonly<Record<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-clean-'))
  try {
    sample.forEach(({ name, before, after }, at) => {
      writeFileSync(path.join(folder, `${at}-before${name}`), before)
      writeFileSync(path.join(folder, `${at}-after${name}`), after)
    })
    const files = readdirSync(folder)
    for (let at = 0; at < files.length; at += 20) printed(folder, files.slice(at, at + 20))
    const found: Record<string, number> = { equal: 0, other: 0, 'original not printed': 0, 'result not printed': 0 }
    sample.forEach((_, at) => {
      const [before, after] = [pages(folder, `${at}-before.pdf`), pages(folder, `${at}-after.pdf`)]
      const how = before === 0 ? 'original not printed' : after === 0 ? 'result not printed' : undefined
      const told = how ?? (before === after ? 'equal' : 'other')
      found[told] = (found[told] ?? 0) + 1
    })
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function printed(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
    cwd: folder,
    timeout: 300_000,
  })
}

function pages(folder: string, pdf: string): number {
  const { stdout } = spawnSync('pdfinfo', [path.join(folder, pdf)], { encoding: 'utf8' })
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0)
}
