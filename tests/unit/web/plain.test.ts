import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/domain/draft.ts'
import { TRANSITIONS } from '../../../src/workflow/transitions.ts'

const PLAIN = path.resolve(import.meta.dirname, '../../../src/web/plain')
const load = (file: string): Promise<unknown> => import(pathToFileURL(path.join(PLAIN, file)).href)
const sources = readdirSync(PLAIN).map((file) => [file, readFileSync(path.join(PLAIN, file), 'utf8')] as const)

type Offered = Readonly<{ act: string; from: readonly string[]; by: readonly string[] }>
const { ACTS } = (await load('acts.js')) as Readonly<{ ACTS: readonly Offered[] }>
const { MOVES } = (await load('consultation-moves.js')) as Readonly<{ MOVES: readonly Offered[] }>
const { at, withAt, tidied } = (await load('draft-data.js')) as Readonly<{
  at(draft: object, path: string): unknown
  withAt(draft: object | undefined, path: string, value: unknown): object
  tidied(draft: object): Draft
}>

/** 改稿 is a form of its own on the page. */
const tableAct = (offered: string): string => (offered === 'edit' ? 'revise' : offered)

describe('the plain desk page', () => {
  it.each([...ACTS, ...MOVES])(
    'offers $act only where and to whom the table of acts allows it',
    ({ act, from, by }) => {
      const moves = TRANSITIONS.filter((one) => one.act === tableAct(act))
      expect([...from].sort()).toEqual([...new Set(moves.flatMap((one) => one.from))].sort())
      expect([...by].sort()).toEqual([...new Set(moves.flatMap((one) => one.by))].sort())
    },
  )

  it('leaves no act of a person without a button', () => {
    const panels = ['set-attribute', 'dispose', 'redact', ...MOVES.map((one) => one.act)]
    // 重新计算期限 follows the import of a year; 撤销部分退文事项 is what 撤销退文 comes to where some items are left.
    const follows = ['reckon-again', 'overrule-items']
    // 不予受理 follows a secrecy stop and is nobody's button.
    const byHand = TRANSITIONS.filter((one) => !one.by.includes('clock') && one.act !== 'refuse').map((one) => one.act)
    const offered = ACTS.map((one) => tableAct(one.act))
    expect(
      [...new Set(byHand)].filter((act) => !offered.includes(act) && !panels.includes(act) && !follows.includes(act)),
    ).toEqual([])
  })

  it.each(sources)('%s has nothing a strict content policy would refuse, and no way to put markup in', (file, text) => {
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/)
    if (file.endsWith('.html')) expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*src=)/)
    expect(text).not.toMatch(/https?:\/\//)
  })
})

describe('the draft form', () => {
  it('writes a field deep in the draft and leaves the rest alone', () => {
    const draft = { title: '通知', interpretation: { materials: [{ title: '解读', text: '为什么' }] } }
    const next = withAt(draft, 'interpretation.materials.0.form', '文字解读')
    expect(at(next, 'interpretation.materials.0')).toEqual({ title: '解读', text: '为什么', form: '文字解读' })
    expect(at(draft, 'interpretation.materials.0.form')).toBeUndefined()
    expect(at(next, 'title')).toBe('通知')
  })

  it('hands in nothing for a part in which nothing was filled in, so that the gate sees it missing', () => {
    const draft = {
      issuer: { name: null, level: 'county' },
      contact: { name: null, phone: null },
      legalReview: { done: null, unit: null },
      secrecyReview: { done: false, conclusion: null },
      forwardedFrom: { number: '省函1号', consent: { given: null, by: null } },
      interpretation: { plan: { outline: '要点', forms: [] }, materials: [{ title: null, text: null }] },
    }
    expect(tidied(draft)).toMatchObject({
      issuer: null,
      contact: null,
      legalReview: null,
      secrecyReview: { done: false },
      forwardedFrom: { number: '省函1号', consent: null },
      interpretation: { plan: { outline: '要点' }, materials: [] },
    })
  })
})
