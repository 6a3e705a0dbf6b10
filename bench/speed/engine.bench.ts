import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

it('the whole check, one core, warm; and after one edited paragraph', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'engine.mjs')], {
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  const { rate, pages, loaded, grown, whole, again, characters } = JSON.parse(stdout) as Record<string, number>
  console.log(
    `whole check ${rate?.toFixed(2)} MB/s UTF-8 · 10,000 characters ${pages?.toFixed(1)} ms · pack loaded in ${loaded?.toFixed(0)} ms · memory +${grown?.toFixed(0)} MB\n500 paragraphs, ${characters} characters: whole ${whole?.toFixed(1)} ms, after one edit ${again?.toFixed(2)} ms`,
  )
})
