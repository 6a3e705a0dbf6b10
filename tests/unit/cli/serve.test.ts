import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { SETTINGS_DAMAGED, StoreUnavailable } from '../../../src/desk/unavailable.ts'
import { loadPack } from '../../../src/packs/load.ts'
import { furnish } from '../../../src/house.ts'
import { readSuppressions } from '../../../src/packs/suppressions.ts'
import { PackUnusable, SuppressionsUnusable } from '../../../src/packs/unusable.ts'
import { yuantou } from '../../support/console.ts'
import { freshFolder } from '../../support/folder.ts'
import { pack } from '../../support/gate.ts'

it('does not start on a pack that does not load, and says where its author has to look', async () => {
  const dir = path.join(freshFolder(), 'county')
  mkdirSync(dir)
  writeFileSync(path.join(dir, 'pack.json'), '{ "id": "county",, }')
  const loaded = loadPack(dir)
  const problems = loaded.ok ? [] : loaded.problems
  const { exit, err } = await yuantou(['serve'], { io: { serve: () => Promise.reject(new PackUnusable(problems)) } })
  expect(exit).toBe(2)
  expect(err).toMatch(/pack\.json:1:\d+ /)
  expect(err).toContain('"county",,')
  expect(err).toContain('政策包不能使用，没有启动')
  expect(err).not.toMatch(/ at .*\.[jt]s:/)
})

it('does not start on settings it cannot understand, and says which file that is', async () => {
  const io = { serve: () => Promise.reject(new StoreUnavailable(SETTINGS_DAMAGED)) }
  const { exit, err } = await yuantou(['serve'], { io })
  expect(exit).toBe(2)
  expect(err).toContain('settings.json 读不懂，没有启动')
})

it('does not start on a list of suppressions it cannot use, and says where', async () => {
  const bytes = new TextEncoder().encode('[{ "id": "hotline" }]')
  const read = readSuppressions('suppressions.json', bytes, pack)
  const problems = read.ok ? [] : read.problems
  const io = { serve: () => Promise.reject(new SuppressionsUnusable(problems)) }
  const { exit, err } = await yuantou(['serve'], { io })
  expect(exit).toBe(2)
  expect(err).toMatch(/suppressions\.json:1:\d+ .*\[suppression\.malformed\]/)
  expect(err).toContain('豁免清单（YUANTOU_SUPPRESSIONS）不能使用，没有启动')
  expect(err).not.toMatch(/ at .*\.[jt]s:/)
})

it('a house is not furnished with such a list: neither one that is not there, nor one with a fault', async () => {
  const folder = freshFolder()
  const plan = {
    ...{ dataDir: folder, packDir: 'policies/cn-base', secret: new Uint8Array(32), driver: null },
    ...{ site: { name: '', domain: '', idCode: '', organ: '' }, log: () => undefined },
  }
  const suppressions = path.join(folder, 'suppressions.json')
  await expect(furnish({ ...plan, suppressions })).rejects.toThrow(SuppressionsUnusable)
  writeFileSync(suppressions, '[{ "id": "hotline" }]')
  await expect(furnish({ ...plan, suppressions })).rejects.toThrow(SuppressionsUnusable)
  expect(readdirSync(folder)).toEqual(['suppressions.json'])
  writeFileSync(suppressions, '[]')
  await (await furnish({ ...plan, suppressions })).close()
})
