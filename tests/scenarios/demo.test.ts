import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { seedDemo, type Demo, type DemoIo } from '../../src/cli/demo.ts'
import { fail, release } from '../../src/desk/release.ts'
import type { Case } from '../../src/domain/case.ts'
import { ok } from '../../src/domain/result.ts'
import { createPortal } from '../../src/portal/portal.ts'
import { tick } from '../../src/publication/tick.ts'
import { office, type Office } from '../support/office.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../examples/demo')
const io: DemoIo = { readFile: async (file) => ok(await readFile(file)), err: (text) => expect.unreachable(text) }

const told = (house: Office): Promise<Demo> => seedDemo(house.deps, io, FOLDER)
async function caseOf(house: Office, id: string | undefined): Promise<Case> {
  const found = await house.deps.store.case(id ?? '')
  if (!found) throw new Error('The story lacks a case')
  return found
}
const clock = ({ deps }: Office) => {
  const { store, clock } = deps
  return tick({ store, clock, acts: { release: release(deps), fail: fail(deps) } })
}
const portal = ({ deps }: Office, demo: Demo) => createPortal(deps.store, demo.site, deps.clock)
const textOf = (page: Readonly<{ bytes: Uint8Array }>): string => new TextDecoder().decode(page.bytes)

it('the first start shows every state of the story', async () => {
  const house = office()
  const demo = await told(house)
  expect(demo).toMatchObject({ isNew: true, people: { length: 6 } })

  const list = await caseOf(house, demo.cases.nameList)
  expect(list).toMatchObject({ state: 'drafting', attribute: null, round: 0 })
  expect(list.findings.filter((one) => one.type === 'resident-id' && one.severity === 'block')).toHaveLength(8)

  const returned = await caseOf(house, demo.cases.returned)
  expect(returned).toMatchObject({ state: 'returned', step: 'office', round: 1, attribute: 'not-public' })
  expect(returned.returns[0]?.items.map((item) => item.code)).toEqual(['T02', 'T04'])

  expect(await caseOf(house, demo.cases.forwarded)).toMatchObject({ state: 'in-review', step: 'secrecy' })
  expect(await caseOf(house, demo.cases.scheduled)).toMatchObject({
    state: 'scheduled',
    schedule: { at: '2026-11-23T01:03:00.000Z', held: false },
  })
  expect(await caseOf(house, demo.cases.released)).toMatchObject({ state: 'released' })
  expect(await house.deps.store.verifyTrail()).toBeNull()
})

it('the visitor sees the policy go live with its interpretation, at its time and not before', async () => {
  const house = office()
  const demo = await told(house)
  const page = `documents/${demo.cases.scheduled ?? ''}/index.html`

  house.passTime(179_000)
  expect(await clock(house)).toMatchObject({ released: [] })
  expect((await portal(house, demo).answer(page)).status).toBe(404)

  house.passTime(1_000)
  expect(await clock(house)).toMatchObject({ released: [demo.cases.scheduled] })
  const shown = await portal(house, demo).answer(page)
  expect(shown.status).toBe(200)
  expect(textOf(shown.page)).toContain('interpretation-1/index.html')
  const explained = await portal(house, demo).answer(page.replace('index.html', 'interpretation-1/index.html'))
  expect(textOf(explained.page)).toContain('政策解读')
})

it('the released one stands on the portal with its table, and nothing of the others does', async () => {
  const house = office()
  const demo = await told(house)
  const listed = textOf((await portal(house, demo).answer('')).page)
  expect(listed).toContain('年度检查结果的公告')
  expect(listed).not.toMatch(/高龄津贴|走访|预收费/)
  const { page } = await portal(house, demo).answer(`documents/${demo.cases.released ?? ''}/index.html`)
  expect(textOf(page)).toMatch(/<th[^>]*>社会组织名称<\/th\s*>/)
})

it('an office that has been told the story is left as it is', async () => {
  const house = office()
  await told(house)
  const before = await house.deps.store.cases({ limit: 100 })
  house.passTime(600_000)
  expect(await told(house)).toMatchObject({ isNew: false, people: { length: 6 } })
  expect(await house.deps.store.cases({ limit: 100 })).toEqual(before)
})
