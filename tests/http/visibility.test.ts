import { fc } from '../support/drawn.ts'
import { expect, it } from 'vitest'
import { visibleTo } from '../../src/desk/visible-to.ts'
import { ROLES, type Person, type Role } from '../../src/domain/person.ts'
import { ROUTES } from '../../src/http/app.ts'
import { mayEnter } from '../../src/http/route.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'
import { pack } from '../support/office.ts'

const OWN = '云栖县民政局'
const drafter: Person = { id: 'lin', name: '林晓', unit: OWN, roles: ['drafter'] }
const doors = ROUTES.filter((route) => route.path.includes('{id}') && route.by !== 'everyone')

/** Every set of roles a token may bear, in the drafter's unit or another's. */
const people = fc.record({
  roles: fc.subarray(
    ROLES.filter((role) => role !== 'clock'),
    { minLength: 1, maxLength: 3 },
  ),
  unit: fc.constantFrom(OWN, '云栖县教育局'),
})
const somebody = ({ roles, unit }: Readonly<{ roles: readonly Role[]; unit: string }>): Person => ({
  id: 'x',
  name: '某人',
  unit,
  roles,
})

it('one answer decides for every door: a case one may not see is a case that is not there', async () => {
  const { as } = await openDoor()
  const { id } = (await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })).body.case
  await fc.assert(
    fc.asyncProperty(people, fc.constantFrom(...doors.map((one) => one.operationId)), async (drawn, name) => {
      const route = doors.find((one) => one.operationId === name)!
      const person = somebody(drawn)
      const method = route.method.toUpperCase()
      const at = (known: string) => route.path.replace('{id}', known).replace(/\{\w+\}/g, '1')
      const sent = route.method === 'get' ? {} : route.body === 'bytes' ? { bytes: 'x' } : { body: {} }
      const [real, none] = [await as(person)(method, at(id), sent), await as(person)(method, at('none'), sent)]
      const [a, b] = [real, none].map((got) => [got.status, got.body?.code, got.body?.problems])
      if (!mayEnter({ pack }, route.by, person)) expect(real.status).toBe(403)
      else if (!visibleTo(person, { unit: OWN })) expect(a).toEqual(b)
      else if (route.method === 'get') expect(real.body?.code).not.toBe('case.unknown')
    }),
    { numRuns: 400 },
  )
})

it('nor does a list, a count or a figure give it away', async () => {
  const { as } = await openDoor()
  const made = (await as(drafter)('POST', '/v1/cases', { body: { draft: policy } })).body.case
  const lists = ROUTES.filter((route) => route.method === 'get' && !route.path.includes('{') && route.by !== 'everyone')
  await fc.assert(
    fc.asyncProperty(people, fc.constantFrom(...lists.map((one) => one.operationId)), async (drawn, name) => {
      const route = lists.find((one) => one.operationId === name)!
      const person = somebody(drawn)
      if (!mayEnter({ pack }, route.by, person)) return
      const got = await as(person)('GET', route.path)
      if (!visibleTo(person, made)) expect(got.text).not.toMatch(new RegExp(`${made.id}|高龄津贴`))
      else if (route.operationId === 'listCases') expect(got.body.cases.map((one) => one.id)).toEqual([made.id])
    }),
    { numRuns: 200 },
  )
})
