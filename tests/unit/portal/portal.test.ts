import { describe, expect, it } from 'vitest'
import type { NamedBytes, Release } from '../../../src/domain/bundle.ts'
import { createPages } from '../../../src/portal/pages.ts'
import { createPortal } from '../../../src/portal/portal.ts'
import { SITE } from '../../support/office.ts'
import { bundle, flat, release } from './bundles.ts'

const numbered = (n: number, change: Partial<Release> = {}): Release => ({
  ...release,
  id: `r${String(n).padStart(3, '0')}`,
  title: `第${n}号通知`,
  releasedAt: new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString(),
  ...change,
})

/** A shelf with these releases on it, newest first, and these pages. */
function portalOf(releases: readonly Release[], pages: readonly NamedBytes[] = []) {
  const sorted = [...releases].sort((a, b) => (a.releasedAt < b.releasedAt ? 1 : -1))
  return createPortal(
    {
      page: (path) => Promise.resolve(pages.find((page) => page.path === path)),
      release: (id) => Promise.resolve(releases.find((one) => one.id === id)),
      releases: ({ before, limit }) =>
        Promise.resolve(
          sorted.filter((one) => before === undefined || one.releasedAt < before.releasedAt).slice(0, limit),
        ),
    },
    SITE,
  )
}
const textOf = (page: NamedBytes): string => flat(new TextDecoder().decode(page.bytes))
const titles = (page: NamedBytes): readonly string[] => [...textOf(page).matchAll(/>(第\d+号通知)</g)].map((m) => m[1]!)

describe('the list', () => {
  it('shows the newest first, with date, issuer, kind and the way to the page', async () => {
    const page = textOf(await portalOf([numbered(1), numbered(2)]).list())
    expect(page).toContain('<a href="documents/r002/index.html">第2号通知</a>')
    expect(page.indexOf('第2号通知')).toBeLessThan(page.indexOf('第1号通知'))
    expect(page).toMatch(/2026-11-01<\/time><span>云栖县人民政府办公室<\/span><span>通知<\/span>/)
  })

  it('names the interpretation of a release that has one', async () => {
    const pages = [{ path: 'documents/r001/interpretation-1/index.html', type: 'text/html', sha256: '' }]
    expect(textOf(await portalOf([numbered(1, { pages })]).list())).toContain(
      'href="documents/r001/interpretation-1/index.html"',
    )
  })

  it('walks through all of them by pages, each once, withdrawn ones not at all', async () => {
    const gone = (n: number): boolean => n % 3 === 0
    const all = Array.from({ length: 75 }, (_, n) => numbered(n, gone(n) ? { withdrawnAt: bundle.at } : {}))
    const portal = portalOf(all)
    const met: string[] = []
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const page: NamedBytes = await portal.list(after)
      expect(titles(page).length).toBeLessThanOrEqual(20)
      met.push(...titles(page))
      const link = /\?after=([^"]+)"/.exec(textOf(page))?.[1]
      after = link === undefined ? undefined : decodeURIComponent(link)
    }
    const standing = all.map((_, n) => n).filter((n) => !gone(n))
    expect(met).toEqual(standing.reverse().map((n) => `第${n}号通知`))
  })

  it('says so when nothing is public yet', async () => {
    expect(textOf(await portalOf([]).list())).toContain('还没有公开的文件')
  })

  it('a cursor nobody named answers the first page', async () => {
    expect(titles(await portalOf([numbered(1)]).list('<script>'))).toEqual(['第1号通知'])
  })
})

describe('a page', () => {
  const pages = createPages(SITE)

  it('is served as it was released, under its path and under its folder', async () => {
    const portal = portalOf([release], pages.render(bundle))
    const answer = await portal.page('documents/a1/index.html')
    expect(answer).toMatchObject({ status: 200, page: { type: 'text/html; charset=utf-8' } })
    expect(await portal.page('documents/a1/')).toEqual(answer)
  })

  it('is gone once withdrawn: 410 with the notice, and nothing of the text', async () => {
    const gone = { ...release, withdrawnAt: '2026-11-24T02:00:00.000Z' }
    const notice = pages.notice(release, { at: gone.withdrawnAt, reason: '附件有误，更正后重新发布' })
    const { status, page } = await portalOf([gone], [notice]).page('documents/a1/index.html')
    expect(status).toBe(410)
    expect(textOf(page)).toContain('<dt>撤回原因</dt><dd>附件有误，更正后重新发布</dd>')
    expect(textOf(page)).toContain('<dt>撤回时间</dt><dd>2026-11-24 10:00</dd>')
    expect(textOf(page)).not.toContain('以雪为令')
  })

  it('that does not exist is a 404 that leads back and repeats nothing', async () => {
    const { status, page } = await portalOf([]).page('documents/<b>/x/index.html')
    expect(status).toBe(404)
    expect(textOf(page)).toContain('href="../../../index.html"')
    expect(textOf(page)).not.toContain('documents/')
  })

  it('the root, its index and the stylesheet are pages too', async () => {
    const portal = portalOf([numbered(1)])
    expect((await portal.page('')).status).toBe(200)
    expect(titles((await portal.page('index.html')).page)).toEqual(['第1号通知'])
    expect((await portal.page('portal.css')).page.type).toBe('text/css; charset=utf-8')
  })
})
