import { damagedZip } from './zip-places.ts'
import { OFFICE, packed, type Extra } from './opc.ts'
import { exif, jpeg, utf16, utf8, joined } from './pictures.ts'
import { covered, DIGITS, gone, REFUSABLE, type Planting } from './planting.ts'
import { picture, media } from './word-drawn.ts'
import { workbook } from './sheets.ts'
import { png } from './pictures.ts'
import { line, namespaces, p, r, story, tbl, tc, tr, word, wordEntries, wordPart } from './word.ts'

const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)])
const object = `<w:r><w:object><v:shape style="width:72pt;height:72pt"><v:imagedata r:id="image1"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.8" ObjectID="_1" r:id="ole"/></w:object></w:r>`
const embedded = (content: Uint8Array, part = 'word/embeddings/oleObject1.bin', relation = 'oleObject'): Extra => ({
  part,
  content,
  type: relation === 'package' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : `${OFFICE.slice(0, 0)}application/vnd.openxmlformats-officedocument.oleObject`,
  relation,
  id: 'ole',
})
const MS = 'http://schemas.microsoft.com/office/2006/relationships'
const thumbnail = (content: Uint8Array): Extra => ({
  part: 'docProps/thumbnail.jpeg',
  content,
  from: '',
  relation: 'thumbnail',
})
const vendor = (attributes: string, inside: string): string =>
  story('document', `<w:body>${inside}</w:body>`).replace(' xmlns:w=', ` xmlns:vd="urn:vendor" mc:Ignorable="vd" ${attributes} xmlns:w=`)
const control = (v: string): readonly Extra[] => [
  {
    part: 'word/activeX/activeX1.xml',
    content: `<?xml version="1.0"?><ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX" ax:classid="{1}"><ax:ocxPr ax:name="Caption" ax:value="${v}"/></ax:ocx>`,
    type: 'application/vnd.ms-office.activeX+xml',
    relation: 'control',
    id: 'ctl',
  },
  {
    part: 'word/activeX/activeX1.bin',
    content: joined([OLE, utf16(v)]),
    type: 'application/vnd.ms-office.activeX',
    from: 'word/activeX/activeX1.xml',
    relation: `${MS}/activeXControlBinary`,
  },
]

/** What the package itself can hide: embedded files, unknown parts, names, and the zip around them. */
export const WORD_PACKAGE: readonly Planting[] = [
  gone('缩略图的EXIF', (v) => word('', { parts: [thumbnail(jpeg([exif(v)]))] })),
  gone('缩略图结尾之后', (v) => word('', { parts: [thumbnail(jpeg([], v))] })),
  gone('嵌入对象的流', (v) => word(p(object), { parts: [media(png()), embedded(joined([OLE, utf16(v)]))] })),
  gone('嵌入的工作簿', (v) =>
    word(p(object), { parts: [media(png()), embedded(workbook([['姓名', v]]), 'word/embeddings/book.xlsx', 'package')] }),
  ),
  gone('嵌入对象的程序名', (v) => word(p(object.replace('Excel.Sheet.8', v)), { parts: [media(png()), embedded(OLE)] })),
  gone('嵌入对象的预览图', (v) => word(p(object), { parts: [media(png([], v)), embedded(OLE)] })),
  gone('链接对象的路径', (v) =>
    word(p(object.replace('Type="Embed"', 'Type="Link" UpdateMode="Always"')), {
      parts: [media(png()), { relation: 'oleObject', id: 'ole', outside: `file:///D:\\${v}.xlsx` }],
    }),
  ),
  gone('控件的属性与数据', (v) => word(p('<w:r><w:object><w:control r:id="ctl" w:name="c"/></w:object></w:r>'), { parts: control(v) })),
  gone(
    '宏工程',
    (v) =>
      word('', {
        parts: [
          { part: 'word/vbaProject.bin', content: joined([OLE, utf8(v)]), type: 'application/vnd.ms-office.vbaProject', relation: `${MS}/vbaProject` },
        ],
      }),
  ),
  gone(
    '启用宏的文档',
    (v) =>
      word('', {
        mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
        parts: [
          { part: 'word/vbaProject.bin', content: joined([OLE, utf8(v)]), type: 'application/vnd.ms-office.vbaProject', relation: `${MS}/vbaProject` },
        ],
      }),
    REFUSABLE,
  ),
  gone('功能区定制', (v) =>
    word('', {
      parts: [{ part: 'customUI/customUI.xml', content: `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"><ribbon><tab label="${v}"/></ribbon></customUI>`, from: '', relation: `${MS}/ui/extensibility` }],
    }),
  ),
  gone('任务窗格', (v) =>
    word('', {
      parts: [{ part: 'word/webextensions/taskpanes.xml', content: `<wetp:taskpanes xmlns:wetp="urn:w"><a v="${v}"/></wetp:taskpanes>`, from: '', relation: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes', type: 'application/vnd.ms-office.webextensiontaskpanes+xml' }],
    }),
  ),
  gone('打印机设置', (v) => word('', { section: '<w:printerSettings r:id="pr"/>', parts: [{ part: 'word/printerSettings/printerSettings1.bin', content: utf16(v), type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings', relation: 'printerSettings', id: 'pr' }] })),
  gone('快捷键定制', (v) => word('', { parts: [{ part: 'word/customizations.xml', content: `<wne:tcg xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"><wne:keymaps><wne:keymap><wne:macro wne:macroName="${v}"/></wne:keymap></wne:keymaps></wne:tcg>`, type: 'application/vnd.ms-word.keyMapCustomizations+xml', relation: 'http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations' }] })),
  gone('有关系的未知部件', (v) => word('', { parts: [{ part: 'word/vendor.xml', content: `<a>${v}</a>`, relation: 'http://vendor.example/relation', type: 'application/vnd.vendor+xml' }] })),
  gone('有关系的未知二进制', (v) => word('', { parts: [{ part: 'word/vendor.bin', content: utf16(v), relation: 'http://vendor.example/relation' }] })),
  gone('没有关系的部件', (v) => word('', { parts: [{ part: 'word/lost.xml', content: `<a>${v}</a>` }] })),
  gone('没有关系的图片', (v) => word('', { parts: [{ part: 'word/media/lost.png', content: png([], v) }] })),
  gone('没有关系的旧正文', (v) => word('', { parts: [{ part: 'word/document2.xml', content: story('document', `<w:body>${line(v)}</w:body>`), type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }] })),
  gone('第二份正文', (v) => word('', { parts: [{ part: 'word/document2.xml', content: story('document', `<w:body>${line(v)}</w:body>`), type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', from: '', relation: 'officeDocument' }] }), REFUSABLE),
  gone('系统留下的文件', (v) => packed({ ...wordEntries(''), 'Thumbs.db': utf16(v), '__MACOSX/._document.xml': utf8(v) })),
  gone('部件的名称', (v) => word('', { parts: [{ part: `word/media/${v}.png`, content: png(), relation: 'image', id: 'image1' }] }), DIGITS),
  covered('显示的图片的部件名', (v) => word(p(picture('image1')), { parts: [{ part: `word/media/${v}.png`, content: png(), relation: 'image', id: 'image1' }] }), DIGITS),
  gone('关系的标识', (v) => word(p(picture(`r${v}`)), { parts: [{ part: 'word/media/a.png', content: png(), relation: 'image', id: `r${v}` }] })),
  gone('内容类型里没有的部件', (v) => word('', { parts: [{ part: `word/${v}.xml`, type: `application/x-${v}` }] }), DIGITS),
  gone('关系里没有的目标', (v) => word('', { parts: [{ part: `word/${v}.xml`, relation: 'customXml' }] }), DIGITS),
  gone('XML注释', (v) => word(`<!-- ${v} --><w:p><w:r><w:t>甲</w:t></w:r></w:p>`)),
  gone('处理指令', (v) => word(`<?note ${v}?>${line('甲')}`)),
  gone('根元素之后的注释', (v) => word('', { main: `${story('document', `<w:body>${line('甲')}</w:body>`)}<!-- ${v} -->` })),
  gone('元素之间的空白处文字', (v) => word(`<w:p>${v}<w:r><w:rPr>${v}</w:rPr><w:t>甲</w:t></w:r></w:p>`)),
  gone('厂商属性', (v) => word('', { main: vendor(`vd:owner="${v}"`, p(r('甲')) + `<w:p vd:editor="${v}"><w:r vd:by="${v}"><w:t>乙</w:t></w:r></w:p>`) })),
  gone('厂商元素', (v) => word('', { main: vendor('', `<w:p><vd:note vd:by="${v}">${v}</vd:note>${r('甲')}</w:p>`) })),
  gone('命名空间的地址', (v) => word('', { main: story('document', `<w:body>${line('甲')}</w:body>`).replace(' xmlns:w=', ` xmlns:vd="urn:${v}" xmlns:w=`) })),
  gone('扩展列表', (v) => word(p(picture('image1', ' name="图"', `<a:extLst><a:ext uri="{${v}}"><vd:a xmlns:vd="urn:v" b="${v}">${v}</vd:a></a:ext></a:extLst>`)), { parts: [media(png())] })),
  gone('压缩包里的条目注释', (v) => damagedZip(word(''), { entryComment: v })),
  gone('压缩包的注释', (v) => damagedZip(word(''), { comment: v })),
  gone('压缩包的附加字段', (v) => damagedZip(word(''), { extra: v })),
  gone('条目之间的数据', (v) => damagedZip(word(''), { between: v })),
  gone('压缩包开头之前', (v) => damagedZip(word(''), { before: v }), REFUSABLE),
  gone('压缩包结尾之后', (v) => damagedZip(word(''), { after: v }), REFUSABLE),
  gone('严格格式的批注', (v) => word('', { strict: true, parts: [wordPart('comments', `<w:comment w:id="1" w:author="${v}">${line(v)}</w:comment>`)] })),
  gone('严格格式的隐藏文字', (v) => word(p(r('甲') + r(v, '<w:vanish/>')), { strict: true })),
  gone('严格格式的修订', (v) => word(p(`${r('甲')}<w:del w:id="1" w:author="${v}"><w:r><w:delText>${v}</w:delText></w:r></w:del>`), { strict: true })),
  covered('严格格式的页眉', (v) => word('', { strict: true, section: '<w:headerReference w:type="default" r:id="h"/>', parts: [{ part: 'word/header1.xml', content: story('hdr', line(v), 'http://purl.oclc.org/ooxml/wordprocessingml/main'), type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml', relation: 'header', id: 'h' }] })),
  covered('不认识的选项里的表格', (v) =>
    word(`<mc:AlternateContent><mc:Choice xmlns:z9="urn:z9" Requires="z9">${line(v)}</mc:Choice><mc:Fallback>${tbl(tr(tc(line(v))))}</mc:Fallback></mc:AlternateContent>`),
  ),
  gone('数字签名', (v) =>
    word('', {
      parts: [
        { part: '_xmlsignatures/origin.sigs', content: '', type: 'application/vnd.openxmlformats-package.digital-signature-origin', from: '', relation: 'digital-signature/origin' },
        { part: '_xmlsignatures/sig1.xml', content: `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><X509SubjectName>CN=${v}</X509SubjectName></Signature>`, type: 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml', from: '_xmlsignatures/origin.sigs', relation: 'digital-signature/signature' },
      ],
    }),
    REFUSABLE,
  ),
  gone('图注外的组织图样式部件', (v) => word('', { parts: [{ part: 'word/charts/style1.xml', content: `<?xml version="1.0"?><cs:chartStyle xmlns:cs="urn:cs" ${namespaces()} id="${v}"/>`, type: 'application/vnd.ms-office.chartstyle+xml', relation: 'http://schemas.microsoft.com/office/2011/relationships/chartStyle' }] })),
]
