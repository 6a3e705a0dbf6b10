import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { newMemory } from '../../../src/checks/memory.ts'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { cnBase } from '../../support/cn-base.ts'

const paperOf = (blocks: readonly Block[]): Paper => ({
  file: 'body',
  role: 'body',
  format: 'text',
  sha256: '',
  blocks,
})
const lines = (texts: readonly string[]): readonly Block[] => texts.map((text) => ({ text, kind: 'paragraph' }))

const LINES = [
  '关于云栖县临时救助对象的公示',
  '信访人林秀珍反映道路积水问题，联系电话13800138000。',
  '身份证号：',
  '11010519491231002X',
  '林秀珍现住云栖县柳溪镇大桥村12号。',
  '机密★10年',
  '附件1：名单',
  '任命王建国为云栖县民政局局长。',
  '序号\t姓名\t电话',
  '1\t周小梅\t13900139000',
  '本办法自发布之日起施行。',
  '',
]

describe('改一段、只查一段', () => {
  it('finds after any edits what a first look would find', () => {
    const line = fc.constantFrom(...LINES)
    const edit = fc.record({ at: fc.nat(30), text: fc.option(line, { nil: undefined }), extra: fc.boolean() })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const memory = newMemory()
        let texts = start
        check(cnBase, [paperOf(lines(texts))], { kind: '公示' }, memory)
        for (const { at, text, extra } of edits) {
          const place = at % (texts.length + 1)
          texts = [
            ...texts.slice(0, place),
            ...(text === undefined ? [] : [text]),
            ...texts.slice(place + (extra ? 0 : 1)),
          ]
          const papers = [paperOf(lines(texts))]
          expect(check(cnBase, papers, { kind: '公示' }, memory)).toEqual(check(cnBase, papers, { kind: '公示' }))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('forgets what two runs have not used', () => {
    const memory = newMemory()
    for (const text of LINES) check(cnBase, [paperOf(lines([text]))], { kind: null }, memory)
    expect(memory.now.texts.size).toBe(1)
    expect(memory.last.texts.size).toBe(1)
  })

  it('a cell under another head is another cell', () => {
    const cell = (head: string): readonly Block[] => [
      { text: '20260110123', kind: 'cell', cell: { table: 0, row: 1, column: 0, head } },
    ]
    const memory = newMemory()
    const seen = (head: string): readonly string[] =>
      check(cnBase, [paperOf(cell(head))], { kind: null }, memory).map((one) => one.type)
    expect(seen('文号')).toEqual([])
    expect(seen('存折账号')).toEqual(['bank-account'])
  })
})
