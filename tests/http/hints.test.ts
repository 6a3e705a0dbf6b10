import { describe, expect, it } from 'vitest'
import type { HintsAnswer } from '../../src/schemas/http-hints.ts'
import type { GateAnswer } from '../../src/schemas/http-answers.ts'
import type { ValueOf } from '../../src/schemas/shape.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'

const asked = { attribute: 'not-public', reason: 'R15-1', statement: '领导要求' }
const where = '/v1/statements/hints'

describe('hints by HTTP', () => {
  it('come as code, sentence and counts', async () => {
    const door = await openDoor()
    const { status, text } = await door.as(PEOPLE.drafter)('POST', where, { body: asked })
    const { hints } = JSON.parse(text) as ValueOf<typeof HintsAnswer>
    expect(status).toBe(200)
    expect(hints[0]).toMatchObject({ hint: 'phrase', data: { reason: 'R15-1', classes: 'superior' } })
    expect(hints[0]?.sentence).toContain('领导或者上级的要求')
    expect(hints.map((one) => one.hint)).toContain('element-missing')
  })
  it('are the drafter’s to ask for', async () => {
    const door = await openDoor()
    expect((await door.send('POST', where, { body: asked })).status).toBe(401)
    expect((await door.as(PEOPLE.signer)('POST', where, { body: asked })).status).toBe(403)
  })
  it.each([{ ...asked, statment: '错字' }, { ...asked, attribute: 'secret' }, { attribute: 'public' }])(
    '%j is no question',
    async (body) => {
      const door = await openDoor()
      expect((await door.as(PEOPLE.drafter)('POST', where, { body })).status).toBe(400)
    },
  )
})

it('the gate answers with what it judged the paper to be, and with its label', async () => {
  const door = await openDoor()
  const { status, text } = await door.as(PEOPLE.drafter)('POST', '/v1/gate/evaluate', { body: { draft: policy } })
  const { judgements, label } = JSON.parse(text) as ValueOf<typeof GateAnswer>
  expect(status).toBe(200)
  expect(judgements).toMatchObject({ policy: { verdict: 'yes' } })
  expect(judgements?.policy.signs[0]?.place).toMatchObject({ file: 'body' })
  expect(label).toEqual({ text: '此件公开发布', position: 'annotation' })
})
