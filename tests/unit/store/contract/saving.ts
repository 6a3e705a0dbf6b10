import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/desk/hash.ts'
import { canonical } from '../../../../src/domain/canonical.ts'
import { TRAIL_ROOT } from '../../../../src/domain/trail.ts'
import {
  aBlob,
  aCase,
  aDossier,
  aDraft,
  aRelease,
  aRevision,
  blocksOf,
  minute,
  moving,
  registering,
} from '../../../support/cases.ts'
import type { Tried } from './tried.ts'

/** What a save does: all of it or nothing. */
export function saving({ store, saved, refused, all }: Tried): void {
  describe('saving', () => {
    it('gives back what was saved: case, revision, bytes, trail', async () => {
      const writ = registering()
      await saved(writ)
      expect(await store().case('case-1')).toEqual(writ.next)
      expect(await store().revision(aRevision().hash)).toEqual(writ.revision)
      const blob = blocksOf(aDraft())
      const kept = await store().blob(blob.sha256)
      expect(kept && { ...kept, bytes: [...kept.bytes] }).toEqual({ ...blob, bytes: [...blob.bytes] })
      expect(await store().trail('case-1')).toEqual([
        { ...writ.deeds[0], seq: 1, prev: TRAIL_ROOT, hash: chained(TRAIL_ROOT, { ...writ.deeds[0], seq: 1 }) },
      ])
    })

    it('knows nothing of what was never saved', async () => {
      expect(await store().case('case-9')).toBeUndefined()
      expect(await store().revision('r')).toBeUndefined()
      expect(await store().revisions('case-9')).toEqual([])
      expect(await store().blob('b')).toBeUndefined()
      expect(await store().release('r')).toBeUndefined()
      expect(await store().page('/nowhere')).toBeUndefined()
      expect(await store().dossier('r', 'p')).toBeUndefined()
      expect(await store().receipt('lin', 'k')).toBeUndefined()
      expect(await store().verifyTrail()).toBeNull()
    })

    it('turns away who saw an older version, and who registers a case twice', async () => {
      const first = await saved(registering())
      await saved(moving(first, { state: 'in-review' }))
      expect(await refused(moving(first, { title: '晚了一步' }))).toBe('store.stale')
      expect(await refused(registering())).toBe('store.stale')
      expect(await refused(moving(aCase({ id: 'case-9' }), {}))).toBe('store.stale')
    })

    it('lets one of two through who saw the same version', async () => {
      const first = await saved(registering())
      const results = await Promise.all(['甲', '乙'].map((title) => store().save(moving(first, { title }))))
      expect(results.filter((one) => one.ok)).toHaveLength(1)
      expect(await store().trail()).toHaveLength(2)
    })

    it('never moves a version backwards', async () => {
      const first = await saved(registering(aCase({ version: 3 })))
      await expect(store().save({ seen: 3, next: first, deeds: [] })).rejects.toThrow(/version/)
    })

    it('undoes all of it when the last part is refused', async () => {
      const receipt = { principal: 'lin', key: 'k-1', fingerprint: 'f', reply: aCase() }
      const first = await saved({ ...registering(), receipt })
      const late = aBlob('late')
      const writ = moving(
        first,
        { state: 'in-review', revision: { ...first.revision, number: 2 } },
        { revision: aRevision({ number: 2 }), blobs: [late], keep: aDossier(), receipt },
      )
      expect(await refused(writ)).toBe('store.receipt-exists')
      expect(await store().blob(late.sha256)).toBeUndefined()
      expect(await store().dossier(aRevision().hash, 'pack-1')).toBeUndefined()
    })

    it('undoes all of it when something breaks', async () => {
      const first = await saved(registering())
      const before = await all()
      const release = aRelease({ pages: [{ path: '/lost', type: 'text/html', sha256: 'no such bytes' }] })
      await expect(store().save(moving(first, { state: 'released' }, { release }))).rejects.toThrow()
      expect(await all()).toEqual(before)
      await saved(moving(first, { state: 'in-review' }))
    })

    it('keeps revisions in order, and finds the newest of one that came back', async () => {
      let current = await saved(registering())
      const other = aRevision({ number: 2, draft: aDraft({ text: '改过' }) })
      for (const revision of [other, aRevision({ number: 3, at: minute(3) })])
        current = await saved(moving(current, {}, { revision }))
      expect((await store().revisions('case-1')).map((one) => one.number)).toEqual([1, 2, 3])
      expect((await store().revision(aRevision().hash))?.at).toBe(minute(3))
    })

    it('answers the newer of the two when a keyed call is repeated on a moved case', async () => {
      const receipt = { principal: 'lin', key: 'k-2', fingerprint: 'f', reply: aCase() }
      const first = await saved({ ...registering(), receipt })
      await saved(moving(first, {}))
      expect(await refused(moving(first, {}, { receipt }))).toBe('store.receipt-exists')
      expect(await store().receipt('lin', 'k-2')).toEqual(receipt)
      expect(await store().receipt('zhou', 'k-2')).toBeUndefined()
    })
  })

  describe('bytes', () => {
    it('bear the hash of what they are, or are not kept', async () => {
      const false1 = { ...aBlob('真'), sha256: aBlob('假').sha256 }
      await expect(store().putBlob(false1)).rejects.toThrow(/hash/)
      await expect(store().save({ ...registering(), blobs: [false1] })).rejects.toThrow(/hash/)
      expect(await store().blob(false1.sha256)).toBeUndefined()
      expect(await store().case('case-1')).toBeUndefined()
    })

    it('are kept once, and empty ones too', async () => {
      for (const text of ['同', '同', '']) await store().putBlob(aBlob(text))
      expect((await store().blob(aBlob('').sha256))?.bytes).toHaveLength(0)
      expect((await store().blob(aBlob('同').sha256))?.bytes).toHaveLength(3)
    })
  })
}

function chained(prev: string, deed: object): string {
  return sha256(prev + canonical(deed))
}
