import { beforeEach, describe, expect, it } from 'vitest'
import type { Portal, Store } from '../../../src/desk/ports.ts'
import type { Bundle, NamedBytes } from '../../../src/domain/bundle.ts'
import { createPortal } from '../../../src/portal/portal.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import { aCase, moving, registering } from '../../support/cases.ts'
import { SITE } from '../../support/office.ts'
import { shelve, takeDown } from '../../support/shelf.ts'
import { bundle, flat, p } from './bundles.ts'

const NOW = '2026-11-23T02:00:00.000Z'
let store: Store
let portal: Portal
beforeEach(() => {
  store = memoryStore()
  portal = createPortal(store, SITE, { now: () => NOW })
})

const numbered = (n: number, change: Partial<Bundle> = {}): Bundle => ({
  ...bundle,
  id: `r${String(n).padStart(3, '0')}`,
  title: `第${n}号通知`,
  at: new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString(),
  ...change,
})
const explained: Bundle = {
  ...bundle,
  papers: [...bundle.papers, { name: 'interpretation:清雪怎么算', role: 'interpretation', blocks: [p('一图看懂。')] }],
}
const textOf = (page: NamedBytes): string =>
  flat(new TextDecoder().decode(page.bytes)).replaceAll('&#61;', '=').replaceAll('&#38;', '&')
const titles = (page: NamedBytes): readonly string[] =>
  [...textOf(page).matchAll(/<p class="name"><a [^>]*>(.*?)<\/a>/g)].map((m) => m[1]!.replace(/<\/?mark>/g, ''))
const shown = async (path: string, query?: Record<string, string>): Promise<string> =>
  textOf((await portal.answer(path, query)).page)

describe('the home page', () => {
  it('shows the newest first, with date, issuer, kind and the way to the page', async () => {
    await shelve(store, numbered(1))
    await shelve(store, numbered(2))
    const page = await shown('')
    expect(page).toContain('<a href="documents/r002/index.html">第2号通知</a>')
    expect(page.indexOf('第2号通知')).toBeLessThan(page.indexOf('第1号通知'))
    expect(page).toMatch(/2026-11-01<\/time><span>云栖县人民政府办公室<\/span><span>通知<\/span>/)
  })

  it('names the interpretation of a release that has one', async () => {
    await shelve(store, explained)
    expect(await shown('')).toContain('href="documents/a1/interpretation-1/index.html"')
  })

  it('says so when nothing is public yet', async () => {
    expect(await shown('')).toContain('还没有公开的文件')
    for (const column of ['guide', 'rules', 'statutory', 'annual'])
      expect(await shown(`columns/${column}/`)).toMatch(/class="empty">.*列在这里/)
  })

  it('puts guide, rules and annual report into their columns', async () => {
    await shelve(store, numbered(1, { title: '云栖县人民政府信息公开指南' }))
    await shelve(store, numbered(2, { title: '云栖县2025年政府信息公开工作年度报告' }))
    await shelve(store, numbered(3, { title: '云栖县政府信息公开保密审查办法' }))
    await shelve(store, numbered(4))
    const found = async (column: string) => titles((await portal.answer(`columns/${column}/`)).page)
    expect(await found('guide')).toEqual(['云栖县人民政府信息公开指南'])
    expect(await found('annual')).toEqual(['云栖县2025年政府信息公开工作年度报告'])
    expect(await found('rules')).toEqual(['云栖县政府信息公开保密审查办法'])
    expect(await found('statutory')).toEqual(['第4号通知'])
  })
})

describe('the directory', () => {
  it('walks through all of them by pages, each once, withdrawn ones not at all', async () => {
    const gone = (n: number): boolean => n % 3 === 0
    for (let n = 0; n < 75; n++) await shelve(store, numbered(n))
    for (let n = 0; n < 75; n++) if (gone(n)) await takeDown(store, numbered(n).id, NOW)
    const met: string[] = []
    for (let query: Record<string, string> | undefined = {}; query;) {
      const page: NamedBytes = (await portal.answer('directory/', query)).page
      expect(titles(page).length).toBeLessThanOrEqual(20)
      met.push(...titles(page))
      const link = /rel="next" href="\.\/\?after=(\w+)"/.exec(textOf(page))?.[1]
      query = link === undefined ? undefined : { after: link }
    }
    const standing = Array.from({ length: 75 }, (_, n) => n).filter((n) => !gone(n))
    expect(met).toEqual(standing.reverse().map((n) => `第${n}号通知`))
  })

  it('finds a word of two characters in title, text, attachment and interpretation, titles first, and marks it', async () => {
    await shelve(store, numbered(1, { title: '关于清雪的通知' }))
    await shelve(
      store,
      numbered(2, { papers: [{ name: 'body', role: 'body', blocks: [p('各单位要及时清雪除冰。')] }] }),
    )
    await shelve(
      store,
      numbered(3, {
        papers: [
          { name: 'body', role: 'body', blocks: [p('防汛值守。')] },
          { name: '附件1.docx', role: 'attachment', blocks: [p('雪后清扫清雪')] },
        ],
      }),
    )
    await shelve(store, numbered(4, { papers: [{ name: 'body', role: 'body', blocks: [p('雪清了。')] }] }))
    const page = (await portal.answer('directory/', { q: '清雪' })).page
    expect(titles(page)).toEqual(['关于清雪的通知', '第3号通知', '第2号通知'])
    expect(textOf(page)).toContain('关于<mark>清雪</mark>的通知')
    expect(textOf(page)).toContain('及时<mark>清雪</mark>除冰')
    expect(textOf(page)).toContain('<meta name="robots" content="noindex" />')
  })

  it('takes several words, full width and a number as one question; all must occur', async () => {
    await shelve(store, numbered(1, { title: '２０１９年清雪通知' }))
    await shelve(store, numbered(2, { title: '2025年清雪通知' }))
    expect(titles((await portal.answer('directory/', { q: '2019　清雪' })).page)).toEqual(['２０１９年清雪通知'])
  })

  it('narrows by theme, kind, issuer and year, and each can be taken off again', async () => {
    await shelve(store, numbered(1, { theme: '民政、扶贫、救灾', kind: '办法' }))
    await shelve(store, numbered(2, { theme: '民政、扶贫、救灾' }))
    await shelve(store, numbered(3, { issuer: '云栖县水利局' }))
    const page = (await portal.answer('directory/', { theme: '民政、扶贫、救灾', kind: '通知' })).page
    expect(titles(page)).toEqual(['第2号通知'])
    expect(textOf(page)).toContain(`href="./?kind=${encodeURIComponent('通知')}" aria-label="去掉筛选：主题`)
    expect(titles((await portal.answer('directory/', { year: '2025' })).page)).toEqual([])
    expect(titles((await portal.answer('directory/', { issuer: '云栖县水利局' })).page)).toEqual(['第3号通知'])
  })

  it('says what to do about one character, and about nothing found', async () => {
    await shelve(store, numbered(1))
    expect(await shown('directory/', { q: '雪' })).toContain('请用两个字以上的词')
    expect(await shown('directory/', { q: '<b>养犬</b>' })).toContain('没有找到')
    expect(await shown('directory/', { q: '"><script>x()</script>' })).not.toContain('<script')
  })

  it('a cursor or a year nobody named is as if it were not there', async () => {
    await shelve(store, numbered(1))
    const page = (await portal.answer('directory/', { after: '<script>', year: '今年', column: 'x' })).page
    expect(titles(page)).toEqual(['第1号通知'])
  })

  it('answers the same questions as data', async () => {
    await shelve(store, numbered(1))
    const { page } = await portal.answer('directory/index.json', { q: '通知' })
    const { entries, next } = JSON.parse(new TextDecoder().decode(page.bytes)) as Record<string, unknown>
    expect(next).toBeNull()
    expect(entries).toMatchObject([{ id: 'r001', indexNumber: '云栖县人民政府办公室/2026-00001', column: 'statutory' }])
  })
})

describe('a page', () => {
  it('is served as it was released, under its path and under its folder, with its index number', async () => {
    await shelve(store, bundle)
    const answer = await portal.answer('documents/a1/index.html')
    expect(answer).toMatchObject({ status: 200, page: { type: 'text/html; charset=utf-8' }, unlisted: false })
    expect(await portal.answer('documents/a1/')).toEqual(answer)
    expect(textOf(answer.page)).toContain('<dt>索引号</dt><dd>云栖县人民政府办公室/2026-00001</dd>')
    const bytes = (await portal.answer('documents/a1/document.json')).page.bytes
    const record: unknown = JSON.parse(new TextDecoder().decode(bytes))
    expect(record).toMatchObject({ indexNumber: '云栖县人民政府办公室/2026-00001', formedOn: '2026-11-05' })
  })

  it('is gone once withdrawn: 410 with the notice, nothing of the text anywhere', async () => {
    await shelve(store, bundle)
    await shown('documents/a1/')
    await takeDown(store, 'a1', '2026-11-24T02:00:00.000Z')
    const { status, page, unlisted } = await portal.answer('documents/a1/index.html')
    expect([status, unlisted]).toEqual([410, true])
    expect(textOf(page)).toContain('<dt>撤回原因</dt><dd>附件有误，更正后重新发布</dd>')
    expect(textOf(page)).toContain('<dt>撤回时间</dt><dd>2026-11-24 10:00</dd>')
    const everywhere = ['', 'feed.atom', 'sitemap-1.xml', 'directory/', 'documents/a1/', 'documents/a1/document.json']
    for (const path of everywhere) expect(await shown(path), path).not.toContain('以雪为令')
    expect(await shown('directory/', { q: '清扫' })).toContain('没有找到')
  })

  it('that does not exist is a 404 that leads back and repeats nothing', async () => {
    const { status, page } = await portal.answer('documents/<b>/x/index.html')
    expect(status).toBe(404)
    expect(textOf(page)).toContain('href="../../../index.html"')
    expect(textOf(page)).not.toContain('<b>')
  })

  it('the stylesheet and the schema are pages too; the names of what every object has are not', async () => {
    expect((await portal.answer('portal.css')).page.type).toBe('text/css; charset=utf-8')
    expect(JSON.parse(await shown('schema/document.schema.json'))).toMatchObject({ type: 'object' })
    for (const path of ['constructor', 'toString', '__proto__']) expect((await portal.answer(path)).status).toBe(404)
  })
})

describe('feeds', () => {
  it('the feed names the newest, with the way to the interpretation; what a title says stays text', async () => {
    await shelve(store, { ...explained, title: '关于<清雪>&“除冰”的通知' })
    const feed = await shown('feed.atom')
    expect(feed).toContain('关于&#60;清雪&#62;&“除冰”的通知')
    expect(feed).toContain('href="https://www.yunqi.example/portal/documents/a1/interpretation-1/"')
    expect(feed).toMatch(/<published>2026-11-23T01:00:00.000Z<\/published>/)
  })

  it('the site map lists documents and interpretations in parts, and knows no part beyond', async () => {
    await shelve(store, explained)
    expect(await shown('sitemap.xml')).toContain('<loc>https://www.yunqi.example/portal/sitemap-1.xml</loc>')
    const part = await shown('sitemap-1.xml')
    expect([...part.matchAll(/<loc>([^<]+)/g)].map((m) => m[1])).toEqual([
      'https://www.yunqi.example/portal/documents/a1/',
      'https://www.yunqi.example/portal/documents/a1/interpretation-1/',
    ])
    expect((await portal.answer('sitemap-2.xml')).status).toBe(404)
  })

  it('everything can be taken away, a line each, in the order it came out', async () => {
    for (let n = 0; n < 5; n++) await shelve(store, numbered(n))
    await takeDown(store, 'r002', NOW)
    const { lines, generation } = await portal.bulk()
    await shelve(store, numbered(9))
    const ids: unknown[] = []
    for await (const line of lines) ids.push((JSON.parse(line) as Record<string, unknown>)['id'])
    expect([generation, ids]).toEqual([6, ['r000', 'r001', 'r003', 'r004']])
  })
})

describe('generations', () => {
  it('grow by one with every release and withdrawal, and every answer bears the one it shows', async () => {
    const met = async () => (await portal.answer('')).generation
    expect(await met()).toBe(0)
    await shelve(store, numbered(1))
    expect(await met()).toBe(1)
    await takeDown(store, 'r001', NOW)
    expect(await met()).toBe(2)
    expect((await portal.answer('documents/r001/')).generation).toBe(2)
  })

  it('nobody may keep an answer beyond the next release', async () => {
    const due = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
    expect((await portal.answer('')).fresh).toBe(30)
    const waiting = aCase({ id: 'w', state: 'scheduled' })
    const schedule = { at: due(12), by: 'meng', revisionHash: '', held: false }
    await store.save(registering({ ...waiting, schedule }))
    expect((await portal.answer('')).fresh).toBe(12)
    expect((await portal.answer('x')).fresh).toBe(0)
    await store.save(moving(waiting, { schedule: { ...schedule, at: due(-5) } }))
    expect((await portal.answer('')).fresh).toBe(0)
  })

  it('how late releases were is told in the open', async () => {
    for (let n = 0; n < 4; n++) await shelve(store, numbered(n), new Date(Date.parse(NOW) - n).toISOString())
    await shelve(store, { ...bundle, at: '2026-11-23T01:59:57.500Z' }, NOW)
    const page = await shown('punctuality/')
    expect(page).toContain('<dt>发布件数</dt><dd>5</dd>')
    expect(page).toMatch(/<dt>最晚一件<\/dt><dd>\d+\.\d 小时<\/dd>/)
  })
})
