import { describe, expect, it } from 'vitest'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { outlineOf, type Outline } from '../../../src/interpretation/assemble.ts'
import { clausesOf } from '../../../src/interpretation/clauses.ts'
import type { Element } from '../../../src/interpretation/elements.ts'

const TITLE = '关于印发《云栖县高龄津贴发放办法》的通知'
const POLICY = [
  '云栖县人民政府文件',
  '云政发〔2026〕7号',
  TITLE,
  '各乡镇人民政府，县直各部门：',
  '为进一步提高高龄老年人生活水平，根据《云南省高龄津贴制度》（云政办发〔2025〕12号），经县人民政府同意，制定本办法。',
  '第一章 总则',
  '第一条 本办法适用于具有本县户籍、年满80周岁的老年人。',
  '第二条 本办法所称高龄津贴，是指政府按月发给高龄老年人的生活补贴。到2028年实现应发尽发。',
  '第二章 标准和程序',
  '第三条 80至89周岁每人每月60元；90周岁以上每人每月120元。',
  '第四条 申请人向户籍所在地村（居）民委员会提出申请，提供身份证和户口簿。',
  '乡镇人民政府应当在5个工作日内完成审核，不得收取任何费用。',
  '第三章 附则',
  '第五条 本办法由县民政局负责解释，咨询电话：0878-3312345。',
  '第六条 本办法自2026年12月1日起施行，有效期5年。《云栖县高龄补贴暂行规定》同时废止。',
  '云栖县人民政府',
  '2026年11月20日',
]
const paper = (lines: readonly string[]): Paper => ({
  file: 'body',
  role: 'body',
  format: 'text',
  sha256: '',
  blocks: lines.map((text): Block => ({ text, kind: 'paragraph' })),
})
const outline: Outline = outlineOf(paper(POLICY), TITLE)
const said = (element: Element): readonly string[] =>
  outline.sections.find((one) => one.element === element)?.taken.map((one) => one.text) ?? []

describe('an outline of a policy', () => {
  it.each<[Element, readonly string[]]>([
    ['basis', [POLICY[4]!]],
    ['aims', [POLICY[4]!, '到2028年实现应发尽发。']],
    ['scope', ['本办法适用于具有本县户籍、年满80周岁的老年人。']],
    ['standards', ['80至89周岁每人每月60元；', '90周岁以上每人每月120元。']],
    ['limits', ['乡镇人民政府应当在5个工作日内完成审核，不得收取任何费用。']],
    ['duties', ['乡镇人民政府应当在5个工作日内完成审核，不得收取任何费用。']],
    ['terms', ['本办法所称高龄津贴，是指政府按月发给高龄老年人的生活补贴。']],
    ['contact', ['本办法由县民政局负责解释，咨询电话：0878-3312345。']],
    ['force', ['本办法自2026年12月1日起施行，有效期5年。', '《云栖县高龄补贴暂行规定》同时废止。']],
  ])('tells its %s', (element, texts) => {
    expect(said(element)).toEqual(texts)
  })

  it('every sentence says where it stands, and in which clause of which chapter', () => {
    for (const { taken } of outline.sections)
      for (const { text, place } of taken) expect(POLICY[place.block]?.slice(place.from, place.to)).toBe(text)
    const [first] = outline.sections.find((one) => one.element === 'standards')!.taken
    expect(first).toMatchObject({ number: '第三条', under: ['第二章 标准和程序'] })
  })

  it('a passage without a number belongs to the clause above it', () => {
    const [limit] = outline.sections.find((one) => one.element === 'limits')!.taken
    expect(limit?.number).toBe('第四条')
  })

  it('measures by chapter, in their order, with what each clause says first', () => {
    expect(outline.measures.map((one) => one.chapter)).toEqual(['第一章 总则', '第二章 标准和程序', '第三章 附则'])
    expect(outline.measures[1]?.points.map((one) => one.text.slice(0, 8))).toEqual([
      '80至89周岁每',
      '申请人向户籍所在',
      '乡镇人民政府应当',
    ])
  })

  it('the documents it names, with their numbers, but not itself', () => {
    expect(outline.cited.map(({ title, number }) => [title, number])).toEqual([
      ['云南省高龄津贴制度', '云政办发〔2025〕12号'],
      ['云栖县高龄补贴暂行规定', null],
    ])
  })

  it('what the policy does not say is an empty section: the author has to say it', () => {
    const bare = outlineOf(paper([TITLE, '请认真组织实施。']), TITLE)
    expect(bare.sections.map((one) => one.taken.length)).toEqual(bare.sections.map(() => 0))
    expect(bare.sections).toHaveLength(10)
  })

  it('of many sentences the first, and how many others there are', () => {
    const many = outlineOf(
      paper([TITLE, ...Array.from({ length: 20 }, (_, n) => `${n + 1}. 各部门应当做好第${n}项工作。`)]),
      TITLE,
    )
    expect(many.sections.find((one) => one.element === 'duties')).toMatchObject({ taken: { length: 12 }, more: 8 })
  })
})

it('the frame of a paper, its tables and its headings are no clauses', () => {
  const cell: Block = { text: '60元', kind: 'cell', cell: { table: 0, row: 0, column: 0 } }
  const { blocks } = paper(POLICY)
  const clauses = clausesOf({ ...paper(POLICY), blocks: [...blocks, cell] }, TITLE)
  expect(clauses.map((one) => one.number)).toEqual([
    null,
    '第一条',
    '第二条',
    '第三条',
    '第四条',
    '第四条',
    '第五条',
    '第六条',
  ])
})
