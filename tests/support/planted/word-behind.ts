import { OFFICE, type Extra } from './opc.ts'
import { covered, gone, type Planting } from './planting.ts'
import { line, p, r, tbl, tc, tr, word, wordPart } from './word.ts'

const by = (v: string): string => `w:id="5" w:author="${v}" w:date="2026-01-05T00:00:00Z"`
const W15 = 'http://schemas.microsoft.com/office/2011/relationships'
const comment = (attributes: string, text: string): Extra =>
  wordPart('comments', `<w:comment w:id="1" ${attributes}><w:p w14:paraId="00000001">${r(text)}</w:p></w:comment>`)
const commented = p(
  `<w:commentRangeStart w:id="1"/>${r('甲')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
)
const extension = (part: string, root: string, inside: string, relation: string): Extra => ({
  part: `word/${part}.xml`,
  content: `<?xml version="1.0"?><w15:${root} xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${inside}</w15:${root}>`,
  type: `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`,
  relation: `${W15}/${relation}`,
})
const core = (inside: string): Extra => ({
  part: 'docProps/core.xml',
  content: `<?xml version="1.0"?><cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</cp:coreProperties>`,
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  from: '',
  relation: 'core-properties',
})
const app = (inside: string): Extra => ({
  part: 'docProps/app.xml',
  content: `<?xml version="1.0"?><Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties" xmlns:vt="${OFFICE}/officeDocument/2006/docPropsVTypes">${inside}</Properties>`,
  type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  from: '',
  relation: 'extended-properties',
})
const custom = (attributes: string, value: string): Extra => ({
  part: 'docProps/custom.xml',
  content: `<?xml version="1.0"?><Properties xmlns="${OFFICE}/officeDocument/2006/custom-properties" xmlns:vt="${OFFICE}/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" ${attributes}><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`,
  type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  from: '',
  relation: 'custom-properties',
})
const fontTable = (inside: string): Extra => wordPart('fontTable', inside)
const outsideSettings = (relation: string, v: string): Extra => ({
  from: 'word/settings.xml',
  relation,
  id: 'away',
  outside: `file:///D:\\${v}\\数据.docx`,
})
const cores = ['dc:creator', 'cp:lastModifiedBy', 'dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category', 'cp:contentStatus', 'dc:identifier', 'cp:version', 'dc:language', 'cp:revision', 'cp:lastPrinted', 'dcterms:created'] // prettier-ignore
const apps = ['Company', 'Manager', 'Template', 'HyperlinkBase', 'Application', 'AppVersion', 'TotalTime'] as const

/** What stands behind the text: comments, tracked changes, hidden text, properties, settings, styles. */
export const WORD_BEHIND: readonly Planting[] = [
  gone('批注的文字', (v) => word(commented, { parts: [comment('w:author="a"', v)] })),
  gone('批注的作者', (v) => word(commented, { parts: [comment(`w:author="${v}"`, '改')] })),
  gone('批注作者的缩写', (v) => word(commented, { parts: [comment(`w:author="a" w:initials="${v}"`, '改')] })),
  gone('批注的日期', (v) => word(commented, { parts: [comment(`w:author="a" w:date="${v}"`, '改')] })),
  gone('批注扩展部件', (v) =>
    word(commented, {
      parts: [
        comment('w:author="a"', '改'),
        extension(
          'commentsExtended',
          'commentsEx',
          `<w15:commentEx w15:paraId="00000001" w15:done="0" w15:note="${v}"/>`,
          'commentsExtended',
        ),
      ],
    }),
  ),
  gone('人员部件', (v) =>
    word(commented, {
      parts: [
        comment('w:author="a"', '改'),
        extension(
          'people',
          'people',
          `<w15:person w15:author="${v}"><w15:presenceInfo w15:providerId="AD" w15:userId="${v}"/></w15:person>`,
          'people',
        ),
      ],
    }),
  ),
  covered('修订插入的文字仍然显示', (v) => word(p(`<w:ins ${by('a')}>${r(v)}</w:ins>`))),
  gone('修订插入的作者', (v) => word(p(`<w:ins ${by(v)}>${r('甲')}</w:ins>`))),
  gone('修订删除的文字', (v) => word(p(`${r('甲')}<w:del ${by('a')}><w:r><w:delText>${v}</w:delText></w:r></w:del>`))),
  gone('修订删除的文字写成普通文字', (v) => word(p(`${r('甲')}<w:del ${by('a')}>${r(v)}</w:del>`))),
  gone('修订删除的作者', (v) => word(p(`${r('甲')}<w:del ${by(v)}><w:r><w:delText>乙</w:delText></w:r></w:del>`))),
  gone('修订删除的域代码', (v) =>
    word(p(`${r('甲')}<w:del ${by('a')}><w:r><w:delInstrText> QUOTE ${v} </w:delInstrText></w:r></w:del>`)),
  ),
  gone('插入后又删除的文字', (v) =>
    word(p(`${r('甲')}<w:ins ${by('a')}><w:del ${by('b')}><w:r><w:delText>${v}</w:delText></w:r></w:del></w:ins>`)),
  ),
  gone('移走的文字', (v) =>
    word(
      p(
        `<w:moveFromRangeStart w:id="8" w:name="m" w:author="a"/><w:moveFrom ${by('a')}>${r(v)}</w:moveFrom><w:moveFromRangeEnd w:id="8"/>${r('甲')}`,
      ),
    ),
  ),
  covered('移来的文字', (v) =>
    word(
      p(
        `<w:moveToRangeStart w:id="8" w:name="m" w:author="a"/><w:moveTo ${by('a')}>${r(v)}</w:moveTo><w:moveToRangeEnd w:id="8"/>`,
      ),
    ),
  ),
  gone('移动的作者与名称', (v) =>
    word(
      p(
        `<w:moveToRangeStart w:id="8" w:name="${v}" w:author="${v}"/><w:moveTo ${by(v)}>${r('甲')}</w:moveTo><w:moveToRangeEnd w:id="8"/>`,
      ),
    ),
  ),
  gone('段落格式修订的作者', (v) => word(p(r('甲'), `<w:pPrChange ${by(v)}><w:pPr/></w:pPrChange>`))),
  gone('文字格式修订的作者', (v) => word(p(r('甲', `<w:rPrChange ${by(v)}><w:rPr/></w:rPrChange>`)))),
  gone('段落标记修订的作者', (v) => word(p(r('甲'), `<w:rPr><w:ins ${by(v)}/></w:rPr>`))),
  gone('表格格式修订的作者', (v) =>
    word(
      tbl(tr(tc(line('甲')))).replace(
        '<w:tblPr/>',
        `<w:tblPr><w:tblPrChange ${by(v)}><w:tblPr/></w:tblPrChange></w:tblPr>`,
      ),
    ),
  ),
  gone('单元格修订的作者', (v) => word(tbl(tr(tc(line('甲'), `<w:cellIns ${by(v)}/>`))))),
  gone('节格式修订的作者', (v) => word('', { section: `<w:sectPrChange ${by(v)}><w:sectPr/></w:sectPrChange>` })),
  gone('编号修订的旧编号', (v) =>
    word(p(r('甲'), `<w:numPr><w:numberingChange ${by('a')} w:original="${v}"/></w:numPr>`)),
  ),
  gone('删除的行', (v) =>
    word(tbl(tr(tc(line('甲'))), `<w:tr><w:trPr><w:del ${by('a')}/></w:trPr>${tc(line(v))}</w:tr>`)),
  ),
  gone('删除的单元格', (v) => word(tbl(tr(tc(line('甲')), tc(line(v), `<w:cellDel ${by('a')}/>`))))),
  gone('自定义XML删除范围的作者', (v) =>
    word(p(`<w:customXmlDelRangeStart ${by(v)}/>${r('甲')}<w:customXmlDelRangeEnd w:id="5"/>`)),
  ),
  gone('直接隐藏的文字', (v) => word(p(r('甲') + r(v, '<w:vanish/>')))),
  gone('隐藏的文字分成几块', (v) => word(p(r('甲') + [...v].map((one) => r(one, '<w:vanish w:val="1"/>')).join('')))),
  gone('按字符样式隐藏', (v) => word(p(r('甲') + r(v, '<w:rStyle w:val="unseen"/>')))),
  gone('按段落样式隐藏', (v) => word(p(r(v), '<w:pStyle w:val="unseenLine"/>'))),
  gone('按继承的样式隐藏', (v) =>
    word(p(r(v), '<w:pStyle w:val="child"/>'), {
      styles:
        '<w:style w:type="paragraph" w:styleId="child"><w:name w:val="child"/><w:basedOn w:val="unseenLine"/></w:style>',
    }),
  ),
  gone('按默认格式隐藏', (v) =>
    word(p(r('甲', '<w:vanish w:val="0"/>') + r(v)), {
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    }),
  ),
  gone('样式分隔的隐藏段', (v) => word(p(r(v, '<w:vanish/>'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>'))),
  gone('网页视图隐藏的文字', (v) => word(p(r('甲') + r(v, '<w:vanish/><w:webHidden/>')))),
  gone('隐藏的行', (v) => word(tbl(tr(tc(line('甲'))), `<w:tr><w:trPr><w:hidden/></w:trPr>${tc(line(v))}</w:tr>`))),
  ...cores.map((field) => gone(`属性 ${field}`, (v) => word('', { parts: [core(`<${field}>${v}</${field}>`)] }))),
  ...apps.map((field) => gone(`扩展属性 ${field}`, (v) => word('', { parts: [app(`<${field}>${v}</${field}>`)] }))),
  gone('扩展属性里的标题清单', (v) =>
    word('', {
      parts: [
        app(
          `<TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>${v}</vt:lpstr></vt:vector></TitlesOfParts>`,
        ),
      ],
    }),
  ),
  gone('扩展属性里的链接清单', (v) =>
    word('', {
      parts: [
        app(
          `<HLinks><vt:vector size="1" baseType="variant"><vt:variant><vt:lpwstr>https://www.example.gov.cn/${v}</vt:lpwstr></vt:variant></vt:vector></HLinks>`,
        ),
      ],
    }),
  ),
  gone('自定义属性的值', (v) => word('', { parts: [custom('name="经办"', v)] })),
  gone('自定义属性的名', (v) => word('', { parts: [custom(`name="${v}"`, '1')] })),
  gone('自定义属性的链接', (v) => word('', { parts: [custom(`name="a" linkTarget="${v}"`, '1')] })),
  gone('修订标识', (v) =>
    word(`<w:p w:rsidR="${v}" w:rsidRDefault="${v}"><w:r w:rsidR="${v}"><w:t>甲</w:t></w:r></w:p>`),
  ),
  gone('设置里的修订标识', (v) =>
    word('', { settings: `<w:rsids><w:rsidRoot w:val="${v}"/><w:rsid w:val="${v}"/></w:rsids>` }),
  ),
  gone('文档变量', (v) =>
    word('', {
      settings: `<w:docVars><w:docVar w:name="n" w:val="${v}"/><w:docVar w:name="${v}" w:val="1"/></w:docVars>`,
    }),
  ),
  gone('文档保护', (v) =>
    word('', {
      settings: `<w:documentProtection w:edit="readOnly" w:cryptProvider="${v}" w:hash="${v}" w:salt="${v}"/><w:writeProtection w:hash="${v}"/>`,
    }),
  ),
  gone('邮件合并的数据源', (v) =>
    word('', {
      settings: `<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:connectString w:val="Data Source=${v}"/><w:query w:val="SELECT * FROM ${v}"/><w:mailSubject w:val="${v}"/><w:addressFieldName w:val="${v}"/></w:mailMerge>`,
    }),
  ),
  gone('邮件合并的外部文件', (v) =>
    word('', {
      settings: '<w:mailMerge><w:dataSource r:id="away"/></w:mailMerge>',
      parts: [outsideSettings('mailMergeSource', v)],
    }),
  ),
  gone('附加模板的路径', (v) =>
    word('', { settings: '<w:attachedTemplate r:id="away"/>', parts: [outsideSettings('attachedTemplate', v)] }),
  ),
  gone('兼容设置', (v) =>
    word('', { settings: `<w:compat><w:compatSetting w:name="${v}" w:uri="urn:${v}" w:val="${v}"/></w:compat>` }),
  ),
  gone('附加架构与标题', (v) =>
    word('', { settings: `<w:attachedSchema w:val="urn:${v}"/><w:captions><w:caption w:name="${v}"/></w:captions>` }),
  ),
  gone('设置里的文档标识', (v) => word('', { settings: `<w15:docId w15:val="{${v}}"/><w14:docId w14:val="${v}"/>` })),
  gone('阅读版式与XSLT路径', (v) =>
    word('', {
      settings: `<w:saveThroughXslt w:solutionID="${v}"/><w:clickAndTypeStyle w:val="${v}"/><w:decimalSymbol w:val="."/>`,
    }),
  ),
  gone('没人用的样式的名称', (v) =>
    word('', {
      styles: `<w:style w:type="paragraph" w:customStyle="1" w:styleId="x1"><w:name w:val="${v}"/></w:style>`,
    }),
  ),
  gone('在用样式的名称与别名', (v) =>
    word(p(r('甲'), '<w:pStyle w:val="x1"/>'), {
      styles: `<w:style w:type="paragraph" w:customStyle="1" w:styleId="x1"><w:name w:val="${v}"/><w:aliases w:val="${v}"/></w:style>`,
    }),
  ),
  gone('在用样式的编号', (v) =>
    word(p(r('甲'), `<w:pStyle w:val="s${v}"/>`), {
      styles: `<w:style w:type="paragraph" w:customStyle="1" w:styleId="s${v}"><w:name w:val="x"/></w:style>`,
    }),
  ),
  gone('样式的修订者', (v) =>
    word('', {
      styles: `<w:style w:type="paragraph" w:styleId="x2"><w:name w:val="x2"/><w:rsid w:val="${v}"/><w:pPr><w:pPrChange ${by(v)}><w:pPr/></w:pPrChange></w:pPr></w:style>`,
    }),
  ),
  gone('潜在样式名', (v) => word('', { styles: `<w:latentStyles><w:lsdException w:name="${v}"/></w:latentStyles>` })),
  gone('主题的名称', (v) =>
    word('', {
      parts: [
        {
          part: 'word/theme/theme1.xml',
          content: `<?xml version="1.0"?><a:theme xmlns:a="${OFFICE}/drawingml/2006/main" name="${v}"><a:themeElements><a:clrScheme name="${v}"/><a:fontScheme name="${v}"/><a:fmtScheme name="${v}"/></a:themeElements></a:theme>`,
          type: 'application/vnd.openxmlformats-officedocument.theme+xml',
          relation: 'theme',
        },
      ],
    }),
  ),
  gone('字体表的别名', (v) =>
    word('', { parts: [fontTable(`<w:font w:name="宋体"><w:altName w:val="${v}"/></w:font>`)] }),
  ),
  gone('字体表的字体名', (v) => word('', { parts: [fontTable(`<w:font w:name="${v}"/>`)] })),
  gone('文字用的字体名', (v) => word(p(r('甲', `<w:rFonts w:eastAsia="${v}"/>`)))),
  gone('内嵌的字体', (v) =>
    word('', {
      parts: [
        fontTable('<w:font w:name="宋体"><w:embedRegular r:id="f1"/></w:font>'),
        {
          part: 'word/fonts/font1.odttf',
          content: `OTTO${v}`,
          type: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
          from: 'word/fontTable.xml',
          relation: 'font',
          id: 'f1',
        },
      ],
    }),
  ),
  gone('网页设置', (v) =>
    word('', {
      parts: [
        wordPart(
          'webSettings',
          `<w:frameset><w:frame><w:name w:val="${v}"/><w:title w:val="${v}"/></w:frame></w:frameset><w:divs><w:div w:id="1"><w:divName w:val="${v}"/></w:div></w:divs>`,
        ),
      ],
    }),
  ),
  gone('网页设置外的框架文件', (v) =>
    word('', {
      parts: [
        wordPart('webSettings', '<w:frameset><w:frame><w:sourceFileName r:id="fr"/></w:frame></w:frameset>'),
        { from: 'word/webSettings.xml', relation: 'frame', id: 'fr', outside: `file:///D:\\${v}.htm` },
      ],
    }),
  ),
]
