import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rewrite, type Rewritten } from '../../../src/formats/edit/rewrite.ts'
import { read } from '../../../src/formats/read.ts'
import type { Result } from '../../../src/domain/result.ts'
import { editsOver } from '../../support/planted/edits.ts'
import { PLANTED, type Planted } from '../../support/planted/plantings.ts'
import { converted, searched } from './search.ts'

// 埋设的秘密: a value is planted in every part and form a docx or xlsx can hold it in; after redaction tools that are not ours find nothing.

const folder = mkdtempSync(path.join(tmpdir(), 'yuantou-planted-'))
const before = path.join(folder, 'before')
const after = path.join(folder, 'after')
const outcomes = new Map<string, Result<Rewritten>>()
const kept = new Map<string, Uint8Array>()
let found: ReadonlyMap<string, readonly string[]> = new Map()
let planted: ReadonlyMap<string, readonly string[]> = new Map()

beforeAll(() => {
  for (const one of [before, after]) mkdirSync(one)
  for (const one of PLANTED) {
    const bytes = one.planting.build(one.canary.value)
    kept.set(one.file, bytes)
    writeFileSync(path.join(before, one.file), bytes)
    const outcome = rewritten(one, bytes)
    outcomes.set(one.file, outcome)
    if (outcome.ok) writeFileSync(path.join(after, one.file), outcome.value.bytes)
  }
  planted = searched(PLANTED.map((one) => ({ file: path.join(before, one.file), value: one.canary.value })))
  found = searched(written().map((one) => ({ file: path.join(after, one.file), value: one.canary.value })))
}, 300_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('there are more than two hundred of them, of both formats, none named twice', () => {
  expect(PLANTED.length).toBeGreaterThan(200)
  expect(new Set(PLANTED.map((one) => one.name)).size).toBe(PLANTED.length)
})

describe('before', () => {
  it.each(PLANTED.map((one) => [one.name, one] as const))('%s: opens, and holds the value', (_, one) => {
    const reading = read(one.file, kept.get(one.file) ?? new Uint8Array())
    expect(reading).toMatchObject({ ok: true, value: { format: one.file.slice(-4) } })
    expect(planted.get(path.join(before, one.file)), 'others find it').not.toEqual([])
    if (reading.ok && one.planting.expected === 'covered')
      expect(editsOver(reading.value.blocks, one.canary.value), 'a block holds it').not.toEqual([])
  })
})

describe('after', () => {
  it.each(PLANTED.map((one) => [one.name, one] as const))('%s: nothing is left', (_, one) => {
    const outcome = outcomes.get(one.file)
    if (outcome?.ok === false) {
      const codes = outcome.problems.map(({ code }) => code)
      expect(one.planting.refusable === true ? [] : codes, 'refused though it can be cleaned').toEqual([])
      expect(codes.every((code) => /^(redact\.not-clean|format\.[a-z-]+)$/.test(code))).toBe(true)
      return
    }
    expect(found.get(path.join(after, one.file))).toEqual([])
  })

  it('everything that was written is read again, and says that it was covered', () => {
    const unread = written().filter((one) => {
      const outcome = outcomes.get(one.file)
      const again = outcome?.ok === true ? read(one.file, outcome.value.bytes) : outcome
      // One that showed nothing but what went has nothing to say any more.
      return again?.ok !== true && again?.problems[0]?.code !== 'format.empty'
    })
    expect(unread.map(({ name }) => name)).toEqual([])
  })
})

describe('LibreOffice, which knows nothing of us', () => {
  it(
    'opens a sample of what was written, and neither its PDF nor its text holds the value',
    { timeout: 300_000 },
    () => {
      const sample = written().filter((_, at, all) => at % Math.max(1, Math.floor(all.length / 30)) === 0)
      expect(sample.length).toBeGreaterThanOrEqual(30)
      const pdf = path.join(folder, 'pdf')
      mkdirSync(pdf)
      converted(
        sample.map((one) => path.join(after, one.file)),
        'pdf',
        pdf,
      )
      const texts = sample.map((one) => {
        const from = path.join(pdf, one.file.replace(/\.\w+$/, '.pdf'))
        const file = `${from}.txt`
        execFileSync('pdftotext', ['-layout', from, file])
        return { file, value: one.canary.value }
      })
      expect([...searched(texts).values()].flat()).toEqual([])
    },
  )
})

function rewritten(one: Planted, bytes: Uint8Array): Result<Rewritten> {
  const reading = read(one.file, bytes)
  const blocks = reading.ok && one.planting.expected === 'covered' ? reading.value.blocks : []
  return rewrite(one.file, bytes, editsOver(blocks, one.canary.value))
}

function written(): readonly Planted[] {
  return PLANTED.filter((one) => outcomes.get(one.file)?.ok === true)
}
