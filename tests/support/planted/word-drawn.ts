import { OFFICE, type Extra } from './opc.ts'
import { jpeg, exif, jpegNote, png, pngNote, utf16, utf8 } from './pictures.ts'
import { covered, gone, REFUSABLE, type Planting } from './planting.ts'
import { line, namespaces, p, r, story, word, wordPart } from './word.ts'
import { workbook } from './sheets.ts'

const GRAPHIC = `${OFFICE}/drawingml/2006`
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawingml'

/** A drawing standing in the line of text (ECMA-376-1 §20.4.2.8). */
export function drawing(uri: string, inside: string, about = ' name="图形 1"', more = ''): string {
  return (
    `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1"${about}>${more}</wp:docPr>` +
    `<a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  )
}
const shape = (inside: string, about = ' name="形状 1"'): string =>
  `<wps:wsp><wps:cNvPr id="2"${about}/><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"/></wps:spPr>${inside}<wps:bodyPr/></wps:wsp>`
const boxed = (inside: string): string => `<wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx>`
const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
const WPG = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'
const choice = (modern: string, old: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${modern.replace(/^<w:r>|<\/w:r>$/g, '')}</mc:Choice>` +
  `<mc:Fallback><w:pict><v:rect style="width:72pt;height:72pt"><v:textbox><w:txbxContent>${old}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const vml = (inside: string, about = ''): string =>
  `<w:r><w:pict><v:shape style="width:72pt;height:72pt"${about}>${inside}</v:shape></w:pict></w:r>`

export const picture = (name: string, about = ' name="图片 1"', more = ''): string =>
  drawing(
    `${GRAPHIC}/picture`,
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="3"${about}/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="${name}">${more}</a:blip></pic:blipFill><pic:spPr/></pic:pic>`,
  )
export const media = (content: Uint8Array, extension = 'png'): Extra => ({
  part: `word/media/image1.${extension}`,
  content,
  relation: 'image',
  id: 'image1',
})

const chartOf = (
  said: Readonly<{ title?: string; category?: string; value?: string; series?: string; more?: string }>,
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><c:chartSpace ${namespaces()}><c:chart>` +
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${said.title ?? '办件量'}</a:t></a:r></a:p></c:rich></c:tx></c:title>` +
  `<c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
  `<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${said.series ?? '件数'}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
  `<c:cat><c:strRef><c:f>Sheet1!$A$2</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${said.category ?? '一月'}</c:v></c:pt></c:strCache></c:strRef></c:cat>` +
  `<c:val><c:numRef><c:f>Sheet1!$B$2</c:f><c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${said.value ?? '7'}</c:v></c:pt></c:numCache></c:numRef></c:val>` +
  `</c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart>${said.more ?? ''}</c:chartSpace>`

function charted(said: Parameters<typeof chartOf>[0], more: readonly Extra[] = []): Uint8Array {
  return word(p(drawing(`${GRAPHIC}/chart`, '<c:chart r:id="chart1"/>')), {
    parts: [
      {
        part: 'word/charts/chart1.xml',
        content: chartOf(said),
        type: `${DRAWING}.chart+xml`,
        relation: 'chart',
        id: 'chart1',
      },
      ...more,
    ],
  })
}

const points = (text: string): string =>
  `<dgm:ptLst><dgm:pt modelId="1" type="doc"/><dgm:pt modelId="2"><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst><dgm:cxnLst/>`
/** SmartArt (ECMA-376-1 §21.4): its data, its layout, and the drawing programs keep beside it. */
function smart(said: Readonly<{ data?: string; layout?: string; drawn?: string; author?: string }>): Uint8Array {
  const part = (name: string, root: string, inside: string, type: string, relation: string): Extra => ({
    part: `word/diagrams/${name}1.xml`,
    content: `<?xml version="1.0" encoding="UTF-8"?>${root.replace('>', ` ${namespaces()}>`)}${inside}</${root.slice(1, root.search(/[ >]/))}>`,
    type,
    relation,
    id: name,
  })
  return word(
    p(drawing(`${GRAPHIC}/diagram`, '<dgm:relIds r:dm="data" r:lo="layout" r:qs="quickStyle" r:cs="colors"/>')),
    {
      parts: [
        part('data', '<dgm:dataModel>', points(said.data ?? '局长'), `${DRAWING}.diagramData+xml`, 'diagramData'),
        part(
          'layout',
          '<dgm:layoutDef uniqueId="urn:layout">',
          `<dgm:title val=""/><dgm:desc val="${said.layout ?? ''}"/><dgm:layoutNode/>`,
          `${DRAWING}.diagramLayout+xml`,
          'diagramLayout',
        ),
        part(
          'drawing',
          '<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram">',
          `<dsp:spTree><dsp:sp modelId="2"><dsp:txBody><a:p><a:r><a:t>${said.drawn ?? '局长'}</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree>`,
          'application/vnd.ms-office.drawingml.diagramDrawing+xml',
          'http://schemas.microsoft.com/office/2007/relationships/diagramDrawing',
        ),
      ],
    },
  )
}

/** Text boxes, WordArt, charts, SmartArt, pictures and their descriptions. */
export const WORD_DRAWN: readonly Planting[] = [
  covered('文本框', (v) => word(p(drawing(WPS, shape(boxed(line(v))))))),
  covered('文本框与旧式副本', (v) => word(p(choice(drawing(WPS, shape(boxed(line(v)))), line(v))))),
  covered('只在旧式副本里', (v) => word(p(choice(drawing(WPS, shape(boxed(line('甲')))), line(v))))),
  covered('旧式副本里分成几块', (v) =>
    word(p(choice(drawing(WPS, shape(boxed(line(v)))), p([...v].map((one) => r(one)).join(''))))),
  ),
  covered('旧式文本框', (v) => word(p(vml(`<v:textbox><w:txbxContent>${line(v)}</w:txbxContent></v:textbox>`)))),
  covered('艺术字', (v) => word(p(vml(`<v:textpath on="t" string="${v}"/>`)))),
  covered('页眉里的水印', (v) =>
    word('', {
      section: '<w:headerReference w:type="default" r:id="mark"/>',
      parts: [
        wordPart(
          'header',
          p(vml(`<v:textpath on="t" string="${v}"/>`, ' id="PowerPlusWaterMarkObject1"')),
          'mark',
          '1',
        ),
      ],
    }),
  ),
  covered('组合图形里的文本框', (v) =>
    word(p(drawing(WPG, `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr/>${shape(boxed(line(v)))}</wpg:wgp>`))),
  ),
  covered('表格里的文本框', (v) =>
    word(`<w:tbl><w:tblPr/><w:tr><w:tc>${p(drawing(WPS, shape(boxed(line(v)))))}</w:tc></w:tr></w:tbl>`),
  ),
  covered('图片的替代文字', (v) => word(p(drawing(WPS, shape(''), ` name="图 1" descr="${v}的照片"`)))),
  covered('图片的标题', (v) => word(p(drawing(WPS, shape(''), ` name="图 1" title="${v}"`)))),
  gone('图片的名称', (v) => word(p(drawing(WPS, shape(''), ` name="${v}.jpg"`)))),
  gone('图形的内部名称', (v) => word(p(drawing(WPS, shape('', ` name="${v}"`))))),
  covered('图形自身的替代文字', (v) => word(p(drawing(WPS, shape('', ` name="a" descr="${v}"`))))),
  covered('旧式图形的替代文字', (v) => word(p(vml('', ` alt="${v}"`)))),
  covered('旧式图片的标题', (v) =>
    word(p(vml(`<v:imagedata r:id="image1" o:title="${v}"/>`)), { parts: [media(png())] }),
  ),
  gone('旧式图形的编号', (v) => word(p(vml('', ` id="${v}" o:spid="${v}"`)))),
  gone('隐藏的图形', (v) => word(p(drawing(WPS, shape(boxed(line(v))), ' name="a" hidden="1"')))),
  gone('不显示的旧式图形', (v) =>
    word(
      p(
        `<w:r><w:pict><v:rect style="visibility:hidden"><v:textbox><w:txbxContent>${line(v)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`,
      ),
    ),
  ),
  gone('图形上的链接提示', (v) =>
    word(p(drawing(WPS, shape(''), ' name="a"', `<a:hlinkClick r:id="go" tooltip="${v}"/>`)), {
      parts: [{ relation: 'hyperlink', id: 'go', outside: 'https://www.example.gov.cn/' }],
    }),
  ),
  covered('图表标题', (v) => charted({ title: v })),
  covered('图表标题分成几块', (v) => charted({ title: [...v].join('</a:t></a:r><a:r><a:t>') })),
  covered('图表分类', (v) => charted({ category: v })),
  covered('图表系列名', (v) => charted({ series: v })),
  covered('图表数值缓存', (v) => charted({ value: v }), { kind: 'mobile' }),
  gone('图表内嵌工作簿', (v) =>
    charted({ more: '<c:externalData r:id="book"/>' }, [
      {
        part: 'word/embeddings/book1.xlsx',
        content: workbook([['姓名', v]]),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        from: 'word/charts/chart1.xml',
        relation: 'package',
        id: 'book',
      },
    ]),
  ),
  gone('图表外接工作簿的路径', (v) =>
    charted({ more: '<c:externalData r:id="book"/>' }, [
      {
        from: 'word/charts/chart1.xml',
        relation: 'oleObject',
        id: 'book',
        outside: `file:///D:\\${v}\\台账.xlsx`,
      },
    ]),
  ),
  covered('图表上画的文本框', (v) =>
    charted({ more: '<c:userShapes r:id="shapes"/>' }, [
      {
        part: 'word/drawings/drawing1.xml',
        content: `<?xml version="1.0"?><c:userShapes ${namespaces()} xmlns:cdr="${GRAPHIC}/chartDrawing"><cdr:relSizeAnchor><cdr:sp><cdr:txBody><a:p><a:r><a:t>${v}</a:t></a:r></a:p></cdr:txBody></cdr:sp></cdr:relSizeAnchor></c:userShapes>`,
        type: `${DRAWING}.chartshapes+xml`,
        from: 'word/charts/chart1.xml',
        relation: 'chartUserShapes',
        id: 'shapes',
      },
    ]),
  ),
  covered('组织图的数据', (v) => smart({ data: v, drawn: v })),
  covered('只在组织图的数据里', (v) => smart({ data: v })),
  covered('只在组织图的绘图里', (v) => smart({ drawn: v })),
  gone('组织图的版式说明', (v) => smart({ layout: v })),
  gone('照片的EXIF', (v) => word(p(picture('image1')), { parts: [media(jpeg([exif(v)]), 'jpeg')] })),
  gone('照片的注释段', (v) => word(p(picture('image1')), { parts: [media(jpeg([jpegNote(v)]), 'jpeg')] })),
  gone('照片结尾之后', (v) => word(p(picture('image1')), { parts: [media(jpeg([], v), 'jpeg')] })),
  gone('图片的tEXt', (v) => word(p(picture('image1')), { parts: [media(png([pngNote('tEXt', v)]))] })),
  gone('图片的iTXt', (v) => word(p(picture('image1')), { parts: [media(png([pngNote('iTXt', v)]))] })),
  gone('图片结尾之后', (v) => word(p(picture('image1')), { parts: [media(png([], v))] })),
  gone('外链图片的路径', (v) =>
    word(p(vml('<v:imagedata r:id="away"/>')), {
      parts: [{ relation: 'image', id: 'away', outside: `file:///D:\\${v}\\照片.jpg` }],
    }),
  ),
  gone(
    '矢量图里的文字',
    (v) =>
      word(p(picture('image1')), {
        parts: [
          {
            ...media(new Uint8Array([1, 0, 0, 0, ...new Uint8Array(36), ...utf8(' EMF'), ...utf16(v)]), 'emf'),
            type: 'image/x-emf',
          },
        ],
      }),
    REFUSABLE,
  ),
  gone(
    'SVG图里的文字',
    (v) =>
      word(p(picture('image1')), {
        parts: [
          {
            ...media(
              utf8(
                `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${v}</title><text>${v}</text></svg>`,
              ),
              'svg',
            ),
            type: 'image/svg+xml',
          },
        ],
      }),
    REFUSABLE,
  ),
  gone('墨迹', (v) =>
    word(p(`<w:r><w:contentPart r:id="ink"/></w:r>`), {
      parts: [
        {
          part: 'word/ink/ink1.xml',
          content: `<?xml version="1.0"?><inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:annotation type="author">${v}</inkml:annotation></inkml:ink>`,
          type: 'application/inkml+xml',
          relation: 'customXml',
          id: 'ink',
        },
      ],
    }),
  ),
  gone('文档背景图的名称', (v) =>
    word('', {
      main: story(
        'document',
        `<w:background w:color="FFFFFF"><v:background id="a" o:title="${v}"><v:fill r:id="image1" o:title="${v}"/></v:background></w:background><w:body>${line('关于做好有关工作的通知')}</w:body>`,
      ),
      parts: [media(png())],
    }),
  ),
  covered('文档画布里的文字', (v) =>
    word(
      p(
        drawing(
          'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
          `<wpc:wpc xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas">${shape(boxed(line(v)))}</wpc:wpc>`,
        ),
      ),
    ),
  ),
]
