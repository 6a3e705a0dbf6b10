import { describe, expect, it } from 'vitest'
import { read } from '../../src/formats/read.ts'
import { notice } from '../fixtures/native-notice.ts'
import { policy } from '../fixtures/policy.ts'
import { docx, h, p, split, table } from '../support/docx.ts'
import { openDoor, type Door, type Got } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const { drafter } = PEOPLE
const upload = (name: string, bytes: Uint8Array) => ({ name, content: Buffer.from(bytes).toString('base64') })
const master = docx({
  body: [
    h(1, '关于召开老龄工作会议的通知'),
    p('各乡镇人民政府：'),
    p('定于', split('三月', '一日'), '召开会议，联系电话13800138000。'),
    p('请准时参加。'),
    table(['时间', '地点'], ['上午九时', '二楼会议室']),
  ],
  comments: [{ author: '赵明远', text: '地点待定' }],
})
const meeting = { ...policy, title: '关于召开老龄工作会议的通知', text: null, file: upload('会议通知.docx', master) }

async function created(door: Door, draft: unknown): Promise<string> {
  const made = await door.as(drafter)('POST', '/v1/cases', { body: { draft } })
  expect(made.status).toBe(201)
  return made.body.case.id
}

const texts = (got: Got) => {
  const file = read('稿.docx', got.bytes)
  return file.ok ? file.value.blocks.map((one) => one.text) : []
}

describe('the master of a revision', () => {
  it('takes in what was changed in the browser, and can be taken away again', async () => {
    const door = await openDoor()
    const id = await created(door, meeting)
    const changes = [
      { block: 2, text: '定于三月十五日召开会议，联系电话13800138000。' },
      { after: 3, text: '因故不能参加的，请提前请假。' },
    ]
    const got = await door.as(drafter)('POST', `/v1/cases/${id}/draft/blocks`, { body: { changes } })
    expect([got.status, got.body.case?.revision.number]).toEqual([200, 2])

    const [first, second] = await Promise.all(
      [1, 2].map((n) => door.as(drafter)('GET', `/v1/cases/${id}/revisions/${n}/body.docx`)),
    )
    expect(Buffer.compare(first!.bytes, master)).toBe(0)
    expect(texts(second!)).toEqual([
      ...['关于召开老龄工作会议的通知', '各乡镇人民政府：', '定于三月十五日召开会议，联系电话13800138000。'],
      ...[
        '请准时参加。',
        '因故不能参加的，请提前请假。',
        '时间',
        '地点',
        '上午九时',
        '二楼会议室',
        '地点待定',
        '赵明远',
      ],
    ])
  })

  it('moves answers along with the words they stand on; an answer to changed words falls, a cut is not passed over', async () => {
    const door = await openDoor()
    const phone = { file: 'body', block: 2, from: 15, to: 26 }
    const dispositions = [
      { place: phone, answer: 'redact', ground: 'R15-2' },
      { place: { file: 'body', block: 1, from: 0, to: 3 }, answer: 'mistaken' },
    ]
    const redactions = [{ place: { file: 'body', block: 7, from: 0, to: 5 }, ground: 'R15-2' }]
    const id = await created(door, { ...meeting, attribute: 'redacted', dispositions, redactions })
    const change = (changes: unknown) => door.as(drafter)('POST', `/v1/cases/${id}/draft/blocks`, { body: { changes } })

    const covered = await change([{ block: 7, text: '三楼会议室' }])
    expect([covered.status, covered.body.code]).toEqual([422, 'master.covered'])
    const got = await change([
      { block: 1, text: '' },
      { block: 2, text: '兹定于三月一日召开会议，联系电话13800138000。' },
    ])
    expect(got.status).toBe(200)
    const { body } = await door.as(drafter)('GET', `/v1/cases/${id}`)
    expect(body.draft).toMatchObject({
      dispositions: [{ place: { file: 'body', block: 1, from: 16, to: 27 }, answer: 'redact' }],
      redactions: [{ place: { file: 'body', block: 6, from: 0, to: 5 } }],
    })
  })

  it('of a native draft is written as an official paper', async () => {
    const door = await openDoor()
    const file = upload('通知.json', new TextEncoder().encode(JSON.stringify(notice)))
    const id = await created(door, { ...policy, text: null, file })
    const got = await door.as(drafter)('GET', `/v1/cases/${id}/revisions/1/body.docx`)
    expect(got.status).toBe(200)
    expect(texts(got)).toContain('各乡镇人民政府，县直各部门：')
    expect(texts(got)).toContain('（此件公开发布）')
  })

  it('of a draft that is only text is written from its lines', async () => {
    const door = await openDoor()
    const id = await created(door, policy)
    const got = await door.as(drafter)('GET', `/v1/cases/${id}/revisions/1/body.docx`)
    const lines = (policy.text ?? '').split('\n')
    expect(texts(got).filter((one) => lines.includes(one))).toEqual(lines)
    expect((await door.as(drafter)('GET', `/v1/cases/${id}/revisions/9/body.docx`)).body.code).toBe(
      'case.no-such-revision',
    )
  })

  it('says when it is no docx, and changes nothing', async () => {
    const door = await openDoor()
    const id = await created(door, policy)
    const got = await door.as(drafter)('POST', `/v1/cases/${id}/draft/blocks`, {
      body: { changes: [{ block: 0, text: '改' }] },
    })
    expect([got.status, got.body.code]).toEqual([422, 'master.not-docx'])
    expect((await door.as(drafter)('GET', `/v1/cases/${id}`)).body.case.revision.number).toBe(1)
  })
})
