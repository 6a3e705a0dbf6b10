import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { loadLineage } from '../../../src/packs/load.ts'
import { BASE, childOf, mustLoad, problemsOf } from '../../support/packs.ts'
import { body } from '../../support/sees.ts'

const NEW_RULE = {
  id: 'inner-line',
  kind: 'pattern',
  type: 'inner-line',
  severity: 'block',
  action: 'redact',
  basis: ['REG-16-1'],
  why: '县机关内线短号只供机关内部联系',
  pattern: '内线(?<at>[0-9]{4})',
  hit: ['内线<a>6123<b>'],
  miss: ['内线电话'],
}
const pack = (effective: object) => childOf({ 'rules/own.json': [{ ...NEW_RULE, effective }] })

describe('a rule judges from its first to its last day', () => {
  const { rules } = mustLoad(pack({ from: '2026-03-01', to: '2026-12-31' })).pack
  const seenOn = (day?: string): number => {
    const papers = [body({ text: '联系人：周明，内线6123', kind: 'paragraph' })]
    return check(rules, papers, { kind: null, ...(day === undefined ? {} : { day }) }).filter(
      (one) => one.rule === 'inner-line',
    ).length
  }
  it.each([
    ['2026-02-28', 0],
    ['2026-03-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 0],
  ])('%s', (day, count) => expect(seenOn(day)).toBe(count))
  it('and where nobody says which day it is, it looks', () => expect(seenOn()).toBe(1))
})

describe('the days of a rule', () => {
  it.each([
    [{ from: '2026-02-30', to: null }, 'pack.no-such-day', '/0/effective/from'],
    [{ from: '2026-01-01', to: '2025-12-31' }, 'pack.contradiction', '/0/effective/to'],
  ])('%j', (effective, code, at) => expect(problemsOf(pack(effective))).toMatchObject([{ code, data: { at } }]))
  it('a child may begin an inherited rule no later, and end it no sooner', () => {
    const dated = (effective: object) => problemsOf(childOf({ 'rules/own.json': [{ id: 'mobile', effective }] }))
    expect(dated({ from: '2000-01-01', to: null }).map((one) => one.code)).toEqual(['pack.loosened'])
  })
  it('the pack that ships leaves them to the pack', () =>
    expect(mustLoad(loadLineage(BASE)).pack.rules.filter((one) => one.effective)).toEqual([]))
})
