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
