import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLineage, loadPack, type Loaded } from '../../../src/packs/load.ts'
import { sentence } from '../../../src/packs/words.ts'
import type { Problem, Result } from '../../../src/domain/result.ts'
import { freshFolder } from '../../support/folder.ts'
import { BASE, HEAD, mustLoad, packOf, parents, problemsOf, type Written } from '../../support/packs.ts'

const { words } = mustLoad(loadLineage(BASE)).pack
const child = (files: Written, more: (dir: string) => void = () => undefined): Result<Loaded> => {
  const dir = packOf({ 'pack.json': HEAD, ...files })
  more(dir)
  return loadLineage(dir, { parents })
}
/** Its code is known and its sentence is whole. */
const told = (problem: Problem | undefined): string => {
  if (!problem) throw new Error('it loads')
  const said = sentence(words, problem)
  expect(said).toMatch(/^[^{}]*\p{Script=Han}[^{}]*。$/u)
  return problem.code
}
const OWN = {
  id: 'own',
  kind: 'pattern',
  type: 'own',
  severity: 'note',
  action: 'keep',
  basis: ['REG-15'],
  why: '试验',
  hit: ['<a>乙<b>'],
  miss: ['丙'],
}

describe('a pack that cannot be one has a stable code, a sentence, and takes no time', () => {
  it.each<readonly [string, Written, string]>([
    ['ten thousand brackets deep', { 'gate.json': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` }, 'pack.too-deep'],
    ['a hundred thousand lists', { 'rules/own.json': '['.repeat(100_000) }, 'pack.too-deep'],
    ['a name twice', { 'gate.json': '{"thresholds":{"duties":3,"duties":9}}' }, 'pack.key-twice'],
    ['GB18030', { 'words.zh.json': new Uint8Array([0x7b, 0x22, 0xd4, 0xc6, 0x22, 0x3a, 0x31, 0x7d]) }, 'pack.not-utf8'],
    ['UTF-16', { 'flow.json': new Uint8Array(Buffer.from('\uFEFF{}', 'utf16le')) }, 'pack.not-utf8'],
    ['a list where an object stands', { 'flow.json': '[]' }, 'pack.malformed'],
    ['an object where rules stand', { 'rules/own.json': '{}' }, 'pack.not-a-list'],
    ['nothing', { 'gate.json': '' }, 'pack.not-json'],
    ['a comment', { 'gate.json': '{} // 说明' }, 'pack.not-json'],
    ['a misspelt file', { 'reason.json': '[]' }, 'pack.unknown-file'],
    ['a rule list in a cellar', { 'rules/deep/own.json': '[]' }, 'pack.unknown-file'],
    ['traversal in extends', { 'pack.json': { ...HEAD, extends: '../cn-base' } }, 'pack.malformed'],
    ['an absolute parent', { 'pack.json': { ...HEAD, extends: '/etc' } }, 'pack.malformed'],
    ['a parent that is a number', { 'pack.json': { ...HEAD, extends: 7 } }, 'pack.malformed'],
    ['a parent nobody knows', { 'pack.json': { ...HEAD, extends: 'cn-other' } }, 'pack.parent-unknown'],
    ['a pack of its own name', { 'pack.json': { ...HEAD, extends: 'yunqi' } }, 'pack.parent-unknown'],
    ['a field of the language', { 'gate.json': '{"__proto__":{"thresholds":{}}}' }, 'pack.malformed'],
    ['a mask of no known style', { 'masks.json': [{ id: 'mobile', style: 'blur' }] }, 'pack.malformed'],
    ['a mask on no known ground', { 'masks.json': [{ id: 'mobile', ground: 'R99-9' }] }, 'pack.unknown-reason'],
    ['no such day', { 'pack.json': { ...HEAD, effective: { from: '2026-02-30' } } }, 'pack.no-such-day'],
  ])('%s', (_, files, code) => {
    const problems = problemsOf(child(files))
    expect(problems.map((one) => one.code)).toContain(code)
    expect(problems.map(told)).toContain(code)
  })

  it('a hundred megabytes, unread', () => {
    const loaded = child({ 'gate.json': '{}' }, (dir) => truncateSync(path.join(dir, 'gate.json'), 100_000_000))
    expect(problemsOf(loaded).map(told)).toEqual(['pack.too-large'])
  })
  it('a pipe, unopened', () => {
    const loaded = child({}, (dir) => void execFileSync('mkfifo', [path.join(dir, 'gate.json')]))
    expect(problemsOf(loaded).map(told)).toEqual(['pack.file-unreadable'])
  })
  it('a folder that is none', () =>
    expect(problemsOf(loadLineage('/no/such/folder')).map(told)).toEqual(['pack.unreadable']))
  it('more files than any pack has', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`rules/r${at}.json`, '[]']))
    expect(problemsOf(child(many)).map(told)).toEqual(['pack.too-many-files'])
  })
})

describe('what lies outside the folder is not read', () => {
  const outside = packOf({ 'rules/own.json': '[]', 'gate.json': '{}' })
  it.each([
    ['a linked file', 'gate.json'],
    ['a linked folder', 'rules'],
  ])('%s', (_, name) => {
    const loaded = child({}, (dir) => symlinkSync(path.join(outside, name), path.join(dir, name)))
    expect(problemsOf(loaded).map(told)).toEqual(['pack.file-outside'])
  })
  it('a link that leads nowhere', () => {
    const loaded = child({}, (dir) => symlinkSync(path.join(dir, 'gone'), path.join(dir, 'gate.json')))
    expect(problemsOf(loaded).map(told)).toEqual(['pack.file-unreadable'])
  })
})

describe('a lineage has an end', () => {
  const side = (heads: Readonly<Record<string, string | undefined>>): string => {
    const folder = freshFolder()
    cpSync(BASE, path.join(folder, 'cn-base'), { recursive: true })
    for (const [id, parent] of Object.entries(heads)) {
      mkdirSync(path.join(folder, id))
      const head = { ...HEAD, id, ...(parent === undefined ? {} : { extends: parent }) }
      writeFileSync(path.join(folder, id, 'pack.json'), JSON.stringify(head, null, 2))
    }
    return folder
  }
  const codes = (folder: string, id: string): readonly string[] =>
    problemsOf(loadLineage(path.join(folder, id))).map(told)

  it('a pack that extends itself', () => expect(codes(side({ a: 'a' }), 'a')).toEqual(['pack.cycle']))
  it('two that extend each other', () => expect(codes(side({ a: 'b', b: 'a' }), 'a')).toEqual(['pack.cycle']))
  it('a circle by a link', () => {
    const folder = side({ a: 'b' })
    symlinkSync(path.join(folder, 'a'), path.join(folder, 'b'))
    expect(codes(folder, 'a')).toEqual(['pack.cycle'])
  })
  it('one storey too many', () =>
    expect(codes(side({ a: 'b', b: 'c', c: 'd', d: 'e', e: 'cn-base' }), 'a')).toEqual(['pack.lineage-too-deep']))
  it('five storeys stand', () => {
    const loaded = loadPack(path.join(side({ a: 'b', b: 'c', c: 'd', d: 'cn-base' }), 'a'))
    expect(loaded.ok).toBe(true)
  })
  it('a parent that calls itself otherwise', () => {
    const folder = side({ a: 'b', b: 'cn-base' })
    writeFileSync(path.join(folder, 'b', 'pack.json'), JSON.stringify({ ...HEAD, id: 'other' }))
    expect(codes(folder, 'a')).toEqual(['pack.parent-misnamed'])
  })
})

describe('an expression that could stand still is no rule', () => {
  const ENDLESS = [
    '(?:a?){0,40}乙',
    '(?:甲|甲){0,60}乙',
    '(?:a{0,17}){0,17}乙',
    '(?:(?:甲|丙甲|甲丙){1,9}丁?){1,9}乙',
    '(?=(?:甲?){0,60}丁)乙',
  ]
  it.each(ENDLESS)('in a rule: %s', (pattern) =>
    expect(problemsOf(child({ 'rules/own.json': [{ ...OWN, pattern }] })).map(told)).toContain('pack.pattern-nested'),
  )
  it.each(['甲*乙', '甲{2,}乙'])('in a rule: %s', (pattern) =>
    expect(problemsOf(child({ 'rules/own.json': [{ ...OWN, pattern }] })).map(told)).toContain(
      'pack.pattern-unbounded',
    ),
  )
  it.each([...ENDLESS, '(?:内|部|内部)+$', '(a+)+$', '(.*)*x'])('in a word list: %s', (pattern) => {
    const [problem] = problemsOf(child({ 'gate.json': { lexicon: { neverReason: { add: [pattern] } } } }))
    expect(told(problem)).toBe('pack.pattern-nested')
    expect(problem?.data).toMatchObject({ file: 'gate.json', line: 5, at: '/lexicon/neverReason/add/0' })
  })
  it.each(['(?:甲|丙){0,60}乙', '[甲丙]{0,60}乙', '(?:第[0-9]{1,3}号、){0,3}乙'])('but this is one: %s', (pattern) =>
    expect(problemsOf(child({ 'rules/own.json': [{ ...OWN, pattern }] }))).toEqual([]),
  )
})
