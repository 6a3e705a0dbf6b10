import { describe, expect, it } from 'vitest'
import { approve } from '../../src/desk/approve.ts'
import { create } from '../../src/desk/create.ts'
import { differenceSince } from '../../src/desk/difference.ts'
import { dispute, uphold } from '../../src/desk/dispute.ts'
import { sendBack } from '../../src/desk/return.ts'
import { answerReturn } from '../../src/desk/return/answer.ts'
import { declineReturn } from '../../src/desk/return/decline.ts'
import { proposeReturn } from '../../src/desk/return/propose.ts'
import { revise } from '../../src/desk/revise.ts'
import { resubmit, submit } from '../../src/desk/submit.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Draft } from '../../src/domain/draft.ts'
import { policy } from '../fixtures/policy.ts'
import { by, codesOf, must, on, PEOPLE, type Office } from '../support/office.ts'
import { allMended, answered, approvedBy, leader, officeUnder, returning } from '../support/returns.ts'
import { agreed, agreedBy, caseOf } from '../support/steps.ts'

const { drafter, sectionHead, secrecy, office: clerk, signer } = PEOPLE
/** 第三条 of the policy, where the amounts stand. */
const AMOUNTS = { file: 'body', block: 11, from: 0, to: 12 }

const withText = (change: (lines: readonly string[]) => readonly string[], more: Partial<Draft> = {}): Draft => ({
  ...policy,
  ...more,
  text: change((policy.text ?? '').split('\n')).join('\n'),
})

describe('a return, from the office to the office', () => {
  it('is composed, approved by the leader, answered one by one, argued about, and comes back with its difference', async () => {
    const house = officeUnder(approvedBy('office-leader'))
    const { id } = await atOffice(house)
    const grounds = [
      { code: 'T10', place: AMOUNTS, remedy: '第三条的标准与市级文件不一致，请核对' },
      { code: 'T05', field: '/interpretation/materials/0', remedy: '解读没有说明旧办法如何衔接，请补充' },
      { code: 'T14', field: '/neededBy', remedy: '请写明需用日期' },
    ]
    const say = returning(await caseOf(house, id), { grounds, note: '三项一并改好' })
    expect(codesOf(await sendBack(house.deps)(by(clerk), id, say))).toEqual(['return.needs-approval'])
    const proposed = must(await proposeReturn(house.deps)(by(clerk), id, say))
    expect(proposed).toMatchObject({ state: 'in-review', step: 'office', round: 0, proposedReturn: { number: '' } })
    expect(codesOf(await approve(house.deps)(by(clerk), id, on(proposed)))).toEqual(['return.proposed'])

    const returned = must(await sendBack(house.deps)(by(leader), id, { ...say, grounds: [] }))
    expect(returned).toMatchObject({ state: 'returned', round: 1, proposedReturn: null })
    expect(returned.returns[0]).toMatchObject({
      number: '退〔2026〕1号',
      round: 1,
      by: 'tang',
      byName: '唐芸',
      approvedBy: 'fang',
      approverName: '方澜',
      step: 'office',
      due: { day: '2026-11-30', provisional: false, workingDays: 5 },
      items: [
        { id: 1, code: 'T10', origin: 'office', status: 'open' },
        { id: 2, code: 'T05' },
        { id: 3, code: 'T14' },
      ],
    })

    // 逐项答复: one is mended, one argued about; one is left open, and that is told.
    await answered(house, id, { id: 1, status: 'fixed', statement: '已改为每月120元' })
    expect(codesOf(await resubmit(house.deps)(by(drafter), id))).toEqual(['return.items-open'])
    const argued = { statement: '解读第五部分已经写明', items: [2, 3] }
    must(await dispute(house.deps)(by(drafter), id, argued))
    const upheld = must(await uphold(house.deps)(by(signer), id, '应当按退文要求改'))
    expect(upheld.returns[0]?.items.map((one) => one.status)).toEqual(['fixed', 'open', 'open'])
    const again = [{ id: 2, status: 'disputed' as const, statement: '还是不同意' }]
    expect(codesOf(await answerReturn(house.deps)(by(drafter), id, again))).toEqual(['return.upheld'])
    expect(codesOf(await dispute(house.deps)(by(drafter), id, { ...argued, items: [3] }))).toEqual(['return.upheld'])

    // 改稿: what was asked for, a paragraph put in above it, and something nobody asked for.
    const [material] = policy.interpretation?.materials ?? []
    const mended = withText(
      (lines) => [
        ...lines.slice(0, 9),
        '第〇条　本办法所称高龄老年人，是指年满80周岁的老年人。',
        ...lines
          .slice(9)
          .map((line) => line.replace('每人每月100元', '每人每月120元').replace('有效期5年', '有效期3年')),
      ],
      {
        neededBy: '2026-12-31',
        signer: '方澜',
        interpretation: {
          ...policy.interpretation,
          materials: [{ ...material, text: `${material?.text}\n六、旧办法如何衔接\n已在领取的老人不用重新申请。` }],
        },
      },
    )
    must(await revise(house.deps)(by(drafter), id, mended))
    await allMended(house, id)
    expect(must(await resubmit(house.deps)(by(drafter), id))).toMatchObject({
      case: { state: 'in-review', step: 'section' },
      returned: null,
    })

    const now = await caseOf(house, id)
    const { changes, fields, outsideReturn } = await differenceSince(house.deps, now, now.returns[0]!)
    const told = changes.map(({ kind, answers, text }) => [kind, answers, text.slice(0, 4)])
    expect(told).toEqual(
      expect.arrayContaining([
        ['added', [], '第〇条　'],
        ['removed', [1], '第三条　'],
        ['added', [1], '第三条　'],
        ['removed', [], '第七条　'],
        ['added', [], '第七条　'],
        ['added', [2], '六、旧办'],
      ]),
    )
    expect(fields).toEqual([
      { field: '/neededBy', before: null, after: '2026-12-31', answers: [3], outside: false },
      { field: '/signer', before: '乔远', after: '方澜', answers: [], outside: true },
    ])
    // 第〇条, 第七条 as it was and as it is, and the signer.
    expect(outsideReturn).toBe(4)
    const { data } = (await house.deps.store.trail(id)).findLast((one) => one.act === 'resubmit')!
    expect(data).toMatchObject({ outsideReturn: 4 })
    expect(await house.deps.store.verifyTrail()).toBeNull()
  })

  it('the leader declines with a statement, and the step goes on', async () => {
    const house = officeUnder(approvedBy('office-leader'))
    const { id } = await atOffice(house)
    const say = returning(await caseOf(house, id))
    const both = { ...clerk, roles: ['office', 'office-leader'] as const }
    must(await proposeReturn(house.deps)(by(both), id, say))
    expect(codesOf(await sendBack(house.deps)(by(both), id, { ...say, grounds: [] }))).toEqual(['review.four-eyes'])
    expect(codesOf(await sendBack(house.deps)(by(leader), id, say))).toEqual(['return.as-proposed'])
    expect(codesOf(await declineReturn(house.deps)(by(leader), id, ' '))).toEqual(['return.statement-missing'])
    const declined = must(await declineReturn(house.deps)(by(leader), id, '解读已经够用，不必退'))
    expect(declined).toMatchObject({
      state: 'in-review',
      round: 0,
      proposedReturn: null,
      declinedReturns: [{ by: 'fang', statement: '解读已经够用，不必退', notice: { number: '' } }],
    })
    expect(codesOf(await sendBack(house.deps)(by(leader), id, { ...say, grounds: [] }))).toEqual([
      'return.nothing-proposed',
    ])
    expect((await agreed(house, id, clerk)).step).toBe('signature')
  })
})

async function submitted(house: Office): Promise<Case> {
  const { id } = must(await create(house.deps)(by(drafter), policy))
  return must(await submit(house.deps)(by(drafter), id)).case
}

async function atOffice(house: Office): Promise<Case> {
  const { id } = await submitted(house)
  return agreedBy(house, id, sectionHead, secrecy)
}
