import { expect, it } from 'vitest'
import { tidying } from '../../../src/publication/tidy.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import { aBlob, aRevision, registering } from '../../support/cases.ts'

const START = Date.parse('2026-11-23T01:00:00.000Z')
const HOUR = 3_600_000

it('takes an upload away once it has stood a day without a case, looking once an hour; never a file of a case', async () => {
  const store = memoryStore()
  const asked: string[] = []
  let ms = START
  const clock = { now: () => new Date(ms).toISOString() }
  const tidy = tidying({
    clock,
    store: {
      sweepBlobs: (ask) => {
        asked.push(ask.now)
        return store.sweepBlobs(ask)
      },
    },
  })
  const [lonely, joined] = [aBlob('没人要'), aBlob('入了案')]
  for (const blob of [lonely, joined]) await store.putBlob(blob)
  const papers = aRevision().papers.map((paper) => ({ ...paper, sha256: joined.sha256 }))
  await store.save({ ...registering(), revision: aRevision({ papers }) })

  // The clock wakes every two seconds; an hour's worth of it is one look.
  for (; ms < START + HOUR; ms += 2_000) await tidy()
  expect(asked).toHaveLength(1)
  for (; ms < START + 24 * HOUR; ms += HOUR) await tidy()
  expect(await store.blob(lonely.sha256)).toBeDefined()
  ms = START + 25 * HOUR
  await tidy()
  expect(await store.blob(lonely.sha256)).toBeUndefined()
  ms += 90 * 24 * HOUR
  await tidy()
  expect(await store.blob(joined.sha256)).toBeDefined()
})
