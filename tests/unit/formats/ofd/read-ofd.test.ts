import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rewrite } from '../../../../src/formats/edit/rewrite.ts'
import { read } from '../../../../src/formats/read.ts'

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const SECRET = '王小花'

type Parts = Readonly<Record<string, string>>
type Sheet = Readonly<{ pages: readonly string[]; document?: string; info?: string; body?: string; parts?: Parts }>

/** 版式文件 by hand (GB/T 33190—2016): pages are what stands in their layer. */
const ofd = ({ pages, document = '', info = '', body = '', parts = {} }: Sheet): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'OFD.xml': `<ofd:OFD ${NS} DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>${info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
        'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID></ofd:CommonData><ofd:Pages>${pages
          .map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`)
          .join('')}</ofd:Pages>${document}</ofd:Document>`,
        ...Object.fromEntries(pages.map((content, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, page(content)])),
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )
const page = (content: string): string =>
  `<ofd:Page ${NS}><ofd:Content><ofd:Layer ID="2">${content}</ofd:Layer></ofd:Content></ofd:Page>`
const text = (x: number, y: number, said: string, attributes = '', inside = ''): string =>
  `<ofd:TextObject ID="3" Boundary="${x} ${y} 100 6" Font="1" Size="5.6" ${attributes}>${inside}<ofd:TextCode X="0" Y="5" DeltaX="g ${said.length - 1} 5.6">${said}</ofd:TextCode></ofd:TextObject>`
const PICTURE = '<ofd:ImageObject ID="4" Boundary="0 0 100 100" ResourceID="5"/>'
const TITLE = text(60, 20, '关于补助的通知')

const of = (kind: string, sheet: Sheet): readonly string[] => {
  const reading = read('通知.ofd', ofd(sheet))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value.blocks.filter((one) => one.kind === kind).map((one) => one.text)
}
const unseen = (sheet: Sheet): readonly string[] => {
  const reading = read('通知.ofd', ofd(sheet))
  return reading.ok ? reading.value.uninspected : reading.problems.map((one) => one.code)
}

describe('版式文件 is read', () => {
  it('in reading order, page after page; what stands at one height is one block', () => {
    const pages = [text(20, 60, SECRET) + text(70, 60, '110101199003072316') + TITLE, text(20, 20, '特此通知。')]
    expect(of('paragraph', { pages })).toEqual(['关于补助的通知', `${SECRET}\t110101199003072316`, '特此通知。'])
  })

  it('radicals read as characters, and a template is drawn under its page', () => {
    const sheet = {
      pages: ['', ''],
      document: '<ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/>',
      parts: {
        'Doc_0/Tpls/Tpl_0/Content.xml': page(text(20, 10, '⼈⺠政府文件')),
        'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page ${NS}><ofd:Template TemplateID="7"/><ofd:Content><ofd:Layer ID="2">${TITLE}</ofd:Layer></ofd:Content></ofd:Page>`,
      },
    }
    expect(of('paragraph', sheet)).toEqual(['人民政府文件', '关于补助的通知'])
  })

  it.each([
    ['not to be shown', text(20, 60, SECRET, 'Visible="false"')],
    ['wholly transparent', text(20, 60, SECRET, 'Alpha="0"')],
    ['white', text(20, 60, SECRET, '', '<ofd:FillColor Value="255 255 255"/>')],
    ['white in hexadecimal', text(20, 60, SECRET, '', '<ofd:FillColor Value="#FF #FF #FF"/>')],
    ['white of four inks', text(20, 60, SECRET, '', '<ofd:FillColor Value="0 0 0 0"/>')],
    ['too small', text(20, 60, SECRET, 'CTM="0.01 0 0 0.01 0 0"')],
    ['in a layer not to be shown', `<ofd:PageBlock Visible="false">${text(20, 60, SECRET)}</ofd:PageBlock>`],
  ])('what is %s is hidden', (_, content) => {
    expect(of('hidden', { pages: [TITLE + content] })).toEqual([SECRET])
    expect(of('paragraph', { pages: [TITLE + content] })).toEqual(['关于补助的通知'])
  })

  const BAR = (where: string, attributes = 'Fill="true"', colour = '0 0 0'): string =>
    `<ofd:PathObject ID="9" Boundary="${where}" ${attributes}><ofd:FillColor Value="${colour}"/><ofd:AbbreviatedData>M 0 0 L 100.8 0 L 100.8 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>`

  it('a bar over part of a line hides what it lies over, sign by sign', () => {
    const pages = [TITLE + text(20, 60, '户主王小花，身份证号110101199003072316') + BAR('76 58 100.8 8')]
    expect(of('hidden', { pages })).toEqual(['110101199003072316'])
    expect(of('paragraph', { pages })).toEqual(['关于补助的通知', '户主王小花，身份证号'])
  })

  it.each([
    ['a picture put upon it', '<ofd:ImageObject ID="4" Boundary="10 55 100 12" CTM="100 0 0 12 0 0" ResourceID="5"/>'],
    ['a bar', BAR('10 58 100.8 8')],
    ['a white bar', BAR('10 58 100.8 8', 'Fill="true"', '255 255 255')],
  ])('%s hides a name', (_, after) => {
    expect(of('hidden', { pages: [TITLE + text(20, 60, SECRET) + after] })).toEqual([SECRET])
  })

  it.each([
    ['nothing but black in hexadecimal', text(20, 80, '依法公开', '', '<ofd:FillColor Value="#0 #0 #0"/>')],
    ['an outline', BAR('10 58 100.8 8', 'Stroke="true"')],
    ['a colour one sees through', BAR('10 58 100.8 8', 'Fill="true" Alpha="90"')],
    ['a bar that is not to be shown', BAR('10 58 100.8 8', 'Fill="true" Visible="false"')],
  ])('%s hides nothing', (_, after) => {
    expect(of('hidden', { pages: [TITLE + text(20, 60, SECRET) + after] })).toEqual([])
  })

  it('white upon a dark bar is read; beside the page nothing is', () => {
    const dark = BAR('10 58 100.8 8') + text(20, 60, '办理结果', '', '<ofd:FillColor Value="255 255 255"/>')
    const pages = [TITLE + dark + text(400, 60, SECRET)]
    const document =
      '<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>'
    expect(of('paragraph', { pages, document })).toEqual(['关于补助的通知', '办理结果'])
    expect(of('hidden', { pages, document })).toEqual([SECRET])
  })

  it('a black note put upon a name hides it, and is no paper of its own', () => {
    const sheet = {
      pages: [TITLE + text(20, 60, SECRET)],
      document: '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>',
      parts: {
        'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${NS}><ofd:Page PageID="1"><ofd:FileLoc>Page_0/Annot.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
        'Doc_0/Annots/Page_0/Annot.xml': `<ofd:PageAnnot ${NS}><ofd:Annot ID="8" Type="Path"><ofd:Appearance Boundary="10 58 101 8">${BAR('0 0 100.8 8')}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
      },
    }
    expect(of('hidden', sheet)).toEqual([SECRET])
  })

  it('what an earlier version says and the present one does not is deleted text', () => {
    const versions = `<ofd:Versions><ofd:Version ID="1" Index="1" BaseLoc="Doc_0/Versions/V1.xml"/><ofd:Version ID="2" Index="2" Current="true" BaseLoc="Doc_0/Versions/V2.xml"/></ofd:Versions>`
    const version = (root: string): string =>
      `<ofd:DocVersion ${NS} ID="1"><ofd:FileList><ofd:File ID="1">../Old/Document.xml</ofd:File></ofd:FileList><ofd:DocRoot>${root}</ofd:DocRoot></ofd:DocVersion>`
    const sheet = {
      pages: [TITLE],
      body: versions,
      parts: {
        'Doc_0/Versions/V1.xml': version('../Old/Document.xml'),
        'Doc_0/Versions/V2.xml': version('../Document.xml'),
        'Doc_0/Old/Document.xml': `<ofd:Document ${NS}><ofd:Pages><ofd:Page ID="1" BaseLoc="Content.xml"/></ofd:Pages></ofd:Document>`,
        'Doc_0/Old/Content.xml': page(TITLE + text(20, 60, `户主${SECRET}`)),
      },
    }
    expect(of('paragraph', sheet)).toEqual(['关于补助的通知'])
    expect(of('deleted', sheet)).toEqual([`户主${SECRET}`])
    expect(unseen(sheet)).toEqual([])
  })

  it('notes with who made them and what they draw', () => {
    const sheet = {
      pages: [TITLE],
      document: '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>',
      parts: {
        'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${NS}><ofd:Page PageID="1"><ofd:FileLoc>Page_0/Annot.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
        'Doc_0/Annots/Page_0/Annot.xml': `<ofd:PageAnnot ${NS}><ofd:Annot ID="8" Type="Stamp" Creator="李批注"><ofd:Remark>此处再核</ofd:Remark><ofd:Appearance Boundary="0 0 9 9">${text(1, 1, SECRET)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
      },
    }
    expect(of('comment', sheet)).toEqual(['李批注', '此处再核', SECRET])
  })

  it('document information, bookmarks and custom tags are properties', () => {
    const sheet = {
      pages: [TITLE],
      info: '<ofd:Title>内部题目</ofd:Title><ofd:Author>李拟稿</ofd:Author><ofd:CustomDatas><ofd:CustomData Name="部门">办公室</ofd:CustomData></ofd:CustomDatas>',
      document:
        '<ofd:Outlines><ofd:OutlineElem Title="一、对象"/></ofd:Outlines><ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>',
      parts: {
        'Doc_0/Tags/CustomTags.xml': `<ofd:CustomTags ${NS}><ofd:CustomTag><ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>`,
        'Doc_0/Tags/CustomTag.xml': '<t:公文 xmlns:t="urn:tag"><t:签发人>周签发</t:签发人></t:公文>',
      },
    }
    expect([...of('property', sheet)].sort()).toEqual(['内部题目', '李拟稿', '办公室', '一、对象', '周签发'].sort())
  })

  it('pictures, attachments, signatures and earlier versions are told: nobody has looked at them', () => {
    const sheet = {
      pages: [PICTURE + TITLE + '<ofd:CompositeObject ID="6" Boundary="0 0 9 9" ResourceID="7"/>'],
      body: '<ofd:Versions><ofd:Version ID="1" BaseLoc="Versions/V1.xml"/></ofd:Versions><ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      document: '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>',
      parts: {
        'Doc_0/Attachs/Attachments.xml': `<ofd:Attachments ${NS}><ofd:Attachment ID="1" Name="底稿.docx"><ofd:FileLoc>a.docx</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`,
      },
    }
    expect(unseen(sheet)).toEqual([
      'unknown:Doc_0/Signs/Signatures.xml',
      'image:page 1',
      'unknown:page 1',
      'embedded:底稿.docx',
      'unknown:Versions/V1.xml',
    ])
  })
})

describe('refused by code', () => {
  it('pictures alone are a scan: nothing was read', () => {
    expect(unseen({ pages: [PICTURE] })).toEqual(['format.empty'])
  })

  it.each<[string, Parts]>([
    ['without a document', { 'OFD.xml': `<ofd:OFD ${NS}/>` }],
    ['with a damaged page', { 'Doc_0/Pages/Page_0/Content.xml': '<ofd:Page' }],
    ['with a document type', { 'Doc_0/Document.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }],
  ])('%s', (_, parts) => {
    expect(unseen({ pages: [TITLE], parts })[0]).toMatch(/^format\.(unreadable|unsafe)$/)
  })

  it('nobody edits a signed page: the public copy is made from its source', () => {
    expect(rewrite('通知.ofd', ofd({ pages: [TITLE] }), [])).toMatchObject({
      ok: false,
      problems: [{ code: 'redact.no-hands' }],
    })
  })
})
