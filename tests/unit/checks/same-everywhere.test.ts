import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { blocksOfText } from '../../../src/checks/blocks.ts'
import { check } from '../../../src/checks/engine.ts'
import { compile } from '../../../src/checks/kinds.ts'
import type { Paper } from '../../../src/domain/paper.ts'
import { engineModules, specs } from '../../support/engine-modules.ts'
import { flawed, FLAWED, ORDINARY } from '../../support/submissions.ts'

const folder = engineModules()
const all = specs()
const rules = all.map(compile)
const texts = [...ORDINARY.map((one) => one.draft), ...FLAWED.map(flawed)].flatMap(({ text }) => text ?? [])
const papers: readonly Paper[] = texts.map((text) => ({
  file: 'body',
  role: 'body',
  format: 'text',
  sha256: '',
  blocks: blocksOfText(text),
}))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the same findings wherever the engine runs', () => {
  const here = JSON.stringify(papers.map((paper) => check(rules, [paper], { kind: null })))

  it('there is something to find', () => {
    expect(papers.length).toBeGreaterThan(150)
    expect(here.match(/"rule":/g)?.length).toBeGreaterThan(50)
  })

  it('twice in a row', () => {
    expect(JSON.stringify(papers.map((paper) => check(rules, [paper], { kind: null })))).toBe(here)
  })

  it('in a worker, from plain modules and the pack as JSON', async () => {
    const worker = new Worker(new URL('../../support/engine-worker.mjs', import.meta.url), {
      workerData: { folder, specs: JSON.parse(JSON.stringify(all)) as unknown, papers },
    })
    const there = await new Promise<string>((done, failed) => worker.on('message', done).on('error', failed))
    await worker.terminate()
    expect(there).toBe(here)
  })
})
