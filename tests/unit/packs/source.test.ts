import { describe, expect, it } from 'vitest'
import { placed } from '../../../src/packs/placed.ts'
import { shown } from '../../../src/packs/shown.ts'
import { located, parseSource } from '../../../src/packs/source.ts'

const text = '{\n  "名称": "云栖县",\n  "rules": [\n    { "id": "a", "why": "说明" },\n    { "id": "b/c" }\n  ]\n}\n'
const read = (written: string) => {
  const source = parseSource('gate.json', written)
  if (!source.ok) throw new Error(source.problems[0]?.code)
  return source.value
}
const refused = (written: string) => {
  const source = parseSource('gate.json', written)
  return source.ok ? [] : source.problems
}

describe('a value of a pack is found where its author wrote it', () => {
  const source = read(text)
  it.each([
    ['', 1, 1],
    ['/名称', 2, 9],
    ['/rules/0/why', 4, 25],
    ['/rules/1', 5, 5],
    ['/rules/1/why', 5, 5],
    ['/rules/7/why', 3, 12],
  ])('%j stands in line %i, column %i', (at, line, column) => expect(source.at(at)).toMatchObject({ line, column }))
  it('its name too', () => expect(source.at('/rules/0/why', true)).toMatchObject({ line: 4, column: 18 }))
  it('with the line and a caret as wide as the Chinese before it', () =>
    expect(located(source, '/名称')).toEqual({
      file: 'gate.json',
      at: '/名称',
      line: 2,
      column: 9,
      text: '  "名称": "云栖县",',
      caret: '   　　   ^',
    }))
  it('pointers are escaped as in RFC 6901', () =>
    expect(read('{"a/b":{"c~d":1}}').at('/a~1b/c~0d')).toMatchObject({ column: 15 }))
  it('a long line is cut around the place', () => {
    const at = read(`{"a":"${'长'.repeat(300)}","b":1}`).at('/b')
    expect(at.text.length).toBeLessThan(123)
    expect(at.text).toMatch(/^…长+","b":1\}$/)
    expect(at.text[[...at.caret].length - 1]).toBe('1')
  })
  it('line ends of Windows count once, and a byte order mark not at all', () =>
    expect(read('\uFEFF{\r\n"a":1,\r\n"b":2}').at('/b')).toMatchObject({ line: 3, column: 5, text: '"b":2}' }))
})

describe('only strict JSON is a pack', () => {
  it.each([
    ['{ "a": 1, // 说明\n "b": 2 }', 'pack.not-json', 1, 11],
    ['{ "a": 1,\n}', 'pack.not-json', 2, 1],
    ['{ "a": 1', 'pack.not-json', 1, 9],
    ['[1] 2', 'pack.not-json', 1, 5],
    ['', 'pack.not-json', 1, 1],
    ["{ 'a': 1 }", 'pack.not-json', 1, 3],
    ['{ "a": "b\tc" }', 'pack.not-json', 1, 8],
    ['{\n"a": 1,\n"a": 2 }', 'pack.key-twice', 3, 1],
    ['[{"x":{"a":1,"a":1}}]', 'pack.key-twice', 1, 14],
  ])('%j is %s at %i:%i', (written, code, line, column) =>
    expect(refused(written)).toMatchObject([{ code, data: { file: 'gate.json', line, column } }]),
  )
  it('a name that an object always has is no name given twice', () =>
    expect(read('{"constructor":1,"__proto__":2}').value).toHaveProperty('constructor', 1))
  it('what is deeper than any pack is refused before it is parsed', () => {
    expect(refused('['.repeat(100_000))).toMatchObject([{ code: 'pack.too-deep', data: { column: 41 } }])
    expect(refused(`["${'['.repeat(1000)}"]`)).toEqual([])
  })
  it('and what is longer', () =>
    expect(refused(`"${'a'.repeat(4_000_000)}"`)).toMatchObject([{ code: 'pack.too-large' }]))
})

describe('a problem is shown with its place', () => {
  const source = read(text)
  const problem = { code: 'pack.malformed', data: { file: 'gate.json', at: '/rules/0/why', keyword: 'type' } }
  const [found] = placed([problem], new Map([[source.path, source]]))
  it('as file:line:column, sentence, line and caret', () =>
    expect(shown(found!, { problems: { 'pack.malformed': '{at} 不合格式' } })).toBe(
      'gate.json:4:25 /rules/0/why 不合格式 [pack.malformed]\n      { "id": "a", "why": "说明" },\n                          ^',
    ))
  it('without words by its code', () =>
    expect(shown(found!)).toMatch(/^gate\.json:4:25 pack\.malformed at=\/rules\/0\/why/))
  it('a name nobody knows is pointed at itself', () => {
    const extra = {
      code: 'pack.malformed',
      data: { file: 'gate.json', at: '/rules/0/why', keyword: 'additionalProperties' },
    }
    expect(placed([extra], new Map([[source.path, source]]))).toMatchObject([{ data: { line: 4, column: 18 } }])
  })
  it('what has no file has no place', () => {
    const folder = { code: 'pack.unreadable', data: { dir: '/x' } }
    expect(placed([folder], new Map())).toEqual([folder])
    expect(shown(folder)).toBe('pack.unreadable dir=/x')
  })
})
