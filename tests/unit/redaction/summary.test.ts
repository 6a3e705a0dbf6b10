import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import type { Cover } from '../../../src/redaction/plan/plan.ts'
import { summaryOf } from '../../../src/redaction/summary.ts'

const p = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({ text, kind })
const paper = (file: string, ...blocks: readonly Block[]): Paper => ({
  file,
  role: file === 'body' ? 'body' : 'attachment',
  format: 'docx',
  sha256: '',
  blocks,
})
const cover = (file: string, block: number, from: number, to: number, more: Partial<Cover> = {}): Cover => ({
  place: { file, block, from, to },
  put: '■■■■',
  type: 'name',
  ground: 'R15-2',
  clause: 'REG-15',
  category: 'person',
  standing: 'accepted',
  ...more,
})

describe('删减说明', () => {
  const body = paper('body', p('关于补助的通知'), p('户主王小花。'), p('王小花'), p(''), p('第 1 页', 'footer'))
  const list = paper('名单.xlsx', p('甲', 'cell'), p('乙', 'cell'))

  it('counts every shown block once: whole, in part, withheld', () => {
    const covers = [cover('body', 1, 2, 5), cover('body', 2, 0, 3), cover('body', 4, 2, 3)]
    expect(summaryOf([body, list], covers, new Set(['名单.xlsx']))).toMatchObject({
      papers: [
        { file: 'body', blocks: 3, shown: 1, partly: 1, withheld: 1, covers: 3 },
        { file: '名单.xlsx', isWithheld: true, blocks: 2, shown: 0, partly: 0, withheld: 2, covers: 0 },
      ],
      total: { blocks: 5, shown: 1, partly: 1, withheld: 3, covers: 3 },
    })
  })

  it('says for readers what was covered, for the staff on which clause, most often first', () => {
    const phone = { category: 'contact' }
    const process = { category: 'other', ground: 'R16-2', clause: 'REG-16-2' }
    const covers = [cover('body', 0, 0, 1, process), cover('body', 1, 2, 3, phone), cover('body', 1, 4, 5, phone)]
    expect(summaryOf([body], covers).causes).toEqual([
      { category: 'contact', ground: 'R15-2', clause: 'REG-15', count: 2 },
      { category: 'other', ground: 'R16-2', clause: 'REG-16-2', count: 1 },
    ])
  })

  it('reconciles for any papers and covers', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙1。 '), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 4 }), fc.array(fc.nat(30)), (files, cuts) => {
        const papers = files.map((texts, at) => paper(at === 0 ? 'body' : `${at}`, ...texts.map((one) => p(one))))
        const covers = cuts.flatMap((cut) => {
          const one = papers[cut % 4]
          const block = one ? cut % Math.max(1, one.blocks.length) : 0
          const length = one?.blocks[block]?.text.length ?? 0
          return one && length > 0 ? [cover(one.file, block, 0, length)] : []
        })
        const unlike = [...new Map(covers.map((one) => [`${one.place.file} ${one.place.block}`, one])).values()]
        const { total, papers: told, causes } = summaryOf(papers, unlike, new Set(['2']))
        expect(total.shown + total.partly + total.withheld).toBe(total.blocks)
        for (const one of told) expect(one.shown + one.partly + one.withheld).toBe(one.blocks)
        expect(causes.reduce((sum, one) => sum + one.count, 0)).toBe(total.covers)
      }),
    )
  })
})
