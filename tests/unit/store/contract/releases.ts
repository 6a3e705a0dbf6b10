import { describe, expect, it } from 'vitest'
import type { Store } from '../../../../src/desk/ports.ts'
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

/** Releases, their pages, and erasing. */
export function releases({ store, saved, refused }: Tried): void {
  describe('a release', () => {
    const page = aBlob('<h1>助餐服务办法</h1>', 'text/html')
    const dossier = aDossier()
    const require = { revisionHash: dossier.revisionHash, packRevision: 'pack-1', sha256: dossier.sha256 }

    it('makes its pages visible in the save that names it', async () => {
      const first = await saved({ ...registering(), keep: dossier })
      expect(await store().page('/doc/case-1/')).toBeUndefined()
      await saved(moving(first, { state: 'released' }, { release: aRelease(), blobs: [page], require }))
      expect(await text(store(), '/doc/case-1/')).toBe('<h1>助餐服务办法</h1>')
      expect(await store().release('case-1')).toEqual(aRelease())
      expect(await store().dossier(dossier.revisionHash, 'pack-1')).toEqual(dossier)
    })

    it('happens once for one case and revision', async () => {
      const first = await saved(registering())
      const next = await saved(moving(first, { state: 'released' }, { release: aRelease(), blobs: [page] }))
      const again = aRelease({ id: 'other', pages: [] })
      expect(await refused(moving(next, {}, { release: again }))).toBe('store.released-before')
    })

    it('does not happen on a verdict that is missing or was replaced', async () => {
      const first = await saved(registering())
      const writ = moving(first, { state: 'released' }, { release: aRelease(), blobs: [page], require })
      expect(await refused(writ)).toBe('store.verdict-changed')
      await store().keepDossier(aDossier({ codes: ['T22'], verdict: 'return' }))
      expect(await refused(writ)).toBe('store.verdict-changed')
      await store().keepDossier(dossier)
      await saved(writ)
    })

    it('once withdrawn shows its notice under every old path', async () => {
      const pages = ['/doc/case-1/', '/doc/case-1/annex'].map((path) => ({
        path,
        type: 'text/html',
        sha256: page.sha256,
      }))
      const first = await saved(registering())
      const next = await saved(moving(first, { state: 'released' }, { release: aRelease({ pages }), blobs: [page] }))
      const notice = { path: '/doc/case-1/', type: 'text/plain', bytes: aBlob('已撤回').bytes }
      const withdrawn = { releaseId: 'case-1', at: minute(9), notice }
      const gone = await saved(moving(next, { state: 'withdrawn' }, { withdrawn }))
      for (const { path } of pages) {
        expect(await text(store(), path)).toBe('已撤回')
        expect((await store().page(path))?.type).toBe('text/plain')
        expect((await store().page(path))?.path).toBe(path)
      }
      expect((await store().release('case-1'))?.withdrawnAt).toBe(minute(9))
      await expect(store().save(moving(gone, {}, { withdrawn }))).rejects.toThrow(/case-1/)
    })

    it('is listed newest first, page by page', async () => {
      for (let i = 0; i < 7; i++) {
        const id = `case-${i}`
        const release = aRelease({ caseId: id, releasedAt: minute(Math.floor(i / 3)) })
        await saved({ ...registering(aCase({ id })), blobs: [page], release })
      }
      const first = await store().releases({ limit: 4 })
      const second = await store().releases({ limit: 4, before: first.at(-1)! })
      expect([...first, ...second].map((one) => one.id)).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `case-${i}`))
    })
  })

  describe('erasing', () => {
    it('takes revisions, files and pages of the case, and leaves what another case leans on', async () => {
      const shared = aBlob('两案共用的附件')
      const own = aBlob('只此一案的附件')
      const rendered = aBlob('<p>成页</p>', 'text/html')
      const receipt = { principal: 'lin', key: 'k', fingerprint: 'f', reply: aCase() }
      const writ = registering()
      const first = await saved({ ...writ, blobs: [...(writ.blobs ?? []), shared, own], receipt })
      await saved({ ...registering(aCase({ id: 'case-2' })), blobs: [shared], revision: otherRevision() })
      await store().putBlob(rendered)
      await store().keepDossier(aDossier({ pages: [{ path: '/p', type: 'text/html', sha256: rendered.sha256 }] }))
      const blank = { title: '', state: 'refused' as const }
      const gone = await saved(moving(first, blank, { erase: true }))

      expect(await store().revisions('case-1')).toEqual([])
      expect(await store().revision(aRevision().hash)).toBeUndefined()
      for (const blob of [own, rendered, blocksOf(aDraft())]) expect(await store().blob(blob.sha256)).toBeUndefined()
      expect(await store().dossier(aRevision().hash, 'pack-1')).toBeUndefined()
      expect((await store().receipt('lin', 'k'))?.reply).toEqual(gone)
      expect(await store().blob(shared.sha256)).toBeDefined()
      expect(await store().revisions('case-2')).toHaveLength(1)
      expect(await store().trail('case-1')).toHaveLength(2)
    })
  })
}

function otherRevision() {
  return aRevision({ caseId: 'case-2', draft: aDraft({ text: '另一件' }) })
}

async function text(store: Store, path: string): Promise<string | undefined> {
  const page = await store.page(path)
  return page && new TextDecoder().decode(page.bytes)
}
