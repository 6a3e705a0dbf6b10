import { describe, expect, it } from 'vitest'
import { isShown, type Block, type BlockKind } from '../../../src/domain/paper.ts'
import { read } from '../../../src/formats/read.ts'
import * as word from '../../support/docx.ts'

const { p, h, item, table, cell, split, hidden, deleted, inserted, field, textbox, docx } = word

describe('what a reader sees', () => {
  it('is the text of a paragraph, however Word cut it into runs', () => {
    expect(shown(p('联系电话：', split('138', '0013', '8000')))).toEqual(['联系电话：13800138000'])
  })
  it('has breaks and tabs where the page has them, and no soft hyphens', () => {
    const runs =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t></w:r>'
    expect(shown(p(word.rawRun(runs)))).toEqual(['甲\t乙\n丙-丁'])
  })
  it('knows headings by level, by style name and by the style they are based on', () => {
    const blocks = bodyOf(h(1, '总则'), h(2, '适用范围'), word.styled('custom', ['附则']), p('第一条'))
    expect(blocks).toEqual([
      { text: '总则', kind: 'heading', level: 1 },
      { text: '适用范围', kind: 'heading', level: 2 },
      { text: '附则', kind: 'heading', level: 2 },
      { text: '第一条', kind: 'paragraph' },
    ])
  })
  it('names list items', () => {
    expect(bodyOf(item('提交申请'))).toEqual([{ text: '提交申请', kind: 'list' }])
  })
  it('includes insertions and leaves out what was struck', () => {
    expect(shown(p('期限为', deleted('三十'), inserted('二十'), '日'))).toEqual(['期限为二十日'])
  })
  it('includes content controls, links, math and fields as they read', () => {
    const control = word.rawRun(
      '<w:sdt><w:sdtPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>',
    )
    const link = word.rawRun('<w:hyperlink r:id="x"><w:r><w:t>链接</w:t></w:r></w:hyperlink>')
    const math = word.rawRun('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>')
    expect(shown(p(control, link, math, field('PAGE', '3')))).toEqual(['控件链接x+13'])
  })
  it('does not tear a word apart over the sounds above it', () => {
    const ruby = (base: string, sound: string) =>
      `<w:r><w:ruby><w:rt><w:r><w:t>${sound}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>${base}</w:t></w:r></w:rubyBase></w:ruby></w:r>`
    expect(shown(p(word.rawRun(ruby('张', 'zhāng') + ruby('三', 'sān'))))).toEqual(['张三', 'zhāng', 'sān'])
  })
  it('has a text box once, after its paragraph, though the file has it twice', () => {
    expect(bodyOf(p('正文', textbox('框内文字'), '续'))).toEqual([
      { text: '正文续', kind: 'paragraph' },
      { text: '框内文字', kind: 'textbox' },
    ])
  })
  it('is the older form where the newer asks for what nobody here knows', () => {
    const run =
      '<w:r><mc:AlternateContent xmlns:z="urn:z"><mc:Choice Requires="z"><w:t>新</w:t></mc:Choice>' +
      '<mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>'
    expect(shown(p(word.rawRun(run)))).toEqual(['旧'])
  })
  it('leaves out what stands in the code of a field, results of inner fields too', () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const inner = `${char('begin')}<w:r><w:instrText>MERGEFIELD x</w:instrText></w:r>${char('separate')}<w:r><w:t>内</w:t></w:r>${char('end')}`
    const outer = `${char('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${inner}${char('separate')}<w:r><w:t>外</w:t></w:r>${char('end')}`
    expect(shown(p(word.rawRun(outer), '后'))).toEqual(['外后'])
  })
  it('has notes after the body, and only those it refers to', () => {
    const file = docx({ body: [p('正文', word.noteMark(1))], footnotes: ['注一', '无人提及的注'] })
    expect(of(file, 'note')).toEqual(['注一'])
    expect(of(file, 'hidden')).toEqual(['无人提及的注'])
  })
  it('reads strict documents like any other', () => {
    expect(texts(docx({ body: [h(1, '总则'), p('第一条')], strict: true }), isShown)).toEqual(['总则', '第一条'])
  })
})

describe('tables', () => {
  const cells = (...pieces: word.Piece[]) => bodyOf(...pieces).filter((block) => block.kind === 'cell')

  it('give every cell its place and what stands above it', () => {
    expect(cells(table(['姓名', '证件号码'], ['张三', '甲一']))).toEqual([
      { text: '姓名', kind: 'cell', cell: { table: 0, row: 0, column: 0 } },
      { text: '证件号码', kind: 'cell', cell: { table: 0, row: 0, column: 1 } },
      { text: '张三', kind: 'cell', cell: { table: 0, row: 1, column: 0, head: '姓名' } },
      { text: '甲一', kind: 'cell', cell: { table: 0, row: 1, column: 1, head: '证件号码' } },
    ])
  })
  it('read grouped headings from top to bottom', () => {
    const found = cells(
      table(
        [cell('姓名', { merge: 'start' }), cell('个人信息', { colspan: 2 })],
        [cell('', { merge: 'on' }), '证件号码', '电话'],
        ['张三', '甲一', '乙二'],
      ),
    )
    expect(found.map((block) => [block.text, block.cell?.row, block.cell?.column, block.cell?.head])).toEqual([
      ['姓名', 0, 0, undefined],
      ['个人信息', 0, 1, undefined],
      ['证件号码', 1, 1, '个人信息'],
      ['电话', 1, 2, '个人信息'],
      ['张三', 2, 0, '姓名'],
      ['甲一', 2, 1, '个人信息 证件号码'],
      ['乙二', 2, 2, '个人信息 电话'],
    ])
    expect(found[0]?.cell?.rowspan).toBe(2)
    expect(found[1]?.cell?.colspan).toBe(2)
  })
  it('pass over a caption as wide as the table', () => {
    const found = cells(table([cell('补助名单', { colspan: 2 })], ['姓名', '金额'], ['张三', '100']))
    expect(found.at(-1)?.cell?.head).toBe('金额')
  })
  it('keep empty cells, and join the paragraphs of a cell by lines', () => {
    expect(cells(table(['甲', ''], [cell([p('一'), p(), p('二')]), '乙'])).map((block) => block.text)).toEqual([
      '甲',
      '',
      '一\n二',
      '乙',
    ])
  })
  it('number nested tables on their own', () => {
    const found = cells(table([cell([p('外'), table(['内'])])]))
    expect(found.map((block) => [block.text, block.cell?.table])).toEqual([
      ['外', 0],
      ['内', 1],
    ])
  })
  it('show nothing of what stands in the lower part of a merged cell', () => {
    const blocks = bodyOf(table([cell('甲', { merge: 'start' }), '乙'], [cell('藏', { merge: 'on' }), '丙']))
    expect(blocks.find((block) => block.text === '藏')?.kind).toBe('hidden')
  })
  it('leave no reach unbounded', () => {
    expect(cells(table([cell('甲', { colspan: 4_000_000_000 })]))[0]?.cell?.colspan).toBe(1000)
  })
})

describe('what a file carries beside it', () => {
  it.each<[BlockKind, word.Piece, string]>([
    ['hidden', p('甲', hidden('藏'), '乙'), '藏'],
    ['hidden', word.styled('secret', ['藏']), '藏'],
    ['deleted', p('甲', deleted('删去'), '乙'), '删去'],
    ['deleted', word.raw('<w:p><w:moveFrom w:id="1"><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>'), '移走'],
    ['field', p(field('HYPERLINK "mailto:zhangsan@example.cn"', '邮箱')), 'HYPERLINK "mailto:zhangsan@example.cn"'],
    ['alt', p('图', word.picture('张三的证件照')), '张三的证件照'],
    ['hidden', p('甲', textbox('新版文字', '旧版另有文字')), '旧版另有文字'],
  ])('%s text', (kind, piece, text) => {
    const found = bodyOf(piece)
    expect(found.filter((block) => block.text === text).map((block) => block.kind)).toEqual([kind])
    expect(found.filter(isShown).some((block) => block.text.includes(text))).toBe(false)
  })
  it('headers, footers, comments and the people behind them', () => {
    const file = docx({
      body: [p('正文', inserted('加', '王五'))],
      header: '机关名称',
      footer: '— 1 —',
      comments: [{ author: '赵六', text: '请核实' }],
      author: '张三',
    })
    expect(of(file, 'header')).toEqual(['机关名称'])
    expect(of(file, 'footer')).toEqual(['— 1 —'])
    expect(of(file, 'comment')).toEqual(['请核实'])
    expect(of(file, 'property')).toEqual(expect.arrayContaining(['张三', '王五', '赵六']))
  })
  it('a watermark in WordArt, where it stands', () => {
    const mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r></w:p>'
    expect(of(docx({ body: [p('正文')], header: [word.raw(mark)] }), 'header')).toEqual(['内部资料'])
  })
  it('hidden words inside a cell with the address of the cell', () => {
    const found = bodyOf(table(['账号'], [cell([p('见附件', hidden('6222'))])])).find(
      (block) => block.kind === 'hidden',
    )
    expect(found?.cell).toEqual({ table: 0, row: 1, column: 0, head: '账号' })
  })
  it('rows struck as a whole', () => {
    const row =
      '<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>旧行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    expect(of(docx({ body: [p('甲'), word.raw(row)] }), 'deleted')).toEqual(['旧行'])
  })
  it('formatting of before a change hides nothing', () => {
    const run =
      '<w:r><w:rPr><w:rPrChange w:author="王五"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>可见</w:t></w:r>'
    expect(shown(p(word.rawRun(run)))).toEqual(['可见'])
  })
  it('text of custom XML and of parts nobody knows', () => {
    const file = docx({ body: [p('甲')], parts: { 'customXml/item1.xml': '<data><name>张三</name></data>' } })
    expect(of(file, 'property')).toContain('张三')
  })
  it('bookmarks and page numbers are no text', () => {
    expect(of(docx({ body: [p(field('PAGEREF _Toc123456789 \\h', '5'))] }), 'field')).toEqual([])
  })
})

it('parts nobody looked at are named', () => {
  const parts = {
    'word/media/a.png': new Uint8Array([1]),
    'word/vbaProject.bin': new Uint8Array([1]),
    'word/embeddings/o.bin': new Uint8Array([1]),
  }
  const result = read('a.docx', docx({ body: [p('甲')], parts }))
  expect(result).toMatchObject({
    value: { uninspected: ['image:word/media/a.png', 'macro:word/vbaProject.bin', 'embedded:word/embeddings/o.bin'] },
  })
})
it('nesting costs nothing: a thousand tables deep', () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(1000) + p('底').xml + '</w:tc></w:tr></w:tbl>'.repeat(1000)
  expect(texts(docx({ body: [word.raw(deep)] }), (block) => block.text !== '')).toEqual(['底'])
})

function blocksOf(file: Uint8Array): readonly Block[] {
  const result = read('a.docx', file)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.blocks
}
function bodyOf(...pieces: readonly word.Piece[]): readonly Block[] {
  // A first paragraph, so that a document of hidden text alone is a document with text.
  return blocksOf(docx({ body: [p('首'), ...pieces] })).slice(1)
}
function texts(file: Uint8Array, wanted: (block: Block) => boolean): readonly string[] {
  return blocksOf(file)
    .filter(wanted)
    .map((block) => block.text)
}
const shown = (...pieces: readonly word.Piece[]) => texts(docx({ body: pieces }), isShown)
const of = (file: Uint8Array, kind: BlockKind) => texts(file, (block) => block.kind === kind)
