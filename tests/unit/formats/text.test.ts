import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/domain/paper.ts'
import { read } from '../../../src/formats/read.ts'

describe('plain text', () => {
  it('is one block a line, empty ones included', () => {
    expect(blocks('a.txt', '标题\r\n\r\n正文\n').map((block) => block.text)).toEqual(['标题', '', '正文', ''])
  })
})

describe('markdown', () => {
  it('keeps every line as written and names its kind', () => {
    expect(blocks('a.md', '# 总则\n\n- 一项\n1. 一项\n| 姓名 | 电话 |\n| --- | --- |\n```\n# 代码\n```')).toEqual([
      { text: '# 总则', kind: 'heading', level: 1 },
      { text: '', kind: 'paragraph' },
      { text: '- 一项', kind: 'list' },
      { text: '1. 一项', kind: 'list' },
      { text: '| 姓名 | 电话 |', kind: 'cell', cell: { table: 0, row: 0, column: 0 } },
      { text: '| --- | --- |', kind: 'cell', cell: { table: 0, row: 1, column: 0 } },
      { text: '```', kind: 'paragraph' },
      { text: '# 代码', kind: 'paragraph' },
      { text: '```', kind: 'paragraph' },
    ])
  })
})

describe('web pages', () => {
  const page = (body: string) => blocks('a.html', `<!doctype html><title>题</title>${body}`).slice(1)

  it('are blocks at block elements, with white space as shown and entities read', () => {
    expect(page('<h2>总 则</h2><p>第一条\n  &amp;&nbsp;<b>第</b>二条<br>第三条</p><ul><li>甲</ul>尾')).toEqual([
      { text: '总 则', kind: 'heading', level: 2 },
      { text: '第一条 &\u00a0第二条\n第三条', kind: 'paragraph' },
      { text: '甲', kind: 'list' },
      { text: '尾', kind: 'paragraph' },
    ])
  })
  it('give cells their place, over merged ones too', () => {
    const table = '<table><tr><th rowspan=2>姓名<th colspan=2>信息<tr><th>证件<th>电话<tr><td>张三<td>甲<td>乙</table>'
    expect(page(table).map((block) => [block.text, block.cell?.row, block.cell?.column, block.cell?.head])).toEqual([
      ['姓名', 0, 0, undefined],
      ['信息', 0, 1, undefined],
      ['证件', 1, 1, '信息'],
      ['电话', 1, 2, '信息'],
      ['张三', 2, 0, '姓名'],
      ['甲', 2, 1, '信息 证件'],
      ['乙', 2, 2, '信息 电话'],
    ])
  })
  it('may stand in a table that is only there to lay them out', () => {
    const found = page('<table><tr><td><p>一<p>二<p>三<p>四<td><table><tr><td>甲<td>乙</table></table>')
    expect(found.map((block) => [block.kind, block.text, block.cell?.column])).toEqual([
      ['paragraph', '一', undefined],
      ['paragraph', '二', undefined],
      ['paragraph', '三', undefined],
      ['paragraph', '四', undefined],
      ['cell', '甲', 0],
      ['cell', '乙', 1],
    ])
  })
  it('carry what is not shown, each by its kind, and do not tear the line around it', () => {
    const found = page(
      '<p>甲<span hidden>藏</span>乙</p><div style="display: none">没</div><!-- 批 --><img alt="图" src="x"><a href="mailto:a@b.cn">信</a>',
    )
    expect(found.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'hidden:藏',
      'paragraph:甲乙',
      'hidden:没',
      'comment:批',
      'alt:图',
      'field:mailto:a@b.cn',
      'paragraph:信',
    ])
  })
  it('run no script and show none', () => {
    const result = read('a.html', strToU8('<p>甲<script>document.write("乙")</script><style>p{}</style></p>'))
    expect(result).toMatchObject({ value: { blocks: [{ text: '甲' }], uninspected: ['unknown:script'] } })
  })
  it('may nest as deep as they like', () => {
    expect(page(`${'<div>'.repeat(20_000)}底`).map((block) => block.text)).toEqual(['底'])
  })
})

function blocks(name: string, text: string): readonly Block[] {
  const result = read(name, strToU8(text))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.blocks
}
