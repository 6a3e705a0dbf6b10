import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { cnBase } from '../../support/cn-base.ts'
import { residentIdOf } from '../../support/numbers.ts'
import { body, seen, sees } from '../../support/sees.ts'
import { everyWriting, FORMS } from '../../support/written-forms.ts'

const rules = cnBase.filter(({ id, claim }) => claim !== undefined && id !== 'address')
const all = everyWriting()

describe('every identifier, labelled, in every way of writing it', () => {
  it.each(Object.keys(FORMS))('%s', (form) => {
    const missed = all
      .filter((one) => one.form === form)
      .filter(({ text, type, label }) => {
        const found = check(rules, [body({ text, kind: 'cell' })]).filter((one) => one.type === type)
        return !found.some(({ place, certainty }) => certainty === 'certain' && place.from <= label.length + 1)
      })
    expect(missed.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([])
  })
})

describe('a number broken over the end of a line', () => {
  const id = residentIdOf('33010619850312462')
  it('in running text: each part is seen', () =>
    sees('resident-id', `证号为<a>${id.slice(0, 10)}<b>\n<a>${id.slice(10)}<b>，住甲市`))
  it('not two figures that only stand one above the other', () =>
    sees('resident-id', '户数合计3301061985\n03124621，人数合计'))
})

describe('beside a name, without a label', () => {
  const id = residentIdOf('53230119710228011')
  it.each([`张三 <a>${id}<b>`, `张三（<a>${id}<b>）`, `张三/<a>${id}<b>/13800138000`])('%s', (text) =>
    sees('resident-id', text),
  )
  it.each(['王小二 <a>130503670401001<b>', `李四 <a>${id.slice(0, 17)}<b>`])('%s: a suspicion', (text) =>
    expect(seen('resident-id', text)[0]).toMatchObject({ certainty: 'suspect' }),
  )
  it('a region nobody knows: a suspicion', () =>
    expect(seen('resident-id', `见<a>${residentIdOf('33990619850312462')}<b>`)[0]).toMatchObject({
      certainty: 'suspect',
    }))
})

describe('what bears numbers and is nobody', () => {
  it.each([
    '浙（2024）杭州市不动产权第0012345号',
    '（2024）浙0106民初12345号',
    '统一社会信用代码：91350100M000100Y43',
    '咨询电话：020-12333-9',
  ])('%s', (text) =>
    expect(check(rules, [body({ text, kind: 'paragraph' })]).filter((one) => one.action !== 'keep')).toEqual([]),
  )
})
