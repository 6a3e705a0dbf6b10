import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Paper } from '../../../src/domain/paper.ts'
import { createRecollection } from '../../../src/desk/recollection.ts'

const RULES = [] as const
const paper = (text: string): Paper => ({
  file: 'body',
  role: 'body',
  format: 'text',
  sha256: '',
  blocks: [{ text, kind: 'paragraph' }],
})
const mark: Finding = {
  rule: 'secret-mark',
  type: 'secret-mark',
  severity: 'block',
  certainty: 'certain',
  action: 'review',
  place: { file: 'body', block: 0, from: 0, to: 2 },
  evidence: {},
  basis: [],
}

function recollecting() {
  let minute = 0
  const recollection = createRecollection(() => `2026-11-23T08:${String(minute).padStart(2, '0')}:00.000Z`)
  return { under: recollection.under, after: (minutes: number) => (minute += minutes) }
}

describe('记得的文稿', () => {
  it('is the same while one draft is being written, and another for another draft', () => {
    const { under, after } = recollecting()
    const first = under('a').memory(RULES, [paper('关于惠企资金的通知')])
    after(9)
    expect(under('a').memory(RULES, [paper('关于惠企资金发放的通知')])).toBe(first)
    expect(under('b').memory(RULES, [paper('关于惠企资金的通知')])).not.toBe(first)
  })

  it('is gone after ten minutes nobody asked', () => {
    const { under, after } = recollecting()
    const first = under('a').memory(RULES, [paper('通知')])
    after(11)
    expect(under('a').memory(RULES, [paper('通知')])).not.toBe(first)
  })

  it('is gone at once when a secret mark was seen', () => {
    const { under } = recollecting()
    const recall = under('a')
    const first = recall.memory(RULES, [paper('机密★5年')])
    recall.seen([mark])
    expect(under('a').memory(RULES, [paper('通知')])).not.toBe(first)
  })

  it('belongs to the rules it was made with', () => {
    const { under } = recollecting()
    const first = under('a').memory(RULES, [paper('通知')])
    expect(under('a').memory([], [paper('通知')])).not.toBe(first)
  })

  it('is not kept for a draft too large, and the longest unasked goes first when there are too many', () => {
    const { under } = recollecting()
    expect(under('large').memory(RULES, [paper('条'.repeat(200_001))])).toBeUndefined()
    const first = under('0').memory(RULES, [paper('条'.repeat(150_000))])
    for (let n = 1; n < 15; n++) under(String(n)).memory(RULES, [paper('条'.repeat(150_000))])
    const last = under('14').memory(RULES, [paper('条'.repeat(150_000))])
    expect(under('14').memory(RULES, [paper('条'.repeat(150_000))])).toBe(last)
    expect(under('0').memory(RULES, [paper('条'.repeat(150_000))])).not.toBe(first)
  })
})
