import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readAll, type Answer } from './pool.ts'

/** Where the documents lie: thousands of other people's files, read for measuring only. */
const CORPUS = process.env['YUANTOU_CORPUS'] ?? path.resolve(import.meta.dirname, '../../../shared/data')
const FOLDERS = ['docs', 'docx_suite']
const SLOWEST_MS = 10_000
const PEAK_MB = 700

it(
  'every file is read or refused with a code: no crash, none over 10 s, under 700 MB',
  async () => {
    const kinds = grouped(FOLDERS.flatMap(filesIn), (file) => path.extname(file).slice(1).toLowerCase())
    const rows: Row[] = []
    const faults: string[] = []
    for (const [kind, files] of [...kinds].sort(([, a], [, b]) => b.length - a.length)) {
      const answers = await readAll(files)
      rows.push(rowOf(kind, answers))
      faults.push(...answers.flatMap(faultOf))
    }
    const all = rows.reduce((sum, row) => sum + row.files, 0)
    console.log(`\n${all} files of ${CORPUS}\n${tableOf(rows)}`)
    expect(all).toBeGreaterThan(0)
    expect(faults).toEqual([])
  },
  60 * 60_000,
)

type Row = Readonly<{
  kind: string
  files: number
  read: number
  converted: number
  findings: number
  refused: string
  'slowest read ms': number
  'slowest check ms': number
  'peak MB': number
  'converter MB': number
}>

function rowOf(kind: string, answers: readonly Answer[]): Row {
  const codes = grouped(
    answers.filter((one) => one.lost === true || one.code !== undefined),
    (one) => one.code ?? 'LOST',
  )
  const most = (of: (one: Answer) => number): number => Math.round(Math.max(...answers.map(of)))
  return {
    kind,
    files: answers.length,
    read: answers.filter((one) => one.lost !== true && one.code === undefined).length,
    converted: answers.filter((one) => one.converted === true).length,
    findings: answers.reduce((sum, one) => sum + (one.findings ?? 0), 0),
    refused: [...codes].map(([code, ones]) => `${code.replace('format.', '')} ${ones.length}`).join(', '),
    'slowest read ms': most((one) => one.readMs),
    'slowest check ms': most((one) => one.checkMs ?? 0),
    'peak MB': most((one) => one.rssMb),
    'converter MB': most((one) => one.startedMb),
  }
}

function faultOf({ file, lost, readMs, checkMs = 0, rssMb, startedMb, code }: Answer): readonly string[] {
  const name = path.relative(CORPUS, file)
  return [
    ...(lost === true ? [`${name}: crashed or hung`] : []),
    ...(code !== undefined && !/^format\.[a-z]+(?:-[a-z]+)*$/.test(code) ? [`${name}: ${code}`] : []),
    ...(readMs + checkMs > SLOWEST_MS ? [`${name}: ${Math.round(readMs + checkMs)} ms`] : []),
    ...(Math.max(rssMb, startedMb) > PEAK_MB ? [`${name}: ${Math.round(Math.max(rssMb, startedMb))} MB`] : []),
  ]
}

function tableOf(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {}) as (keyof Row)[]
  const lines = rows.map((row) => heads.map((head) => String(row[head])))
  const widths = heads.map((head, at) => Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)))
  const written = (cells: readonly string[]): string => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  return [written(heads), ...lines.map(written)].join('\n')
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(CORPUS, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .sort()
}

function grouped<T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}
