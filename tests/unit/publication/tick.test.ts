import { describe, expect, it } from 'vitest'
import { ok, refuse } from '../../../src/domain/result.ts'
import { tick } from '../../../src/publication/tick.ts'
import { aCase } from '../../support/cases.ts'

const now = '2026-11-23T01:00:00.000Z'
const due = (...ids: string[]) => ({ claimDue: () => Promise.resolve(ids.map((id) => ({ id, fence: 1 }))) })
const clock = { now: () => now }

describe('the clock', () => {
  it('releases what is due, and turns what cannot go out into a failure with its cause', async () => {
    const failed: string[][] = []
    const acts = {
      release: (id: string) => Promise.resolve(id === 'good' ? ok(aCase({ id })) : refuse({ code: 'release.leak' })),
      fail: (id: string, code: string) => {
        failed.push([id, code])
        return Promise.resolve(ok(aCase({ id })))
      },
    }
    expect(await tick({ store: due('good', 'leaky'), clock, acts })).toEqual({
      released: ['good'],
      failed: ['leaky'],
      left: [],
    })
    expect(failed).toEqual([['leaky', 'release.leak']])
  })

  it('leaves a case that somebody else is just changing for its next look', async () => {
    const acts = {
      release: () => Promise.resolve(refuse({ code: 'store.stale' })),
      fail: () => Promise.reject(new Error('nothing failed')),
    }
    expect(await tick({ store: due('busy'), clock, acts })).toEqual({ released: [], failed: [], left: ['busy'] })
  })
})
