import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blocksOfDocument, documentFromJSON } from '../../../../src/domain/document.ts'
import { officialPaper, type OfficialPaper } from '../../../../src/domain/official-paper.ts'
import type { Block } from '../../../../src/domain/paper.ts'
import { rolesOfDocument } from '../../../../src/domain/passage-roles.ts'
import { writeDocx } from '../../../../src/formats/docx/write/write-docx.ts'
import { read } from '../../../../src/formats/read.ts'
import { notice } from '../../../fixtures/native-notice.ts'

function native(json: unknown): OfficialPaper {
  const document = documentFromJSON(json)
  if (!document.ok) throw new Error('The fixture is no document')
  return officialPaper(blocksOfDocument(document.value), rolesOfDocument(document.value))
}

async function written(paper: OfficialPaper): Promise<Uint8Array> {
  const made = await writeDocx(paper)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

function readBack(bytes: Uint8Array) {
  const file = read('稿.docx', bytes)
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return file.value
}

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const main = (bytes: Uint8Array) => part(bytes, 'word/document.xml')
/** The paragraph that says `text`, as XML. */
const around = (xml: string, text: string) => xml.match(/<w:p>.*?<\/w:p>/gs)?.find((one) => one.includes(text)) ?? ''

describe('a paper drafted here as docx', () => {
  it('says what the draft says, in its order', async () => {
    const file = readBack(await written(native(notice)))
    const document = documentFromJSON(notice)
    const drafted = document.ok ? blocksOfDocument(document.value) : []
    const shown = file.blocks.filter((one) => !['property', 'footer', 'field'].includes(one.kind))
    expect(shown.flatMap((one) => (one.kind === 'cell' ? one.text.split('\n') : [one.text]))).toEqual(
      drafted.map((one) => (one.kind === 'note' ? '[1] 按户籍所在地计。' : one.text.replace('\ufffc', '[1]'))),
    )
    const outline = (blocks: readonly Block[]) =>
      blocks.flatMap(({ kind, level, text }) => (kind === 'heading' ? [[level, text]] : []))
    expect(outline(shown)).toEqual(outline(drafted))
    expect(shown.filter((one) => one.kind === 'list')).toHaveLength(4)
    expect(file.uninspected).toEqual([])
  })

  it('is set as GB/T 9704—2012 sets it', async () => {
    const xml = main(await written(native(notice)))
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toMatch(/<w:docGrid [^>]*w:linePitch="579"/)
    expect(around(xml, '关于做好高龄津贴')).toMatch(/方正小标宋简体.*<w:sz w:val="44"\/>/)
    expect(around(xml, '一、发放对象')).toContain('黑体')
    expect(around(xml, '（一）户籍要求')).toContain('楷体_GB2312')
    const body = around(xml, '经县人民政府同意')
    expect(body).toMatch(/仿宋_GB2312.*<w:sz w:val="32"\/>/)
    expect(body).toContain('w:firstLineChars="200"')
    expect(body).toMatch(/w:line="579"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="579"/)
  })

  it('sets the date two characters after the beginning of the signature, and the signature two from the edge', async () => {
    const xml = main(await written(native(notice)))
    // 云栖县民政局 is 6 wide, 2026年11月23日 is 7: the longer date stands two from the edge, the signature 7 + 2 + 2 − 6.
    expect(around(xml, '2026年11月23日')).toContain('w:right="630"')
    expect(xml.match(/<w:p>(?:(?!<\/w:p>).)*>云栖县民政局<\/w:t><\/w:r><\/w:p>/s)?.[0]).toContain('w:right="1575"')
  })

  it('counts every numbered list from its own beginning', async () => {
    const bytes = await written(native(notice))
    expect(part(bytes, 'word/numbering.xml')).toContain('<w:startOverride w:val="3"/>')
  })

  it('is the same bytes each time, and names nobody and no time', async () => {
    const bytes = await written(native(notice))
    expect(Buffer.compare(bytes, await written(native(notice)))).toBe(0)
    const all = Object.values(unzipSync(bytes))
      .map((one) => strFromU8(one))
      .join('\n')
    expect(all).not.toMatch(/dc:creator|lastModifiedBy|dcterms|Un-named|<Company|rsid/i)
    expect(new Date().getFullYear() === 1980 || !all.includes(`${new Date().getFullYear()}-`)).toBe(true)
  })

  it('keeps tables with cells that reach over others, bordered', async () => {
    const bytes = await written(native(notice))
    expect(
      readBack(bytes).blocks.flatMap(({ cell, text }) =>
        cell ? [[cell.row, cell.column, cell.colspan ?? 1, cell.rowspan ?? 1, text]] : [],
      ),
    ).toEqual([
      [0, 0, 1, 2, '年龄'],
      [0, 1, 2, 1, '标准'],
      [1, 1, 1, 1, '每月'],
      [1, 2, 1, 1, '全年'],
      [2, 0, 1, 1, '80—89周岁'],
      [2, 1, 1, 1, '100元'],
      [2, 2, 1, 1, '1200元\n（按季发放）'],
    ])
    expect(main(bytes)).toContain('<w:tblBorders>')
  })

  it('loses what no XML can carry, and nothing else', async () => {
    const bytes = await written([{ kind: 'passage', role: 'body', text: '一\u0000二\ud800三 <四> & "五"' }])
    expect(readBack(bytes).blocks.map((one) => one.text)).toContain('一二三 <四> & "五"')
  })

  it('hands nothing out that does not read as it was written', async () => {
    // Two cells claim one place: a table has room for one of them.
    const cell = { row: 0, column: 0, colspan: 1, rowspan: 2 }
    const table = {
      kind: 'table',
      cells: [
        { ...cell, text: '甲' },
        { ...cell, row: 1, rowspan: 1, text: '乙' },
      ],
    } as const
    expect(await writeDocx([table])).toMatchObject({ ok: false, problems: [{ code: 'master.not-read-back' }] })
  })
})
