import { covered, gone, PERSON, type Planting } from './planting.ts'
import { OFFICE, type Extra } from './opc.ts'
import { line, namespaces, p, r, tbl, tc, tr, word, wordPart } from './word.ts'

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
/** A field written the long way (ECMA-376-1 §17.16.18). */
const field = (instruction: string, result: string): string =>
  mark('begin') + code(instruction) + mark('separate') + r(result) + mark('end')
const sdt = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const link = (outside: string): Extra => ({ relation: 'hyperlink', id: 'go', outside })
const customXml = (content: string, properties = ''): readonly Extra[] => [
  { part: 'customXml/item1.xml', content, relation: 'customXml', id: 'item' },
  {
    part: 'customXml/itemProps1.xml',
    content: `<ds:datastoreItem ds:itemID="{00000000-0000-4000-8000-000000000001}" xmlns:ds="${OFFICE}/officeDocument/2006/customXml"><ds:schemaRefs>${properties}</ds:schemaRefs></ds:datastoreItem>`,
    type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    from: 'customXml/item1.xml',
    relation: 'customXmlProps',
  },
]

/** Fields, links, bookmarks, content controls, custom XML (ECMA-376-1 §17.5, §17.13, §17.16). */
export const WORD_LINKED: readonly Planting[] = [
  covered('简单域的结果', (v) => word(p(`<w:fldSimple w:instr=" AUTHOR ">${r(v)}</w:fldSimple>`))),
  gone('简单域的代码', (v) => word(p(`<w:fldSimple w:instr=" QUOTE &quot;${v}&quot; ">${r('甲')}</w:fldSimple>`))),
  covered('域的结果', (v) => word(p(field(' AUTHOR ', v)))),
  covered('域的结果分成几块', (v) =>
    word(p(mark('begin') + code(' QUOTE ') + mark('separate') + [...v].map((one) => r(one)).join('') + mark('end'))),
  ),
  gone('域的代码', (v) => word(p(field(` QUOTE "${v}" `, '甲')))),
  gone('域的代码分成几块', (v) =>
    word(p(mark('begin') + [...` QUOTE "${v}" `].map(code).join('') + mark('separate') + r('甲') + mark('end'))),
  ),
  gone('没有结果的域', (v) => word(p(mark('begin') + code(` SET x "${v}" `) + mark('end')))),
  covered('域中之域', (v) =>
    word(
      p(
        mark('begin') +
          code(' IF ') +
          field(' DOCPROPERTY x ', v) +
          code(' = 1 "甲" ') +
          mark('separate') +
          r(v) +
          mark('end'),
      ),
    ),
  ),
  covered('结果跨段的域', (v) =>
    word(p(mark('begin') + code(' TOC \\o ') + mark('separate') + r('一')) + line(v) + p(r('三') + mark('end'))),
  ),
  covered('目录条目', (v) =>
    word(
      p(
        `<w:hyperlink w:anchor="_Toc1" w:history="1">${r(`一、${v}`)}<w:r><w:tab/></w:r>${field(' PAGEREF _Toc1 \\h ', '1')}</w:hyperlink>`,
      ) + p(`<w:bookmarkStart w:id="1" w:name="_Toc1"/>${r(`一、${v}`)}<w:bookmarkEnd w:id="1"/>`),
    ),
  ),
  covered('目录用的标题标记', (v) => word(p(r('甲') + mark('begin') + code(` TC "${v}" `) + mark('end')))),
  covered('索引项', (v) => word(p(r('甲') + mark('begin') + code(` XE "${v}" `) + mark('end')))),
  covered('引用书签的域', (v) =>
    word(
      p(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${r(v)}<w:bookmarkEnd w:id="1"/>`) + p(field(' REF _Ref1 \\h ', v)),
    ),
  ),
  gone('含图域的路径', (v) => word(p(field(` INCLUDEPICTURE "D:\\\\${v}\\\\照片.jpg" \\d `, '图')))),
  gone('含文域的路径', (v) => word(p(field(` INCLUDETEXT "D:\\\\${v}.docx" `, '文')))),
  gone('动态数据交换域', (v) => word(p(field(` DDEAUTO Excel "D:\\\\${v}.xlsx" R1C1 `, '7')))),
  gone('合并域的代码', (v) => word(p(field(` MERGEFIELD ${v} `, '甲')))),
  gone('填空域的默认值', (v) => word(p(field(` FILLIN "姓名" \\d "${v}" `, '甲')))),
  gone('域的数据', (v) =>
    word(
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:fldData>${btoa(unescape(encodeURIComponent(v)))}</w:fldData></w:fldChar></w:r>${code(' PAGE ')}${mark('separate')}${r('1')}${mark('end')}`,
      ),
    ),
  ),
  gone('旧式表单域的设置', (v) =>
    word(
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="f1"/><w:helpText w:val="${v}"/><w:statusText w:val="${v}"/><w:textInput><w:default w:val="${v}"/></w:textInput></w:ffData></w:fldChar></w:r>${code(' FORMTEXT ')}${mark('separate')}${r('甲')}${mark('end')}`,
      ),
    ),
  ),
  gone('旧式下拉域的选项', (v) =>
    word(
      p(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="${v}"/><w:listEntry w:val="甲"/></w:ddList></w:ffData></w:fldChar></w:r>${code(' FORMDROPDOWN ')}${mark('separate')}${mark('end')}`,
      ),
    ),
  ),
  covered('链接的文字', (v) =>
    word(p(`<w:hyperlink r:id="go">${r(v)}</w:hyperlink>`), { parts: [link('https://www.example.gov.cn/')] }),
  ),
  covered('链接的目标', (v) =>
    word(p(`<w:hyperlink r:id="go">${r('详情')}</w:hyperlink>`), {
      parts: [link(`https://www.example.gov.cn/?q=${v}`)],
    }),
  ),
  covered('链接的目标以百分号编码', (v) =>
    word(p(`<w:hyperlink r:id="go">${r('详情')}</w:hyperlink>`), {
      parts: [link(`https://www.example.gov.cn/${encodeURIComponent(v)}`)],
    }),
  ),
  covered('邮件链接', (v) =>
    word(p(`<w:hyperlink r:id="go">${r('联系')}</w:hyperlink>`), {
      parts: [link(`mailto:a@example.com?subject=${v}`)],
    }),
  ),
  gone('本机文件的链接', (v) =>
    word(p(`<w:hyperlink r:id="go">${r('附件')}</w:hyperlink>`), { parts: [link(`file:///D:\\${v}\\附件.docx`)] }),
  ),
  gone('没人用的链接', (v) => word('', { parts: [link(`https://www.example.gov.cn/?q=${v}`)] })),
  covered('链接的提示', (v) =>
    word(p(`<w:hyperlink r:id="go" w:tooltip="${v}">${r('详情')}</w:hyperlink>`), {
      parts: [link('https://www.example.gov.cn/')],
    }),
  ),
  gone('链接的框架名', (v) =>
    word(p(`<w:hyperlink r:id="go" w:tgtFrame="${v}" w:docLocation="${v}">${r('详情')}</w:hyperlink>`), {
      parts: [link('https://www.example.gov.cn/')],
    }),
  ),
  covered('域写成的链接', (v) => word(p(field(` HYPERLINK "https://www.example.gov.cn/?q=${v}" \\o "${v}" `, '详情')))),
  gone('书签名', (v) => word(p(`<w:bookmarkStart w:id="1" w:name="${v}"/>${r('甲')}<w:bookmarkEnd w:id="1"/>`))),
  gone('书签名和引用它的链接', (v) =>
    word(
      p(`<w:bookmarkStart w:id="1" w:name="b${v}"/>${r('甲')}<w:bookmarkEnd w:id="1"/>`) +
        p(`<w:hyperlink w:anchor="b${v}">${r('见上')}</w:hyperlink>`),
    ),
  ),
  covered('内容控件的内容', (v) => word(sdt('', line(v)))),
  covered('行内内容控件的内容', (v) => word(p(sdt('', r(v))))),
  gone('内容控件的名称', (v) => word(sdt(`<w:alias w:val="${v}"/>`, line('甲')))),
  gone('内容控件的标签', (v) => word(sdt(`<w:tag w:val="${v}"/>`, line('甲')))),
  gone('内容控件的占位部件名', (v) =>
    word(sdt(`<w:placeholder><w:docPart w:val="${v}"/></w:placeholder>`, line('甲'))),
  ),
  gone('下拉选项', (v) =>
    word(sdt(`<w:dropDownList><w:listItem w:displayText="${v}" w:value="1"/></w:dropDownList>`, line('甲'))),
  ),
  gone('组合框选项的值', (v) =>
    word(
      sdt(`<w:comboBox w:lastValue="${v}"><w:listItem w:displayText="甲" w:value="${v}"/></w:comboBox>`, line('甲')),
    ),
  ),
  gone('日期控件的全值', (v) =>
    word(sdt(`<w:date w:fullDate="${v}"><w:dateFormat w:val="${v}"/></w:date>`, line('甲'))),
  ),
  gone('数据绑定的路径', (v) =>
    word(sdt(`<w:dataBinding w:xpath="/人[@名='${v}']" w:storeItemID="{1}"/>`, line('甲'))),
  ),
  covered('数据绑定的自定义XML', (v) =>
    word(sdt('<w:dataBinding w:xpath="/人" w:storeItemID="{00000000-0000-4000-8000-000000000001}"/>', line(v)), {
      parts: customXml(`<人>${v}</人>`),
    }),
  ),
  gone('自定义XML部件', (v) => word('', { parts: customXml(`<数据 属性="${v}"><人>${v}</人></数据>`) })),
  gone('自定义XML的说明', (v) => word('', { parts: customXml('<a/>', `<ds:schemaRef ds:uri="urn:${v}"/>`) })),
  covered('自定义XML元素里的文字', (v) => word(p(`<w:customXml w:uri="urn:a" w:element="人">${r(v)}</w:customXml>`))),
  gone('自定义XML元素的名与属性', (v) =>
    word(
      p(
        `<w:customXml w:uri="urn:${v}" w:element="人"><w:customXmlPr><w:attr w:name="证" w:val="${v}"/><w:placeholder w:val="${v}"/></w:customXmlPr>${r('甲')}</w:customXml>`,
      ),
    ),
  ),
  covered('智能标记里的文字', (v) => word(p(`<w:smartTag w:uri="urn:a" w:element="PersonName">${r(v)}</w:smartTag>`))),
  gone('智能标记的属性', (v) =>
    word(
      p(
        `<w:smartTag w:uri="urn:a" w:element="PersonName"><w:smartTagPr><w:attr w:name="ProductID" w:val="${v}"/></w:smartTagPr>${r('甲')}</w:smartTag>`,
      ),
    ),
  ),
  gone('可编辑区的用户', (v) => word(p(`<w:permStart w:id="1" w:ed="${v}"/>${r('甲')}<w:permEnd w:id="1"/>`))),
  gone('表格的标题与说明', (v) =>
    word(
      tbl(tr(tc(line('甲')))).replace(
        '<w:tblPr/>',
        `<w:tblPr><w:tblCaption w:val="${v}"/><w:tblDescription w:val="${v}"/></w:tblPr>`,
      ),
    ),
  ),
  gone('词汇表文档的部件名', (v) =>
    word('', {
      parts: [
        glossary(
          `<w:name w:val="${v}"/><w:description w:val="${v}"/><w:category><w:name w:val="${v}"/></w:category>`,
          '甲',
        ),
      ],
    }),
  ),
  gone('词汇表文档的文字', (v) => word('', { parts: [glossary('<w:name w:val="a"/>', v)] })),
  gone('子文档', (v) =>
    word('<w:p><w:subDoc r:id="sub"/></w:p>', {
      parts: [{ relation: 'subDocument', id: 'sub', outside: `file:///D:\\${v}.docx` }],
    }),
  ),
  gone('网页格式的嵌入', (v) => chunk(`<html><body>${v}</body></html>`, 'html', 'text/html')),
  gone('RTF格式的嵌入', (v) =>
    chunk(`{\\rtf1 ${[...v].map((c) => `\\u${c.charCodeAt(0)}?`).join('')} ${v}}`, 'rtf', 'application/rtf'),
  ),
  gone('单一网页的嵌入', (v) =>
    chunk(`MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${v}`, 'mht', 'message/rfc822'),
  ),
  gone('嵌入的docx', (v) =>
    chunk(word(line(v)), 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  ),
  gone('引文来源', (v) =>
    word(p(field(' CITATION a ', '（甲）')), {
      parts: customXml(
        `<b:Sources xmlns:b="${OFFICE}/officeDocument/2006/bibliography"><b:Source><b:Tag>a</b:Tag><b:Author>${v}</b:Author></b:Source></b:Sources>`,
      ),
    }),
  ),
  gone('封面的属性部件', (v) =>
    word('', {
      parts: customXml(
        `<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps"><CompanyAddress>${v}</CompanyAddress><CompanyPhone>${v}</CompanyPhone></CoverPageProperties>`,
      ),
    }),
  ),
  gone('编号的替换文字', (v) =>
    word(p(r('甲'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'), {
      parts: [numbering(`<w:name w:val="${v}"/>`, '%1.')],
    }),
  ),
  covered(
    '编号里的文字',
    (v) =>
      word(p(r('甲'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'), {
        parts: [numbering('', `${v}%1`)],
      }),
    PERSON,
  ),
]

function numbering(name: string, text: string): Extra {
  return wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="1">${name}<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
  )
}

function glossary(about: string, text: string): Extra {
  return {
    part: 'word/glossary/document.xml',
    content: `<?xml version="1.0"?><w:glossaryDocument ${namespaces()}><w:docParts><w:docPart><w:docPartPr>${about}</w:docPartPr><w:docPartBody>${line(text)}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml',
    relation: 'glossaryDocument',
  }
}

function chunk(content: string | Uint8Array, extension: string, type: string): Uint8Array {
  return word('<w:altChunk r:id="chunk"/>', {
    parts: [{ part: `word/afchunk.${extension}`, content, type, relation: 'aFChunk', id: 'chunk' }],
  })
}
