import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { SETTINGS_DAMAGED, StoreUnavailable } from '../../../src/desk/unavailable.ts'
import { loadPack } from '../../../src/packs/load.ts'
import { PackUnusable } from '../../../src/packs/unusable.ts'
import { yuantou } from '../../support/console.ts'
import { freshFolder } from '../../support/folder.ts'

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
