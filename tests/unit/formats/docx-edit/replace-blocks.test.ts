import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { replaceBlocks, type BlockChange } from '../../../../src/formats/docx/edit/replace-blocks.ts'
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
  raw,
  rawRun,
  split,
  table,
  textbox,
} from '../../../support/docx.ts'

const notice = docx({
  body: [
    h(1, '关于发放高龄津贴的', split('通', '知')),
    p('各乡镇人民政府：'),
    p('经研究，', split('2026年', '1月', '起'), '提高标准', inserted('，按月发放'), deleted('，按季发放'), '。'),
    item('八十周岁以上老年人'),
    item('每月一百元'),
    table(['姓名', '金额'], ['张小禾', cell([p('100'), p('元')])], ['李云山', '']),
    p('第', field('PAGEREF a', '3'), '页', hidden('内部掌握')),
    p('附注', noteMark(1)),
    p('联系人', textbox('王小雨')),
  ],
  header: '云栖县民政局文件',
  footer: '第一版',
  footnotes: ['指户籍老年人'],
  comments: [{ author: '赵明远', text: '再核一次' }],
  author: '钱一鸣',
})

const blocksOf = (bytes: Uint8Array) => {
  const file = read('稿.docx', bytes)
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return file.value.blocks
}
const at = (text: string, bytes = notice): number => {
  const found = blocksOf(bytes).findIndex((one) => one.text === text)
  if (found < 0) throw new Error(`No block ${text}`)
  return found
}
const codes = (changes: readonly BlockChange[], bytes = notice) => {
  const made = replaceBlocks(bytes, changes)
  return made.ok ? [] : made.problems.map((one) => one.code)
}
function changed(changes: readonly BlockChange[], bytes = notice): Uint8Array {
  const made = replaceBlocks(bytes, changes)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value.bytes
}
const main = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
/** Parts that differ between two packages. */
function differing(a: Uint8Array, b: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(a), unzipSync(b)]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.filter((name) => Buffer.compare(one[name] ?? Buffer.of(), other[name] ?? Buffer.of()) !== 0)
}

describe('what was changed in an editor comes into the docx', () => {
  const body = '经研究，2026年1月起提高标准，按月发放。'

  it('changes the words of every kind of block, and no other block', () => {
    const say: Readonly<Record<string, string>> = {
      关于发放高龄津贴的通知: '关于调整高龄津贴的通知',
      [body]: '经研究，自2026年2月起提高标准，按月发放到人。',
      每月一百元: '每月一百二十元',
      '100\n元': '120\n元',
      张小禾: '张 小禾 & <女>',
      云栖县民政局文件: '云栖县民政局便函',
      指户籍老年人: '指本县户籍老年人',
    }
    const before = blocksOf(notice)
    const after = blocksOf(changed(Object.entries(say).map(([old, text]) => ({ block: at(old), text }))))
    expect(after.map((one) => one.text)).toEqual(before.map((one) => say[one.text] ?? one.text))
    expect(after.map((one) => one.kind)).toEqual(before.map((one) => one.kind))
  })

  it('touches the part it writes in and nothing else of the package', () => {
    expect(differing(notice, changed([{ block: at(body), text: '经研究，暂不提高。' }]))).toEqual(['word/document.xml'])
    expect(differing(notice, changed([{ block: at('第一版'), text: '第二版' }]))).toEqual(['word/footer1.xml'])
    expect(differing(notice, changed([{ block: at(body), text: body }]))).toEqual([])
  })

  it('leaves comments, authors, insertions and deletions as they stand', () => {
    const xml = main(changed([{ block: at(body), text: body.replace('提高', '适当提高') }]))
    expect(xml).toContain('w:delText>，按季发放')
    expect(xml).toContain('<w:ins ')
    expect(xml).toContain('内部掌握')
    const kinds = blocksOf(changed([{ block: at(body), text: '改' + body }])).map((one) => one.kind)
    expect(kinds).toEqual(blocksOf(notice).map((one) => one.kind))
  })

  it('keeps the lettering outside the changed characters, and gives new ones that of what they stand in', () => {
    const bold = (text: string) => rawRun(`<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`)
    const paper = docx({ body: [p('请于', bold('三月一日'), '前报送，', bold('逾期'), '不再受理。')] })
    const xml = main(changed([{ block: 0, text: '请于三月十五日前报送，逾期一律不再受理。' }], paper))
    expect(xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">三月十五日</w:t>')
    expect(xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">逾期一律</w:t>')
    expect(xml).toContain('</w:r><w:r><w:t xml:space="preserve">前报送，</w:t>')
  })

  it('writes line breaks and tabs as such, and takes them out again', () => {
    const two = changed([{ block: at('各乡镇人民政府：'), text: '各乡镇人民政府：\n县政府各部门：\t（发）' }])
    expect(main(two)).toMatch(/<w:br\/>.*县政府各部门.*<w:tab\/>/)
    const one = changed([{ block: 1, text: '各乡镇人民政府：' }], two)
    expect(blocksOf(one).map((block) => block.text)).toEqual(blocksOf(notice).map((block) => block.text))
    expect(main(one)).not.toContain('<w:br/>')
  })

  it('lets a new paragraph follow one, with its numbering and lettering', () => {
    const bytes = changed([
      { after: at('每月一百元'), text: '发至本人账户' },
      { after: at('每月一百元'), text: '一线\n两行 & 三' },
      { after: at(body), text: '特此通知。' },
    ])
    const texts = blocksOf(bytes)
    const shown = blocksOf(notice).flatMap(({ kind, text }) => [
      [kind, text],
      ...(text === '，按季发放' ? [['paragraph', '特此通知。']] : []),
      ...(text === '每月一百元'
        ? [
            ['list', '发至本人账户'],
            ['list', '一线\n两行 & 三'],
          ]
        : []),
    ])
    expect(texts.map(({ kind, text }) => [kind, text])).toEqual(shown)
    expect(main(bytes).match(/<w:numPr>/g)).toHaveLength(4)
  })

  it('takes a paragraph away, whole where nothing hangs on it', () => {
    const gone = changed([{ block: at('各乡镇人民政府：'), text: '' }])
    expect(main(gone).match(/<w:p>/g)!.length).toBe(main(notice).match(/<w:p>/g)!.length - 1)
    expect(blocksOf(gone).map((one) => one.text)).not.toContain('各乡镇人民政府：')
    const marked = changed([{ block: at('附注'), text: '' }])
    expect(main(marked)).toContain('footnoteReference')
  })

  it('empties a cell, and the cell stays', () => {
    const emptied = changed([{ block: at('100\n元'), text: '' }])
    expect(
      blocksOf(emptied)
        .filter((one) => one.kind === 'cell')
        .map((one) => one.text),
    ).toEqual([...['姓名', '金额', '张小禾', '', '李云山', '']])
  })

  it('writes into a cell that said nothing, in the letters its paragraph was waiting for', () => {
    const blank = raw(
      '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl>',
    )
    const filled = changed(
      [
        { block: 0, text: '联系人' },
        { block: 1, text: '王小雨\n（值班）' },
      ],
      docx({ body: [blank, p('此表由乡镇填写')] }),
    )
    expect(blocksOf(filled).map((one) => one.text)).toEqual(['联系人', '王小雨\n（值班）', '此表由乡镇填写'])
    expect(main(filled)).toContain('<w:p><w:r><w:t xml:space="preserve">联系人</w:t></w:r></w:p>')
    expect(main(filled)).toContain('<w:r><w:rPr><w:b></w:b></w:rPr><w:t xml:space="preserve">王小雨</w:t><w:br/>')
    expect(blocksOf(changed([{ block: at('李云山') + 1, text: '200' }]))[at('李云山') + 1]?.text).toBe('200')
  })

  it('changes a text box in what is drawn, and the copy for older programs goes', () => {
    const boxed = changed([{ block: at('王小雨'), text: '王大雨' }])
    expect(main(boxed)).not.toContain('王小雨')
    expect(blocksOf(boxed).filter((one) => one.text === '王大雨')).toHaveLength(1)
  })

  it('refuses where nobody writes by hand', () => {
    expect(codes([{ block: at('第3页'), text: '第4页' }])).toEqual(['master.no-place'])
    expect(codes([{ block: at('第3页'), text: '见第3页' }])).toEqual([])
    for (const text of ['，按季发放', '内部掌握', '再核一次', '钱一鸣'])
      expect(codes([{ block: at(text), text: '改' }]), text).toEqual(['master.no-place'])
    expect(codes([{ after: at('李云山'), text: '另起一段' }])).toEqual(['master.no-place'])
    expect(codes([{ block: 999, text: '无' }])).toEqual(['master.no-place'])
    expect(codes([1, 1].map((block) => ({ block, text: '两次' })))).toEqual(['master.no-place'])
  })

  it('leaves alone what is bound to data elsewhere', () => {
    const bound = docx({
      body: [
        raw(
          '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>' +
            `${p('云栖县').xml}</w:sdtContent></w:sdt>`,
        ),
        p('正文'),
      ],
    })
    expect(codes([{ block: 0, text: '云山县' }], bound)).toEqual(['master.no-place'])
    expect(codes([{ block: 1, text: '全文' }], bound)).toEqual([])
  })

  it('does not break a signature', () => {
    const signed = docx({ body: [p('正文')], parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } })
    expect(codes([{ block: 0, text: '改了' }], signed)).toEqual(['master.signed'])
  })

  it('gives the same bytes each time', () => {
    const change = [{ block: at(body), text: '改为按季发放。' }]
    expect(Buffer.compare(changed(change), changed(change))).toBe(0)
  })
})
