import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/formats/read.ts'

describe('tables as text', () => {
  it.each([
    ['名单.csv', '姓名,身份证号\r\n张三,甲\r\n'],
    ['名单.tsv', '姓名\t身份证号\n张三\t甲'],
    ['名单.csv', '姓名;身份证号\n\n张三;甲\n'],
    ['名单.csv', '"姓名","身份证号"\n"张三",甲'],
  ])('%s: each field is a cell under its head', (name, text) => {
    expect(cells(name, text)).toEqual([
      ['姓名', 0, 0, undefined],
      ['身份证号', 0, 1, undefined],
      ['张三', 1, 0, '姓名'],
      ['甲', 1, 1, '身份证号'],
    ])
  })
  it('quotes hold delimiters, quotes and line ends', () => {
    expect(cells('a.csv', '甲,乙\n"一,二","他说""好""\n走了"')).toEqual([
      ['甲', 0, 0, undefined],
      ['乙', 0, 1, undefined],
      ['一,二', 1, 0, '甲'],
      ['他说"好"\n走了', 1, 1, '乙'],
    ])
  })
  it('a quote that never ends swallows nothing', () => {
    expect(cells('a.csv', '甲,乙\n"一,二').map(([text]) => text)).toEqual(['甲', '乙', '"一', '二'])
  })
  it('a line of one field is text', () => {
    expect(read('a.csv', strToU8('甲\n乙'))).toMatchObject({ value: { format: 'text' } })
  })
  it('more fields than anybody reads are refused', () => {
    expect(read('a.csv', strToU8('甲,'.repeat(300_001)))).toMatchObject({ problems: [{ code: 'format.too-large' }] })
  })
})

function cells(name: string, text: string): readonly (readonly unknown[])[] {
  const result = read(name, strToU8(text))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.blocks.map(({ text: field, cell }) => [field, cell?.row, cell?.column, cell?.head])
}
