import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../src/domain/replacement.ts'
import { rewrite } from '../../../../src/formats/edit/rewrite.ts'
import { read } from '../../../../src/formats/read.ts'
import {
  cell,
  deleted,
  docx,
  field,
  h,
  hidden,
  inserted,
  item,
  noteMark,
  p,
  picture,
  raw,
  rawRun,
  split,
  table,
  textbox,
  type Inline,
  type Sheet,
} from '../../../support/docx.ts'

// 清理与删减: what a reader keeps, and what goes. That nothing is left of a covered value, tests/redaction shows in every part and form.

const NAME = '欧阳慕白'
const BODY = 'word/document.xml'

const shown = (bytes: Uint8Array): readonly (readonly [string, string])[] => {
  const reading = read('通知.docx', bytes)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value.blocks.map(({ kind, text }) => [kind, text])
}
const coversOf = (bytes: Uint8Array, secret: string, put = '■■■'): readonly Edit[] => {
  const reading = read('通知.docx', bytes)
  return reading.ok
    ? reading.value.blocks.flatMap(({ text }, block) => {
        const from = text.indexOf(secret)
        return from < 0 ? [] : [{ block, from, to: from + secret.length, put }]
      })
    : []
}
const written = (sheet: Sheet, secret?: string) => {
  const bytes = docx(sheet)
  const made = rewrite('通知.docx', bytes, secret === undefined ? [] : coversOf(bytes, secret))
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const parts = unzipSync(made.value.bytes)
  return {
    bytes: made.value.bytes,
    names: Object.keys(parts),
    xml: (part = BODY): string => strFromU8(parts[part] ?? new Uint8Array()),
    removed: made.value.removed.map((one) => one.what),
  }
}
const run = (text: string, look = ''): Inline =>
  rawRun(`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`)

describe('what a reader sees stays', () => {
  it('headings, lists, paragraphs, tables with cells that reach over others, headers, footers and notes', () => {
    const sheet = {
      body: [
        h(1, '关于发放津贴的通知'),
        p('各乡镇人民政府：', noteMark(1)),
        item('一是落实责任。'),
        table([cell('发放情况', { colspan: 2 })], ['姓名', '金额'], ['周知礼', '300']),
        p('特此通知。'),
      ],
      header: '云栖县民政局文件',
      footer: '第 1 页',
      footnotes: ['依据云民〔2026〕3号。'],
    }
    expect(shown(written(sheet).bytes)).toEqual(shown(docx(sheet)).filter(([kind]) => kind !== 'property'))
  })

  it('the lettering of every run: bold, font, size, colour, underline', () => {
    const look =
      '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:b/><w:color w:val="FF0000"/><w:sz w:val="32"/><w:u w:val="single"/>'
    expect(written({ body: [p(run('各单位：', look))] }).xml()).toContain(`<w:rPr>${look}</w:rPr>`)
  })

  it('spacing, indents and the page itself', () => {
    const paragraph =
      '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="both"/></w:pPr>'
    const page =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"/></w:sectPr>'
    const sheet = { body: [raw(`<w:p>${paragraph}<w:r><w:t>特此通知。</w:t></w:r></w:p>`), raw(page)] }
    expect(written(sheet).xml()).toContain(paragraph)
    expect(written(sheet).xml()).toContain(page)
  })

  it('a style some writer gave no id, which paragraphs know by its name: both get the same plain one', () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const style = `<w:style><w:name w:val="${NAME}的格式"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>`
    const { xml, names } = written({
      body: [raw(`<w:p><w:pPr><w:pStyle w:val="${NAME}的格式"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>`)],
      parts: { 'word/styles.xml': `<w:styles xmlns:w="${w}">${style}</w:styles>` },
    })
    const called = /<w:pStyle w:val="(\w+)"/.exec(xml())?.[1]
    expect(called).toMatch(/^s\d+$/)
    expect(xml(names.find((one) => /styles/.test(one)))).toContain(`<w:name w:val="${called}"/>`)
  })

  it('the words of a field, not what it would fetch', () => {
    const { xml, bytes } = written({ body: [p('见', field('REF _Ref1 \\h', '第三条'), '。')] })
    expect(shown(bytes)).toContainEqual(['paragraph', '见第三条。'])
    expect(xml()).not.toContain(NAME)
  })

  it('page numbers go on counting', () => {
    const { xml, names } = written({ body: [p('正文')], footer: [p(field('PAGE', '1'))] })
    expect(xml(names.find((one) => /footer/.test(one)))).toMatch(/PAGE/)
  })

  it('text that was put in while changes were tracked is text; who put it in goes', () => {
    const { xml, bytes, removed } = written({ body: [p('津贴', inserted('每月', '李拟稿'), '300元。')] })
    expect(shown(bytes)).toEqual([['paragraph', '津贴每月300元。']])
    expect(xml()).not.toMatch(/李拟稿|<w:ins/)
    expect(removed).toContain('tracked-change')
  })
})

describe('what nobody was meant to see goes, and is told', () => {
  it.each<[string, Sheet, string, string]>([
    ['text that was struck out', { body: [p('正文', deleted(NAME))] }, NAME, 'tracked-change'],
    ['hidden text', { body: [p('正文', hidden(NAME))] }, NAME, 'hidden'],
    ['notes and who made them', { body: [p('正文')], comments: [{ author: NAME, text: '再核' }] }, NAME, 'comment'],
    ['the author', { body: [p('正文')], author: NAME }, NAME, 'properties'],
    [
      'editing marks',
      { body: [raw('<w:p w:rsidR="00AB12CD"><w:r w:rsidRPr="00AB12CD"><w:t>正文</w:t></w:r></w:p>')] },
      '00AB12CD',
      'identifier',
    ],
    [
      'a bookmark with a name of its own',
      {
        body: [
          raw(
            `<w:p><w:bookmarkStart w:id="0" w:name="${NAME}"/><w:r><w:t>正文</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>`,
          ),
        ],
      },
      NAME,
      'bookmark',
    ],
    [
      'the data behind a content control',
      {
        body: [
          raw(
            `<w:sdt><w:sdtPr><w:alias w:val="${NAME}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
          ),
        ],
      },
      NAME,
      'custom-xml',
    ],
    [
      'an older look of a paragraph',
      {
        body: [
          raw(
            `<w:p><w:pPr><w:pPrChange w:author="${NAME}"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>`,
          ),
        ],
      },
      NAME,
      'tracked-change',
    ],
  ])('%s', (_, sheet, secret, what) => {
    const { names, xml, removed, bytes } = written(sheet)
    expect(names.map((one) => xml(one)).join()).not.toContain(secret)
    expect(removed).toContain(what)
    expect(shown(bytes)).toContainEqual(['paragraph', '正文'])
  })

  it('a bookmark of a table of contents stays: links within the paper need it', () => {
    const sheet = {
      body: [
        raw(
          '<w:p><w:bookmarkStart w:id="0" w:name="_Toc123"/><w:r><w:t>正文</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>',
        ),
      ],
    }
    expect(written(sheet).xml()).toContain('_Toc123')
  })

  it('parts nobody knows go with their names', () => {
    const { names, removed } = written({
      body: [p('正文')],
      parts: { [`word/${NAME}.bin`]: NAME, 'customXml/item1.xml': `<a>${NAME}</a>` },
    })
    expect(names.join()).not.toContain(NAME)
    expect(names.join()).not.toContain('customXml')
    expect(removed).toContain('unknown-part')
  })
})

describe('a covered value', () => {
  it('over several runs: each keeps its own lettering, the mask stands in the first', () => {
    const red = '<w:color w:val="FF0000"/>'
    const { xml, bytes } = written({ body: [p('户主', run('欧阳', '<w:b/>'), run('慕白', red), '享受补助')] }, NAME)
    expect(shown(bytes)).toEqual([['paragraph', '户主■■■享受补助']])
    expect(xml()).toMatch(/<w:b\/><\/w:rPr><w:t[^>]*>■■■<\/w:t>/)
    expect(xml()).not.toMatch(/欧阳|慕白/)
  })

  it('goes wherever it stands: text, table, header, note, text box in both its versions, alternative text', () => {
    const sheet = {
      body: [
        p(`户主${NAME}`, noteMark(1)),
        table(['姓名', '金额'], [NAME, '300']),
        p('附图', textbox(`联系人${NAME}`), picture(`${NAME}的照片`)),
      ],
      header: `${NAME}个人档案`,
      footnotes: [`${NAME}系低保户。`],
    }
    const { bytes, names, xml } = written(sheet, NAME)
    expect(names.map((one) => xml(one)).join()).not.toContain(NAME)
    const texts = shown(bytes).map(([, text]) => text)
    for (const kept of ['户主■■■', '■■■', '联系人■■■', '■■■的照片', '■■■个人档案', '■■■系低保户。'])
      expect(texts).toContain(kept)
  })

  it('cut into letters by a spelling check is one value', () => {
    expect(shown(written({ body: [p('户主', split('欧', '阳', '慕', '白'), '。')] }, NAME).bytes)).toEqual([
      ['paragraph', '户主■■■。'],
    ])
  })

  it('goes from where a link leads as well as from its words', () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.gov.cn/${encodeURIComponent(NAME)}" TargetMode="External"/></Relationships>`
    const sheet = {
      body: [raw(`<w:p><w:hyperlink r:id="l1"><w:r><w:t>${NAME}</w:t></w:r></w:hyperlink></w:p>`)],
      parts: { 'word/_rels/document.xml.rels': rels },
    }
    const { names, xml } = written(sheet, NAME)
    expect(names.map((one) => xml(one)).join()).not.toMatch(/欧阳|%E6%AC%A7/i)
  })

  it('in a paper of the strict kind', () => {
    const { bytes, xml } = written({ body: [p(`户主${NAME}。`)], strict: true }, NAME)
    expect(shown(bytes)).toEqual([['paragraph', '户主■■■。']])
    expect(xml()).toContain('purl.oclc.org/ooxml')
  })
})

it('what is clean already is written the same way again', () => {
  const once = written({ body: [h(1, '通知'), p('正文')], author: NAME }).bytes
  const twice = rewrite('通知.docx', once, [])
  expect(twice.ok && Buffer.compare(twice.value.bytes, once)).toBe(0)
})
