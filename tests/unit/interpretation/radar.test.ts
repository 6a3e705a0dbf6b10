import { describe, expect, it } from 'vitest'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { figuresIn } from '../../../src/interpretation/figures.ts'
import { radarOf } from '../../../src/interpretation/radar.ts'

const paper = (file: string, ...lines: readonly string[]): Paper => ({
  file,
  role: file === 'body' ? 'body' : 'interpretation',
  format: 'text',
  sha256: '',
  blocks: lines.map((text): Block => ({ text, kind: 'paragraph' })),
})
const TITLE = '云栖县高龄津贴发放办法'
const policy = paper(
  'body',
  TITLE,
  '第一条 本办法适用于具有本县户籍、年满80周岁的老年人。',
  '第二条 80至89周岁老年人高龄津贴标准为每人每月60元。',
  '第三条 乡镇人民政府应当在5个工作日内完成审核，不得向申请人收取任何费用。',
  '第四条 本办法自2026年12月1日起施行。',
)
const radar = (...lines: readonly string[]) => radarOf(policy, TITLE, [paper('interpretation:问答', ...lines)])

const WHOLE = [
  '凡是具有云栖县户籍、年满80周岁的老年人都适用。',
  '80到89周岁的老年人，高龄津贴标准是每人每月60元。',
  '乡镇政府收到申请后，应当在5个工作日内审核完，不得收取任何费用。',
  '从2026年12月1日起施行。',
]

describe('an interpretation held against its policy', () => {
  it('that speaks of everything leaves nothing open', () => {
    const { missing, unexplained, disagreements, clauses } = radar(...WHOLE)
    expect({ missing, unexplained, disagreements }).toEqual({ missing: [], unexplained: [], disagreements: [] })
    expect(clauses.map((one) => one.number)).toEqual(['第一条', '第二条', '第三条', '第四条'])
    for (const { share } of clauses) expect(share).toBeGreaterThan(0.5)
  })

  it('that leaves out a clause shows which, and what nobody explains', () => {
    const { missing, unexplained, clauses } = radar(WHOLE[0]!, WHOLE[1]!)
    expect(missing).toEqual(['procedure', 'limits', 'duties', 'force'])
    expect(unexplained.map((one) => one.block)).toEqual([3])
    expect(clauses[2]!.share).toBeLessThan(clauses[1]!.share)
  })

  it.each([
    ['an amount', WHOLE[1]!.replace('60元', '80元'), '80元', ['60元'], 2],
    ['a term', WHOLE[2]!.replace('5个工作日', '15个工作日'), '15个工作日', ['5个工作日'], 3],
    ['a day', WHOLE[3]!.replace('12月1日', '11月1日'), '2026年11月1日', ['2026年12月1日'], 4],
  ])('that tells %s otherwise is shown with what the clause says', (_, line, said, policy, block) => {
    const { disagreements } = radar(line)
    expect(disagreements).toMatchObject([{ said, policy, clause: { file: 'body', block } }])
    const [{ place }] = disagreements as [(typeof disagreements)[number]]
    expect(line.slice(place.from, place.to)).toBe(said)
  })

  it('a figure of its own, beside anything the policy counts, is no disagreement', () => {
    expect(radar('去年全县旅游总收入达到3.2亿元。').disagreements).toEqual([])
  })

  it('without an interpretation everything is open', () => {
    const { clauses, unexplained } = radarOf(policy, TITLE, [])
    expect(clauses.map((one) => one.share)).toEqual([0, 0, 0, 0])
    expect(unexplained).toHaveLength(1)
  })
})

describe('figures', () => {
  it.each([
    ['每人每月1,200.50元', ['元 1200.5']],
    ['２０２６年１２月１日前', ['date 2026-12-1']],
    ['年满80岁，5天内', ['周岁 80', '日 5']],
    ['提高12％', ['% 12']],
    ['第三条', []],
  ])('%s', (text, figures) => {
    expect(figuresIn(text).map(({ unit, value }) => `${unit} ${value}`)).toEqual(figures)
  })
})
