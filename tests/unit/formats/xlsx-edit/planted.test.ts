import { describe, expect, test } from 'vitest'
import { formula, styled, xlsx, type Book, type Sheet } from '../../../support/xlsx.ts'
import { made } from './hands.ts'
import { OFFICE } from './parts.ts'

const SECRET = '欧阳慕白'

const plain: Sheet = {
  name: '名单',
  rows: [
    ['姓名', '金额'],
    ['周知礼', 300],
  ],
}
const book = (more: Partial<Sheet> = {}, rest: Partial<Book> = {}): Book => ({
  sheets: [{ ...plain, ...more }],
  ...rest,
})
const rows = (...below: Sheet['rows'][number][]): Sheet['rows'] => [['姓名', '金额'], ['周知礼', 300], ...below]

const part = (name: string, content: string): Book => book({}, { parts: { [name]: content } })
const after = (xml: string): Book => book({ after: xml })

/** What goes whether anybody covers it or not: where it stands, and by which code its loss is told. */
const GOES: readonly (readonly [place: string, book: Book, code?: string])[] = [
  ['hidden sheet', { sheets: [plain, { name: '底稿', rows: [[SECRET]], state: 'hidden' }] }, 'hidden-cell'],
  ['very hidden sheet', { sheets: [plain, { name: '底稿', rows: [[SECRET]], state: 'veryHidden' }] }, 'hidden-cell'],
  ['name of a hidden sheet', { sheets: [plain, { name: SECRET, rows: [['甲']], state: 'hidden' }] }, 'hidden-sheet'],
  [
    'sheet without a tab',
    part(
      'xl/worksheets/sheet9.xml',
      `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>${SECRET}</t></is></c></row></sheetData></worksheet>`,
    ),
    'hidden-sheet',
  ],
  ['hidden row', book({ rows: rows([SECRET, 1]), hiddenRows: [3] }), 'hidden-cell'],
  ['hidden column', book({ rows: rows(['王', 1, SECRET]), hiddenColumns: [3] }), 'hidden-cell'],
  [
    'column without width',
    book({ rows: rows(['王', 1, SECRET]), before: '<cols><col min="3" max="3" width="0" customWidth="1"/></cols>' }),
    'hidden-cell',
  ],
  ['under a merged cell', book({ rows: rows(['王', SECRET]), merges: ['A3:B3'] }), 'hidden-cell'],
  ['number behind ;;;', book({ rows: rows(['王', styled(53011219900, 1)]) }, { formats: [';;;'] }), 'hidden-cell'],
  [
    'text behind ;;;',
    book(
      { rows: rows(['王', { raw: `<is><t>${SECRET}</t></is>`, attributes: 't="inlineStr" s="1"' }]) },
      { formats: [';;;'] },
    ),
    'hidden-cell',
  ],
  ['left-over shared text', book({}, { leftOver: [SECRET] })],
  ['formula', book({ rows: rows(['王', formula(`IF(A1="${SECRET}",1,2)`, 2)]) }), 'formula'],
  ['formula without a value', book({ rows: rows(['王', formula(`"${SECRET}"&A1`, null)]) }), 'formula-without-value'],
  [
    'shared formula',
    book({ rows: rows(['王', { raw: `<f t="shared" ref="B3:B9" si="0">COUNTIF(A:A,"${SECRET}")</f><v>2</v>` }]) }),
    'formula',
  ],
  [
    'array formula',
    book({ rows: rows(['王', { raw: `<f t="array" ref="B3">SUM((A1:A9="${SECRET}")*1)</f><v>2</v>` }]) }),
    'formula',
  ],
  [
    'data table formula',
    book({ rows: rows(['王', { raw: `<f t="dataTable" ref="B3:B9" r1="${SECRET}"/><v>2</v>` }]) }),
    'formula',
  ],
  ['comment', book({ comments: { A2: SECRET } }), 'comment'],
  [
    'author of comments',
    book(
      { comments: { A2: '已核' } },
      {
        parts: {
          'xl/comments1.xml': `<comments xmlns="${OFFICE}/spreadsheetml/2006/main"><authors><author>${SECRET}</author></authors><commentList/></comments>`,
        },
      },
    ),
    'comment',
  ],
  ['threaded comment', book({ threaded: { A2: SECRET } }), 'comment'],
  ['person', part('xl/persons/person.xml', `<personList><person displayName="${SECRET}"/></personList>`), 'person'],
  ['legacy drawing', part('xl/drawings/vmlDrawing1.vml', `<xml><shape alt="${SECRET}"/></xml>`), 'comment-drawing'],
  ['printer settings', part('xl/printerSettings/printerSettings1.bin', SECRET), 'printer'],
  ['calculation chain', part('xl/calcChain.xml', `<calcChain><c r="${SECRET}"/></calcChain>`), 'calculation'],
  [
    'volatile dependencies',
    part('xl/volatileDependencies.xml', `<volTypes><tp>${SECRET}</tp></volTypes>`),
    'calculation',
  ],
  [
    'pivot cache',
    part('xl/pivotCache/pivotCacheRecords1.xml', `<pivotCacheRecords><r><s v="${SECRET}"/></r></pivotCacheRecords>`),
    'pivot',
  ],
  ['table', part('xl/tables/table1.xml', `<table name="${SECRET}"/>`), 'table'],
  [
    'external link',
    part('xl/externalLinks/externalLink1.xml', `<externalLink><sheetName val="${SECRET}"/></externalLink>`),
    'external-link',
  ],
  ['connection', part('xl/connections.xml', `<connections><connection name="${SECRET}"/></connections>`), 'connection'],
  ['query table', part('xl/queryTables/queryTable1.xml', `<queryTable name="${SECRET}"/>`), 'query'],
  ['slicer', part('xl/slicers/slicer1.xml', `<slicers><slicer caption="${SECRET}"/></slicers>`), 'slicer'],
  ['custom XML', part('customXml/item1.xml', `<a>${SECRET}</a>`), 'custom-xml'],
  ['macro', part('xl/vbaProject.bin', SECRET), 'macro'],
  ['control', part('xl/activeX/activeX1.xml', `<ax>${SECRET}</ax>`), 'control'],
  ['embedded object', part('xl/embeddings/oleObject1.bin', SECRET), 'embedded'],
  ['revision log', part('xl/revisions/revisionLog1.xml', `<revisions><rcc>${SECRET}</rcc></revisions>`), 'revision'],
  ['thumbnail', part('docProps/thumbnail.jpeg', SECRET), 'property'],
  ['core properties', book({}, { author: SECRET }), 'property'],
  [
    'extended properties',
    part(
      'docProps/app.xml',
      `<Properties><TitlesOfParts>${SECRET}</TitlesOfParts><Company>${SECRET}</Company></Properties>`,
    ),
    'property',
  ],
  [
    'custom properties',
    part('docProps/custom.xml', `<Properties><property name="${SECRET}"/></Properties>`),
    'property',
  ],
  ['unknown part', part(`xl/${SECRET}.dat`, SECRET), 'part'],
  [
    'validation list',
    after(
      `<dataValidations count="1"><dataValidation type="list" sqref="A1" prompt="${SECRET}"><formula1>"${SECRET},乙"</formula1></dataValidation></dataValidations>`,
    ),
    'validation',
  ],
  [
    'conditional format with a text',
    after(
      `<conditionalFormatting sqref="A1"><cfRule type="containsText" priority="1" operator="containsText" text="${SECRET}"><formula>NOT(ISERROR(SEARCH("${SECRET}",A1)))</formula></cfRule></conditionalFormatting>`,
    ),
    'conditional-format',
  ],
  [
    'filter',
    after(
      `<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="${SECRET}"/></filters></filterColumn></autoFilter>`,
    ),
    'filter',
  ],
  [
    'scenario',
    after(
      `<scenarios><scenario name="${SECRET}" user="${SECRET}"><inputCells r="A1" val="${SECRET}"/></scenario></scenarios>`,
    ),
    'scenario',
  ],
  [
    'protected range',
    after(`<protectedRanges><protectedRange name="${SECRET}" sqref="A1"/></protectedRanges>`),
    'protection',
  ],
  [
    'custom view',
    after(
      `<customSheetViews><customSheetView guid="{1}"><headerFooter><oddHeader>${SECRET}</oddHeader></headerFooter></customSheetView></customSheetViews>`,
    ),
    'custom-view',
  ],
  [
    'extension',
    after(`<extLst><ext uri="{1}"><x14:a xmlns:x14="urn:${SECRET}">${SECRET}</x14:a></ext></extLst>`),
    'extension',
  ],
  [
    'alternate content',
    after(
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control name="${SECRET}"/></controls></mc:Choice></mc:AlternateContent>`,
    ),
    'alternate',
  ],
  ['web publishing', after(`<webPublishItems><webPublishItem title="${SECRET}"/></webPublishItems>`), 'web-publishing'],
  ['unknown element', after(`<gossip says="${SECRET}">${SECRET}</gossip>`), 'markup'],
  ['unknown namespace', after(`<g:sheetPr xmlns:g="urn:${SECRET}"/>`), 'markup'],
  ['unknown attribute', after(`<pageMargins left="1" note="${SECRET}"/>`)],
  ['attribute that is no value', after(`<pageMargins left="${SECRET}"/>`)],
  ['comment in the XML', after(`<!-- ${SECRET} -->`)],
  ['processing instruction', after(`<?note ${SECRET}?>`)],
  [
    'phonetic guide',
    book({
      rows: rows([{ raw: `<is><t>王</t><rPh sb="0" eb="1"><t>${SECRET}</t></rPh></is>`, attributes: 't="inlineStr"' }]),
    }),
    'phonetic',
  ],
  [
    'phonetic guide of a shared text',
    part(
      'xl/sharedStrings.xml',
      `<sst xmlns="${OFFICE}/spreadsheetml/2006/main"><si><t>姓名</t></si><si><t>金额</t></si><si><t>王</t><rPh sb="0" eb="1"><t>${SECRET}</t></rPh><phoneticPr fontId="1"/></si></sst>`,
    ),
  ],
  [
    'tip and display of a link',
    after(`<hyperlinks><hyperlink ref="A2" location="名单!A1" tooltip="${SECRET}" display="${SECRET}"/></hyperlinks>`),
  ],
  ['link to a name', after(`<hyperlinks><hyperlink ref="A2" location="${SECRET}"/></hyperlinks>`), 'link'],
  ['value of a boolean', book({ rows: rows(['王', { raw: `<v>${SECRET}</v>`, attributes: 't="b"' }]) })],
  [
    'defined name',
    book({}, { more: `<definedNames><definedName name="${SECRET}">"${SECRET}"</definedName></definedNames>` }),
    'defined-name',
  ],
  [
    'print area that is no range',
    book(
      {},
      {
        more: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">"${SECRET}"</definedName></definedNames>`,
      },
    ),
    'defined-name',
  ],
  [
    'path of the author',
    book(
      {},
      {
        more: `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="urn:x" url="C:\\${SECRET}"/></mc:Choice></mc:AlternateContent>`,
      },
    ),
    'path',
  ],
  ['file sharing', book({}, { more: `<fileSharing userName="${SECRET}"/>` }), 'file-sharing'],
  [
    'workbook views of others',
    book({}, { more: `<customWorkbookViews><customWorkbookView name="${SECRET}" guid="{1}"/></customWorkbookViews>` }),
    'custom-view',
  ],
  ['literal of a format nobody uses', book({}, { formats: [`"${SECRET}"0`] })],
  ['section of a format nobody sees', book({ rows: rows(['王', styled(5, 1)]) }, { formats: [`0"元";"${SECRET}"0`] })],
  [
    'extension of the styles',
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${OFFICE}/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/></cellXfs><extLst><ext>${SECRET}</ext></extLst></styleSheet>`,
    ),
  ],
]

describe('what no reader of the public copy should get is nowhere in the new workbook', () => {
  test.each(GOES.map(([place, planted, code]) => ({ place, planted, code })))('$place', ({ planted, code }) => {
    const { all, removed } = made(xlsx(planted))
    expect(all).not.toContain(SECRET)
    expect(all).not.toContain('53011219900')
    if (code !== undefined) expect(removed).toContain(code)
  })
})
