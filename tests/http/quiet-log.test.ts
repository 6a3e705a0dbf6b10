import { expect, it } from 'vitest'
import { ROUTES } from '../../src/http/app.ts'
import { ROLES, type Person } from '../../src/domain/person.ts'
import { policy } from '../fixtures/policy.ts'
import { openDoor } from '../support/door.ts'

/** Words that stand in every field a caller can fill; none of them may ever be found in a log. */
const PLANTED = '机要员鲁某某住址柳巷九号'
const everyone: Person = {
  id: 'lin',
  name: PLANTED,
  unit: '云栖县民政局',
  roles: ROLES.filter((role) => role !== 'clock' && role !== 'host'),
}

it('what people write, ask for or get wrong never stands in a log line', async () => {
  const { as, send, lines } = await openDoor()
  const draft = {
    ...policy,
    title: PLANTED,
    text: `${policy.text}\n${PLANTED}`,
    reason: { code: 'P20-01', statement: PLANTED },
  }
  const made = await as(everyone)('POST', '/v1/cases', { body: { draft } })
  expect(made.status).toBe(201)
  for (const route of ROUTES) {
    const where = route.path.replace('{id}', made.body.case.id).replace(/\{\w+\}/g, '1')
    const query = `?name=${encodeURIComponent(PLANTED)}.txt&q=${encodeURIComponent(PLANTED)}`
    const sent =
      route.method === 'get' ? {} : { body: { draft, note: PLANTED, statement: PLANTED, [PLANTED]: PLANTED } }
    await as(everyone)(route.method.toUpperCase(), where + query, route.body === 'bytes' ? { bytes: PLANTED } : sent)
  }
  await send('GET', `/${encodeURIComponent(PLANTED)}`)
  await send('GET', '/v1/me', { headers: { authorization: `Bearer ${encodeURIComponent(PLANTED)}` } })
  expect(lines.length).toBeGreaterThan(ROUTES.length)
  const logged = lines
    .map((line) => JSON.stringify(line))
    .filter((line) => line.includes('鲁某某') || line.includes('%E9%B2%81'))
  expect(logged).toEqual([])
})
