import { expect, it } from 'vitest'
import mammoth from 'mammoth'
import type { Block } from '../../src/domain/paper.ts'
import { rewrite } from '../../src/formats/edit/rewrite.ts'
import { read } from '../../src/formats/read.ts'
import { prove } from '../../src/redaction/prove/prove.ts'
import { docx, p, table } from '../../tests/support/docx.ts'
import { id, list, name, ROWS } from './people.ts'

const SENTENCE = '各乡镇人民政府、县直各部门要按照职责分工，抓好贯彻落实，及时报告进展情况，确保各项工作按期完成。'

/** 200 页 — some 22 lines of 28 characters a page, two people on each. */
const PAGES = 200
const paper = docx({
  body: Array.from({ length: PAGES }, (_, page) => [
    ...Array.from({ length: 11 }, () => p(SENTENCE.slice(0, 56))),
    p(`经查，户主${name(page)}，身份证号${id(page)}，情况属实。`),
    table(['户主姓名', '身份证号'], [name(page + 500), id(page + 500)]),
  ]).flat(),
})
it('200 pages of docx: redact and prove, against the time mammoth takes to read them', async () => {
  const mammothMs = await best(5, () => mammoth.extractRawText({ buffer: Buffer.from(paper) }))
  const ours = await best(5, () => Promise.resolve(redacted('通知.docx', paper)))
  const reading = await best(5, () => Promise.resolve(read('通知.docx', paper)))
  const { covers, size, proofMs } = redacted('通知.docx', paper)
  console.log(
    `200 pages, ${covers} covers: ${ours.toFixed(0)} ms (proof ${proofMs.toFixed(0)} ms), reading ${reading.toFixed(0)} ms, mammoth ${mammothMs.toFixed(0)} ms; ` +
      `ratio to mammoth ${(ours / mammothMs).toFixed(2)}; file ${kb(size)} KB`,
  )
  expect(covers).toBe(PAGES * 4)
}, 120_000)

it('10,000 rows of xlsx with ID numbers: redact and prove', async () => {
  const ms = await best(3, () => Promise.resolve(redacted('名单.xlsx', list)))
  const { covers, size, proofMs } = redacted('名单.xlsx', list)
  console.log(
    `10,000 rows, ${covers} covers: ${ms.toFixed(0)} ms (proof ${proofMs.toFixed(0)} ms), file ${kb(size)} KB`,
  )
  expect(covers).toBeGreaterThanOrEqual(ROWS * 2)
}, 240_000)

it('the proof grows with the size of what is searched', async () => {
  const values = Array.from({ length: 400 }, (_, n) => ({ text: n % 2 === 0 ? name(n) : id(n), type: 'any' }))
  const times: string[] = []
  for (const size of [1, 2, 4, 8]) {
    const bytes = new TextEncoder().encode(`<p>${SENTENCE}</p>`.repeat(size * 6_000))
    const ms = await best(5, () =>
      Promise.resolve(prove({ outputs: [{ path: 'page.html', bytes }], secrets: values, fingerprint: (text) => text })),
    )
    times.push(
      `${mb(bytes.length)} MB ${ms.toFixed(0)} ms (${(bytes.length / 1024 / 1024 / (ms / 1000)).toFixed(1)} MB/s)`,
    )
  }
  console.log(times.join(' · '))
  expect(times).toHaveLength(4)
}, 240_000)

/** Everything one file goes through but the rules: reading, rewriting (with its own reading back), reading again, the proof. */
function redacted(file: string, bytes: Uint8Array): Readonly<{ covers: number; size: number; proofMs: number }> {
  const reading = read(file, bytes)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  const covers = reading.value.blocks.flatMap(placesIn)
  const made = rewrite(file, bytes, covers)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const again = read(file, made.value.bytes)
  const start = performance.now()
  const { leaks } = prove({
    outputs: [
      { path: file, bytes: made.value.bytes, texts: again.ok ? again.value.blocks.map((one) => one.text) : [] },
    ],
    secrets: covers.map(({ block, from, to, put }) => ({
      text: reading.value.blocks[block]!.text.slice(from, to),
      type: 'any',
      put,
    })),
    fingerprint: (text) => text,
  })
  if (leaks.length > 0) throw new Error(`${leaks.length} leaks`)
  return { covers: covers.length, size: bytes.length, proofMs: performance.now() - start }
}

const PEOPLE = /\d{17}[\dX]|(?<=户主)[\u4e00-\u9fff]{3}(?=，)|^[赵钱孙李周吴郑王冯陈][\u4e00-\u9fff]{2}$/gu

function placesIn({ text }: Block, block: number) {
  return [...text.matchAll(PEOPLE)].map(({ index, 0: found }) => ({
    block,
    from: index,
    to: index + found.length,
    put: '■■■■',
  }))
}

async function best(times: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function kb(bytes: number): string {
  return (bytes / 1024).toFixed(0)
}

function mb(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
