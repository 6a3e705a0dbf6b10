import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../../src/domain/sheet.ts'
import { writeSheet } from '../../../src/formats/docx/write-sheet.ts'
import { read, type ReadFile } from '../../../src/formats/read.ts'

const form: Sheet = {
  title: '公文公开保密审查表',
  parts: [
    { kind: 'paragraph', text: '编号：密审〔2026〕1号', align: 'right' },
    { kind: 'heading', text: '一、基本情况' },
    { kind: 'paragraph', text: '逐件审查，<结论>如下 & 签名。\n第二段。', indent: true },
    {
      kind: 'table',
      widths: [1, 2, 1, 2],
      rows: [
        [
          { text: '标题', label: true },
          { text: '云栖县高龄津贴发放办法', span: 3 },
        ],
        [{ text: '文种', label: true }, { text: '办法' }, { text: '来源', label: true }, { text: '自制\n第一稿' }],
      ],
    },
  ],
}

function readBack(bytes: Uint8Array): ReadFile {
  const file = read('表.docx', bytes)
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return file.value
}

const cellsOf = (bytes: Uint8Array) =>
  readBack(bytes).blocks.flatMap(({ kind, text, cell }) =>
    kind === 'cell' && cell ? [[cell.row, cell.column, cell.colspan ?? 1, text] as const] : [],
  )

describe('a sheet as docx', () => {
  it('is read back word for word by our own reader, with nothing in it that was not looked at', async () => {
    const file = readBack(await writeSheet(form))
    expect(file.format).toBe('docx')
    expect(file.uninspected).toEqual([])
    const shown = file.blocks.filter((one) => one.kind === 'paragraph').map((one) => one.text)
    expect(shown).toEqual([
      ...['公文公开保密审查表', '编号：密审〔2026〕1号', '一、基本情况'],
      ...['逐件审查，<结论>如下 & 签名。', '第二段。'],
    ])
    expect(cellsOf(await writeSheet(form))).toEqual([
      [0, 0, 1, '标题'],
      [0, 1, 3, '云栖县高龄津贴发放办法'],
      [1, 0, 1, '文种'],
      [1, 1, 1, '办法'],
      [1, 2, 1, '来源'],
      [1, 3, 1, '自制\n第一稿'],
    ])
  })

  it('is the same bytes for the same sheet, and other bytes for another', async () => {
    const first = await writeSheet(form)
    expect(Buffer.compare(first, await writeSheet(form))).toBe(0)
    expect(Buffer.compare(first, await writeSheet({ ...form, title: '公开研判表' }))).not.toBe(0)
  })

  it('names nobody and no time: the properties are empty', async () => {
    const parts = unzipSync(await writeSheet(form))
    expect(strFromU8(parts['docProps/core.xml']!)).toMatch(/<cp:coreProperties xmlns:cp="[^"]+"\/>$/)
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('')
    expect(all).not.toMatch(/creator|lastModifiedBy|Un-named|dcterms:created|w:rsid/)
    expect(readBack(await writeSheet(form)).blocks.filter((one) => one.kind === 'property')).toEqual([])
  })

  it('stands on A4 in the margins and the letters of GB/T 9704', async () => {
    const parts = unzipSync(await writeSheet(form))
    const document = strFromU8(parts['word/document.xml']!)
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toContain('方正小标宋简体')
    expect(document).toContain('仿宋_GB2312')
    expect(strFromU8(parts['word/fontTable.xml']!)).toContain('<w:altName w:val="宋体"/>')
  })

  it('leaves out what XML cannot carry, whoever typed it', async () => {
    const odd: Sheet = { title: '甲\u0007乙\ud800丙\uffff', parts: [] }
    expect(readBack(await writeSheet(odd)).blocks[0]?.text).toBe('甲乙丙')
  })

  it('a row that does not fill its table is a bug', async () => {
    const torn: Sheet = { title: '表', parts: [{ kind: 'table', widths: [1, 1], rows: [[{ text: '只有一格' }]] }] }
    await expect(writeSheet(torn)).rejects.toThrow(/1 columns of 2/)
  })
})
