import { damagedZip } from './zip-places.ts'
import { packed } from './opc.ts'
import { utf16, utf8 } from './pictures.ts'
import { covered, DIGITS, gone, REFUSABLE, type Planting } from './planting.ts'
import { picture, media } from './word-drawn.ts'
import { png } from './pictures.ts'
import { line, namespaces, p, r, story, tbl, tc, tr, word, wordEntries, wordPart } from './word.ts'

const vendor = (attributes: string, inside: string): string =>
  story('document', `<w:body>${inside}</w:body>`).replace(
    ' xmlns:w=',
    ` xmlns:vd="urn:vendor" mc:Ignorable="vd" ${attributes} xmlns:w=`,
  )
/** Unknown and lost parts, names, and the zip around them. */
export const WORD_ZIP: readonly Planting[] = [
  gone('有关系的未知部件', (v) =>
    word('', {
      parts: [
        {
          part: 'word/vendor.xml',
          content: `<a>${v}</a>`,
          relation: 'http://vendor.example/relation',
          type: 'application/vnd.vendor+xml',
        },
      ],
    }),
  ),
  gone('有关系的未知二进制', (v) =>
    word('', { parts: [{ part: 'word/vendor.bin', content: utf16(v), relation: 'http://vendor.example/relation' }] }),
  ),
  gone('没有关系的部件', (v) => word('', { parts: [{ part: 'word/lost.xml', content: `<a>${v}</a>` }] })),
  gone('没有关系的图片', (v) => word('', { parts: [{ part: 'word/media/lost.png', content: png([], v) }] })),
  gone('没有关系的旧正文', (v) =>
    word('', {
      parts: [
        {
          part: 'word/document2.xml',
          content: story('document', `<w:body>${line(v)}</w:body>`),
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        },
      ],
    }),
  ),
  gone(
    '第二份正文',
    (v) =>
      word('', {
        parts: [
          {
            part: 'word/document2.xml',
            content: story('document', `<w:body>${line(v)}</w:body>`),
            type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            from: '',
            relation: 'officeDocument',
          },
        ],
      }),
    REFUSABLE,
  ),
  gone('系统留下的文件', (v) => packed({ ...wordEntries(''), 'Thumbs.db': utf16(v), '__MACOSX/._document': utf8(v) })),
  gone(
    '部件的名称',
    (v) => word('', { parts: [{ part: `word/media/${v}.png`, content: png(), relation: 'image', id: 'image1' }] }),
    DIGITS,
  ),
  gone(
    '显示的图片的部件名',
    (v) =>
      word(p(picture('image1')), {
        parts: [{ part: `word/media/${v}.png`, content: png(), relation: 'image', id: 'image1' }],
      }),
    DIGITS,
  ),
  gone('关系的标识', (v) =>
    word(p(picture(`r${v}`)), {
      parts: [{ part: 'word/media/a.png', content: png(), relation: 'image', id: `r${v}` }],
    }),
  ),
  gone(
    '内容类型里没有的部件',
    (v) => word('', { parts: [{ part: `word/${v}.xml`, type: `application/x-${v}` }] }),
    DIGITS,
  ),
  gone('关系里没有的目标', (v) => word('', { parts: [{ part: `word/${v}.xml`, relation: 'customXml' }] }), DIGITS),
  gone('XML注释', (v) => word(`<!-- ${v} --><w:p><w:r><w:t>甲</w:t></w:r></w:p>`)),
  gone('处理指令', (v) => word(`<?note ${v}?>${line('甲')}`)),
  gone('根元素之后的注释', (v) =>
    word('', { main: `${story('document', `<w:body>${line('甲')}</w:body>`)}<!-- ${v} -->` }),
  ),
  gone('元素之间的空白处文字', (v) => word(`<w:p>${v}<w:r><w:rPr>${v}</w:rPr><w:t>甲</w:t></w:r></w:p>`)),
  gone('厂商属性', (v) =>
    word('', {
      main: vendor(`vd:owner="${v}"`, p(r('甲')) + `<w:p vd:editor="${v}"><w:r vd:by="${v}"><w:t>乙</w:t></w:r></w:p>`),
    }),
  ),
  gone('厂商元素', (v) => word('', { main: vendor('', `<w:p><vd:note vd:by="${v}">${v}</vd:note>${r('甲')}</w:p>`) })),
  gone('命名空间的地址', (v) =>
    word('', {
      main: story('document', `<w:body>${line('甲')}</w:body>`).replace(' xmlns:w=', ` xmlns:vd="urn:${v}" xmlns:w=`),
    }),
  ),
  gone('扩展列表', (v) =>
    word(
      p(
        picture(
          'image1',
          ' name="图"',
          `<a:extLst><a:ext uri="{${v}}"><vd:a xmlns:vd="urn:v" b="${v}">${v}</vd:a></a:ext></a:extLst>`,
        ),
      ),
      { parts: [media(png())] },
    ),
  ),
  gone('压缩包里的条目注释', (v) => damagedZip(word(''), { entryComment: v })),
  gone('压缩包的注释', (v) => damagedZip(word(''), { comment: v })),
  gone('压缩包的附加字段', (v) => damagedZip(word(''), { extra: v })),
  gone('条目之间的数据', (v) => damagedZip(word(''), { between: v })),
  gone('压缩包结尾之后', (v) => damagedZip(word(''), { after: v }), REFUSABLE),
  gone('严格格式的批注', (v) =>
    word('', {
      strict: true,
      parts: [wordPart('comments', `<w:comment w:id="1" w:author="${v}">${line(v)}</w:comment>`)],
    }),
  ),
  gone('严格格式的隐藏文字', (v) => word(p(r('甲') + r(v, '<w:vanish/>')), { strict: true })),
  gone('严格格式的修订', (v) =>
    word(p(`${r('甲')}<w:del w:id="1" w:author="${v}"><w:r><w:delText>${v}</w:delText></w:r></w:del>`), {
      strict: true,
    }),
  ),
  covered('严格格式的页眉', (v) =>
    word('', {
      strict: true,
      section: '<w:headerReference w:type="default" r:id="h"/>',
      parts: [
        {
          part: 'word/header1.xml',
          content: story('hdr', line(v), 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
          relation: 'header',
          id: 'h',
        },
      ],
    }),
  ),
  covered('不认识的选项里的表格', (v) =>
    word(
      `<mc:AlternateContent><mc:Choice xmlns:z9="urn:z9" Requires="z9">${line(v)}</mc:Choice><mc:Fallback>${tbl(tr(tc(line(v))))}</mc:Fallback></mc:AlternateContent>`,
    ),
  ),
  gone(
    '数字签名',
    (v) =>
      word('', {
        parts: [
          {
            part: '_xmlsignatures/origin.sigs',
            content: '',
            type: 'application/vnd.openxmlformats-package.digital-signature-origin',
            from: '',
            relation: 'digital-signature/origin',
          },
          {
            part: '_xmlsignatures/sig1.xml',
            content: `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><X509SubjectName>CN=${v}</X509SubjectName></Signature>`,
            type: 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
            from: '_xmlsignatures/origin.sigs',
            relation: 'digital-signature/signature',
          },
        ],
      }),
    REFUSABLE,
  ),
  gone('图注外的组织图样式部件', (v) =>
    word('', {
      parts: [
        {
          part: 'word/charts/style1.xml',
          content: `<?xml version="1.0"?><cs:chartStyle xmlns:cs="urn:cs" ${namespaces()} id="${v}"/>`,
          type: 'application/vnd.ms-office.chartstyle+xml',
          relation: 'http://schemas.microsoft.com/office/2011/relationships/chartStyle',
        },
      ],
    }),
  ),
]
