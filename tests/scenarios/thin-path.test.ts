import { describe, expect, it } from 'vitest'
import { approve } from '../../src/desk/approve.ts'
import { create } from '../../src/desk/create.ts'
import { dispute, overrule, uphold } from '../../src/desk/dispute.ts'
import { abandon, file } from '../../src/desk/file.ts'
import { fail, release } from '../../src/desk/release.ts'
import { sendBack } from '../../src/desk/return.ts'
import { revise } from '../../src/desk/revise.ts'
import { hold, releaseNow, schedule } from '../../src/desk/schedule.ts'
import { setAttribute } from '../../src/desk/set-attribute.ts'
import { resubmit, submit } from '../../src/desk/submit.ts'
import { withdraw } from '../../src/desk/withdraw.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Draft } from '../../src/domain/draft.ts'
import { createPortal } from '../../src/portal/portal.ts'
import { tick } from '../../src/publication/tick.ts'
import { policy } from '../fixtures/policy.ts'
import { by, codesOf, must, office, on, PEOPLE, SITE, type Office } from '../support/office.ts'
import { allMended } from '../support/returns.ts'
import { agreedBy, caseOf, reviewed, signedBy } from '../support/steps.ts'

const { drafter, sectionHead, secrecy, office: officeClerk, signer, publisher } = PEOPLE

describe('the thin path', () => {
  it('from registration to the portal, at its time and not before', async () => {
    const house = office()
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), policy)))
    expect(current.state).toBe('approved')

    const at = '2026-11-23T01:02:00.000Z'
    expect(must(await schedule(house.deps)(by(publisher), current.id, at)).state).toBe('scheduled')
    expect(await clock(house)).toMatchObject({ released: [] })
    expect(await portalStatus(house, current)).toBe(404)

    house.passTime(120_400)
    expect(await clock(house)).toMatchObject({ released: [current.id] })
    const released = await caseOf(house, current.id)
    expect(released).toMatchObject({ state: 'released', release: { at, lateMs: 400 } })
    expect(await portalText(house, current)).toContain('云栖县高龄津贴发放办法')
    expect(await portalText(house, current)).toContain('name="ArticleTitle"')
    expect(await house.deps.store.verifyTrail()).toBeNull()
  })

  it('tells every missing thing at once and moves nothing', async () => {
    const house = office()
    const bare: Draft = {
      ...policy,
      attribute: null,
      reason: null,
      interpretation: null,
      legalReview: null,
      secrecyReview: null,
    }
    const current = must(await create(house.deps)(by(drafter), bare))
    const refused = await submit(house.deps)(by(drafter), current.id)
    expect(codesOf(refused)).toEqual(expect.arrayContaining(['gate.return', 'ground.T01', 'ground.T06', 'ground.T09']))
    expect(await caseOf(house, current.id)).toEqual(current)
  })

  it('returned for a missing interpretation, resubmitted with it, with the difference on record', async () => {
    const house = office()
    const thin = must(await create(house.deps)(by(drafter), policy))
    must(await submit(house.deps)(by(drafter), thin.id))
    const seen = await caseOf(house, thin.id)
    const returned = must(
      await sendBack(house.deps)(by(sectionHead), thin.id, {
        ...on(seen),
        grounds: [{ code: 'T05', remedy: '解读未说明旧办法如何衔接，请补充' }],
      }),
    )
    expect(returned).toMatchObject({
      state: 'returned',
      round: 1,
      returns: [{ step: 'section', items: [{ code: 'T05' }] }],
    })

    const material = policy.interpretation!.materials![0]!
    const mended = {
      ...policy,
      interpretation: {
        ...policy.interpretation,
        materials: [{ ...material, text: `${material.text}\n六、旧办法如何衔接\n已在领取的老人不用重新申请。` }],
      },
    }
    must(await revise(house.deps)(by(drafter), thin.id, mended))
    await allMended(house, thin.id)
    const again = must(await resubmit(house.deps)(by(drafter), thin.id))
    expect(again.case).toMatchObject({ state: 'in-review', step: 'section' })
    const trail = await house.deps.store.trail(thin.id)
    expect(trail.at(-1)).toMatchObject({ act: 'resubmit', data: { changed: 2 } })
  })

  it('returned by the office and changed, it is read again by everybody, and goes out', async () => {
    const house = office()
    const { id } = must(await create(house.deps)(by(drafter), policy))
    must(await submit(house.deps)(by(drafter), id))
    await agreedBy(house, id, sectionHead, secrecy)
    must(
      await sendBack(house.deps)(by(officeClerk), id, { ...on(await caseOf(house, id)), grounds: [{ code: 'T05' }] }),
    )
    must(
      await revise(house.deps)(by(drafter), id, {
        ...policy,
        text: `${policy.text}\n第八条　本办法由县民政局负责解释。`,
      }),
    )
    await allMended(house, id)
    expect(must(await resubmit(house.deps)(by(drafter), id)).case.step).toBe('section')
    await agreedBy(house, id, sectionHead, secrecy, officeClerk)
    expect((await signedBy(house, id)).state).toBe('approved')
  })

  it('returned by the office wrongly, it goes on where it was: the approvals of this text still stand', async () => {
    const house = office()
    const { id } = must(await create(house.deps)(by(drafter), policy))
    must(await submit(house.deps)(by(drafter), id))
    await agreedBy(house, id, sectionHead, secrecy)
    must(
      await sendBack(house.deps)(by(officeClerk), id, { ...on(await caseOf(house, id)), grounds: [{ code: 'T05' }] }),
    )
    must(await dispute(house.deps)(by(drafter), id, { statement: '解读已写明衔接办法，见第五部分' }))
    expect(must(await overrule(house.deps)(by(signer), id, '这一项不成立'))).toMatchObject({
      state: 'in-review',
      step: 'office',
    })
  })

  it('withdraws what was released: a notice stands under its path', async () => {
    const house = office()
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), policy)))
    must(await releaseNow(house.deps)(by(publisher), current.id))
    await clock(house)
    must(await withdraw(house.deps)(by(publisher), current.id, '附件有误，更正后重新发布'))
    expect(await portalStatus(house, current)).toBe(410)
    expect(await portalText(house, current)).not.toContain('每人每月100元')
  })
})

describe('what an approval is bound to', () => {
  it('an approval of an older text is void, and a stale one is not taken', async () => {
    const house = office()
    const current = must(await create(house.deps)(by(drafter), policy))
    must(await submit(house.deps)(by(drafter), current.id))
    const before = await caseOf(house, current.id)
    must(await approve(house.deps)(by(sectionHead), current.id, on(before)))
    must(
      await revise(house.deps)(by(drafter), current.id, {
        ...policy,
        text: `${policy.text}\n本办法由县民政局负责解释。`,
      }),
    )
    must(await submit(house.deps)(by(drafter), current.id))
    expect(codesOf(await approve(house.deps)(by(sectionHead), current.id, on(before)))).toEqual(['review.stale'])
    const now = await caseOf(house, current.id)
    expect(now.opinions.every((one) => one.revisionHash !== now.revision.hash)).toBe(true)
  })

  it('nobody approves their own draft, and nobody sits in two seats', async () => {
    const house = office()
    const both = { ...drafter, roles: ['drafter', 'section-head'] as const }
    const current = must(await create(house.deps)(by(both), policy))
    must(await submit(house.deps)(by(both), current.id))
    expect(codesOf(await approve(house.deps)(by(both), current.id, on(await caseOf(house, current.id))))).toEqual([
      'review.four-eyes',
    ])
  })

  it('two people with the same text in hand: the second write conflicts', async () => {
    const house = office()
    const current = must(await create(house.deps)(by(drafter), policy))
    must(
      await setAttribute(house.deps)({ ...by(drafter), seen: 1 }, current.id, {
        attribute: 'public',
        reason: { code: 'P20-01' },
        why: '属于规范性文件',
      }),
    )
    expect(codesOf(await revise(house.deps)({ ...by(drafter), seen: 1 }, current.id, policy))).toEqual(['case.stale'])
  })

  it('a change after approval keeps the case from being released', async () => {
    const house = office()
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), policy)))
    expect(codesOf(await revise(house.deps)(by(drafter), current.id, { ...policy, title: '另一个标题' }))).toEqual([
      'workflow.not-from-here',
    ])
  })
})

describe('returns, disputes, filing', () => {
  it('there is no return without a ground', async () => {
    const house = office()
    const current = must(await create(house.deps)(by(drafter), policy))
    must(await submit(house.deps)(by(drafter), current.id))
    const say = { ...on(await caseOf(house, current.id)), grounds: [] }
    expect(codesOf(await sendBack(house.deps)(by(sectionHead), current.id, say))).toEqual(['return.no-ground'])
  })

  it('a dispute is decided by the signer: overruled, it goes on where it was', async () => {
    const house = office()
    const current = await returnedBySection(house)
    must(await dispute(house.deps)(by(drafter), current.id, { statement: '解读已按要求写明衔接办法，见第五部分' }))
    expect(codesOf(await overrule(house.deps)(by(officeClerk), current.id, '这一项不成立'))).toEqual([
      'workflow.not-your-turn',
    ])
    const settled = must(await overrule(house.deps)(by(signer), current.id, '这一项不成立'))
    expect(settled).toMatchObject({
      state: 'in-review',
      step: 'section',
      disputes: [{ outcome: 'overruled', decidedBy: 'qiao' }],
    })
  })

  it('upheld, it stays with the drafter', async () => {
    const house = office()
    const current = await returnedBySection(house)
    must(await dispute(house.deps)(by(drafter), current.id, { statement: '不同意退文' }))
    expect(must(await uphold(house.deps)(by(signer), current.id, '应当按退文要求改')).state).toBe('returned')
    expect(must(await abandon(house.deps)(by(drafter), current.id)).state).toBe('abandoned')
  })

  it('a not-public document is filed with a day to look again, never released', async () => {
    const house = office()
    const internal: Draft = {
      ...policy,
      title: '云栖县民政局关于2026年度干部年度考核工作安排的通知',
      kind: '通知',
      attribute: 'not-public',
      reason: { code: 'R16-1a', statement: '本局工作人员年度考核的内部人事安排，对外不产生影响' },
      isNormative: false,
      isPolicy: false,
      text: '局机关各股室：\n现将2026年度工作人员年度考核有关安排通知如下。\n一、考核对象为局机关在编工作人员。\n二、各股室于12月15日前报送考核登记表。\n云栖县民政局\n2026年11月20日',
      recipients: ['局机关各股室'],
      issuer: { name: '云栖县民政局', level: 'department' },
      interpretation: null,
      legalReview: null,
    }
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), internal)))
    expect(codesOf(await releaseNow(house.deps)(by(publisher), current.id))).toEqual(['schedule.not-public'])
    expect(must(await file(house.deps)(by(publisher), current.id))).toMatchObject({
      state: 'filed',
      reviewOn: '2027-11-23',
    })
  })
})

describe('the clock', () => {
  it('passes a held case by', async () => {
    const house = office()
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), policy)))
    must(await schedule(house.deps)(by(publisher), current.id, '2026-11-23T01:02:00.000Z'))
    must(await hold(house.deps)(by(publisher), current.id, true))
    house.passTime(3_600_000)
    expect(await clock(house)).toEqual({ released: [], failed: [], left: [] })
  })

  it('releases once, however often it is asked', async () => {
    const house = office()
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), policy)))
    must(await releaseNow(house.deps)(by(publisher), current.id))
    await clock(house)
    expect(codesOf(await release(house.deps)(current.id))).toEqual(['workflow.not-from-here'])
    expect(await house.deps.store.releases({ limit: 10 })).toHaveLength(1)
  })

  it('a person may not play the clock', async () => {
    const house = office()
    const current = await reviewed(house, must(await create(house.deps)(by(drafter), policy)))
    must(await schedule(house.deps)(by(publisher), current.id, '2026-11-23T01:05:00.000Z'))
    expect(codesOf(await release(house.deps)(current.id))).toEqual(['release.not-due'])
  })
})

async function returnedBySection(house: Office): Promise<Case> {
  const current = must(await create(house.deps)(by(drafter), policy))
  must(await submit(house.deps)(by(drafter), current.id))
  const say = { ...on(await caseOf(house, current.id)), grounds: [{ code: 'T05' }] }
  return must(await sendBack(house.deps)(by(sectionHead), current.id, say))
}

function clock({ deps }: Office) {
  return tick({ store: deps.store, clock: deps.clock, acts: { release: release(deps), fail: fail(deps) } })
}

async function portalPage({ deps }: Office, current: Case) {
  return createPortal(deps.store, SITE, deps.clock).answer(`documents/${current.id}/index.html`)
}
async function portalStatus(house: Office, current: Case): Promise<number> {
  return (await portalPage(house, current)).status
}
async function portalText(house: Office, current: Case): Promise<string> {
  return new TextDecoder().decode((await portalPage(house, current)).page.bytes)
}
