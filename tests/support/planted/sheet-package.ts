import { type Extra } from './opc.ts'
import { gone, type Planting } from './planting.ts'
import { book, sheetNames, SHEET1, SHEET_TYPE } from './sheets.ts'

const main = (part: string, root: string, inside: string, relation: string, type = root, more = ''): Extra => ({
  part,
  content: `<?xml version="1.0" encoding="UTF-8"?><${root} ${sheetNames()} ${more}>${inside}</${root}>`,
  type: type.includes('/') ? type : `${SHEET_TYPE}.${type}+xml`,
  relation,
  id: relation.slice(relation.lastIndexOf('/') + 1),
})
const names = (inside: string): Uint8Array => book({ more: `<definedNames>${inside}</definedNames>` })
const MS = 'http://schemas.microsoft.com/office'
const pivot = (
  said: Readonly<{ item?: string; field?: string; record?: string; name?: string; source?: string }>,
): Uint8Array =>
  book({
    more: '<pivotCaches><pivotCache cacheId="1" r:id="pivotCacheDefinition"/></pivotCaches>',
    parts: [
      main(
        'xl/pivotCache/pivotCacheDefinition1.xml',
        'pivotCacheDefinition',
        `<cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="${said.source ?? '名单'}"/></cacheSource><cacheFields count="1"><cacheField name="${said.field ?? '姓名'}"><sharedItems count="1"><s v="${said.item ?? '甲'}"/></sharedItems></cacheField></cacheFields>`,
        'pivotCacheDefinition',
        'pivotCacheDefinition',
        `refreshedBy="${said.name ?? 'a'}" r:id="rec"`,
      ),
      {
        ...main(
          'xl/pivotCache/pivotCacheRecords1.xml',
          'pivotCacheRecords',
          `<r><s v="${said.record ?? '甲'}"/></r>`,
          'pivotCacheRecords',
        ),
        from: 'xl/pivotCache/pivotCacheDefinition1.xml',
        id: 'rec',
      },
      {
        ...main(
          'xl/pivotTables/pivotTable1.xml',
          'pivotTableDefinition',
          `<location ref="D1:E2"/><pivotFields count="1"><pivotField axis="axisRow"><items count="1"><item x="0" n="${said.name ?? '甲'}"/></items></pivotField></pivotFields>`,
          'pivotTable',
          'pivotTable',
          `name="${said.name ?? '透视'}" cacheId="1" dataCaption="${said.name ?? '值'}"`,
        ),
        from: SHEET1,
      },
      {
        part: 'xl/pivotCache/pivotCacheDefinition1.xml',
        from: 'xl/pivotTables/pivotTable1.xml',
        relation: 'pivotCacheDefinition',
        id: 'back',
      },
    ],
  })
const external = (said: string, path = 'file:///D:\\台账.xlsx'): Uint8Array =>
  book({
    more: '<externalReferences><externalReference r:id="externalLink"/></externalReferences>',
    parts: [
      main(
        'xl/externalLinks/externalLink1.xml',
        'externalLink',
        `<externalBook r:id="path"><sheetNames><sheetName val="表"/></sheetNames>${said}</externalBook>`,
        'externalLink',
      ),
      { from: 'xl/externalLinks/externalLink1.xml', relation: 'externalLinkPath', id: 'path', outside: path },
    ],
  })
/** What a workbook carries besides its sheets: names, caches, connections, styles, properties, and the package itself. */
export const SHEET_PACKAGE: readonly Planting[] = [
  gone('定义名称', (v) => names(`<definedName name="${v}">名单!$A$1</definedName>`), { kind: 'name' }),
  gone('定义名称的值', (v) => names(`<definedName name="n1">"${v}"</definedName>`)),
  gone('定义名称的说明', (v) =>
    names(
      `<definedName name="n1" comment="${v}" description="${v}" help="${v}" statusBar="${v}">名单!$A$1</definedName>`,
    ),
  ),
  gone('隐藏的定义名称', (v) => names(`<definedName name="n1" hidden="1">"${v}"</definedName>`)),
  gone('文件的绝对路径', (v) =>
    book({
      top: `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="${MS}/spreadsheetml/2010/11/ac" url="D:\\${v}\\"/></mc:Choice></mc:AlternateContent>`,
    }),
  ),
  gone('文件共享的用户', (v) => book({ top: `<fileSharing userName="${v}" reservationPassword="${v}"/>` })),
  gone('工作簿的代码名', (v) => book({ top: `<workbookPr codeName="${v}"/>` })),
  gone('工作簿的保护', (v) =>
    book({ top: `<workbookProtection workbookHashValue="${v}" workbookSaltValue="${v}" lockStructure="1"/>` }),
  ),
  gone('工作簿的自定义视图', (v) =>
    book({
      more: `<customWorkbookViews><customWorkbookView name="${v}" guid="{1}" windowWidth="9" windowHeight="9" activeSheetId="1"/></customWorkbookViews>`,
    }),
  ),
  gone('工作簿的扩展', (v) => book({ more: `<extLst><ext uri="{${v}}"><x15:a b="${v}">${v}</x15:a></ext></extLst>` })),
  gone('工作簿的网页发布', (v) =>
    book({
      more: `<webPublishObjects><webPublishObject id="1" divId="${v}" destinationFile="D:\\${v}" title="${v}"/></webPublishObjects>`,
    }),
  ),
  gone('透视缓存的项目', (v) => pivot({ item: v })),
  gone('透视缓存的记录', (v) => pivot({ record: v })),
  gone('透视缓存的字段', (v) => pivot({ field: v })),
  gone('透视缓存的来源', (v) => pivot({ source: v })),
  gone('透视表的名称与刷新人', (v) => pivot({ name: v })),
  gone('外部链接的缓存', (v) =>
    external(
      `<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>${v}</v></cell></row></sheetData></sheetDataSet>`,
    ),
  ),
  gone('外部链接的表名', (v) =>
    external(`<definedNames><definedName name="${v}" refersTo="='${v}'!A1"/></definedNames>`),
  ),
  gone('外部链接的路径', (v) => external('', `file:///D:\\${v}\\台账.xlsx`)),
  gone('动态数据交换链接', (v) =>
    book({
      more: '<externalReferences><externalReference r:id="externalLink"/></externalReferences>',
      parts: [
        main(
          'xl/externalLinks/externalLink1.xml',
          'externalLink',
          `<ddeLink ddeService="${v}" ddeTopic="${v}"><ddeItems><ddeItem name="${v}"/></ddeItems></ddeLink>`,
          'externalLink',
        ),
      ],
    }),
  ),
  gone('数据连接', (v) =>
    book({
      parts: [
        main(
          'xl/connections.xml',
          'connections',
          `<connection id="1" name="${v}" description="${v}" type="1" sourceFile="D:\\${v}.mdb" odcFile="${v}"><dbPr connection="Data Source=${v}" command="SELECT '${v}'"/><parameters count="1"><parameter name="${v}" string="${v}"/></parameters></connection>`,
          'connections',
        ),
      ],
    }),
  ),
  gone('查询表', (v) =>
    book({
      parts: [
        {
          ...main(
            'xl/queryTables/queryTable1.xml',
            'queryTable',
            `<queryTableRefresh><queryTableFields count="1"><queryTableField id="1" name="${v}"/></queryTableFields></queryTableRefresh>`,
            'queryTable',
            'queryTable',
            `name="${v}" connectionId="1"`,
          ),
          from: SHEET1,
        },
      ],
    }),
  ),
  gone('切片器缓存', (v) =>
    book({
      parts: [
        main(
          'xl/slicerCaches/slicerCache1.xml',
          'slicerCacheDefinition',
          `<data><tabular pivotCacheId="1"><items count="1"><i x="0" n="${v}"/></items></tabular></data>`,
          `${MS}/2007/relationships/slicerCache`,
          'application/vnd.ms-excel.slicerCache+xml',
          `name="${v}" sourceName="${v}"`,
        ),
      ],
    }),
  ),
  gone('切片器', (v) =>
    book({
      parts: [
        {
          ...main(
            'xl/slicers/slicer1.xml',
            'slicers',
            `<slicer name="${v}" cache="c" caption="${v}" rowHeight="9"/>`,
            `${MS}/2007/relationships/slicer`,
            'application/vnd.ms-excel.slicer+xml',
          ),
          from: SHEET1,
        },
      ],
    }),
  ),
  gone('修订的用户', (v) =>
    book({
      parts: [
        main(
          'xl/revisions/userNames.xml',
          'users',
          `<userInfo guid="{1}" name="${v}" id="1" dateTime="2026-01-05T00:00:00Z"/>`,
          'usernames',
          'userNames',
        ),
      ],
    }),
  ),
  gone('修订的目录', (v) =>
    book({
      parts: [
        main(
          'xl/revisions/revisionHeaders.xml',
          'headers',
          `<header guid="{1}" dateTime="2026-01-05T00:00:00Z" maxSheetId="2" userName="${v}" r:id="log"><sheetIdMap count="1"><sheetId val="1"/></sheetIdMap></header>`,
          'revisionHeaders',
          'revisionHeaders',
        ),
      ],
    }),
  ),
  gone('修订的记录', (v) =>
    book({
      parts: [
        main(
          'xl/revisions/revisionHeaders.xml',
          'headers',
          '<header guid="{1}" userName="a" r:id="log"/>',
          'revisionHeaders',
          'revisionHeaders',
        ),
        {
          ...main(
            'xl/revisions/revisionLog1.xml',
            'revisions',
            `<rcc rId="1" sId="1"><oc r="A1" t="inlineStr"><is><t>${v}</t></is></oc><nc r="A1"><v>1</v></nc></rcc>`,
            'revisionLog',
            'revisionLog',
          ),
          from: 'xl/revisions/revisionHeaders.xml',
          id: 'log',
        },
      ],
    }),
  ),
]
