import { describe, expect, it } from 'vitest'
import { read } from '../../src/formats/read.ts'
import { disposition } from '../../src/http/download.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor, type Door } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'
import { recorded } from '../support/records.ts'
import { agreedBy, judged, secrecyAnswers } from '../support/steps.ts'

const { drafter, sectionHead, secrecy, office: clerk, signer, publisher } = PEOPLE
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('the secrecy review by HTTP', () => {
  it('starts from numbers, is kept with every question answered, and is printed', async () => {
    const { door, id } = await atSecrecy()
    const proposal = await door.as(secrecy)('GET', `/v1/cases/${id}/secrecy-review`)
    expect([proposal.status, JSON.parse(proposal.text)]).toMatchObject([
      200,
      { personal: {}, uncovered: 0, record: null, number: 1 },
    ])
    await recorded(door, id, secrecy)
    const { body } = await door.as(drafter)('GET', `/v1/cases/${id}`)
    expect(body.case.secrecyReviews).toMatchObject([{ number: '密审〔2026〕1号', by: 'he', conclusion: 'publish' }])

    const file = await door.as(drafter)('GET', `/v1/cases/${id}/secrecy-reviews/1.docx`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, DOCX])
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect(file.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    const named = /filename\*=UTF-8''(\S+)$/.exec(file.headers.get('content-disposition') ?? '')?.[1] ?? ''
    expect(decodeURIComponent(named)).toBe('公文公开保密审查表（密审〔2026〕1号）.docx')
    const paper = read('表.docx', file.bytes)
    const cells = paper.ok ? paper.value.blocks.filter((one) => one.kind === 'cell').map((one) => one.text) : []
    expect(cells).toContain(policy.title)
    expect(cells).toContain('经逐项审查，不涉及国家秘密和工作秘密。')
  })

  it.each(['marked', 'derived', 'secretPoints', 'otherOrgans', 'stability', 'workSecret', 'tradeSecret', 'conclusion'])(
    'a form that leaves out %s is refused: silence is no answer',
    async (question) => {
      const { door, id } = await atSecrecy()
      const { body } = await door.as(secrecy)('GET', `/v1/cases/${id}`)
      const { [question]: _, ...rest } = { ...secrecyAnswers(body.case) } as Record<string, unknown>
      const got = await door.as(secrecy)('POST', `/v1/cases/${id}/record-secrecy`, { body: rest })
      expect([got.status, got.body.code, got.body.problems[0]?.field]).toEqual([400, 'body.malformed', `/${question}`])
    },
  )

  it('takes one paper at a time: a list of forms is no form', async () => {
    const { door, id } = await atSecrecy()
    const { body } = await door.as(secrecy)('GET', `/v1/cases/${id}`)
    const say = secrecyAnswers(body.case)
    for (const batch of [[say, say], { reviews: [say] }, { ...say, revisionHashes: [say.revisionHash] }]) {
      const got = await door.as(secrecy)('POST', `/v1/cases/${id}/record-secrecy`, { body: batch })
      expect([got.status, got.body.code]).toEqual([400, 'body.malformed'])
    }
  })

  it('is the reviewer’s alone, and the judgement the office’s', async () => {
    const { door, id } = await atSecrecy()
    const { body } = await door.as(secrecy)('GET', `/v1/cases/${id}`)
    for (const who of [drafter, sectionHead, clerk, signer, publisher]) {
      const got = await door.as(who)('POST', `/v1/cases/${id}/record-secrecy`, { body: secrecyAnswers(body.case) })
      expect([got.status, got.body.code]).toEqual([403, 'workflow.not-your-turn'])
    }
    for (const who of [drafter, sectionHead, secrecy, signer, publisher]) {
      const got = await door.as(who)('POST', `/v1/cases/${id}/record-judgement`, { body: judged(body.case) })
      expect([got.status, got.body.code]).toEqual([403, 'workflow.not-your-turn'])
    }
  })

  it('missing, it holds the paper up with a sentence that says what is missing', async () => {
    const { door, id } = await atSecrecy()
    const { body } = await door.as(secrecy)('GET', `/v1/cases/${id}`)
    const say = { revisionHash: body.case.revision.hash, note: '同意' }
    const got = await door.as(secrecy)('POST', `/v1/cases/${id}/approve`, { body: say })
    expect([got.status, got.body.code]).toEqual([422, 'review.record-missing'])
    expect(got.body.title).toContain('保密审查表')
  })

  it('finding a state secret, it leaves nothing to read or print', async () => {
    const { door, id } = await atSecrecy()
    await recorded(door, id, secrecy)
    const { body } = await door.as(secrecy)('GET', `/v1/cases/${id}`)
    const say = secrecyAnswers(body.case, { derived: true, conclusion: 'refer' })
    const got = await door.as(secrecy)('POST', `/v1/cases/${id}/record-secrecy`, { body: say })
    expect([got.status, got.body.code]).toEqual([422, 'secrecy.stop'])
    for (const part of ['secrecy-review', 'secrecy-reviews/1.docx', 'judgements/1.docx', 'text'])
      expect((await door.as(secrecy)('GET', `/v1/cases/${id}/${part}`)).status).toBe(410)
  })
})

describe('printing', () => {
  it('a record nobody kept, a revision there is not, a case of another unit: not found', async () => {
    const { door, id } = await atSecrecy()
    const asked = async (path: string, who = drafter) => {
      const got = await door.as(who)('GET', `/v1/cases/${id}/${path}`)
      return [got.status, got.body.code]
    }
    expect(await asked('secrecy-reviews/1.docx')).toEqual([404, 'case.no-such-record'])
    expect(await asked('judgements/1.docx')).toEqual([404, 'case.no-such-record'])
    expect(await asked('judgements/9.docx')).toEqual([404, 'case.no-such-revision'])
    const stranger = { ...drafter, id: 'wu', unit: '云栖县教育局' }
    expect(await asked('secrecy-reviews/1.docx', stranger)).toEqual([404, 'case.unknown'])
    expect(await asked('secrecy-review', stranger)).toEqual([404, 'case.unknown'])
  })

  it('the judgement goes out as docx too', async () => {
    const { door, id } = await atSecrecy()
    await agreedBy(door.house, id, secrecy)
    await recorded(door, id, clerk)
    const file = await door.as(signer)('GET', `/v1/cases/${id}/judgements/1.docx`)
    expect([file.status, file.bytes.slice(0, 2)]).toEqual([200, Uint8Array.of(0x50, 0x4b)])
  })

  it('no name of a file breaks out of its header', () => {
    const header = disposition('甲\r\nSet-Cookie: a=b"; filename=\'../x;\u202e.docx')
    expect(header).toMatch(/^attachment; filename="download\.docx"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
    expect(decodeURIComponent(header.split("''")[1]!)).not.toMatch(/[\r\n"/\u202e]/)
    expect(disposition('\u0000/')).toBe(`attachment; filename="download"; filename*=UTF-8''file`)
    expect(disposition(`${'长'.repeat(500)}.docx`).length).toBeLessThan(1_200)
  })
})

async function atSecrecy(): Promise<Readonly<{ door: Door; id: string }>> {
  const door = await openDoor()
  const made = await door.as(drafter)('POST', '/v1/cases', { body: { draft: policy } })
  const { id } = made.body.case
  await door.as(drafter)('POST', `/v1/cases/${id}/submit`, { body: {} })
  await agreedBy(door.house, id, sectionHead)
  return { door, id }
}
