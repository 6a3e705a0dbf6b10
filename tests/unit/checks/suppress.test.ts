import { describe, expect, it } from 'vitest'
import { isSuppressible } from '../../../src/checks/suppressible.ts'
import { suppress, type Scope } from '../../../src/checks/suppress.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Paper } from '../../../src/domain/paper.ts'
import type { Suppression } from '../../../src/domain/suppression.ts'

const TODAY = '2026-11-23'
const HOTLINE: Suppression = {
  id: '豁免〔2026〕1号',
  rule: 'mobile',
  words: '13900139000',
  reason: '防汛值班电话，已在县政府网站公布',
  by: '周明',
  approvedBy: '林晓',
  from: '2026-06-01',
  until: '2027-05-31',
}
const paperOf = (text: string, file = 'body'): Paper => ({
  ...{ file, role: 'body', format: 'text', sha256: '' },
  blocks: text.split('\n').map((line) => ({ text: line, kind: 'paragraph' })),
})
/** A finding at the passage marked `<a>…<b>` of a text of one block. */
function seen(marked: string, more: Partial<Finding> = {}, file = 'body') {
  const from = marked.indexOf('<a>')
  const to = marked.indexOf('<b>') - 3
  const finding: Finding = {
    ...{ rule: 'mobile', type: 'mobile', severity: 'block', certainty: 'certain', action: 'redact' },
    ...{ place: { file, block: 0, from, to }, evidence: {}, basis: [], ...more },
  }
  return { finding, paper: paperOf(marked.replace('<a>', '').replace('<b>', ''), file) }
}
const excused = (marked: string, entry: Partial<Suppression> = {}, scope: Partial<Scope> = {}) => {
  const { finding, paper } = seen(marked)
  return suppress([finding], [paper], [{ ...HOTLINE, ...entry }], { day: TODAY, kind: null, ...scope })
}
const idIn = (...given: Parameters<typeof excused>) => excused(...given).findings[0]?.suppression

describe('words that may stand', () => {
  it('the finding stays and bears the entry’s id', () => {
    const { findings, unused, expired } = excused('值班电话：<a>13900139000<b>')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ rule: 'mobile', severity: 'block', suppression: HOTLINE.id })
    expect([unused, expired]).toEqual([[], []])
  })

  it.each([
    ['full width', '值班电话：<a>１３９００１３９０００<b>'],
    ['spaces', '值班电话：<a>139 0013 9000<b>'],
    ['dashes', '值班电话：<a>139-0013-9000<b>'],
    ['a character that is not seen', '值班电话：<a>1390013\u200B9000<b>'],
  ])('are compared in normalised form: %s', (_, text) => expect(idIn(text)).toBe(HOTLINE.id))

  it('may say more than was seen', () => {
    expect(idIn('防汛值班电话：<a>13900139000<b>', { words: '值班电话：13900139000' })).toBe(HOTLINE.id)
    expect(idIn('申请人电话：<a>13900139000<b>', { words: '值班电话：13900139000' })).toBeUndefined()
  })

  it.each([
    ['another number', '值班电话：<a>13900139001<b>', {}],
    ['a part of what was seen', '值班电话：<a>13900139000转分机 8<b>', {}],
    ['words beside it', '值班电话 13900139000，申请人<a>13800138000<b>', {}],
    ['another rule', '值班电话：<a>13900139000<b>', { rule: 'email' }],
  ])('do not cover %s', (_, text, entry) => expect(idIn(text, entry)).toBeUndefined())

  it('never excuse a secrecy mark, even where a list says so', () => {
    const { finding, paper } = seen('<a>机密★1年<b>', { rule: 'secret-mark', type: 'secret-mark' })
    const entry = { ...HOTLINE, rule: 'secret-mark', words: '机密★1年' }
    const { findings, unused } = suppress([finding], [paper], [entry], { day: TODAY, kind: null })
    expect(findings[0]?.suppression).toBeUndefined()
    expect(unused).toHaveLength(1)
  })
})

describe('an entry reaches as far as it says', () => {
  const LINE = '值班电话：<a>13900139000<b>'
  it('only on its days, the last one included', () => {
    expect(idIn(LINE, {}, { day: HOTLINE.until })).toBe(HOTLINE.id)
    expect(idIn(LINE, {}, { day: HOTLINE.from })).toBe(HOTLINE.id)
    expect(idIn(LINE, {}, { day: '2026-05-31' })).toBeUndefined()
    const late = excused(LINE, {}, { day: '2027-06-01' })
    expect(late.findings[0]?.suppression).toBeUndefined()
    expect(late.expired.map((one) => one.id)).toEqual([HOTLINE.id])
    expect(late.unused).toEqual([])
  })

  it('only in its files', () => {
    expect(idIn(LINE, { files: ['body'] })).toBe(HOTLINE.id)
    expect(idIn(LINE, { files: ['通知.txt'] })).toBeUndefined()
    expect(idIn(LINE, { files: ['通知.txt'] }, { called: () => ['通知.txt'] })).toBe(HOTLINE.id)
    expect(idIn(LINE, { files: ['通知'] }, { called: () => ['通知.txt'] })).toBeUndefined()
  })

  it('only in its kind of paper; an unknown kind is none', () => {
    expect(idIn(LINE, { kind: '公告' }, { kind: '公告' })).toBe(HOTLINE.id)
    expect(idIn(LINE, { kind: '公告' }, { kind: '通知' })).toBeUndefined()
    expect(idIn(LINE, { kind: '公告' })).toBeUndefined()
  })
})

describe('an entry that no longer matches is reported', () => {
  it('where it might have matched', () => {
    expect(excused('值班电话：<a>13900139001<b>').unused.map((one) => one.id)).toEqual([HOTLINE.id])
  })
  it('not where its papers were not looked at', () => {
    expect(excused('电话：<a>13900139001<b>', { files: ['别的.txt'] }).unused).toEqual([])
    expect(excused('电话：<a>13900139001<b>', { kind: '公告' }).unused).toEqual([])
  })
})

it('a long line with many numbers and many entries takes no time', () => {
  const line = '电话13900139000，'.repeat(20_000)
  const findings = Array.from({ length: 20_000 }, (_, index) => {
    const from = index * 14 + 2
    return { ...seen('<a>1<b>').finding, place: { file: 'body', block: 0, from, to: from + 11 } }
  })
  const entries = Array.from({ length: 100 }, (_, index) => ({
    ...HOTLINE,
    id: `n-${index}`,
    words: index === 99 ? HOTLINE.words : `137${String(index).padStart(8, '0')}`,
  }))
  const began = performance.now()
  const { findings: told } = suppress(findings, [paperOf(line)], entries, { day: TODAY, kind: null })
  expect(told.every((one) => one.suppression === 'n-99')).toBe(true)
  expect(performance.now() - began).toBeLessThan(5000)
})

describe('which rules may be suppressed', () => {
  const rule = { type: 'typo', severity: 'warn' as const }
  it('what never blocks', () => expect(isSuppressible(rule)).toBe(true))
  it('not what blocks, in any standing, unless the rule says so', () => {
    expect(isSuppressible({ ...rule, severity: 'block' })).toBe(false)
    expect(isSuppressible({ ...rule, standings: { detail: { severity: 'block' } } })).toBe(false)
    expect(isSuppressible({ ...rule, severity: 'block', suppressible: true })).toBe(true)
    expect(isSuppressible({ ...rule, suppressible: false })).toBe(false)
  })
  it('never a mark', () => {
    for (const type of ['secret-mark', 'internal-mark', 'copy-number'])
      expect(isSuppressible({ ...rule, type, suppressible: true })).toBe(false)
  })
})
