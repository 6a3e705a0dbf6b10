import { expect, it } from 'vitest'
import { heads, type TableCell } from '../../../src/domain/table.ts'

const at = (row: number, column: number, text: string, reach: Partial<TableCell> = {}): TableCell => ({
  row,
  column,
  text,
  colspan: 1,
  rowspan: 1,
  ...reach,
})

it('the first row stands above every other', () => {
  expect(heads([at(0, 0, '姓名'), at(1, 0, '张三'), at(2, 0, '李四')])).toEqual([undefined, '姓名', '姓名'])
})
it('a merged heading stands above all its columns', () => {
  const cells = [at(0, 0, '联系方式', { colspan: 2 }), at(0, 2, '备注'), at(1, 0, '甲'), at(1, 1, '乙'), at(1, 2, '丙')]
  expect(heads(cells).slice(2)).toEqual(['联系方式', '联系方式', '备注'])
})
it('a first column that reaches to the bottom makes no heading of the rows beside it', () => {
  const cells = [at(0, 0, '证件', { rowspan: 3 }), at(0, 1, '号码'), at(1, 1, '甲'), at(2, 1, '乙')]
  expect(heads(cells)).toEqual([undefined, undefined, '号码', '号码'])
})
it('rows the file declares as heading are read together', () => {
  const cells = [at(0, 0, '收款'), at(1, 0, '账号'), at(2, 0, '甲')]
  expect(heads(cells, 2)).toEqual([undefined, '收款', '收款 账号'])
})
it('a caption over the whole width is no heading', () => {
  const cells = [at(0, 0, '名单', { colspan: 2 }), at(1, 0, '姓名'), at(1, 1, '电话'), at(2, 0, '张三'), at(2, 1, '甲')]
  expect(heads(cells)).toEqual([undefined, undefined, undefined, '姓名', '电话'])
})
it('an empty table has no headings', () => {
  expect(heads([])).toEqual([])
})
