import { describe, expect, it } from 'vitest'
import { capitalAmount } from '../../../../src/checks/wording/amounts.ts'
import { check } from '../../../../src/checks/engine.ts'
import type { Block } from '../../../../src/domain/paper.ts'
import { ruleOf } from '../../../support/cn-base.ts'
import { body, seen, sees } from '../../../support/sees.ts'

function table(rows: readonly (readonly string[])[]): readonly Block[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      text,
      kind: 'cell' as const,
      cell: { table: 0, row, column, head: rows[0]?.[column] ?? '' },
    })),
  )
}

function wrongIn(rows: readonly (readonly string[])[]): readonly string[] {
  const blocks = table(rows)
  return check([ruleOf('table-sum')], [body(...blocks)]).map(({ place }) => blocks[place.block]?.text ?? '')
}

describe('表内合计', () => {
  const head = ['乡镇', '户数（户）', '资金（元）', '占比']
  it('one column does not add up, with separators and decimals; shares are not asked', () =>
    expect(
      wrongIn([
        head,
        ['甲乡', '10', '1,200.50', '20%'],
        ['乙乡', '20', '2,300.50', '80%'],
        ['合计', '30', '3,600.00', '100%'],
      ]),
    ).toEqual(['3,600.00']))
  it('all columns add up', () =>
    expect(
      wrongIn([head, ['甲乡', '10', '1,200.5', ''], ['乙乡', '20', '-', ''], ['合计', '30', '1,200.5', '']]),
    ).toEqual([]))
  it('one row of the column 合计 does not', () =>
    expect(
      wrongIn([
        ['乡镇', '男', '女', '合计'],
        ['甲乡', '3', '4', '7'],
        ['乙乡', '5', '6', '12'],
        ['丙乡', '1', '2', '3'],
        ['丁乡', '8', '9', '17'],
      ]),
    ).toEqual(['12']))
  it('rounded amounts may be off by their rounding', () =>
    expect(
      wrongIn([
        ['项目', '金额（万元）'],
        ['甲', '1.3'],
        ['乙', '1.3'],
        ['丙', '1.3'],
        ['合计', '4.0'],
      ]),
    ).toEqual([]))
  it('a table that adds up nowhere is no table of sums', () =>
    expect(
      wrongIn([
        ['站点', '甲', '乙'],
        ['一站', '3', '9'],
        ['二站', '5', '8'],
        ['总计', '70', '11'],
      ]),
    ).toEqual([]))
  it('a single column, full and nearly right', () =>
    expect(
      wrongIn([
        ['项目', '金额（元）'],
        ['甲', '100'],
        ['乙', '250'],
        ['丙', '300'],
        ['合计', '660'],
      ]),
    ).toEqual(['660']))
  it('subtotals', () =>
    expect(
      wrongIn([
        ['项目', '户', '元'],
        ['甲', '1', '10'],
        ['乙', '2', '20'],
        ['小计', '3', '30'],
        ['丙', '4', '40'],
        ['丁', '5', '50'],
        ['小计', '9', '90'],
        ['总计', '12', '120'],
      ]),
    ).toEqual([]))
})

describe('文内合计、项数', () => {
  it.each([
    '甲村30万元，乙村20万元，合计<a>60万元<b>。',
    '甲村12户、乙村8户、丙村5户，共<a>26户<b>。',
    '共计<a>60万元<b>，分别为30万元、20万元。',
    '共计<a>60万元<b>，其中甲50万元、乙20万元。',
  ])('does not add up: %s', (text) => sees('prose-sum', text))
  it.each([
    '甲村30万元，乙村20万元，合计50万元。',
    '共计60万元，其中甲30万元、乙20万元。',
    '共有代表100人，其中妇女60人、少数民族50人。',
    '甲村约30万元，乙村20万元，合计60万元。',
    '甲村30万元，乙村2亿元，合计60万元。',
  ])('adds up, or nobody can say: %s', (text) => sees('prose-sum', text))
  it.each([
    '应当具备<a>以下三个条件：<b>（1）有房；（2）有证。',
    '做好<a>以下2项工作：<b>一是摸底，二是登记，三是公示。',
  ])('another number of items than announced: %s', (text) => sees('item-count', text))
  it('the right number of items', () => sees('item-count', '应当具备以下两个条件：（1）有房；（2）有证。'))
})

describe('大写金额', () => {
  it.each([
    ['壹拾万元整', 10_000_000],
    ['拾伍元', 1500],
    ['壹佰零伍元叁角贰分', 10_532],
    ['贰仟零叁万零伍佰元整', 2_003_050_000],
    ['壹亿贰仟万元整', 12_000_000_000],
    ['叁角', 30],
    ['整', 0],
  ])('%s', (text, fen) => expect(capitalAmount(text)).toBe(fen))
  it.each([
    '人民币<a>壹拾万元整（¥10,000.00<b>）',
    '小写：<a>5000元（大写：伍万元整<b>）',
    '<a>叁佰元（小写：3元<b>）',
  ])('differs: %s', (text) => sees('amount-in-words', text))
  it.each(['人民币壹拾万元整（¥100,000.00）', '壹拾万元整（10万元）', '100元（大写：壹佰元整）', '壹拾万元整'])(
    'agrees: %s',
    (text) => sees('amount-in-words', text),
  )
  it('元 for 万元 is told as a mistake of the unit', () =>
    expect(seen('amount-in-words', '<a>壹拾万元整（10元<b>）')[0]?.evidence['standing']).toBe('unit'))
})
