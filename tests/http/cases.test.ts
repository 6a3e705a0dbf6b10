import { describe, expect, it } from 'vitest'
import { fail, release } from '../../src/desk/release.ts'
import { tick } from '../../src/publication/tick.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor, type Door } from '../support/door.ts'
import { residentId } from '../support/identity.ts'
import { PEOPLE } from '../support/office.ts'
import { recorded } from '../support/records.ts'

const { drafter, sectionHead, secrecy, office: clerk, signer, publisher } = PEOPLE

async function registered(door: Door, draft: unknown = policy): Promise<string> {
  return (await door.as(drafter)('POST', '/v1/cases', { body: { draft } })).body.case.id
}
async function opinion(door: Door, id: string) {
  const { body } = await door.as(clerk)('GET', `/v1/cases/${id}`)
  return { revisionHash: body.case.revision.hash, note: '已阅，同意' }
}
async function signed(door: Door): Promise<string> {
  const id = await registered(door)
  await door.as(drafter)('POST', `/v1/cases/${id}/submit`, { body: {} })
  for (const who of [sectionHead, secrecy, clerk]) {
    await recorded(door, id, who)
    expect((await door.as(who)('POST', `/v1/cases/${id}/approve`, { body: await opinion(door, id) })).status).toBe(200)
  }
  const last = await door.as(signer)('POST', `/v1/cases/${id}/sign`, { body: await opinion(door, id) })
  expect(last.body.case.state).toBe('approved')
  return id
}
const clock = ({ house: { deps } }: Door) =>
  tick({ store: deps.store, clock: deps.clock, acts: { release: release(deps), fail: fail(deps) } })

describe('one document by HTTP', () => {
  it('from registration to the portal, and back off it', async () => {
    const door = await openDoor()
    const id = await signed(door)
    const at = '2026-11-23T09:02:00+08:00'
    const planned = await door.as(publisher)('POST', `/v1/cases/${id}/schedule`, { body: { at } })
    expect(planned.body.case.schedule).toMatchObject({ at: '2026-11-23T01:02:00.000Z', held: false })
    expect((await door.as(publisher)('POST', `/v1/cases/${id}/hold`, { body: { held: true } })).status).toBe(200)
    expect((await door.as(publisher)('POST', `/v1/cases/${id}/hold`, { body: { held: false } })).status).toBe(200)
    expect((await door.send('GET', `/portal/documents/${id}/`)).status).toBe(404)
    door.house.passTime(121_000)
    await clock(door)
    const page = await door.send('GET', `/portal/documents/${id}/`)
    expect([page.status, page.text.includes('云栖县高龄津贴发放办法')]).toEqual([200, true])
    await door.as(publisher)('POST', `/v1/cases/${id}/withdraw`, { body: { reason: '附件有误' } })
    expect((await door.send('GET', `/portal/documents/${id}/index.html`)).status).toBe(410)
    const { body } = await door.as(clerk)('GET', `/v1/cases/${id}/trail`)
    expect(body.entries.map((one) => one.act)).toEqual([
      ...['create', 'submit', 'approve', 'record-secrecy', 'approve', 'record-judgement', 'approve', 'sign'],
      ...['schedule', 'hold', 'hold', 'release', 'withdraw'],
    ])
  })

  it('a draft without an attribute is not sent, and every ground is told with its remedy', async () => {
    const door = await openDoor()
    const id = await registered(door, { ...policy, attribute: null, reason: null, interpretation: null })
    const got = await door.as(drafter)('POST', `/v1/cases/${id}/submit`)
    expect([got.status, got.body.code, got.body.type]).toEqual([422, 'gate.return', '/problems/gate.return'])
    expect(got.body.data?.['codes']).toEqual(expect.arrayContaining(['T01', 'T04']))
    const codes = got.body.problems.map((one) => one.code)
    expect(codes).toEqual(expect.arrayContaining(['ground.T01', 'ground.T04']))
    expect(codes).not.toContain('gate.return')
    for (const one of got.body.problems) expect(one.sentence).toBe(one.data?.['remedy'])

    const choice = { attribute: 'public', reason: { code: 'P20-11', statement: null } }
    const chosen = await door.as(drafter)('PUT', `/v1/cases/${id}/attribute`, { body: choice })
    expect(chosen.body.case).toMatchObject({ attribute: 'public', version: 2 })
  })

  it('returned, revised, resubmitted: with the difference since', async () => {
    const door = await openDoor()
    const id = await registered(door)
    await door.as(drafter)('POST', `/v1/cases/${id}/submit`)
    const body = { ...(await opinion(door, id)), grounds: [{ code: 'T05', remedy: '请补充衔接办法' }] }
    const returned = await door.as(sectionHead)('POST', `/v1/cases/${id}/return`, { body })
    expect(returned.body.case).toMatchObject({ state: 'returned', round: 1 })
    const draft = { ...policy, text: `${policy.text}\n本办法由县民政局负责解释。` }
    await door.as(drafter)('PUT', `/v1/cases/${id}/draft`, { body: { draft } })
    const { body: difference } = await door.as(drafter)('GET', `/v1/cases/${id}/difference`)
    expect(difference.changes).toMatchObject([{ kind: 'added', text: '本办法由县民政局负责解释。' }])
    const early = await door.as(drafter)('POST', `/v1/cases/${id}/resubmit`)
    expect([early.status, early.body.code]).toEqual([422, 'return.items-open'])
    const items = [{ id: 1, status: 'fixed', statement: '已补充衔接办法' }]
    await door.as(drafter)('POST', `/v1/cases/${id}/answer-return`, { body: { items } })
    const again = await door.as(drafter)('POST', `/v1/cases/${id}/resubmit`)
    expect(again.body).toMatchObject({ case: { state: 'in-review' }, gate: { verdict: 'admit' } })
    const first = await door.as(clerk)('GET', `/v1/cases/${id}/revisions/1`)
    expect(first.body.draft?.text).toBe(policy.text)
    expect((await door.as(clerk)('GET', `/v1/cases/${id}/revisions/9`)).body.code).toBe('case.no-such-revision')
    const text = await door.as(clerk)('GET', `/v1/cases/${id}/text`)
    expect(text.body.papers[0]?.blocks.at(-1)?.text).toBe('本办法由县民政局负责解释。')
  })

  it('a list with ID numbers: found, covered one by one, and taken back', async () => {
    const door = await openDoor()
    const number = residentId('532301', '19480215', '116')
    const text = `序号\t姓名\t身份证号\n1\t赵长顺\t${number}`
    const id = await registered(door, { ...policy, attachments: [{ name: '发放名单.txt', text }] })
    const seen = await door.as(drafter)('POST', `/v1/cases/${id}/check`)
    const found = seen.body.findings.find((one) => one.type === 'resident-id')
    expect(JSON.stringify(seen.body)).not.toContain(number)
    const covered = await door.as(drafter)('POST', `/v1/cases/${id}/dispositions`, {
      body: { dispositions: [{ place: found?.place, answer: 'redact', ground: 'R15-2' }] },
    })
    expect(covered.status).toBe(200)
    const cuts = [{ place: { file: 'body', block: 0, from: 0, to: 3 }, ground: 'R15-2', statement: null }]
    for (const redactions of [cuts, []])
      expect((await door.as(drafter)('PUT', `/v1/cases/${id}/redactions`, { body: { redactions } })).status).toBe(200)
    const outside = [{ place: { file: 'body', block: 99, from: 0, to: 3 }, ground: 'R15-2' }]
    const refused = await door.as(drafter)('PUT', `/v1/cases/${id}/redactions`, { body: { redactions: outside } })
    expect([refused.status, refused.body.code]).toEqual([422, 'place.outside'])
  })

  it('an opinion on a text that has changed since is not taken', async () => {
    const door = await openDoor()
    const id = await registered(door)
    await door.as(drafter)('POST', `/v1/cases/${id}/submit`)
    const body = { revisionHash: '0'.repeat(64) }
    const got = await door.as(sectionHead)('POST', `/v1/cases/${id}/approve`, { body })
    expect([got.status, got.body.code]).toEqual([409, 'review.stale'])
  })

  it('signed papers that are not public are filed, drafts are given up, disputes are settled', async () => {
    const door = await openDoor()
    const id = await signed(door)
    const filed = await door.as(clerk)('POST', `/v1/cases/${id}/file`, { body: { reviewOn: '2027-11-23' } })
    expect([filed.status, filed.body.code]).toEqual([409, 'file.is-public'])
    const other = await registered(door)
    expect((await door.as(drafter)('POST', `/v1/cases/${other}/abandon`)).body.case.state).toBe('abandoned')
    const third = await registered(door)
    await door.as(drafter)('POST', `/v1/cases/${third}/submit`)
    const body = { ...(await opinion(door, third)), grounds: [{ code: 'T05' }] }
    await door.as(sectionHead)('POST', `/v1/cases/${third}/return`, { body })
    await door.as(drafter)('POST', `/v1/cases/${third}/dispute`, { body: { statement: '解读已写明' } })
    const settled = await door.as(signer)('POST', `/v1/cases/${third}/overrule`, {
      body: { statement: '解读已经写明' },
    })
    expect(settled.body.case).toMatchObject({ state: 'in-review', disputes: [{ outcome: 'overruled' }] })
  })
})

describe('the gate, asked without a case', () => {
  it('answers 200 with every ground, and leaves nothing behind', async () => {
    const door = await openDoor()
    const body = { draft: { ...policy, attribute: null, reason: null } }
    const got = await door.as(drafter)('POST', '/v1/gate/evaluate', { body })
    expect(got.body).toMatchObject({ verdict: 'return', codes: expect.arrayContaining(['T01']) as unknown })
    const complete = await door.as(drafter)('POST', '/v1/gate/evaluate', { body: { draft: policy } })
    expect(complete.body).toMatchObject({ verdict: 'admit' })
    expect((await door.as(clerk)('GET', '/v1/cases')).body.cases).toEqual([])
    expect(await door.house.deps.store.trail()).toEqual([])
  })

  it('says where a draft is not a draft', async () => {
    const door = await openDoor()
    const body = { draft: { ...policy, attachments: [{ name: 7 }] } }
    const got = await door.as(drafter)('POST', '/v1/gate/evaluate', { body })
    expect([got.status, got.body.code]).toEqual([400, 'draft.malformed'])
    expect(got.body.problems[0]).toMatchObject({ field: '/draft/attachments/0/name' })
    expect(got.body.title).toContain('/draft/attachments/0/name')
  })
})

describe('a file handed in', () => {
  it('is kept by its hash and stands for the text', async () => {
    const door = await openDoor()
    const got = await door.as(drafter)('POST', `/v1/files?name=${encodeURIComponent('办法.txt')}`, {
      bytes: policy.text!,
    })
    expect([got.status, got.body.format]).toEqual([201, 'text'])
    const id = await registered(door, { ...policy, text: null, file: got.body.sha256 })
    const text = await door.as(drafter)('GET', `/v1/cases/${id}/text`)
    expect(text.body.papers[0]).toMatchObject({ sha256: got.body.sha256, format: 'text' })
    const unknown = { ...policy, file: 'f'.repeat(64) }
    const refused = await door.as(drafter)('POST', '/v1/cases', { body: { draft: unknown } })
    expect([refused.status, refused.body.code]).toEqual([422, 'file.unknown'])
  })
  it('that cannot be read is answered with why, and not kept', async () => {
    const door = await openDoor()
    const got = await door.as(drafter)('POST', '/v1/files?name=a.docx', {
      bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9),
    })
    expect(got.status).toBe(422)
    expect(got.body.code).toMatch(/^format\./)
  })
})

describe('the list', () => {
  it('goes page by page, newest first, every case once', async () => {
    const door = await openDoor()
    for (let i = 0; i < 5; i++) {
      door.house.passTime(1_000)
      await registered(door)
    }
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page = await door.as(clerk)('GET', `/v1/cases?limit=2${after && `&after=${after}`}`)
      seen.push(...page.body.cases.map((one) => one.id))
      after = page.body.next
    }
    expect(new Set(seen).size).toBe(5)
    expect(seen).toEqual([...seen].sort().reverse())
  })
  it('is narrowed by state and to my own', async () => {
    const door = await openDoor()
    const id = await registered(door)
    const list = async (query: string) => (await door.as(clerk)('GET', `/v1/cases?${query}`)).body.cases.length
    expect([await list('state=drafting,returned'), await list('state=released'), await list('mine=true')]).toEqual([
      1, 0, 0,
    ])
    const mine = await door.as(drafter)('GET', '/v1/cases?mine=true')
    expect(mine.body.cases[0]).toMatchObject({ id, state: 'drafting' })
    expect(mine.body.cases[0]).not.toHaveProperty('findings')
  })
  it.each(['limit=0', 'limit=201', 'limit=x', 'state=lost', 'after=***'])('refuses ?%s', async (query) => {
    const { as } = await openDoor()
    const got = await as(clerk)('GET', `/v1/cases?${query}`)
    expect([got.status, got.body.code]).toEqual([400, 'query.malformed'])
    expect(got.body.title).toContain(query.split('=')[0])
  })
})

it('the words for the screens come from the pack', async () => {
  const { as } = await openDoor()
  const { body } = await as(drafter)('GET', '/v1/words')
  expect(body.labels.attribute).toMatchObject({ public: '公开发布' })
  expect(body.steps.map((one) => one.id)).toEqual(['section', 'secrecy', 'office', 'signature'])
  expect(body.reasons.length).toBeGreaterThan(30)
})
