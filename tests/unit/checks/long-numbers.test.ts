import { afterEach, describe, expect, it, vi } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Block, Paper } from '../../../src/domain/paper.ts'
import { residentIdOf } from '../../support/numbers.ts'
import { pack } from '../../support/office.ts'

const ID = residentIdOf('53230119480215116')
const row = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text, column) => ({ text, kind: 'cell', cell: { table: 0, row: 1, column } }))
const idsIn = (blocks: readonly Block[]): readonly Finding[] =>
  look(blocks).filter((one) => one.type === 'resident-id' && one.evidence['cells'] !== undefined)

describe('an ID written over several cells', () => {
  it.each<[string, readonly string[]]>([
    ['six, eight and four', [ID.slice(0, 6), ID.slice(6, 14), ID.slice(14)]],
    ['a digit a cell', [...ID]],
    ['the last one apart', [ID.slice(0, 17), ID.slice(17)]],
    ['in full width', [...ID].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ])('is seen on each of its cells: %s', (_how, parts) => {
    const found = idsIn(row('身份证号', ...parts, '备注'))
    expect(found.map((one) => one.place.block)).toEqual(parts.map((_, at) => at + 1))
  })
  it.each<[string, readonly Block[]]>([
    ['when its check character disagrees', row(ID.slice(0, 6), ID.slice(6, 17), ID.endsWith('1') ? '2' : '1')],
    ['when a word stands between', row(ID.slice(0, 6), '共', ID.slice(6))],
    ['when it begins inside a cell', row(`8${ID.slice(0, 6)}`, ID.slice(6))],
    [
      'when its parts stand in two rows',
      [...row(ID.slice(0, 6)), { text: ID.slice(6), kind: 'cell', cell: { table: 0, row: 2, column: 0 } }],
    ],
  ])('is none %s', (_why, blocks) => {
    expect(idsIn(blocks)).toEqual([])
  })
})

describe('a very long number', () => {
  afterEach(() => vi.restoreAllMocks())
  it('costs each of its digits a look at the words before it, not one for each length an account may have', () => {
    pack()
    const looks = (digits: number): number => {
      const split = vi.spyOn(String.prototype, 'split')
      look(account('1 '.repeat(digits)))
      const count = split.mock.calls.filter(([by]) => by instanceof RegExp && by.source === '[。;!?]').length
      split.mockRestore()
      return count
    }
    const [short, long] = [looks(400), looks(800)]
    expect(short).toBeGreaterThan(0)
    expect(short).toBeLessThan(400 * 3)
    expect(long).toBeLessThan(short * 2.1)
  })
  it('is taken in the longest pieces an account has', () => {
    const found = look(account('1 '.repeat(95))).filter((one) => one.type === 'bank-account')
    expect(found.map(({ place }) => place.to - place.from)).toEqual([59, 59, 59])
  })
})

function account(text: string): readonly Block[] {
  return [
    { text: '账号', kind: 'cell', cell: { table: 0, row: 0, column: 0 } },
    { text, kind: 'cell', cell: { table: 0, row: 1, column: 0, head: '账号' } },
  ]
}
function look(blocks: readonly Block[]): readonly Finding[] {
  const paper: Paper = { file: 'body', role: 'body', format: 'xlsx', sha256: '', blocks }
  return check(pack().rules, [paper], { kind: null })
}
