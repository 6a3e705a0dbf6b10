import { INDEX_MARK } from '../../../src/domain/index-number.ts'
import { describe, expect, it } from 'vitest'
import { createPages } from '../../../src/portal/pages.ts'
import { COVER } from '../../../src/domain/bundle.ts'
import { SITE } from '../../support/office.ts'
import { bundle, cell, p, pageOf, withBody } from './bundles.ts'

describe('the document page', () => {
  it('carries every required meta tag of 国办发〔2017〕47号', () => {
    const page = pageOf(bundle)
    for (const [name, content] of [
      ['SiteName', '云栖县人民政府门户网站'],
      ['SiteDomain', 'www.yunqi.example'],
      ['SiteIDCode', '5399990001'],
      ['ColumnName', '政策文件'],
      ['ColumnDescription', '依法主动公开的政府文件'],
      ['ColumnKeywords', '政策文件,政府信息公开'],
      ['ColumnType', '政策文件'],
      ['ArticleTitle', bundle.title],
      ['PubDate', '2026-11-23 09:00'],
      ['ContentSource', '云栖县人民政府办公室'],
    ])
      expect(page).toContain(`<meta name="${name}" content="${content}" />`)
  })

  it('shows the front matter plainly, a dash where nothing is known', () => {
    const page = pageOf(bundle)
    expect(page).toContain(`<dt>索引号</dt><dd>${INDEX_MARK}</dd>`)
    expect(page).toContain('<dt>文号</dt><dd>—</dd>')
    expect(page).toContain('<dt>成文日期</dt><dd>2026年11月5日</dd>')
    expect(page).toContain('<dt>发布日期</dt><dd>2026-11-23 09:00</dd>')
    expect(page).toContain('<dt>公开方式</dt><dd>主动公开</dd>')
  })

  it('takes the number from the text when the bundle names none', () => {
    expect(pageOf(withBody(p('云政办发〔2026〕18号'), p('正文')))).toContain(
      '<dt>文号</dt><dd>云政办发〔2026〕18号</dd>',
    )
  })

  it('gives the date that stands in the text, and the day it was signed where none does', () => {
    expect(pageOf(withBody(p('云栖县民政局'), p('2026年11月2日')))).toContain('<dt>成文日期</dt><dd>2026年11月2日</dd>')
    expect(pageOf(withBody(p('正文')))).toContain('<dt>成文日期</dt><dd>2026年11月5日</dd>')
  })

  it('sets the lines of an official document where they belong', () => {
    const page = pageOf(bundle)
    expect(page).toContain('<p class="recipients">各乡镇人民政府：</p>')
    expect(page).toContain('<h2>一、总体要求</h2>')
    expect(page).toContain('<p>以雪为令，<br />及时清扫。</p>')
    expect(page).toContain('<p class="signature">云栖县人民政府办公室</p><p class="date">2026年11月5日</p>')
  })

  it('knows headings of plain text by their numbers, and a sentence from a heading', () => {
    const page = pageOf(
      withBody(
        p('第一章　总则'),
        p('一、总体要求'),
        p('（一）压实责任'),
        p('一、各乡镇要压实责任。'),
        p('（此件公开发布）'),
      ),
    )
    expect(page).toContain('<h2 class="chapter">第一章 总则</h2><h2>一、总体要求</h2><h3>（一）压实责任</h3>')
    expect(page).toContain('<p>一、各乡镇要压实责任。</p><p class="annotation">（此件公开发布）</p>')
  })

  it('sets the title of what a notice issues as a title', () => {
    const page = pageOf({ ...withBody(p('云栖县清雪办法')), title: '关于印发《云栖县清雪办法》的通知' })
    expect(page).toContain('<p class="title">云栖县清雪办法</p>')
  })

  it('shows lists, notes and text boxes, and leaves only empty lines out', () => {
    const page = pageOf(
      withBody(
        { text: '甲', kind: 'list' },
        { text: '乙', kind: 'list' },
        p('　　'),
        { text: '注一', kind: 'note' },
        { text: '框内', kind: 'textbox' },
      ),
    )
    expect(page).toContain('<ul><li>甲</li><li>乙</li></ul>')
    expect(page).toContain('<aside class="note" role="note">注一</aside>')
    expect(page).toContain('<div class="box">框内</div>')
    expect(page).not.toContain('<p></p>')
  })

  it('a redacted document says so under its date and explains its covers', () => {
    const page = pageOf({
      ...withBody(p(`联系人：${COVER}。`), p('2026年11月5日'), p('（此件公开发布）')),
      attribute: 'redacted',
      cutMark: '本文有删减',
    })
    expect(page).toContain(
      `联系人：<span class="cover" role="img" aria-label="此处依法不予公开，已遮盖">${COVER}</span>。`,
    )
    expect(page).toContain('2026年11月5日</p><p class="annotation">（本文有删减）</p>')
    expect(page).toContain('<dd>主动公开（删减后）</dd>')
  })

  it('tells readers in plain words what was cut and how often, and nothing where nothing was', () => {
    const cuts = [
      { what: '姓名', count: 3 },
      { what: '联系方式', count: 1 },
    ]
    expect(pageOf({ ...withBody(p('正文')), attribute: 'redacted', cutMark: '本文有删减', cuts })).toContain(
      '本文依法遮盖了下列内容：姓名3处、联系方式1处。',
    )
    expect(pageOf(bundle)).not.toContain('删减说明')
  })

  it('explains a covered number of a document published whole, too', () => {
    expect(pageOf(withBody(p(`电话${COVER}`)))).toContain('aria-label="此处依法不予公开，已遮盖"')
  })

  it('says so at the end where the text has no date, and not at all in a whole document', () => {
    expect(pageOf({ ...withBody(p('正文')), attribute: 'redacted', cutMark: '本文有删减' })).toContain(
      '<p>正文</p><p class="annotation">（本文有删减）</p>',
    )
    expect(pageOf(bundle)).not.toContain('本文有删减')
  })

  it('attachments stand below the text, each with its name and a way to it', () => {
    const page = pageOf({
      ...bundle,
      papers: [...bundle.papers, { name: '发放标准.docx', role: 'attachment', blocks: [p('每月100元')] }],
    })
    expect(page).toContain('<a href="#attachment-1">附件1：发放标准</a>')
    expect(page).toMatch(/<section class="attachment" id="attachment-1".*每月100元/)
  })

  it('links to its interpretation and the interpretation back to it', () => {
    const explained = {
      ...bundle,
      papers: [
        ...bundle.papers,
        { name: 'interpretation:清雪工作政策解读', role: 'interpretation' as const, blocks: [p('谁来扫')] },
      ],
    }
    const paths = createPages(SITE)
      .render(explained)
      .map((page) => page.path)
    expect(paths).toEqual([
      'documents/a1/index.html',
      'documents/a1/interpretation-1/index.html',
      'documents/a1/document.json',
    ])
    expect(pageOf(explained)).toContain('<a href="../../documents/a1/interpretation-1/index.html">清雪工作政策解读</a>')
    expect(pageOf(explained)).not.toContain('谁来扫')
    const back = pageOf(explained, 1)
    expect(back).toContain(`<a href="../../../documents/a1/index.html">${bundle.title}</a>`)
    expect(back).toContain('<meta name="ColumnType" content="政策解读" />')
    expect(back).toContain('谁来扫')
  })

  it('has no script and no inline style', () => {
    expect(pageOf(withBody(cell(0, 0, 'a'), cell(0, 1, 'b')))).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
  })

  it('the same bundle gives the same bytes', () => {
    expect(createPages(SITE).render(bundle)).toEqual(createPages(SITE).render(structuredClone(bundle)))
  })
})
