import { expect, it } from 'vitest'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const { drafter } = PEOPLE
const text = [
  policy.title,
  '为做好高龄津贴发放工作，根据《云南省高龄津贴制度》，制定本办法。',
  '第一条 80至89周岁每人每月60元。',
  '第二条 本办法自2026年12月1日起施行。',
].join('\n')

it('whoever wrote the policy begins its interpretation with an outline, worded by the pack', async () => {
  const door = await openDoor()
  const made = await door.as(drafter)('POST', '/v1/cases', { body: { draft: { ...policy, text } } })
  const { status, body } = await door.as(drafter)('GET', `/v1/cases/${made.body.case.id}/interpretation/outline`)
  expect(status).toBe(200)
  const standards = body.sections.find((one) => one.element === 'standards')
  expect(standards).toMatchObject({ label: '执行标准', question: '标准是多少？', more: 0 })
  expect(standards?.taken).toEqual([
    {
      text: '80至89周岁每人每月60元。',
      place: { file: 'body', block: 2, from: 4, to: 19 },
      number: '第一条',
      under: [],
    },
  ])
  expect(body.cited.map((one) => one.title)).toEqual(['云南省高龄津贴制度'])
  expect(body.revisionHash).toMatch(/^[0-9a-f]{64}$/)
})

it('the interpretation is held against the policy: what it leaves out, and where it says otherwise', async () => {
  const door = await openDoor()
  const interpretation = {
    ...policy.interpretation,
    materials: [{ form: '问答', title: '问答', text: '80到89周岁的老年人每人每月60元，从2026年11月1日起施行。' }],
  }
  const made = await door.as(drafter)('POST', '/v1/cases', { body: { draft: { ...policy, text, interpretation } } })
  const { status, body } = await door.as(drafter)('GET', `/v1/cases/${made.body.case.id}/interpretation/radar`)
  expect(status).toBe(200)
  expect(body.materials).toBe(1)
  expect(body.missing).toEqual(['basis', 'aims'])
  expect(body.disagreements.map(({ said, policy }) => [said, policy])).toEqual([['2026年11月1日', ['2026年12月1日']]])
})

it('neither is shown to whoever may not see the case', async () => {
  const door = await openDoor()
  const made = await door.as(drafter)('POST', '/v1/cases', { body: { draft: { ...policy, text } } })
  for (const what of ['outline', 'radar']) {
    const { status } = await door.as({ ...drafter, id: 'gu', unit: '云栖县水务局' })(
      'GET',
      `/v1/cases/${made.body.case.id}/interpretation/${what}`,
    )
    expect(status).toBe(404)
  }
})
