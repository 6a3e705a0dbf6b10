import { describe, expect, it } from 'vitest'
import { check } from '../../../../src/checks/engine.ts'
import type { Block } from '../../../../src/domain/paper.ts'
import { cnBase, ruleOf } from '../../../support/cn-base.ts'
import { body } from '../../../support/sees.ts'

const short = [ruleOf('short-list')]
function table(...rows: readonly (readonly string[])[]): readonly Block[] {
  const [head = []] = rows
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      text,
      kind: 'cell' as const,
      cell: { table: 0, row, column, head: head[column]! },
    })),
  )
}
const MINE = [
  'health',
  'minor',
  'unpublished-appointment',
  'coordinates',
  'many-points',
  'short-list',
  'network-detail',
]
const HEAD = ['姓名', '村', '年龄', '病种']

describe('隐名名单里认得出谁', () => {
  it('one finding a table, with k of its rows', () => {
    const same = ['张某', '大桥村', '67', '尿毒症']
    const [found, ...more] = check(short, [body(...table(HEAD, same, same, same, ['王*明', '柳溪村', '71', '肺癌']))])
    expect(more).toEqual([])
    expect(found?.evidence).toEqual({ rows: 4, few: 1, alone: 1, k: '1×1 3×3' })
    expect(found?.place.block).toBe(16)
  })
  it('enough of a kind is no matter', () => {
    const same = ['张某', '大桥村', '67', '尿毒症']
    expect(check(short, [body(...table(HEAD, same, same, same))])).toEqual([])
  })
  it('a village that spans its rows counts for each of them', () => {
    const cell = (text: string, row: number, column: number, rowspan = 1): Block => ({
      text,
      kind: 'cell',
      cell: { table: 0, row, column, head: HEAD[column]!, rowspan },
    })
    const blocks = [
      ...HEAD.map((text, column) => cell(text, 0, column)),
      ...[cell('大桥村', 1, 1, 3), cell('张某', 1, 0), cell('67', 1, 2), cell('肺癌', 1, 3)],
      ...[cell('张某', 2, 0), cell('67', 2, 2), cell('肺癌', 2, 3)],
      ...[cell('张某', 3, 0), cell('67', 3, 2), cell('肺癌', 3, 3)],
    ]
    expect(check(short, [body(...blocks)])).toEqual([])
  })
  it('names in full, figures by village and office lists are none', () => {
    for (const rows of [
      [HEAD, ['林秀珍', '大桥村', '67', '尿毒症']],
      [
        ['村', '户数', '金额'],
        ['大桥村', '12', '24000'],
      ],
      [
        ['姓名', '单位', '电话'],
        ['张某', '民政局', '88880000'],
      ],
    ])
      expect(check(short, [body(...table(...rows))])).toEqual([])
  })
})

describe('汇聚', () => {
  const rules = cnBase.filter((one) => ['many-people', 'name', 'resident-id'].includes(one.id))
  const people = (count: number): readonly Block[] =>
    table(['姓名', '金额'], ...Array.from({ length: count }, (_, at) => ['林秀珍', `${at + 1}元`]))
  const found = (count: number) => check(rules, [body(...people(count))]).filter((one) => one.type === 'many-people')
  it('a hundred people in one table, one finding', () => {
    expect(found(99)).toEqual([])
    expect(found(100)).toMatchObject([{ evidence: { people: 100 }, severity: 'warn', action: 'review' }])
  })
  it('a long line costs no more than its length', () => {
    const blocks: readonly Block[] = ['张某，', '119.479511，', '患病，', '拟任'].map((text) => ({
      text: text.repeat(Math.ceil(300_000 / text.length)),
      kind: 'paragraph',
    }))
    const mine = cnBase.filter((one) => MINE.includes(one.id))
    const start = performance.now()
    check(mine, [body(...blocks)])
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
