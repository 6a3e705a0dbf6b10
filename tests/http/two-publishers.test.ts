import { expect, it } from 'vitest'
import { create } from '../../src/desk/create.ts'
import { release } from '../../src/desk/release.ts'
import type { Person } from '../../src/domain/person.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'
import { reviewed } from '../support/steps.ts'
import { by, must, office, PEOPLE } from '../support/office.ts'

const other: Person = { ...PEOPLE.publisher, id: 'lu', name: '陆遥' }

it('of two publishers at once one releases, the other is told to look again, and the portal has it once', async () => {
  const house = office()
  const { as } = await openDoor({}, house)
  const { id, version } = await reviewed(house, must(await create(house.deps)(by(PEOPLE.drafter), policy)))
  const headers = { 'if-match': `"${version}"` }
  const got = await Promise.all(
    [PEOPLE.publisher, other].map((who) => as(who)('POST', `/v1/cases/${id}/release-now`, { body: {}, headers })),
  )
  expect(got.map((one) => one.status).sort()).toEqual([200, 412])
  expect(got.find((one) => one.status === 412)?.body.code).toBe('case.stale')
  // The clock's job; two nodes may be at it at once.
  const [first, second] = await Promise.all([release(house.deps)(id), release(house.deps)(id)])
  expect([first.ok, second.ok].sort()).toEqual([false, true])
  expect(await house.deps.store.releases({ limit: 10 })).toHaveLength(1)
})
