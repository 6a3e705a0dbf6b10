import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { ruleOf } from '../../support/cn-base.ts'

const rule = ruleOf('name')
const paperOf = (blocks: readonly Block[]): Paper => ({
  file: 'body',
  role: 'body',
  format: 'text',
  sha256: '',
  blocks,
})
const lines = (text: string): readonly Block[] => text.split('\n').map((line) => ({ text: line, kind: 'paragraph' }))
const seen = (blocks: readonly Block[], kind: string | null = null): readonly string[] =>
  check([rule], [paperOf(blocks)], { kind }).map((one) => said(one, blocks))

function said({ place, action }: Finding, blocks: readonly Block[]): string {
  return `${action} ${blocks[place.block]?.text.slice(place.from, place.to)}`
}

describe('whose name it is', () => {
  it.each([
    ['信访人林秀珍反映道路积水问题。', 'redact 林秀珍'],
    ['患者周小梅因发热到县人民医院就诊。', 'redact 周小梅'],
    ['其子赵小宝在校受伤。', 'redact 赵小宝'],
    ['任命王建国为云栖县民政局局长。', 'keep 王建国'],
    ['会议由副县长罗志远主持。', 'keep 罗志远'],
    ['审判长　冯立新', 'keep 冯立新'],
    ['联系人：陈国强', 'keep 陈国强'],
    ['当事人：陈志强', 'review 陈志强'],
    ['授予孙国华“先进工作者”称号。', 'review 孙国华'],
    ['投诉人李某要求退款。', 'keep 李某'],
    ['原告欧阳某某与被告王某1租赁合同纠纷一案', 'keep 欧阳某某'],
  ])('%s', (text, finding) => {
    expect(seen(lines(text))).toContain(finding)
  })

  it('the kind of paper decides where no word does', () => {
    const text = (title: string): readonly Block[] => lines(`${title}\n林秀珍\n周小梅`)
    expect(seen(text('云栖县民政局关于临时救助对象的公示'))).toEqual(['redact 林秀珍', 'redact 周小梅'])
    expect(seen(text('云栖县人民政府关于林业局人员任免的通知'))).toEqual(['keep 林秀珍', 'keep 周小梅'])
    expect(seen(text('云栖县事业单位公开招聘拟聘用人员公示'))).toEqual(['review 林秀珍', 'review 周小梅'])
  })

  it('an official in a paper about the official’s own punishment is looked at', () => {
    const text = '关于三起违纪典型案例的通报\n县农业农村局副局长韩国栋违规收受礼品，受到党内警告处分。'
    expect(seen(lines(text))).toContain('review 韩国栋')
  })
})

describe('names that look like words', () => {
  it('the frame of the sentence vouches for them', () => {
    expect(seen(lines('关于社会救助的公示\n高兴，男，1980年3月2日生。'))).toContain('redact 高兴')
  })

  it('the head of a column vouches for whatever stands under it', () => {
    const cell = (text: string, row: number, column: number, head: string): Block => ({
      text,
      kind: 'cell',
      cell: { table: 0, row, column, head },
    })
    const blocks = [
      cell('户主姓名', 0, 0, '户主姓名'),
      cell('金额（元）', 0, 1, '金额（元）'),
      cell('文明', 1, 0, '户主姓名'),
      cell('高度', 1, 1, '金额（元）'),
      cell('阿依古丽·买买提', 2, 0, '户主姓名'),
      cell('合计', 3, 0, '户主姓名'),
    ]
    expect(seen(blocks)).toEqual(['redact 文明', 'redact 阿依古丽·买买提'])
  })

  it('also in a table pasted with tabs', () => {
    expect(seen(lines('低保对象名单\n序号\t户主\t金额\n1\t任意\t500\n2\t严格\t300'))).toEqual([
      'redact 任意',
      'redact 严格',
    ])
  })
})

describe('what is no name', () => {
  it.each([
    '高度重视安全生产，任务明确，方案可行，严格落实责任。',
    '申请人应当提交下列材料，并对材料的真实性负责。',
    '对车主来说，收费更加透明；对经营者来说，要公示价格。',
    '满八十岁的老人都可以提出申请，群众关心的问题逐项答复。',
    '学生申请、班级评议、学校公示。',
    '向阳路、和平街、文明巷沿线整治。',
    '受害人陈述、证人证言、现场照片等证据。',
    '联系人：另行公布',
  ])('%s', (text) => {
    expect(seen(lines(text))).toEqual([])
  })
})

describe('全文传播', () => {
  it('a name that is sure in one place is one in every place', () => {
    const text = '关于救助的公示\n信访人林秀珍反映问题。\n经核实，林秀珍所述属实。'
    expect(seen(lines(text)).filter((one) => one === 'redact 林秀珍')).toHaveLength(2)
  })

  it('two characters only where they stand free', () => {
    const text = '低保公示\n姓名：高峰\n早高峰时段限行，最高峰值为三千。\n经查，高峰，系独居老人。'
    const found = check([rule], [paperOf(lines(text))], { kind: null })
    expect(found.map((one) => one.place.block)).toEqual([1, 3])
  })
})

describe('long and hostile text', () => {
  const sentence = '信访人林秀珍反映道路积水问题。'

  it('a long line holds what its sentences hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 40 }), (times, pad) => {
        const text = `${'一'.repeat(pad)}${sentence.repeat(times)}`
        expect(seen(lines(text))).toEqual(Array.from({ length: times }, () => 'redact 林秀珍'))
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['one character', '王'.repeat(300_000)],
    ['masked names', '王某'.repeat(100_000)],
    ['a list without end', '王芳、'.repeat(60_000)],
    ['frames', '，王芳，男'.repeat(60_000)],
    ['brackets', '('.repeat(200_000)],
    ['lone surrogates', '\ud842王芳'.repeat(50_000)],
  ])('ends: %s', (_, text) => {
    expect(() => check([rule], [paperOf([{ text, kind: 'paragraph' }])], { kind: null })).not.toThrow()
  })
})
