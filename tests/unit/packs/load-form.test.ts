import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Problem } from '../../../src/domain/result.ts'
import { loadPack } from '../../../src/packs/load.ts'
import { shown } from '../../../src/packs/shown.ts'

/** The base pack with one passage of one file written otherwise, loaded from the disk. */
function broken(file: string, was: string, is: string): Readonly<{ problems: readonly Problem[]; line: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const dir = path.join(folder, 'cn-base')
  cpSync('policies/cn-base', dir, { recursive: true })
  const text = readFileSync(path.join(dir, file), 'utf8')
  const at = text.indexOf(was)
  if (at < 0) throw new Error(`${file} does not say ${was}`)
  const changed = text.slice(0, at) + is + text.slice(at + was.length)
  writeFileSync(path.join(dir, file), changed)
  const loaded = loadPack(dir)
  const line = changed.split('\n')[changed.slice(0, at).split('\n').length - 1] ?? ''
  return { problems: loaded.ok ? [] : loaded.problems, line }
}

/** The sign that stands over the caret, in the line as it is shown. */
function pointed({ data }: Problem): string {
  const { text, caret } = data ?? {}
  return typeof text === 'string' && typeof caret === 'string' ? text.slice([...caret].length - 1) : ''
}

describe('a pack with anything wrong does not load, and says where its author has to look', () => {
  it.each([
    [
      'a hit that is not caught',
      'rules/identifiers.json',
      '"身份证号<a>11010519491231002X<b>"',
      '"身份证号110105<a>19491231<b>002X"',
      'pack.example-fails',
      '"身份证号110105',
    ],
    [
      'a miss that is',
      'rules/identifiers.json',
      '"110105********002X"',
      '"身份证号11010519491231002X"',
      'pack.example-fails',
      '"身份证号1101',
    ],
    ['a rule without examples', 'rules/health.json', '"hit"', '"hits"', 'pack.rule-malformed', '{'],
    [
      'an identifier nobody knows',
      'rules/identifiers.json',
      '"identifier": "mobile"',
      '"identifier": "constructor"',
      'pack.unknown-name',
      '"constructor"',
    ],
    ['a name given twice', 'pack.json', '"version"', '"id": "other",\n  "version"', 'pack.key-twice', '"id"'],
    ['a comma too many', 'interpretation.json', '"minLength": 40,', '"minLength": 40,,', 'pack.not-json', ','],
    [
      'a field nobody knows',
      'gate.json',
      '"articles": 5',
      '"paragraphs": 1, "articles": 5',
      'pack.malformed',
      '"paragraphs"',
    ],
    ['a number of the wrong kind', 'gate.json', '"commentDays": 30', '"commentDays": "30"', 'pack.malformed', '"30"'],
    ['a code twice', 'reasons.json', '"R15-2"', '"R15-1"', 'pack.twice', '"R15-1"'],
    ['a pattern that is none', 'gate.json', '"^详见', '"(^详见', 'pack.bad-pattern', '"(^详见'],
    ['a clause without a name', 'returns.json', '"REG-17"', '"REG-170"', 'pack.unknown-clause', '"REG-170"'],
    ['numbers that exclude each other', 'gate.json', '"shortest": 12', '"shortest": 500', 'pack.contradiction', '500'],
    ['a seat that is no step', 'flow.json', '"signature"]', '"signatory"]', 'pack.unknown-seat', '"signatory"'],
  ])('%s', (_, file, was, is, code, start) => {
    const { problems } = broken(file, was, is)
    const problem = problems.find((one) => one.code === code)
    expect(problem?.data, JSON.stringify(problems.map((one) => one.code))).toMatchObject({ file })
    expect(pointed(problem!)).toMatch(new RegExp(`^${start.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`))
    expect(shown(problem!)).toMatch(new RegExp(`^${file}:\\d+:\\d+ `))
  })

  it('the author’s own line, as he wrote it', () => {
    const { problems, line } = broken('flow.json', '"leadMinutes": 1', '"leadMinutes": -1')
    expect(problems).toMatchObject([{ code: 'pack.malformed', data: { at: '/leadMinutes', text: line, column: 18 } }])
  })
})
