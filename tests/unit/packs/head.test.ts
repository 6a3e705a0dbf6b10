import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelOf } from '../../../src/domain/label.ts'
import { notInForce } from '../../../src/packs/effective.ts'
import { compileFlow } from '../../../src/packs/flow.ts'
import { compileRulebook } from '../../../src/packs/rulebook.ts'

const dir = 'policies/cn-base'
const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
const files = new Map<string, unknown>(names.map((name) => [name, JSON.parse(readFileSync(`${dir}/${name}`, 'utf8'))]))
const read = <T>(name: string) => structuredClone(files.get(name)) as T
type Head = {
  attributes: string[]
  effective: { from: string; to: string | null }
  labels: { text: Record<string, string>; formOnly: string[]; position: string }
}
const withHead = (change: (head: Head) => void) => {
  const head = read<Head>('pack.json')
  change(head)
  return compileRulebook(new Map(files).set('pack.json', head))
}
const problems = (change: (head: Head) => void) => {
  const compiled = withHead(change)
  return compiled.ok
    ? []
    : compiled.problems.map(({ code, data }) => [code, data?.['at'], data?.['name']].filter((one) => one !== undefined))
}

describe('pack.json says which attributes are in use and how they are written', () => {
  it('three are enough', () =>
    expect(
      withHead((head) => {
        head.attributes = ['public', 'on-request', 'not-public']
        delete head.labels.text['redacted']
      }),
    ).toMatchObject({ ok: true, value: { attributes: ['public', 'on-request', 'not-public'] } }))
  it.each([
    [
      'on-request',
      (head: Head) => void (head.attributes = ['public', 'redacted', 'not-public']),
      'pack.attribute-required',
      '/attributes',
    ],
    ['redacted', (head: Head) => void delete head.labels.text['redacted'], 'pack.label-missing', '/labels/text'],
    ['便条', (head: Head) => void head.labels.formOnly.push('便条'), 'pack.unknown-kind', '/labels/formOnly/3'],
  ])('but %s is not left out', (name, change, code, at) => expect(problems(change)).toEqual([[code, at, name]]))
  it('two attributes nobody could tell apart on paper', () =>
    expect(problems((head) => void (head.labels.text['not-public'] = '此件公开发布'))).toEqual([
      ['pack.label-twice', '/labels/text/not-public', 'not-public'],
    ]))
  it.each(['　　', '（此件公开）', '此 件公开'])('words that are none: %j', (text) =>
    expect(problems((head) => void (head.labels.text['public'] = text))).toEqual([
      ['pack.malformed', '/labels/text/public'],
    ]),
  )
  it.each([
    ['2026-02-30', 'pack.no-such-day', '/effective/from'],
    ['2027-01-01', 'pack.contradiction', '/effective/to'],
  ])('from %s to the end of 2026 is refused', (from, code, at) =>
    expect(problems((head) => void (head.effective = { from, to: '2026-12-31' }))).toEqual([[code, at]]),
  )
  it('a position nobody knows is refused where it stands', () =>
    expect(problems((head) => void (head.labels.position = 'margin'))).toEqual([
      ['pack.malformed', '/labels/position'],
    ]))
})

describe('施行期间', () => {
  const pack = { id: 'yunxi', version: '1.0.0', revision: 'r1' }
  const book = { pack, effective: { from: '2026-01-01', to: '2026-12-31' } }
  it.each(['2026-01-01', '2026-06-30', '2026-12-31'])('%s is within', (day) =>
    expect(notInForce(book, day)).toEqual([]),
  )
  it.each(['2025-12-31', '2027-01-01'])('%s is not', (day) =>
    expect(notInForce(book, day)).toMatchObject([{ code: 'pack.not-in-force', data: { id: 'yunxi', day } }]),
  )
  it('an open end does not end', () =>
    expect(notInForce({ pack, effective: { from: '2026-01-01', to: null } }, '2099-01-01')).toEqual([]))
})

describe('标注', () => {
  const compiled = compileRulebook(files)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { labels } = compiled.value
  it.each([
    ['public', '通知', '此件公开发布', 'annotation'],
    ['on-request', '通知', '此件依申请公开', 'annotation'],
    ['not-public', '通知', '此件不公开', 'annotation'],
    ['redacted', '意见', '此件删减后公开', 'annotation'],
    ['public', '函', '此件公开发布', 'form-only'],
    ['public', '命令', '此件公开发布', 'form-only'],
    ['public', null, '此件公开发布', 'annotation'],
  ] as const)('%s %s', (attribute, kind, text, position) =>
    expect(labelOf(labels, attribute, kind)).toEqual({ text, position }),
  )
  it('the cut copy has a mark of its own', () => expect(labels.publicCopy).toBe('本文有删减'))
  it('above the 版记 where the pack says so', () =>
    expect(labelOf({ ...labels, position: 'above-colophon' }, 'public', '通知')).toMatchObject({
      position: 'above-colophon',
    }))
})

describe('the flow of a pack is whole', () => {
  type Flow = {
    steps: { id: string; group?: string }[]
    fourEyes: [string, string][]
    returns: { countIntake: string[] }
  }
  const faults = (change: (flow: Flow) => void) => {
    const flow = read<Flow>('flow.json')
    change(flow)
    const made = compileFlow(flow, ['T01'])
    return made.ok ? [] : made.problems.map(({ code, data }) => [code, data?.['at']])
  }
  it('as shipped', () => expect(faults(() => undefined)).toEqual([]))
  it.each([
    [
      'two steps of one name',
      (flow: Flow) => void (flow.steps[1]!.id = flow.steps[0]!.id),
      'pack.twice',
      '/steps/1/id',
    ],
    [
      'a seat that is no step',
      (flow: Flow) => void flow.fourEyes.push(['drafter', 'porter']),
      'pack.unknown-seat',
      '/fourEyes/8/1',
    ],
    [
      'a seat apart from itself',
      (flow: Flow) => void flow.fourEyes.push(['office', 'office']),
      'pack.contradiction',
      '/fourEyes/8/0',
    ],
    [
      'a ground nobody gives',
      (flow: Flow) => void flow.returns.countIntake.push('T99'),
      'pack.unknown-ground',
      '/returns/countIntake/0',
    ],
  ])('%s', (_, change, code, at) => expect(faults(change)).toContainEqual([code, at]))
  it('a group torn apart', () =>
    expect(
      faults((flow) => {
        flow.steps[0]!.group = 'joint'
        flow.steps[2]!.group = 'joint'
      }),
    ).toEqual([['pack.unknown-step-group', '/steps/2/group']]))
})

describe('numbers that exclude each other', () => {
  it.each([
    ['interpretation.json', { copied: { shingle: 8, block: 0.5, warn: 0.6 } }, '/copied/warn'],
    ['gate.json', { hints: { shortest: 50, longest: 40, shingle: 3, similar: 0.8 } }, '/hints/shortest'],
  ])('%s', (name, change, at) => {
    const compiled = compileRulebook(new Map(files).set(name, { ...read<object>(name), ...change }))
    expect(compiled).toMatchObject({ ok: false, problems: [{ code: 'pack.contradiction', data: { file: name, at } }] })
  })
})

it('a sign of a reason that is no pattern is refused where it stands', () => {
  const reasons = read<{ elements: { signs: string[] }[] }[]>('reasons.json')
  reasons[1]!.elements[0]!.signs[0] = '('
  expect(compileRulebook(new Map(files).set('reasons.json', reasons))).toMatchObject({
    ok: false,
    problems: [{ code: 'pack.bad-pattern', data: { file: 'reasons.json', at: '/1/elements/0/signs/0' } }],
  })
})
