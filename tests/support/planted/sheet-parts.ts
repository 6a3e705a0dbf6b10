import { damagedZip } from './zip-places.ts'
import { OFFICE, packed, type Extra } from './opc.ts'
import { exif, jpeg, png, pngNote, utf16, utf8 } from './pictures.ts'
import { DIGITS, gone, REFUSABLE, type Planting } from './planting.ts'
import { anotherSheet, book, bookEntries, inline, sheetNames, SHEET1, SHEET_TYPE, si, workbook } from './sheets.ts'

const main = (part: string, root: string, inside: string, relation: string, type = root, more = ''): Extra => ({
  part,
  content: `<?xml version="1.0" encoding="UTF-8"?><${root} ${sheetNames()} ${more}>${inside}</${root}>`,
  type: type.includes('/') ? type : `${SHEET_TYPE}.${type}+xml`,
  relation,
  id: relation.slice(relation.lastIndexOf('/') + 1),
})
const core = (field: string, v: string): Extra => ({
  part: 'docProps/core.xml',
  content: `<?xml version="1.0"?><cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><${field}>${v}</${field}></cp:coreProperties>`,
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
const MS = 'http://schemas.microsoft.com/office'
const sheetPart = (part: string, content: string | Uint8Array, relation: string, type?: string): Extra => ({
  part,
  content,
  from: SHEET1,
  relation,
  id: 'x',
  ...(type === undefined ? {} : { type }),
})

/** Further parts of a workbook and the package around them. */
export const SHEET_PARTS: readonly Planting[] = [
  gone('计算链', (v) => book({ parts: [main('xl/calcChain.xml', 'calcChain', `<c r="${v}" i="1"/>`, 'calcChain')] })),
  gone('样式的名称', (v) =>
    book({
      styles: `<cellStyles count="1"><cellStyle name="${v}" xfId="0"/></cellStyles><tableStyles><tableStyle name="${v}" pivot="0"/></tableStyles>`,
    }),
  ),
  gone('样式的字体名', (v) =>
    book({
      styles: `<dxfs count="1"><dxf><font><name val="${v}"/></font><numFmt numFmtId="300" formatCode="&quot;${v}&quot;"/></dxf></dxfs>`,
    }),
  ),
  gone('样式的扩展', (v) =>
    book({ styles: `<extLst><ext uri="{${v}}"><x14:slicerStyles defaultSlicerStyle="${v}"/></ext></extLst>` }),
  ),
  gone('主题的名称', (v) =>
    book({
      parts: [
        {
          part: 'xl/theme/theme1.xml',
          content: `<?xml version="1.0"?><a:theme xmlns:a="${OFFICE}/drawingml/2006/main" name="${v}"><a:themeElements><a:clrScheme name="${v}"/><a:fontScheme name="${v}"/><a:fmtScheme name="${v}"/></a:themeElements></a:theme>`,
          type: 'application/vnd.openxmlformats-officedocument.theme+xml',
          relation: 'theme',
        },
      ],
    }),
  ),
  ...['dc:creator', 'cp:lastModifiedBy', 'dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category'].map(
    (field) => gone(`属性 ${field}`, (v) => book({ parts: [core(field, v)] })),
  ),
  ...['Company', 'Manager', 'HyperlinkBase', 'Template'].map((field) =>
    gone(`扩展属性 ${field}`, (v) => book({ parts: [app(`<${field}>${v}</${field}>`)] })),
  ),
  gone('扩展属性的表名清单', (v) =>
    book({
      parts: [
        app(
          `<TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>${v}</vt:lpstr></vt:vector></TitlesOfParts>`,
        ),
      ],
    }),
  ),
  gone('自定义属性', (v) =>
    book({
      parts: [
        {
          part: 'docProps/custom.xml',
          content: `<?xml version="1.0"?><Properties xmlns="${OFFICE}/officeDocument/2006/custom-properties" xmlns:vt="${OFFICE}/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${v}"><vt:lpwstr>${v}</vt:lpwstr></property></Properties>`,
          type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
          from: '',
          relation: 'custom-properties',
        },
      ],
    }),
  ),
  gone('缩略图', (v) =>
    book({
      parts: [{ part: 'docProps/thumbnail.jpeg', content: jpeg([exif(v)], v), from: '', relation: 'thumbnail' }],
    }),
  ),
  gone('打印机设置', (v) =>
    book({
      after: '<pageSetup r:id="x"/>',
      parts: [
        sheetPart(
          'xl/printerSettings/printerSettings1.bin',
          utf16(v),
          'printerSettings',
          `${SHEET_TYPE}.printerSettings`,
        ),
      ],
    }),
  ),
  gone('工作表的自定义属性', (v) =>
    book({
      after: `<customProperties><customPr name="${v}" r:id="x"/></customProperties>`,
      parts: [sheetPart('xl/customProperty1.bin', utf16(v), 'customProperty', `${SHEET_TYPE}.customProperty`)],
    }),
  ),
  gone('工作表的背景图', (v) =>
    book({ after: '<picture r:id="x"/>', parts: [sheetPart('xl/media/image1.jpeg', jpeg([exif(v)]), 'image')] }),
  ),
  gone('图片里的注释', (v) =>
    book({
      after: '<picture r:id="x"/>',
      parts: [sheetPart('xl/media/image1.png', png([pngNote('tEXt', v)], v), 'image')],
    }),
  ),
  gone('嵌入的工作簿', (v) =>
    book({
      after: '<oleObjects><oleObject progId="Excel.Sheet.12" shapeId="1025" r:id="x"/></oleObjects>',
      parts: [sheetPart('xl/embeddings/book.xlsx', workbook([['姓名', v]]), 'package', `${SHEET_TYPE}.sheet`)],
    }),
  ),
  gone('嵌入对象的流', (v) =>
    book({
      after: `<oleObjects><oleObject progId="${v}" shapeId="1025" r:id="x"/></oleObjects>`,
      parts: [
        sheetPart(
          'xl/embeddings/oleObject1.bin',
          utf16(v),
          'oleObject',
          'application/vnd.openxmlformats-officedocument.oleObject',
        ),
      ],
    }),
  ),
  gone('自定义XML部件', (v) =>
    book({ parts: [{ part: 'customXml/item1.xml', content: `<数据 属性="${v}">${v}</数据>`, relation: 'customXml' }] }),
  ),
  gone('XML映射', (v) =>
    book({
      parts: [
        main('xl/xmlMaps.xml', 'MapInfo', `<Map ID="1" Name="${v}" RootElement="${v}"/>`, 'xmlMaps', 'application/xml'),
      ],
    }),
  ),
  gone('元数据部件', (v) =>
    book({
      parts: [
        main(
          'xl/metadata.xml',
          'metadata',
          `<metadataStrings count="1"><s v="${v}"/></metadataStrings>`,
          'sheetMetadata',
        ),
      ],
    }),
  ),
  gone('富值部件', (v) =>
    book({
      parts: [
        main(
          'xl/richData/rdrichvalue.xml',
          'rvData',
          `<rv s="0"><v>${v}</v></rv>`,
          `${MS}/2017/06/relationships/rdRichValue`,
          'application/vnd.ms-excel.rdrichvalue+xml',
        ),
      ],
    }),
  ),
  gone('宏工程', (v) =>
    book({
      parts: [
        {
          part: 'xl/vbaProject.bin',
          content: utf8(v),
          type: 'application/vnd.ms-office.vbaProject',
          relation: `${MS}/2006/relationships/vbaProject`,
        },
      ],
    }),
  ),
  gone(
    '宏表',
    (v) =>
      extraSheet(
        'xl/macrosheets/sheet1.xml',
        'xm:macrosheet',
        inline('A1', v),
        `${MS}/2006/relationships/xlMacrosheet`,
        'application/vnd.ms-excel.macrosheet+xml',
      ),
    REFUSABLE,
  ),
  gone(
    '对话表',
    (v) =>
      extraSheet(
        'xl/dialogsheets/sheet1.xml',
        'dialogsheet',
        inline('A1', v),
        'dialogsheet',
        `${SHEET_TYPE}.dialogsheet+xml`,
      ),
    REFUSABLE,
  ),
  gone('有关系的未知部件', (v) =>
    book({
      parts: [
        {
          part: 'xl/vendor.xml',
          content: `<a b="${v}">${v}</a>`,
          relation: 'http://vendor.example/relation',
          type: 'application/vnd.vendor+xml',
        },
      ],
    }),
  ),
  gone('没有关系的部件', (v) => book({ parts: [{ part: 'xl/lost.xml', content: `<a>${v}</a>` }] })),
  gone('没有关系的工作表', (v) => {
    const { part } = anotherSheet(`<sheetData><row r="1">${inline('A1', v)}</row></sheetData>`)
    const { relation: _gone, ...lost } = part
    return book({ parts: [lost] })
  }),
  gone('没有登记的工作表', (v) => {
    const { part } = anotherSheet(`<sheetData><row r="1">${inline('A1', v)}</row></sheetData>`)
    return book({ parts: [part] })
  }),
  gone('第二份共享文字', (v) =>
    book({ parts: [main('xl/sharedStrings2.xml', 'sst', si(v), 'sharedStrings2', 'sharedStrings')] }),
  ),
  gone(
    '部件的名称',
    (v) => book({ parts: [{ part: `xl/media/${v}.png`, content: png(), relation: 'image' }] }),
    DIGITS,
  ),
  gone('工作表的部件名', (v) => book({ sheetPart: `xl/worksheets/${v}.xml` }), DIGITS),
  gone('XML注释与处理指令', (v) => book({ after: `<!-- ${v} --><?note ${v}?>` })),
  gone('厂商属性', (v) =>
    book({
      rootAttributes: `xmlns:vd="urn:${v}" mc:Ignorable="vd" vd:owner="${v}"`,
      rows: [`<row r="2" vd:by="${v}"><c r="A2" vd:by="${v}"><v>1</v></c></row>`],
    }),
  ),
  gone('元素之间的文字', (v) => book({ rows: [`<row r="2">${v}<c r="A2">${v}<v>1</v></c></row>`] })),
  gone('系统留下的文件', (v) => packed({ ...bookEntries({}), 'Thumbs.db': utf16(v) })),
  gone('压缩包里的条目注释', (v) => damagedZip(book({}), { entryComment: v })),
  gone('压缩包的注释', (v) => damagedZip(book({}), { comment: v })),
  gone('压缩包的附加字段', (v) => damagedZip(book({}), { extra: v })),
  gone('条目之间的数据', (v) => damagedZip(book({}), { between: v })),
  gone('严格格式的定义名称', (v) =>
    book({ strict: true, more: `<definedNames><definedName name="n1">"${v}"</definedName></definedNames>` }),
  ),
]

function extraSheet(part: string, root: string, cell: string, relation: string, type: string): Uint8Array {
  return book({
    sheets: '<sheet name="旧" sheetId="3" r:id="old"/>',
    parts: [{ ...main(part, root, `<sheetData><row r="1">${cell}</row></sheetData>`, relation, type), id: 'old' }],
  })
}
