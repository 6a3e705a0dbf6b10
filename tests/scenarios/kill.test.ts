import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { STATES } from '../../src/domain/case.ts'
import { openStore } from '../../src/store/open.ts'
import { policy } from '../fixtures/policy.ts'
import { freshFolder } from '../support/folder.ts'

const ROUNDS = 20
const dir = freshFolder()

it('twenty kills while submitting, approving and releasing: nothing acknowledged lost, nothing released twice', async () => {
  writeFileSync(path.join(dir, 'draft.json'), JSON.stringify(policy))
  const acknowledged = new Map<string, Readonly<{ version: number; state: string }>>()
  for (let round = 0; round < ROUNDS; round++)
    for (const line of await workUntilKilled(1 + ((round * 7919) % 23))) {
      const [id = '', version = '0', state = ''] = line.split(' ')
      acknowledged.set(id, { version: Number(version), state })
    }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS)

  const store = await openStore({ file: path.join(dir, 'yuantou.db') })
  try {
    for (const [id, seen] of acknowledged) {
      const kept = await store.case(id)
      expect(kept?.version, `case ${id} was acknowledged at ${seen.version}`).toBeGreaterThanOrEqual(seen.version)
      expect(STATES).toContain(kept?.state)
      if (kept?.state === 'released')
        expect(kept.opinions.filter((one) => one.revisionHash === kept.revision.hash)).toHaveLength(4)
    }
    const releases = await store.releases({ limit: 10_000 })
    expect(new Set(releases.map((one) => one.caseId)).size).toBe(releases.length)
    const trail = await store.trail()
    const released = trail.filter((one) => one.act === 'release').map((one) => one.caseId)
    expect(new Set(released).size).toBe(released.length)
    expect(released.length).toBe(releases.length)
    expect(await store.verifyTrail()).toBeNull()
  } finally {
    await store.close()
  }
})

/** Starts the office, lets it acknowledge so many acts, kills it without warning, and answers what it had acknowledged by then. */
function workUntilKilled(acts: number): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    [path.resolve(import.meta.dirname, '../support/busy-office.mjs'), dir, path.join(dir, 'draft.json')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line !== 'ready') lines.push(line)
      if (lines.length === acts) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve(lines) : reject(new Error(`the office ended by itself (${code})`)),
    )
  })
}
