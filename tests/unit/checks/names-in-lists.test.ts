import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { ruleOf } from '../../support/cn-base.ts'

const rule = ruleOf('name')
const seen = (blocks: readonly Block[], kind: string | null = null): readonly string[] => {
  const paper: Paper = { file: 'body', role: 'body', format: 'text', sha256: '', blocks }
  return check([rule], [paper], { kind }).map(({ place }) => blocks[place.block]!.text.slice(place.from, place.to))
}
const actions = (blocks: readonly Block[]): readonly string[] => {
  const paper: Paper = { file: 'body', role: 'body', format: 'text', sha256: '', blocks }
  return check([rule], [paper], { kind: null }).map((one) => `${one.action} ${blocks[one.place.block]!.text}`)
}
const lines = (...texts: readonly string[]): readonly Block[] => texts.map((text) => ({ text, kind: 'paragraph' }))
const table = (...rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      text,
      kind: 'cell' as const,
      cell: { table: 0, row, column, ...(row > 0 && rows[0]![column] ? { head: rows[0]![column] } : {}) },
    })),
  )

describe('a row of a list', () => {
  it('by its strokes, gaps and commas, a number of a person behind the name', () => {
    expect(seen(lines('07／安宁／510107201103178671／孤独症谱系'))).toEqual(['安宁'])
    expect(seen(lines('02／浪素珍／330127195704188129'))).toEqual(['浪素珍'])
    expect(seen(lines('赵长顺 500元　　　王桂兰 300元'))).toEqual(['赵长顺', '王桂兰'])
  })

  it('set to the width of three characters, with a gap inside the name', () => {
    expect(seen(lines('救助对象：韦　小宝、莫　言语、冯　春'))).toEqual(['韦　小宝', '莫　言语', '冯　春'])
    expect(seen(lines('第二节　申　请'))).toEqual([])
  })
})

describe('a column', () => {
  const rows = [
    ['1', '赵长顺', '城关镇'],
    ['2', '王桂兰', '青溪镇'],
    ['3', '刘永福', '青溪镇'],
    ['4', '陈秀英', '大桥镇'],
    ['5', '孙德才', '大桥镇'],
  ]

  it('without a head holds names where nearly every cell could be one', () => {
    expect(seen(table(['', '', ''], ...rows))).toEqual(['赵长顺', '王桂兰', '刘永福', '陈秀英', '孙德才'])
  })

  it('headed 人员 holds none where the cells say what kind of people', () => {
    const kinds = ['高校毕业生', '退役军人', '脱贫劳动力', '就业困难者', '登记失业者']
    expect(seen(table(['补贴对象', '标准'], ...kinds.map((one) => [one, '1000元'])))).toEqual([])
  })

  it('of a duty roster is of people in office, whatever the paper is about', () => {
    const roster = table(['姓名', '职务', '分管工作'], ['赵长顺', '镇长', '全面工作'])
    expect(actions([...lines('青溪镇最低生活保障工作人员分工'), ...roster])).toContain('keep 赵长顺')
    const list = table(['姓名', '身份证号'], ['赵长顺', '（略）'])
    expect(actions([...lines('青溪镇最低生活保障对象名单'), ...list])).toContain('redact 赵长顺')
  })

  it('of guardians: the name inside the cell, not the whole cell', () => {
    expect(seen(table(['儿童', '监护人'], ['韦小宝', '父韦长青服刑']))).toEqual(['韦小宝', '韦长青'])
  })
})

describe('the frame of a sentence', () => {
  it.each([
    ['现场施工员牛家豪在未取得许可的情况下作业', '牛家豪'],
    ['提案所举万洪涛小朋友一例', '万洪涛'],
    ['由其祖母尤三妹照看', '尤三妹'],
    ['执法人员查获杜平(男，无业)', '杜平'],
  ])('%s', (text, name) => {
    expect(seen(lines(text))).toEqual([name])
  })

  it.each([
    '是国家长治久安的根本保证',
    '鼓励企业对本单位职工文明行为进行表彰和奖励。',
    '发现高危人群，为患者和高危人群提供诊疗',
    '全体投资人承诺书应当提交原件',
    '女方年满二十周岁',
    '培育高素质产业工人和农民',
  ])('none: %s', (text) => {
    expect(seen(lines(text))).toEqual([])
  })

  it('who is private in one place is so in all', () => {
    const text = lines('信访事项答复意见', '信访人林秀珍反映积水问题。', '联系人：林秀珍')
    expect(actions(text)).toEqual(['redact 信访人林秀珍反映积水问题。', 'redact 联系人：林秀珍'])
  })
})
