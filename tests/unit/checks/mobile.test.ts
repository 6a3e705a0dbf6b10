import { describe, expect, it } from 'vitest'
import { fullWidth, spoken } from '../../support/numbers.ts'
import { body, seen, sees, under } from '../../support/sees.ts'
import { check } from '../../../src/checks/engine.ts'
import { ruleOf } from '../../support/cn-base.ts'

const n = '13800138000'

describe('every way of writing it', () => {
  it.each([
    n,
    '138 0013 8000',
    '138-0013-8000',
    '138.0013.8000',
    '138 00138000',
    '1 3 8 0 0 1 3 8 0 0 0',
    fullWidth(n),
    [...n].join('\u200b'),
    spoken(n),
    '幺三八零零幺三八零零零',
  ])('%s', (written) => {
    sees('mobile', `申请人电话：<a>${written}<b>`)
    sees('mobile', `张某（<a>${written}<b>）`)
  })
  it.each(['+86', '+86 ', '+86-', '(+86)', '（+86）', '0086', '86-', '0'])('after %j', (code) =>
    sees('mobile', `手机：${code}<a>${n}<b>`),
  )
  it('letters typed for digits, with a label', () => sees('mobile', '手机：<a>l38OO138OOO<b>'))
  it('two in a row', () => sees('mobile', `手机：<a>${n}<b>/<a>13912345678<b>`))
  it('a date before it belongs to itself', () => sees('mobile', `2024-01-15 <a>${n}<b>`))
})

describe('whose it is', () => {
  const severity = (text: string) => seen('mobile', text)[0]?.severity
  it.each([
    `申请人电话<a>${n}<b>`,
    `当事人：李某，联系电话：<a>${n}<b>`,
    `手机：<a>${n}<b>`,
    `李某，<a>${n}<b>`,
    `申请人：李某\n联系电话：<a>${n}<b>`,
  ])('a person: %s', (text) => expect(severity(text)).toBe('block'))
  it.each([
    `（联系人：李某；联系电话：<a>${n}<b>）`,
    `咨询电话：<a>${n}<b>`,
    `联系人：李某\n电话：<a>${n}<b>`,
    `监督举报电话 <a>${n}<b>`,
    `学生资助咨询电话：<a>${n}<b>`,
  ])('a contact line: %s', (text) =>
    expect(seen('mobile', text)[0]).toMatchObject({
      severity: 'warn',
      action: 'review',
      evidence: { standing: 'official-contact' },
    }),
  )
  it('a list of people: block; a list of offices: a look', () => {
    expect(seen('mobile', `<a>${n}<b>`, { block: under('联系电话') })[0]?.severity).toBe('block')
    expect(seen('mobile', `<a>${n}<b>`, { block: under('咨询电话') })[0]?.severity).toBe('warn')
  })
  it('the cell to the left is a label', () => {
    const row = [
      { text: '本人手机', kind: 'cell' as const, cell: { table: 0, row: 3, column: 0 } },
      { text: n, kind: 'cell' as const, cell: { table: 0, row: 3, column: 1 } },
    ]
    expect(check([ruleOf('mobile')], [body(...row)])).toMatchObject([
      { severity: 'block', evidence: { label: 'phone' } },
    ])
  })
  it('a digit lost in typing, with a label, is a suspicion', () =>
    expect(seen('mobile', '申请人电话：<a>1380013800<b>')[0]).toMatchObject({ certainty: 'suspect', severity: 'warn' }))
})

describe('what only looks like one', () => {
  it.each([
    '138****1234',
    '138****8000、139****0000',
    '文号 13800138',
    '13800138000元',
    '金额：13800138000',
    '总投资13812345678.90万元',
    '13812345678人次',
    '项目编号：13800138000',
    '办公电话：0571-88123456',
    '热线12345，400-800-1234',
    '114400000069397562440101007000',
    '编码A13800138000',
    '1.13800138000',
    'https://www.example.cn/a/13800138000.html',
  ])('%s', (text) => sees('mobile', text))
})
