import { describe, expect, it } from 'vitest'
import { blocksOfDocument, documentFromJSON, leafText, passages } from '../../../src/domain/document.ts'

type Json = Readonly<Record<string, unknown>>
const text = (value: string): Json => ({ type: 'text', text: value })
const node = (type: string, content: readonly (Json | string)[] = [], attrs?: Json): Json => ({
  type,
  ...(attrs ? { attrs } : {}),
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
})
const paragraph = (...content: readonly (Json | string)[]) => node('paragraph', content)
const row = (type: string, ...texts: readonly string[]) =>
  node(
    'table_row',
    texts.map((one) => node(type, [paragraph(one)])),
  )
const leaf = (type: string, attrs?: Json): Json => ({ type, ...(attrs ? { attrs } : {}) })

const notice = node('doc', [
  node('red_head', ['某市人民政府办公厅文件']),
  node('doc_number', ['某政办发〔2026〕1号']),
  node('title', ['关于开展检查的通知']),
  node('recipients', ['各区人民政府：']),
  paragraph('现将', leaf('note_mark', { to: 'n1' }), '有关事项', leaf('hard_break'), '通知如下。'),
  node('heading', ['一、总体要求'], { level: 1 }),
  node('bullet_list', [node('list_item', [paragraph('按时报送')])]),
  node('table', [row('table_header', '姓名', '电话'), row('table_cell', '张三', '𠮷密')]),
  node('attachment_note', ['附件：名单']),
  node('signature', ['某市人民政府办公厅']),
  node('date', ['2026年1月5日']),
  node('annotation', ['（此件公开发布）']),
  node('note', ['见上一年文件。'], { id: 'n1' }),
])

describe('a native draft', () => {
  it('is read into blocks in order', () => {
    expect(blocksOfDocument(load(notice))).toEqual([
      { text: '某市人民政府办公厅文件', kind: 'paragraph' },
      { text: '某政办发〔2026〕1号', kind: 'paragraph' },
      { text: '关于开展检查的通知', kind: 'heading', level: 1 },
      { text: '各区人民政府：', kind: 'paragraph' },
      { text: '现将\ufffc有关事项\n通知如下。', kind: 'paragraph' },
      { text: '一、总体要求', kind: 'heading', level: 2 },
      { text: '按时报送', kind: 'list' },
      { text: '姓名', kind: 'cell', cell: { table: 0, row: 0, column: 0 } },
      { text: '电话', kind: 'cell', cell: { table: 0, row: 0, column: 1 } },
      { text: '张三', kind: 'cell', cell: { table: 0, row: 1, column: 0, head: '姓名' } },
      { text: '𠮷密', kind: 'cell', cell: { table: 0, row: 1, column: 1, head: '电话' } },
      { text: '附件：名单', kind: 'paragraph' },
      { text: '某市人民政府办公厅', kind: 'paragraph' },
      { text: '2026年1月5日', kind: 'paragraph' },
      { text: '（此件公开发布）', kind: 'paragraph' },
      { text: '见上一年文件。', kind: 'note' },
    ])
  })
  it('has in every block the offsets of the document', () => {
    const document = load(notice)
    for (const { block, start } of passages(document)) {
      for (let from = 0; from < block.text.length; from++) {
        const within = document.textBetween(start + from, start + block.text.length, undefined, leafText)
        expect(within).toBe(block.text.slice(from))
      }
    }
  })
})

it.each<[string, unknown]>([
  ['nothing', null],
  ['no object', '公文'],
  ['an unknown node', node('doc', [node('script', ['x'])])],
  ['a document without a title', node('doc', [paragraph('正文')])],
  ['a part out of its order', node('doc', [paragraph('正文'), node('title', ['标题'])])],
  ['a heading of level 9', node('doc', [node('title', ['标题']), node('heading', ['甲'], { level: 9 })])],
  [
    'a cell wider than any page',
    node('doc', [
      node('title', ['标题']),
      node('table', [node('table_row', [node('table_cell', [paragraph('甲')], { colspan: 1e9 })])]),
    ]),
  ],
  ['something else than a document', paragraph('甲')],
  ['nesting without end', deep(200_000)],
])('%s is refused, not thrown', (_what, json) => {
  expect(documentFromJSON(json)).toEqual({ ok: false, problems: [{ code: 'document.malformed' }] })
})

function load(json: unknown) {
  const result = documentFromJSON(json)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
function deep(levels: number): Json {
  let json = paragraph('底')
  for (let level = 0; level < levels; level++) json = node('bullet_list', [node('list_item', [paragraph('甲'), json])])
  return node('doc', [node('title', ['标题']), json])
}
