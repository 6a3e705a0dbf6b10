import { afterEach, expect, it } from 'vitest'
import { createReader, type FileReader, type ReaderOptions } from '../../../src/formats/reader.ts'
import { docx, p, raw } from '../../support/docx.ts'

let reader: FileReader
const open = (options: ReaderOptions = {}): FileReader => (reader = createReader({ workers: 1, ...options }))
afterEach(() => reader.close())

const small = docx({ body: [p('关于开展检查的通知')] })
/** Many different paragraphs: nothing that packs like a bomb, but work for a while. */
const large = docx({ body: [raw(Array.from({ length: 250_000 }, (_, i) => p(`第${i}条 ${i * 7919}`).xml).join(''))] })

const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const result = await reader.read(name, bytes)
  return result.ok ? 'read' : result.problems[0]!.code
}

it('reads in a worker what `read` reads, and leaves the bytes to the caller', async () => {
  open()
  for (const bytes of [small.slice(), Buffer.from(small)]) {
    expect(await reader.read('a.docx', bytes)).toMatchObject({ ok: true, value: { format: 'docx', uninspected: [] } })
    expect(Uint8Array.from(bytes)).toEqual(small)
  }
})
it('answers refusals like any other answer', async () => {
  open()
  expect(await codeOf('a.docx', new Uint8Array())).toBe('format.empty')
})
it('gives up on time, and reads the next file all the same', async () => {
  open({ timeoutMs: 1_000 })
  expect(await codeOf('large.docx', large)).toBe('format.timeout')
  expect(await codeOf('small.docx', small)).toBe('read')
})
it('replaces a worker that ran out of memory', async () => {
  open({ maxOldGenerationSizeMb: 24, timeoutMs: 60_000 })
  expect(await codeOf('large.docx', large)).toBe('format.memory')
  expect(await codeOf('small.docx', small)).toBe('read')
})
it('serves many at once, each with its own answer', async () => {
  open({ workers: 2 })
  const names = Array.from({ length: 20 }, (_, i) => `第${i}号文件`)
  const results = await Promise.all(names.map((name) => reader.read('a.docx', docx({ body: [p(name)] }))))
  expect(results.map((result) => (result.ok ? result.value.blocks[0]?.text : 'refused'))).toEqual(names)
})
it('refuses what still waits when it is closed', async () => {
  open()
  const waiting = [reader.read('a.docx', large), reader.read('b.docx', large)]
  await reader.close()
  expect((await Promise.all(waiting)).map((result) => result.ok)).toEqual([false, false])
})
