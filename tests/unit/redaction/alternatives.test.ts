import { describe, expect, it } from 'vitest'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import type { Place } from '../../../src/domain/place.ts'
import { alternativesTo } from '../../../src/redaction/alternatives/alternatives.ts'

const p = (text: string): Block => ({ text, kind: 'paragraph' })
const table = (...rows: readonly (readonly string[])[]): readonly Block[] =>
  rows.flatMap((row, at) =>
    row.map((text, column) => ({ text, kind: 'cell' as const, cell: { table: 0, row: at, column } })),
  )
const paper = (file: string, ...blocks: readonly Block[]): Paper => ({
  file,
  role: file === 'body' ? 'body' : 'attachment',
  format: 'docx',
  sha256: '',
  blocks,
})
const whole = ({ file, blocks }: Paper, pattern: RegExp): readonly Place[] =>
  blocks.flatMap(({ text }, block) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ file, block, from: index, to: index + found.length })),
  )
const NAMES = '赵一 钱二 孙三 李四 周五 吴六 郑七 王八 冯九 陈十 褚甲 卫乙'.split(' ')
const NAME = new RegExp(NAMES.join('|'), 'gu')

/** 村, 年龄: five in 东村, five in 西村, two in 南村. */
const list = (file = '名单.docx'): Paper =>
  paper(
    file,
    ...table(
      ['序号', '姓名', '村', '年龄'],
      ...NAMES.map((name, at) => [
        `${at + 1}`,
        name,
        at < 5 ? '东村' : at < 10 ? '西村' : '南村',
        `${at < 6 ? 41 + at : 60 + at}`,
      ]),
    ),
  )

describe('怎样才能公开', () => {
  it('nothing stuck, nothing to do', () => {
    expect(alternativesTo([list()], [])).toEqual([])
  })

  it('a few places in running text: cover them, or publish the sections that are not concerned', () => {
    const body = paper(
      'body',
      p('关于补助的通知'),
      p('一、标准'),
      p('每人每月六百元，按月发放。'),
      p('二、对象'),
      p('赵一家庭困难。'),
    )
    expect(alternativesTo([body], whole(body, NAME))).toMatchObject([
      { kind: 'cover', cost: { characters: 2, rows: 0, kept: 33 } },
      {
        kind: 'split',
        sections: [
          { from: 0, to: 1 },
          { from: 1, to: 3 },
        ],
        cost: { characters: 11 },
      },
    ])
  })

  it('a list of people: covered, counted, or handed to those it is about; cheapest first', () => {
    const body = paper('body', p('关于补助的通知'), p('名单见附件。'))
    const found = alternativesTo([body, list()], whole(list(), NAME))
    expect(found.map((one) => one.kind)).toEqual(['cover', 'generalise', 'split', 'annex'])
    expect(found.map((one) => one.cost.characters)).toEqual(
      [...found.map((one) => one.cost.characters)].sort((a, b) => a - b),
    )
  })

  it('counts so that every group has at least five, and no small one is told by subtraction', () => {
    const [counts] = alternativesTo([list()], whole(list(), NAME)).flatMap((one) =>
      one.kind === 'generalise' ? one.tables : [],
    )
    expect(counts).toEqual({
      file: '名单.docx',
      table: 0,
      rows: 12,
      column: '村',
      groups: [
        { value: '东村', count: 5 },
        { value: '其他', count: 7 },
      ],
    })
  })

  it('ages are told by tens of years', () => {
    const ages = paper(
      '名单.docx',
      ...table(['姓名', '年龄'], ...NAMES.slice(0, 10).map((name, at) => [name, `${at < 5 ? 41 + at : 60 + at}岁`])),
    )
    const [counts] = alternativesTo([ages], whole(ages, NAME)).flatMap((one) =>
      one.kind === 'generalise' ? one.tables : [],
    )
    expect(counts?.groups).toEqual([
      { value: '40—49岁', count: 5 },
      { value: '60—69岁', count: 5 },
    ])
  })

  it('never counts by what is itself covered, nor by the running number', () => {
    const blocks = table(['序号', '姓名'], ...NAMES.map((name, at) => [`${at + 1}`, name]))
    const found = alternativesTo([paper('a', ...blocks)], whole(paper('a', ...blocks), NAME))
    expect(found.flatMap((one) => (one.kind === 'generalise' ? one.tables : []))).toMatchObject([
      { column: null, groups: [{ value: '合计', count: 12 }] },
    ])
  })

  it('four people are known to their neighbours, counted or not', () => {
    const few = paper('a', ...table(['姓名', '村'], ...NAMES.slice(0, 4).map((name) => [name, '东村'])))
    expect(alternativesTo([few], whole(few, NAME)).map((one) => one.kind)).not.toContain('generalise')
  })

  it('what stands outside a list has its price too', () => {
    const body = paper('body', p('关于补助的通知'), p('联系人赵一。'))
    const price = (papers: readonly Paper[]): number =>
      alternativesTo(
        papers,
        papers.flatMap((one) => whole(one, NAME)),
      ).find((one) => one.kind === 'annex')!.cost.characters
    expect(price([body, list()]) - price([list()])).toBe(2)
  })

  it('what nobody is shown anyway is not stuck', () => {
    const hidden = paper('body', { text: '赵一', kind: 'comment' })
    expect(alternativesTo([hidden], whole(hidden, NAME))).toEqual([])
  })
})
