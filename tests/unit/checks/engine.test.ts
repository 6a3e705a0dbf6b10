import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { check, checkText } from '../../../src/checks/engine.ts'
import { blocksOfText, startsOfText } from '../../../src/checks/blocks.ts'
import { byReadingOrder } from '../../../src/domain/finding.ts'
import { overlaps } from '../../../src/domain/place.ts'
import { cnBase } from '../../support/cn-base.ts'
import { cardOf, residentIdOf } from '../../support/numbers.ts'

const id = residentIdOf('33010620120312462')
const card = cardOf('622848040256489123')
const types = (text: string) => checkText(cnBase, text).map((one) => one.type)

describe('no identifier steals the digits of another', () => {
  it.each([
    [card.replace(/(.{4})/g, '$1 ').trim(), 'bank-account'],
    [`身份证号${id}`, 'resident-id'],
    [`残疾人证${id}43`, 'disability-card'],
    [`学籍号G${id}`, 'student-number'],
    ['13800138000@example.com', 'email'],
    ['微信号：13800138000', 'mobile'],
    ['账号：13800138000', 'bank-account'],
    ['社会保障号：' + id, 'resident-id'],
    ['91350100M000100Y43', 'uscc'],
  ])('%s is one %s', (text, type) => expect(types(text)).toEqual([type]))

  it('a row of many', () => {
    expect(types(`李某，身份证号${id}，电话13800138000，卡号${card}`)).toEqual([
      'name',
      'resident-id',
      'mobile',
      'bank-account',
    ])
  })
})

describe('findings', () => {
  const line = fc.constantFrom(
    `身份证号${id}`,
    '手机13800138000',
    `${card}`,
    '机密★1年',
    '内部资料',
    '',
    '第一条 为了规范',
    '住址：甲市乙路3号2室',
    'a@b.cn',
  )
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))

  it('come in reading order, the same whatever the order of the rules', () => {
    fc.assert(
      fc.property(text, fc.shuffledSubarray([...cnBase], { minLength: cnBase.length }), (source, shuffled) => {
        const found = checkText(cnBase, source)
        expect([...found].sort(byReadingOrder)).toEqual(found)
        expect(checkText(shuffled, source)).toEqual(found)
      }),
      { numRuns: 40 },
    )
  })
  it('of identifiers never overlap, and lie in their block', () => {
    fc.assert(
      fc.property(text, (source) => {
        const blocks = blocksOfText(source)
        const found = checkText(
          cnBase.filter((rule) => rule.claim !== undefined),
          source,
        )
        found.forEach((one, index) => {
          expect(one.place.from).toBeLessThan(one.place.to)
          expect(one.place.to).toBeLessThanOrEqual(blocks[one.place.block]?.text.length ?? -1)
          for (const other of found.slice(index + 1)) expect(overlaps(one.place, other.place)).toBe(false)
        })
      }),
      { numRuns: 40 },
    )
  })
  it('carry no matched text', () => {
    const told = JSON.stringify(checkText(cnBase, `李某，身份证号${id}，电话13800138000，住址：甲市乙路3号`))
    for (const secret of [id, '13800138000', '李某', '乙路']) expect(told).not.toContain(secret)
  })
  it('name the file they are in', () => {
    const paper = {
      file: '名单.xlsx',
      role: 'attachment' as const,
      format: 'xlsx',
      sha256: '',
      blocks: [{ text: id, kind: 'cell' as const }],
    }
    expect(check(cnBase, [paper])[0]?.place.file).toBe('名单.xlsx')
  })
})

it('plain text: block n is line n, and a place leads back to the whole text', () => {
  const text = `第一行\r\n\r\n电话\r手机${'13800138000'}\n`
  const [found] = checkText(cnBase, text)
  const start = (startsOfText(text)[found?.place.block ?? -1] ?? -1) + (found?.place.from ?? -1)
  expect(blocksOfText(text).map((block) => block.text)).toEqual(['第一行', '', '电话', '手机13800138000', ''])
  expect(text.slice(start, start + 11)).toBe('13800138000')
})

describe('speed', () => {
  const prose =
    '第一条　为了规范政府信息公开工作，保障公民、法人和其他组织依法获取政府信息，2026年1月1日起施行，联系电话：010-88886666。\n'
  it.each([
    ['lines', prose.repeat(1_700)],
    ['one endless line', prose.replaceAll('\n', '').repeat(1_700)],
    ['digits and spaces', '138 0013 80'.repeat(10_000)],
    ['numerals', '一二三四五六七八九〇'.repeat(10_000)],
    ['stars', '机密★'.repeat(30_000)],
    ['brackets', '（【〔《「'.repeat(20_000)],
  ])('a hundred thousand characters of %s take well under five seconds', (_, text) => {
    const start = performance.now()
    checkText(cnBase, text)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
