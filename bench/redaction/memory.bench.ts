import { expect, it } from 'vitest'
import { createReader } from '../../src/formats/reader.ts'
import { list, ROWS } from './people.ts'

const NUMBER = /\d{17}[\dX]/gu

/** In a process of its own, so that what there was before is little and stays. */
it('10,000 rows of xlsx in the reader: memory over what there was', async () => {
  const reader = createReader({ timeoutMs: 60_000 })
  await reader.read('空.txt', new TextEncoder().encode('特此通知。'))
  const before = process.memoryUsage().rss
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5)
  const reading = await reader.read('名单.xlsx', list)
  const blocks = reading.ok ? reading.value.blocks : []
  const edits = blocks.flatMap(({ text }, block) =>
    [...text.matchAll(NUMBER)].map(({ index, 0: found }) => ({
      block,
      from: index,
      to: index + found.length,
      put: '■■',
    })),
  )
  const made = await reader.rewrite('名单.xlsx', list, edits)
  clearInterval(timer)
  await reader.close()
  console.log(
    `file ${(list.length / 1024).toFixed(0)} KB, ${edits.length} covers: ${((peak - before) / 1024 / 1024).toFixed(0)} MB over what there was ` +
      `(five times the file and 150 MB: ${((list.length * 5) / 1024 / 1024 + 150).toFixed(0)} MB)`,
  )
  expect(made.ok).toBe(true)
  expect(edits).toHaveLength(ROWS)
}, 120_000)
