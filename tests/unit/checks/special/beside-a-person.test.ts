import { describe, expect, it } from 'vitest'
import { check } from '../../../../src/checks/engine.ts'
import { newMemory } from '../../../../src/checks/memory.ts'
import type { Block, Paper } from '../../../../src/domain/paper.ts'
import { cnBase } from '../../../support/cn-base.ts'
import { body } from '../../../support/sees.ts'

const ASKED = ['health', 'disability', 'hardship', 'marriage', 'religion', 'criminal-record', 'minor', 'victim']
const rules = cnBase.filter((one) => [...ASKED, 'name', 'resident-id'].includes(one.id))
const lines = (text: string): readonly Block[] => text.split('\n').map((line) => ({ text: line, kind: 'paragraph' }))
const seen = (...blocks: readonly Block[]): readonly string[] =>
  check(rules, [body(...blocks)])
    .filter((one) => ASKED.includes(one.type))
    .map(({ type, place }) => `${type} ${blocks[place.block]?.text.slice(place.from, place.to) ?? ''}`)

/** A table, its first row being the head. */
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

describe('beside a person it is sensitive', () => {
  it.each([
    ['患者周小梅确诊尿毒症，长期透析。', 'health 尿毒症'],
    ['救助对象林秀珍，肢体残疾三级，独居。', 'disability 肢体残疾三级'],
    ['信访人林秀珍系低保户，反映房屋漏雨。', 'hardship 低保户'],
    ['申请人王某，女，离异，抚养一子。', 'marriage 离异'],
    ['李某某信仰基督教。', 'religion 信仰基督教'],
    ['赵某曾因盗窃被判处有期徒刑六个月。', 'criminal-record 曾因盗窃被判处'],
    ['其子王某，9岁，在校受伤。', 'minor 9岁'],
    ['被害人张某陈述了经过。', 'victim 被害人'],
    ['张某，男，67岁，大桥村人。患尿毒症三年。', 'health 尿毒症'],
    ['身份证号11010519491231002X，精神分裂症。', 'health 精神分裂症'],
  ])('%s', (text, found) => expect(seen(...lines(text))).toContain(found))

  it('a name the model alone knows is a person too', () => {
    expect(seen(...lines('村民林秀珍去年丧偶。'))).toEqual(['marriage 丧偶'])
  })

  it('in the row of a table, and under a head that asks for it whatever it says', () => {
    const rows = table(['姓名', '健康状况', '备注'], ['林秀珍', '卧床多年', '丧偶'], ['周小梅', '良好', '无'])
    expect(seen(...rows)).toEqual(['health 卧床多年', 'marriage 丧偶'])
  })
})

describe('with nobody there it is a word', () => {
  it.each([
    '中华人民共和国残疾人保障法',
    '低保标准提高到每人每月900元，惠及低保对象3.2万人。',
    '离婚登记办理指南',
    '申请人患有尿毒症的，应当提交诊断证明。',
    '一级残疾、二级残疾的，每人每月补贴120元。',
    '公民有宗教信仰自由。',
    '社区矫正对象应当遵守法律、行政法规。',
    '加强未成年人保护和留守儿童关爱。',
    '被害人有权提起附带民事诉讼。',
    '县残疾人联合会理事长王建国主持会议，研究肢体残疾人就业。',
  ])('%s', (text) => expect(seen(...lines(text))).toEqual([]))

  it('a table of figures', () => {
    expect(seen(...table(['残疾类别', '人数'], ['肢体残疾', '123'], ['听力残疾', '45']))).toEqual([])
    expect(seen(...table(['婚姻状况', '人数'], ['未婚', '123'], ['丧偶', '45']))).toEqual([])
  })

  it('an official named in the row is no patient', () => {
    expect(seen(...table(['姓名', '职务'], ['罗志远', '县长'], ['冯立新', '精神病医院院长']))).toEqual([])
  })
})

it('what depends on a name elsewhere in the paper is never remembered', () => {
  const paper = (...texts: readonly string[]): readonly Paper[] => [body(...texts.flatMap((text) => lines(text)))]
  const memory = newMemory()
  const same = '秀珍去年丧偶，独自生活。'
  for (const first of ['信访人林秀珍反映情况。', '本办法自发布之日起施行。', '信访人林秀珍反映情况。']) {
    const papers = paper(first, `林${same}`, same)
    expect(check(rules, papers, { kind: null }, memory)).toEqual(check(rules, papers))
  }
})
