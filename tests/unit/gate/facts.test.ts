import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/domain/draft.ts'
import { gather } from '../../../src/gate/facts.ts'
import { isDepartment, isGovernment, rankOf } from '../../../src/gate/facts/organ.ts'
import { isStale } from '../../../src/gate/facts/version.ts'
import { copiedShare } from '../../../src/gate/facts/copied.ts'
import { pack, papersOf } from '../../support/gate.ts'
import { ordinary } from '../../support/submissions.ts'

const facts = (fields: Partial<Draft>, base = 'notice-flood') => {
  const draft = { ...ordinary(base), ...fields }
  return gather({ draft, papers: papersOf(draft), findings: [] }, pack.rulebook)
}

describe('文种', () => {
  it.each([
    ['关于印发《云栖县高龄津贴发放办法》的通知', '通知', '办法'],
    ['云栖县养犬管理规定（试行）', '规定', '规定'],
    ['关于印发云栖县义务教育招生工作实施方案的通知', '通知', '方案'],
    ['关于审定《城乡公交一体化实施方案》的请示', '请示', '请示'],
    ['云栖县人民政府第42次常务会议纪要', '纪要', '纪要'],
    ['关于县政协第15号提案的答复', '建议提案复文', '建议提案复文'],
  ])('%s is a %s about a %s', (title, acting, substance) => {
    const { naming } = facts({ title, kind: null })
    expect([naming.acting?.id, naming.substance?.id]).toEqual([acting, substance])
  })
  it('contradicts only where two statutory kinds stand against each other', () => {
    expect(facts({ title: '关于某某工作的请示', kind: '报告' }).naming.conflict).toBe(true)
    expect(facts({ title: '关于印发《某某办法》的通知', kind: '办法' }).naming.conflict).toBe(false)
    expect(facts({ title: '关于林晚舟同志任职的通知', kind: '任免' }).naming.conflict).toBe(false)
  })
})

describe('规范性文件', () => {
  const verdict = (fields: Partial<Draft>, base: string) =>
    facts({ isNormative: false, ...fields }, base).normative.verdict
  it.each(['norm-pension', 'norm-dog', 'norm-city-parking', 'draft-for-gov', 'norm-redacted'])(
    'the text of %s says so, whatever is declared',
    (id) => expect(verdict({}, id)).toBe('yes'),
  )
  it.each([
    'notice-internal-car',
    'notice-internal-eval',
    'req-approve-plan',
    'minutes',
    'consult-public',
    'traffic-notice',
    'recruit',
    'notice-flood',
    'appoint',
    'penalty',
  ])('the text of %s does not', (id) => expect(verdict({}, id)).not.toBe('yes'))
  it('declared true is believed', () =>
    expect(facts({ isNormative: true }).normative).toMatchObject({ verdict: 'yes', by: 'declared' }))
})

describe('层级', () => {
  it.each([
    ['云栖县青石镇人民政府', 1],
    ['青石街道办事处', 1],
    ['云栖县乡村振兴局', 2],
    ['澄江市云栖县市场监督管理局', 2],
    ['东湖区城市管理局', 2],
    ['澄江市城乡规划局', 3],
    ['青阳省人民政府', 4],
    ['青原自治区教育厅', 4],
    ['国务院', 5],
    ['教育局', null],
    ['澄江市生态环境局云栖分局', null],
  ])('%s', (name, rank) => expect(rankOf(name)).toBe(rank))
  it('tells a government from its departments', () => {
    expect([isGovernment('云栖县人民政府'), isGovernment('云栖县教育局')]).toEqual([true, false])
    expect([isDepartment('云栖县教育局'), isDepartment('云栖县疾病预防控制中心')]).toEqual([true, false])
  })
})

describe('附件', () => {
  const announced = (text: string) => facts({ text }).announced
  it.each([
    ['通知如下。\n附件：报名表', 1],
    ['通知如下。\n附件：1.检查内容表\n2.问题整改清单\n3.联系人\n云栖县教育局', 3],
    ['通知如下。附件：1.得分表 2.目录 3.说明', 3],
    ['请填写附件2，并对照附件三逐项核对。', 3],
    ['按照《云栖县督查办法》附件2的要求办理。', 0],
    ['请将材料打包作为邮件附件发送。', 0],
    ['没有附件。', 0],
  ])('%s', (text, count) => expect(announced(text).count).toBe(count))
  it('may stand in the body itself', () => {
    const table =
      '一、检查食堂许可、从业人员健康证明、食材采购台账。二、检查留样制度、餐具消毒、燃气安全和应急预案落实情况，逐项打分。'
    expect(announced(`附件：检查表\n云栖县教育局\n\n附件\n检查表\n${table}`)).toEqual({ count: 1, inline: 1 })
  })
})

it.each([
  [1, 2, true],
  ['v1', '第2稿', true],
  [2, 2, false],
  ['3', 2, false],
  [null, 2, false],
  [1, null, false],
])('an approval of version %s for version %s is void: %s', (approved, current, stale) =>
  expect(isStale(approved, current)).toBe(stale),
)

it('measures how much was copied', () => {
  const source = '津贴标准为八十至八十九周岁每人每月六十元，九十周岁以上每人每月一百二十元。'
  expect(copiedShare(source.replace('，', ' '), source, 8)).toBe(1)
  expect(copiedShare('为什么要提高标准？因为物价涨了，老人多了。', source, 8)).toBe(0)
})

it('counts every run that stands in the source, and no other', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', '，'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, fc.integer({ min: 2, max: 5 }), (own, source, size) => {
      const [a, b] = [own.replaceAll('，', ''), source.replaceAll('，', '')]
      const runs = Array.from({ length: Math.max(0, a.length - size + 1) }, (_, at) => a.slice(at, at + size))
      const share = runs.length === 0 ? 0 : runs.filter((one) => b.includes(one)).length / runs.length
      expect(copiedShare(own, source, size)).toBe(share)
    }),
  )
})
