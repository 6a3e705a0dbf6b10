import { OFFICE, type Extra } from './opc.ts'
import { exif, jpeg, utf16, utf8, joined } from './pictures.ts'
import { gone, REFUSABLE, type Planting } from './planting.ts'
import { media } from './word-drawn.ts'
import { workbook } from './sheets.ts'
import { png } from './pictures.ts'
import { p, word } from './word.ts'

const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)])
const object = `<w:r><w:object><v:shape style="width:72pt;height:72pt"><v:imagedata r:id="image1"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.8" ObjectID="_1" r:id="ole"/></w:object></w:r>`
const embedded = (content: Uint8Array, part = 'word/embeddings/oleObject1.bin', relation = 'oleObject'): Extra => ({
  part,
  content,
  type:
    relation === 'package'
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : `${OFFICE.slice(0, 0)}application/vnd.openxmlformats-officedocument.oleObject`,
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
    word(p(object), {
      parts: [media(png()), embedded(workbook([['姓名', v]]), 'word/embeddings/book.xlsx', 'package')],
    }),
  ),
  gone('嵌入对象的程序名', (v) =>
    word(p(object.replace('Excel.Sheet.8', v)), { parts: [media(png()), embedded(OLE)] }),
  ),
  gone('嵌入对象的预览图', (v) => word(p(object), { parts: [media(png([], v)), embedded(OLE)] })),
  gone('链接对象的路径', (v) =>
    word(p(object.replace('Type="Embed"', 'Type="Link" UpdateMode="Always"')), {
      parts: [media(png()), { relation: 'oleObject', id: 'ole', outside: `file:///D:\\${v}.xlsx` }],
    }),
  ),
  gone('控件的属性与数据', (v) =>
    word(p('<w:r><w:object><w:control r:id="ctl" w:name="c"/></w:object></w:r>'), { parts: control(v) }),
  ),
  gone('宏工程', (v) =>
    word('', {
      parts: [
        {
          part: 'word/vbaProject.bin',
          content: joined([OLE, utf8(v)]),
          type: 'application/vnd.ms-office.vbaProject',
          relation: `${MS}/vbaProject`,
        },
      ],
    }),
  ),
  gone(
    '启用宏的文档',
    (v) =>
      word('', {
        mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
        parts: [
          {
            part: 'word/vbaProject.bin',
            content: joined([OLE, utf8(v)]),
            type: 'application/vnd.ms-office.vbaProject',
            relation: `${MS}/vbaProject`,
          },
        ],
      }),
    REFUSABLE,
  ),
  gone('功能区定制', (v) =>
    word('', {
      parts: [
        {
          part: 'customUI/customUI.xml',
          content: `<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"><ribbon><tab label="${v}"/></ribbon></customUI>`,
          from: '',
          relation: `${MS}/ui/extensibility`,
        },
      ],
    }),
  ),
  gone('任务窗格', (v) =>
    word('', {
      parts: [
        {
          part: 'word/webextensions/taskpanes.xml',
          content: `<wetp:taskpanes xmlns:wetp="urn:w"><a v="${v}"/></wetp:taskpanes>`,
          from: '',
          relation: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
          type: 'application/vnd.ms-office.webextensiontaskpanes+xml',
        },
      ],
    }),
  ),
  gone('打印机设置', (v) =>
    word('', {
      section: '<w:printerSettings r:id="pr"/>',
      parts: [
        {
          part: 'word/printerSettings/printerSettings1.bin',
          content: utf16(v),
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings',
          relation: 'printerSettings',
          id: 'pr',
        },
      ],
    }),
  ),
  gone('快捷键定制', (v) =>
    word('', {
      parts: [
        {
          part: 'word/customizations.xml',
          content: `<wne:tcg xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml"><wne:keymaps><wne:keymap><wne:macro wne:macroName="${v}"/></wne:keymap></wne:keymaps></wne:tcg>`,
          type: 'application/vnd.ms-word.keyMapCustomizations+xml',
          relation: 'http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations',
        },
      ],
    }),
  ),
]
