import { expect, it } from 'vitest'
import { evaluate } from '../../../src/gate/evaluate.ts'
import { pack, papersOf } from '../../support/gate.ts'
import { ordinary } from '../../support/submissions.ts'

/** Texts made to send a pattern back and forth; each must cost about what its length costs. */
const LENGTH = 100_000
const filler = [
  '　\n',
  ' ',
  '《',
  '涉及',
  '企业',
  '请',
  '附件',
  '附件1',
  '1.',
  '第一条 ',
  '本县',
  '法',
  '*',
  '征求',
  '对企业',
  '未发现',
  '自',
  '县财政局、',
  '一、关于',
]

it.each(filler)('a text of nothing but %j is judged in time', { timeout: 60_000 }, (part) => {
  const text = part.repeat(LENGTH / part.length)
  const base = ordinary('norm-pension')
  const longReason = { code: 'R14-2', statement: text.slice(0, 4000) }
  for (const draft of [
    { ...base, text, reason: longReason },
    { ...ordinary('report-work'), text, reason: longReason },
    { ...ordinary('req-fund'), text, reason: longReason },
  ]) {
    const papers = papersOf(draft)
    const start = performance.now()
    evaluate({ draft, papers, findings: [] }, pack.rulebook)
    expect(performance.now() - start, draft.title).toBeLessThan(4000)
  }
})
