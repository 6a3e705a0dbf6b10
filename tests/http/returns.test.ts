import { describe, expect, it } from 'vitest'
import { unzipSync, strFromU8 } from 'fflate'
import type { Person } from '../../src/domain/person.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor, type Door } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'
import { approvedBy, countingIntake, leader, officeUnder } from '../support/returns.ts'

const { drafter, sectionHead } = PEOPLE
const supervisor: Person = { id: 'du', name: '杜衡', unit: '云栖县政府督查室', roles: ['supervisor'] }
const GROUNDS = [{ code: 'T05', field: '/interpretation/materials/0', remedy: '解读没有说明如何衔接，请补充' }]

async function submitted({ as }: Door): Promise<Readonly<{ id: string; revisionHash: string }>> {
  const { case: made } = (await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })).body
  await as(drafter)('POST', `/v1/cases/${made.id}/submit`, { body: {} })
  return { id: made.id, revisionHash: made.revision.hash }
}

describe('returns by HTTP', () => {
  it('previewed without a trace, then made, shown, printed and answered', async () => {
    const door = await openDoor()
    const { id, revisionHash } = await submitted(door)
    const head = door.as(sectionHead)
    const body = { revisionHash, grounds: GROUNDS, note: '请一并改好' }
    const preview = await head('POST', `/v1/cases/${id}/return/preview`, { body })
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('解读材料')
    const untouched = await head('GET', `/v1/cases/${id}`)
    expect(untouched.body.case).toMatchObject({ state: 'in-review', round: 0, returns: [] })

    const made = await head('POST', `/v1/cases/${id}/return`, { body, headers: { 'idempotency-key': 'r-1' } })
    expect(made.body.case).toMatchObject({ state: 'returned', returns: [{ number: '退〔2026〕1号' }] })
    const again = await head('POST', `/v1/cases/${id}/return`, { body, headers: { 'idempotency-key': 'r-1' } })
    expect(again.body).toEqual(made.body)

    const shown = await head('GET', `/v1/cases/${id}/returns/1`)
    expect(shown.text).toContain('解读没有说明如何衔接，请补充')
    expect(shown.text).toContain('国办发〔2016〕80号 二')
    const printed = await head('GET', `/v1/cases/${id}/returns/1/notice.docx`)
    expect(printed.headers.get('content-disposition')).toContain(encodeURIComponent('退文通知'))
    const text = strFromU8(unzipSync(printed.bytes)['word/document.xml']!)
    for (const part of ['退〔2026〕1号', '解读不完整、不规范', '2026-11-30', '周启明']) expect(text).toContain(part)

    const answer = { items: [{ id: 1, status: 'fixed', statement: '已补写' }] }
    const answered = await door.as(drafter)('POST', `/v1/cases/${id}/answer-return`, { body: answer })
    expect(answered.body.case.returns[0]?.items).toMatchObject([{ status: 'fixed', answer: { by: 'lin' } }])
    expect((await head('GET', `/v1/cases/${id}/difference`)).body).toMatchObject({ changes: [], fields: [] })
    expect((await head('GET', `/v1/cases/${id}/returns/2`)).status).toBe(404)
    const bad = { items: [{ id: 1, status: 'open', statement: '已补写' }] }
    expect((await door.as(drafter)('POST', `/v1/cases/${id}/answer-return`, { body: bad })).status).toBe(400)
  })

  it('approved by the leader, who sees what was proposed; printed only once it is out', async () => {
    const door = await openDoor({}, officeUnder(approvedBy('office-leader')))
    const { id, revisionHash } = await submitted(door)
    const body = { revisionHash, grounds: GROUNDS }
    expect((await door.as(sectionHead)('POST', `/v1/cases/${id}/return`, { body })).body.code).toBe(
      'return.needs-approval',
    )
    await door.as(sectionHead)('POST', `/v1/cases/${id}/propose-return`, { body })
    const listed = await door.as(leader)('GET', '/v1/cases')
    expect(listed.body.cases).toMatchObject([{ id, returnProposed: true }])
    expect((await door.as(leader)('GET', `/v1/cases/${id}/returns/proposed`)).status).toBe(200)
    expect((await door.as(leader)('GET', `/v1/cases/${id}/returns/proposed/notice.docx`)).status).toBe(404)
    const approved = await door.as(leader)('POST', `/v1/cases/${id}/return`, { body: { revisionHash } })
    expect(approved.body.case.returns).toMatchObject([{ approvedBy: 'fang', by: 'zhou' }])
    const printed = await door.as(leader)('GET', `/v1/cases/${id}/returns/1/notice.docx`)
    const text = strFromU8(unzipSync(printed.bytes)['word/document.xml']!)
    for (const part of ['收文时间：2026年11月23日', '经办：周启明；批准：方澜。']) expect(text).toContain(part)
    expect(
      (await door.as(drafter)('POST', `/v1/cases/${id}/decline-return`, { body: { statement: '不' } })).status,
    ).toBe(403)
  })

  it('made by the pack’s own rule, told as what it is, and the same when asked again', async () => {
    const door = await openDoor({}, officeUnder(countingIntake('T01')))
    const bare = { ...policy, attribute: null, reason: null }
    const { id } = (await door.as(drafter)('POST', '/v1/cases', { body: { draft: bare } })).body.case
    const sent = { body: {}, headers: { 'idempotency-key': 's-1' } }
    const answer = await door.as(drafter)('POST', `/v1/cases/${id}/submit`, sent)
    const told = { case: { state: 'returned', round: 1 }, returned: { number: '退〔2026〕1号', automatic: true } }
    expect(JSON.parse(answer.text)).toMatchObject(told)
    expect(JSON.parse((await door.as(drafter)('POST', `/v1/cases/${id}/submit`, sent)).text)).toMatchObject(told)
    const printed = await door.as(drafter)('GET', `/v1/cases/${id}/returns/1/notice.docx`)
    const text = strFromU8(unzipSync(printed.bytes)['word/document.xml']!)
    expect(text).toContain('本通知由系统按政策包的规定自动出具。')
    expect(text).not.toContain('经办：')
  })

  it('counted without a title, as figures and as a sheet that reckons nothing', async () => {
    const door = await openDoor()
    const unit = '=HYPERLINK("http://x")'
    const person = (one: Person): Person => ({ ...one, unit })
    const made = (await door.as(person(drafter))('POST', '/v1/cases', { body: { draft: policy } })).body.case
    await door.as(person(drafter))('POST', `/v1/cases/${made.id}/submit`, { body: {} })
    const body = { revisionHash: made.revision.hash, grounds: GROUNDS }
    await door.as(person(sectionHead))('POST', `/v1/cases/${made.id}/return`, { body })
    const figures = await door.as(supervisor)('GET', '/v1/statistics/returns')
    expect(JSON.parse(figures.text)).toMatchObject({
      from: '2026-08-25',
      to: '2026-11-23',
      rows: [{ unit, code: 'T05', round: 1, count: 1 }],
      units: [{ unit, submitted: 1, returned: 1, rate: 1, medianDays: null }],
    })
    expect(figures.text).not.toMatch(/高龄津贴|"id"/)
    const sheet = await door.as(supervisor)('GET', '/v1/statistics/returns.csv?from=2026-11-01&to=2026-11-30')
    expect(sheet.text).toContain(`"'=HYPERLINK(""http://x"")",T05,解读不完整、不规范,1,1,1,1,1`)
    expect(sheet.headers.get('content-type')).toContain('text/csv')
    expect((await door.as(supervisor)('GET', '/v1/statistics/returns?unit=别处')).text).toContain('"rows":[]')
    expect((await door.as(supervisor)('GET', '/v1/statistics/returns?from=2026-02-30')).body.code).toBe(
      'statistics.span',
    )
    expect((await door.as(drafter)('GET', '/v1/statistics/returns')).status).toBe(403)
  })
})
