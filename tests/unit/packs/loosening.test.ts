import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { stagedExample } from '../../../src/checks/example.ts'
import { layOver } from '../../../src/packs/book.ts'
import { judging } from '../../../src/packs/compile.ts'
import { loadLineage, type Loaded } from '../../../src/packs/load.ts'
import type { Pack } from '../../../src/packs/pack.ts'
import type { Counterexample } from '../../../src/packs/proof.ts'
import { said } from '../../../src/packs/specimen.ts'
import { lineageOf } from '../../../src/packs/lineage.ts'
import { BASE, HEAD, mustLoad, packOf, parents, type Written } from '../../support/packs.ts'
import { ON_BOOK } from './loosening-of-book.ts'
import { ON_CHECKS, type Attempt } from './loosening-of-checks.ts'

let base: Loaded
beforeAll(() => void (base = mustLoad(loadLineage(BASE))))

describe('a child that loosens its parent does not load, and is shown where', () => {
  it.each([...ON_CHECKS, ...ON_BOOK].map((attempt) => ({ to: attempt[0], attempt })))('to $to', ({ attempt }) => {
    const [, files, dimension, line, shown]: Attempt = attempt
    const dir = packOf({ 'pack.json': HEAD, ...files })
    const loaded = loadLineage(dir, { parents })
    const found = (loaded.ok ? [] : loaded.problems).filter((one) => one.code === 'pack.loosened')
    const problem = found.find((one) => one.data?.['dimension'] === dimension)
    expect(
      problem,
      JSON.stringify(
        loaded.ok ? 'it loads' : loaded.problems.map(({ code, data }) => [code, data?.['dimension'], data?.['name']]),
      ),
    ).toBeDefined()
    const { file, line: number, text, counterexample } = problem?.data as unknown as Told
    if (!file.startsWith('terms/')) {
      expect(text).toContain(line)
      expect(readFileSync(`${dir}/${file}`, 'utf8').split('\n')[number - 1]).toBe(text)
    }
    if (shown === 'no') return
    expect(counterexample, 'no counter-example').toBeDefined()
    expect(parts(counterexample!, base.pack, looserPack(dir))).toBe(true)
  })
})

type Told = Readonly<{ file: string; line: number; text: string; counterexample?: Counterexample }>

/** The child as it would judge if it were let in. */
function looserPack(dir: string): Pack {
  const layers = lineageOf(dir, parents)
  if (!layers.ok) throw new Error('no lineage')
  const pack = judging(layOver(base.book, layers.value[1]!, 1).book, base.pack)
  if (!pack) throw new Error('it cannot judge')
  return pack
}

function parts(example: Counterexample, parent: Pack, child: Pack): boolean {
  if (example.kind === 'paper') {
    const [above, below] = [said(parent, example.draft), said(child, example.draft)]
    return (
      above.verdict !== 'admit' &&
      (above.verdict !== below.verdict || above.codes.some((code) => !below.codes.includes(code)))
    )
  }
  const { paper, stage } = stagedExample(example.example)
  const day = example.day === undefined ? {} : { day: example.day }
  const seen = (pack: Pack) =>
    check(pack.rules, [paper], { ...day, kind: null, attribute: stage.attribute ?? null }).map(
      ({ type, place, severity, certainty, action }) => ({ type, place, severity, certainty, action }),
    )
  return JSON.stringify(seen(parent)) !== JSON.stringify(seen(child))
}

describe('what a county tightened, a township does not loosen again', () => {
  const county = packOf({
    'pack.json': { ...HEAD, effective: { from: '2026-01-01', to: '2027-12-31' } },
    'gate.json': { thresholds: { leadWorkingDays: 20 } },
    'flow.json': { returns: { approver: 'office-leader', countIntake: ['T01', 'T02'] } },
    'rules/own.json': [{ id: 'wechat', severity: 'block' }],
  })
  const township = (files: Written) => {
    const dir = packOf({ 'pack.json': { ...HEAD, id: 'yunqi-zhen', extends: 'yunqi' }, ...files })
    return loadLineage(dir, { parents: (id) => (id === 'yunqi' ? county : parents(id)) })
  }
  it('loads as it is', () => expect(township({}).ok).toBe(true))
  it.each<readonly [Written, string]>([
    [{ 'gate.json': { thresholds: { leadWorkingDays: 14 } } }, 'thresholds-lead-working-days'],
    [{ 'flow.json': { returns: { approver: null } } }, 'flow-returns-approver'],
    [{ 'flow.json': { returns: { countIntake: ['T01'] } } }, 'flow-returns-count-intake'],
    [{ 'rules/own.json': [{ id: 'wechat', severity: 'warn' }] }, 'rule-severity'],
    [
      { 'pack.json': { ...HEAD, id: 'yunqi-zhen', extends: 'yunqi', effective: { from: '2026-01-01', to: null } } },
      'effective-to',
    ],
  ])('%j', (files, dimension) => {
    const loaded = township(files)
    expect(loaded.ok ? [] : loaded.problems).toContainEqual(
      expect.objectContaining({
        code: 'pack.loosened',
        data: expect.objectContaining({ parent: 'yunqi', dimension }) as unknown,
      }),
    )
  })
})
