import { OFFICE, type Extra } from './opc.ts'
import { covered, DIGITS, gone, type Planting } from './planting.ts'
import { book, sheetNames, SHEET1, SHEET_TYPE } from './sheets.ts'

const onSheet = (part: string, root: string, inside: string, relation: string, type: string, id: string): Extra => ({
  part,
  content: `<?xml version="1.0" encoding="UTF-8"?><${root} ${sheetNames()}>${inside}</${root.split(' ')[0]}>`,
  type,
  from: SHEET1,
  relation,
  id,
})
const comments = (author: string, text: string): Extra =>
  onSheet(
    'xl/comments1.xml',
    'comments',
    `<authors><author>${author}</author></authors><commentList><comment ref="B1" authorId="0"><text><r><t>${text}</t></r></text></comment></commentList>`,
    'comments',
    `${SHEET_TYPE}.comments+xml`,
    'cm',
  )
const T = 'http://schemas.microsoft.com/office/2017/10/relationships'
const threaded = (text: string): Extra => ({
  part: 'xl/threadedComments/threadedComment1.xml',
  content: `<?xml version="1.0"?><ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B1" dT="2026-01-05T00:00:00" personId="{1}" id="{2}"><text>${text}</text></threadedComment></ThreadedComments>`,
  type: 'application/vnd.ms-excel.threadedcomments+xml',
  from: SHEET1,
  relation: `${T}/threadedComment`,
})
const persons = (name: string): Extra => ({
  part: 'xl/persons/person.xml',
  content: `<?xml version="1.0"?><personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${name}" id="{1}" userId="${name}" providerId="None"/></personList>`,
  type: 'application/vnd.ms-excel.person+xml',
  relation: `${T}/person`,
})
const drawn = (inside: string, more: readonly Extra[] = []): Uint8Array =>
  book({
    after: '<drawing r:id="dr"/>',
    parts: [
      onSheet(
        'xl/drawings/drawing1.xml',
        'xdr:wsDr',
        `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`,
        'drawing',
        'application/vnd.openxmlformats-officedocument.drawing+xml',
        'dr',
      ),
      ...more,
    ],
  })
const box = (text: string, about = ' name="框"', more = ''): string =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2"${about}>${more}</xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr><xdr:txBody><a:bodyPr/><a:p>${text}</a:p></xdr:txBody></xdr:sp>`
const run = (text: string): string => `<a:r><a:t>${text}</a:t></a:r>`
const charted = (said: Readonly<{ title?: string; category?: string; value?: string; formula?: string }>): Uint8Array =>
  drawn(
    `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData uri="${OFFICE}/drawingml/2006/chart"><c:chart r:id="ch"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    [
      {
        part: 'xl/charts/chart1.xml',
        content:
          `<?xml version="1.0"?><c:chartSpace ${sheetNames()}><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p>${run(said.title ?? '量')}</a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
          `<c:cat><c:strRef><c:f>${said.formula ?? '名单!$A$1'}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${said.category ?? '甲'}</c:v></c:pt></c:strCache></c:strRef></c:cat>` +
          `<c:val><c:numRef><c:f>名单!$B$1</c:f><c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${said.value ?? '7'}</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
        type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        from: 'xl/drawings/drawing1.xml',
        relation: 'chart',
        id: 'ch',
      },
    ],
  )
const vmlDrawing = (inside: string): Extra => ({
  part: 'xl/drawings/vmlDrawing1.vml',
  content: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${inside}</xml>`,
  from: SHEET1,
  relation: 'vmlDrawing',
  id: 'vml',
})

/** What stands beside the cells of a sheet: comments, drawings, charts, links, rules, headers (ECMA-376-1 §18.3, §18.7, §20.5). */
export const SHEET_BESIDE: readonly Planting[] = [
  gone('批注的文字', (v) => book({ parts: [comments('a', v)] })),
  gone('批注的作者', (v) => book({ parts: [comments(v, '改')] })),
  gone('批注的旧式图形', (v) =>
    book({
      after: '<legacyDrawing r:id="vml"/>',
      parts: [
        comments('a', '改'),
        vmlDrawing(
          `<v:shape id="s1" alt="${v}" style="visibility:hidden"><v:textbox><div>${v}</div></v:textbox><x:ClientData ObjectType="Note"><x:Row>0</x:Row></x:ClientData></v:shape>`,
        ),
      ],
    }),
  ),
  gone('线程批注', (v) => book({ parts: [comments('tc={2}', `[线程批注]${v}`), threaded(v), persons('a')] })),
  gone('批注人员', (v) => book({ parts: [threaded('改'), persons(v)] })),
  gone('只在页眉图形里', (v) =>
    book({ after: '<legacyDrawingHF r:id="vml"/>', parts: [vmlDrawing(`<v:shape id="CH" o:title="${v}"/>`)] }),
  ),
  covered('文本框', (v) => drawn(box(run(v)))),
  covered('文本框分成几块', (v) => drawn(box([...v].map(run).join('')))),
  covered('组合图形里的文本框', (v) =>
    drawn(
      `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="3" name="组"/></xdr:nvGrpSpPr><xdr:grpSpPr/>${box(run(v))}</xdr:grpSp>`,
    ),
  ),
  covered('图形的替代文字', (v) => drawn(box(run('甲'), ` name="框" descr="${v}"`))),
  covered('图形的标题', (v) => drawn(box(run('甲'), ` name="框" title="${v}"`))),
  gone('图形的名称', (v) => drawn(box(run('甲'), ` name="${v}"`))),
  gone('图形上的宏与公式', (v) =>
    drawn(box(run('甲')).replace('<xdr:sp>', `<xdr:sp macro="${v}" textlink="名单!$A$1&amp;&quot;${v}&quot;">`)),
  ),
  gone('图形的链接提示', (v) =>
    drawn(box(run('甲'), ' name="框"', `<a:hlinkClick r:id="go" tooltip="${v}"/>`), [
      { from: 'xl/drawings/drawing1.xml', relation: 'hyperlink', id: 'go', outside: 'https://www.example.gov.cn/' },
    ]),
  ),
  covered('图形的链接目标', (v) =>
    drawn(box(run('甲'), ' name="框"', '<a:hlinkClick r:id="go"/>'), [
      {
        from: 'xl/drawings/drawing1.xml',
        relation: 'hyperlink',
        id: 'go',
        outside: `https://www.example.gov.cn/?q=${v}`,
      },
    ]),
  ),
  gone('隐藏的图形', (v) => drawn(box(run(v), ' name="框" hidden="1"'))),
  covered('图表标题', (v) => charted({ title: v })),
  covered('图表分类缓存', (v) => charted({ category: v })),
  covered('图表数值缓存', (v) => charted({ value: v }), DIGITS),
  gone('图表的公式', (v) => charted({ formula: `[${v}.xlsx]名单!$A$1` })),
]
