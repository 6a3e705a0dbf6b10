import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, workingDaysBetween } from '../../../src/domain/calendar.ts'
import { compileRulebook } from '../../../src/packs/rulebook.ts'

const dir = 'policies/cn-base'
const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
const files = new Map<string, unknown>(names.map((name) => [name, JSON.parse(readFileSync(`${dir}/${name}`, 'utf8'))]))
const withFile = (name: string, change: (text: string) => string) =>
  new Map(files).set(name, JSON.parse(change(JSON.stringify(files.get(name)))))
const problemsOf = (changed: ReadonlyMap<string, unknown>) => {
  const compiled = compileRulebook(changed)
  return compiled.ok ? [] : compiled.problems.map((one) => one.code)
}

describe('the base pack', () => {
  const compiled = compileRulebook(files, 'r1')
  it('compiles and keeps the revision it is given', () =>
    expect(compiled).toMatchObject({ ok: true, value: { pack: { id: 'cn-base', version: '0.1.0', revision: 'r1' } } }))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { calendar, reasons, kinds } = compiled.value

  it.each([
    ['2026-02-06', 20, '2026-03-12'],
    ['2026-04-24', 20, '2026-05-26'],
    ['2026-09-11', 20, '2026-10-15'],
    ['2026-09-18', 3, '2026-09-22'],
    ['2026-05-08', 3, '2026-05-12'],
    ['2026-05-08', 20, '2026-06-04'],
    ['2025-09-19', 20, '2025-10-23'],
  ])('%s and %i working days are %s', (start, count, day) =>
    expect(addWorkingDays(calendar, start, count)).toEqual({ day, provisional: false }),
  )
  it('counts 248 working days in 2026', () =>
    expect(workingDaysBetween(calendar, '2025-12-31', '2026-12-31')).toBe(248))

  it('knows every reason: refusing grounds, duties, and O13 for on-request only', () => {
    const codes = reasons.map((one) => one.code)
    expect(codes).toEqual(
      expect.arrayContaining([
        'R14-1',
        'R14-2',
        'R14-3a',
        'R14-3d',
        'R15-1',
        'R15-3',
        'R16-1a',
        'R16-2d',
        'R16-3',
        'P19',
        'P20-01',
        'P20-15',
        'P21-A',
        'P21-B',
      ]),
    )
    expect(reasons.find((one) => one.code === 'O13')?.for).toEqual(['on-request'])
    expect(reasons.filter((one) => one.nature === 'duty').flatMap((one) => one.for)).not.toContain('not-public')
    expect(reasons.filter((one) => one.forbidden).map((one) => one.code)).toEqual(['R14-1'])
  })
  it('names the fifteen statutory kinds', () => expect(kinds.filter((one) => one.statutory)).toHaveLength(15))
})

describe('a pack does not load', () => {
  it('without one of its files', () => {
    const fewer = new Map(files)
    fewer.delete('reasons.json')
    expect(problemsOf(fewer)).toContain('pack.malformed')
  })
  it('with a field nobody knows', () =>
    expect(problemsOf(withFile('pack.json', (text) => text.replace('{', '{"colour":"red",')))).toEqual([
      'pack.malformed',
    ]))
  it('with a word list missing', () =>
    expect(problemsOf(withFile('gate.json', (text) => text.replace('"finalMark"', '"lastMark"')))).toEqual([
      'pack.lexicon-missing',
    ]))
  it('with a pattern that is none', () =>
    expect(problemsOf(withFile('gate.json', (text) => text.replace('"政府|局$', '"(政府|局$')))).toEqual([
      'pack.bad-pattern',
    ]))
  it('with a code twice', () =>
    expect(problemsOf(withFile('reasons.json', (text) => text.replace('"R15-2"', '"R15-1"')))).toEqual(['pack.twice']))
  it('with a ground that has no sentence', () =>
    expect(problemsOf(withFile('returns.json', (text) => text.replace('"T17"', '"T99"')))).toEqual([
      'pack.return-missing',
    ]))
})
