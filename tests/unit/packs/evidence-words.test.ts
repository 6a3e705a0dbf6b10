import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { stagedExample } from '../../../src/checks/example.ts'
import { evidenceInWords } from '../../../src/packs/evidence-words.ts'
import { cnBase } from '../../support/cn-base.ts'
import { pack } from '../../support/office.ts'

const { words } = pack()
const known = words.labels['evidence'] ?? {}

/** What only tells the rules apart (and the table of rows, `k`, which the counts beside it sum up), and is not for a reader's eye. */
const SILENT = ['cell.true', 'detail.false']

describe('why a rule saw something', () => {
  it('is said in one line', () => {
    expect(evidenceInWords(words, { standing: 'proved', check: 'passed', label: 'id' })).toBe(
      '格式和校验码都对，校验码正确，写着“身份证”字样',
    )
    expect(evidenceInWords(words, { cells: 18 })).toBe('分写在 18 个格里')
    expect(evidenceInWords(words, { by: 'column', ground: 'document', standing: 'private' })).toBe(
      '所在的栏是姓名栏，按文种判断公私，不是履行公职的人',
    )
  })

  it('says each thing once, and nothing where there is nothing to say', () => {
    expect(evidenceInWords(words, {})).toBe('')
    expect(evidenceInWords(words, { standing: 'office', label: 'not-known' })).toBe('是单位的')
  })

  it.each(
    cnBase
      .filter((rule) => rule.basis.some((clause) => clause.startsWith('PIPL-')))
      .map((rule) => [rule.id, rule] as const),
  )('%s: there are words for all it gives on its own examples', (_, rule) => {
    const given = rule.hit.flatMap((example) => {
      const { paper } = stagedExample(example)
      return check([rule], [paper]).flatMap((one) => Object.entries(one.evidence))
    })
    const codes = given.map(([name, value]) => (typeof value === 'number' ? name : `${name}.${value}`))
    expect(
      codes.filter((code) => !SILENT.includes(code) && !code.startsWith('k.') && known[code] === undefined),
    ).toEqual([])
  })
})
