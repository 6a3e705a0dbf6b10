import { fc } from '../../../support/drawn.ts'
import { expect, it } from 'vitest'
import { officialPaper, PASSAGE_ROLES, type Role } from '../../../../src/domain/official-paper.ts'
import type { Block } from '../../../../src/domain/paper.ts'
import { writeDocx } from '../../../../src/formats/docx/write/write-docx.ts'
import { read } from '../../../../src/formats/read.ts'

const text = fc.string({
  unit: fc.constantFrom(...'云栖县民政局12（）、<&>"\n\t　𠮷\u0007'.match(/./gsu)!),
  maxLength: 20,
})
const role: fc.Arbitrary<Role> = fc.record(
  { role: fc.constantFrom(...PASSAGE_ROLES), starts: fc.integer({ min: 0, max: 40_000 }) },
  { requiredKeys: ['role'] },
)
type Piece = readonly Readonly<{ block: Block; role: Role }>[]
const passage: fc.Arbitrary<Piece> = fc
  .tuple(text, role)
  .map(([text, role]) => [{ block: { text, kind: 'paragraph' }, role }])
/** A table laid out row by row, in which cells may reach further than there is room and some are missing. */
const table: fc.Arbitrary<Piece> = fc
  .array(
    fc.record({
      row: fc.nat(3),
      column: fc.nat(3),
      colspan: fc.integer({ min: 1, max: 4 }),
      text,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((cells) => {
    const one = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]))
    const sorted = [...one.values()].sort((a, b) => a.row - b.row || a.column - b.column)
    return sorted.map(({ text, ...cell }) => ({
      block: { text, kind: 'cell', cell: { table: 0, ...cell } },
      role: { role: 'body' },
    }))
  })

const plain = (one: string) =>
  one
    .replace(/[\u0000-\u0008]/g, '')
    .trim()
    .replace(/\n+/g, '\n')

it('random papers are written, and read back as the same texts in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(passage, table), { maxLength: 8 }), async (pieces) => {
      const all = pieces.flatMap((piece, at) =>
        piece.map((one) =>
          one.block.cell ? { ...one, block: { ...one.block, cell: { ...one.block.cell, table: at } } } : one,
        ),
      )
      const texts = all.map((one) => plain(one.block.text)).filter((one) => one !== '')
      const made = await writeDocx(
        officialPaper(
          all.map((one) => one.block),
          all.map((one) => one.role),
        ),
      )
      expect(made.ok).toBe(true)
      const file = made.ok ? read('稿.docx', made.value) : made
      const shown = file.ok
        ? file.value.blocks.filter((one) => !['property', 'footer', 'field'].includes(one.kind))
        : []
      expect(shown.map((one) => plain(one.text)).filter((one) => one !== '')).toEqual(texts)
    }),
    { numRuns: 40 },
  )
})
