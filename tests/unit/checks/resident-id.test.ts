import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { checkCharacter, checkResidentNumber } from '../../../src/checks/identifiers/resident-number.ts'
import { check } from '../../../src/checks/engine.ts'
import { ruleOf } from '../../support/cn-base.ts'
import { fullWidth, residentIdOf, spoken } from '../../support/numbers.ts'
import { body, seen, sees, under } from '../../support/sees.ts'

const id = residentIdOf('33010619850312462')
const spaced = (text: string, ...at: readonly number[]) =>
  [...text].map((one, index) => (at.includes(index) ? ` ${one}` : one)).join('')

describe('GB 11643', () => {
  it.each(['11010519491231002X', '440524188001010014'])('%s is valid', (number) =>
    expect(checkResidentNumber(number)).toBe('valid'),
  )
  it.each([
    ['11010119900307473', '3'],
    ['81000019900101001', '9'],
    ['83000019900101001', '2'],
  ])('%s ends in %s', (first17, last) => expect(checkCharacter(`${first17}0`)).toBe(last))
  it('a day that is not in the calendar is no birth date', () =>
    expect(checkResidentNumber('110105194902300020')).toBe('implausible'))
  it('one wrong digit is noticed', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(id[at]) + by) % 10
        expect(checkResidentNumber(id.slice(0, at) + String(digit) + id.slice(at + 1))).not.toBe('valid')
      }),
    )
  })
})

describe('every way of writing it', () => {
  it.each([
    ['plain', id],
    ['full width', fullWidth(id)],
    ['6-8-4', spaced(id, 6, 14)],
    ['6-4-4-4', spaced(id, 6, 10, 14)],
    ['hyphens', spaced(id, 6, 14).replaceAll(' ', '-')],
    ['every digit apart', [...id].join(' ')],
    ['zero width', [...id].join('\u200b')],
    ['spoken', spoken(id)],
  ])('%s', (_, written) => {
    sees('resident-id', `身份证号：<a>${written}<b>，住甲市`)
    sees('resident-id', `张某 <a>${written}<b>`)
  })
  it.each(['x', 'X', 'Ｘ', '×', 'Х'])('check letter %s', (letter) =>
    sees('resident-id', `身份证号<a>11010519491231002${letter}<b>。`),
  )
  it('spoken, with its letter', () => sees('resident-id', `身份证号：<a>${spoken('11010519491231002')}X<b>`))
  it('broken over a line within a cell', () => {
    const cell = { text: `${id.slice(0, 6)}\n${id.slice(6)}`, kind: 'cell' as const }
    expect(check([ruleOf('resident-id')], [body(cell)])).toMatchObject([{ place: { block: 0, from: 0, to: 19 } }])
  })
  it('O typed for 0, with its label', () => sees('resident-id', `身份证号：<a>${id.replaceAll('0', 'O')}<b>`))
})

describe('certainty', () => {
  it('right check digit: certain', () =>
    expect(seen('resident-id', `<a>${id}<b>`)[0]).toMatchObject({
      severity: 'block',
      action: 'redact',
      certainty: 'certain',
      evidence: { check: 'passed' },
    }))
  it('wrong check digit with a label: certain, and says so', () =>
    expect(seen('resident-id', '身份证号码为<a>110105194912310021<b>')[0]).toMatchObject({
      severity: 'block',
      certainty: 'certain',
      evidence: { check: 'failed' },
    }))
  it('wrong check digit without a label: a suspicion', () =>
    expect(seen('resident-id', '见<a>110105194912310021<b>')[0]).toMatchObject({
      severity: 'warn',
      certainty: 'suspect',
      action: 'review',
    }))
  it('fifteen digits need a label', () => {
    expect(seen('resident-id', '身份证：<a>130503670401001<b>')[0]).toMatchObject({
      severity: 'block',
      certainty: 'certain',
    })
    sees('resident-id', '见130503670401001')
  })
  it('the head of the column is a label', () =>
    sees('resident-id', '<a>110105194912310021<b>', { block: under('公民身份号码') }))
  it('a line ending in a colon labels the next', () => sees('resident-id', '身份证号：\n<a>110105194912310021<b>'))
  it('a list keeps its label', () =>
    sees('resident-id', `身份证号：<a>${id}<b>、<a>110105194912310021<b>、<a>440524188001010014<b>`))
  it('residents of 港澳台 and foreigners', () => {
    sees('resident-id', `居住证号：<a>${residentIdOf('81000019900101001')}<b>`)
    sees('resident-id', `外国人永久居留身份证号：<a>${residentIdOf('93315619840101002')}<b>`)
  })
})

describe('what only looks like one', () => {
  it.each([
    '35*************123',
    `${id.slice(0, 6)}********${id.slice(14)}`,
    '索引号：11532301734304660U-/2018-1227004',
    '项目代码：110105194912310021',
    '114400000069397562440101007000',
    `${id}00元`,
    '金额110105194912310021元',
    '登记号2024330106000012',
    'https://www.example.gov.cn/art/110105194912310021.html',
  ])('%s', (text) => sees('resident-id', text))
})
