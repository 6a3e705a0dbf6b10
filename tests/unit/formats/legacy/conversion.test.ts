import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeProgram } from '../../../../src/config.ts'
import { takeIn } from '../../../../src/desk/take-in.ts'
import { openReader } from '../../../../src/formats/open-reader.ts'
import type { ReadFile } from '../../../../src/formats/read.ts'
import type { FileReader } from '../../../../src/formats/reader.ts'
import { policy } from '../../../fixtures/policy.ts'
import { must, office as desk } from '../../../support/office.ts'
import { rtf, saved } from '../../../support/old-formats.ts'
import { xlsx } from '../../../support/xlsx.ts'

const program = officeProgram()
/** On a developer's machine without LibreOffice there is nothing to show; where everything must hold it has to be there. */
const absent = program === null && process.env['CI'] !== 'true'
const LINES = ['关于做好冬季救助工作的通知', '各乡镇人民政府：', '请于12月5日前报送名单。']
const ROWS = [
  ['姓名', '备注'],
  ['赵长顺', '云坪村三组'],
]
const MINUTES = 120_000

describe.skipIf(absent)('old formats, converted by LibreOffice and then read', { timeout: MINUTES }, () => {
  let reader: FileReader
  const files: Record<string, Uint8Array> = {}
  beforeAll(() => {
    if (program === null) throw new Error('LibreOffice is missing: `soffice` is not on PATH')
    reader = openReader(program)
    const text = rtf(LINES)
    const table = xlsx({ sheets: [{ name: '名单', rows: ROWS, hiddenColumns: [2] }] })
    files['通知.rtf'] = text
    files['通知.doc'] = saved(program, text, 'rtf', 'doc:MS Word 97')
    files['通知.odt'] = saved(program, text, 'rtf', 'odt')
    files['名单.xls'] = saved(program, table, 'xlsx', 'xls:MS Excel 97')
    files['名单.ods'] = saved(program, table, 'xlsx', 'ods')
  }, MINUTES)
  afterAll(() => reader?.close())

  const whole = async (name: string, bytes = files[name]!): Promise<ReadFile> => {
    const result = await reader.read(name, bytes)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    return result.value
  }

  it.each([
    ['通知.rtf', 'rtf'],
    ['通知.doc', 'doc'],
    ['通知.odt', 'odt'],
  ])('%s is read as docx, and says what it was', async (name, format) => {
    const file = await whole(name)
    expect(file.format).toBe('docx')
    expect(file.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text)).toEqual(LINES)
    const sha256 = createHash('sha256').update(files[name]!).digest('hex')
    expect(file.convertedFrom).toEqual({ format, sha256, by: expect.stringMatching(/^LibreOffice \d/) as string })
    expect([...file.master!.subarray(0, 2)]).toEqual([0x50, 0x4b])
  })

  it.each([
    ['名单.xls', 'xls'],
    ['名单.ods', 'ods'],
  ])('%s is read as xlsx: cells with their names, the hidden column seen as hidden', async (name, format) => {
    const file = await whole(name)
    expect(file).toMatchObject({ format: 'xlsx', convertedFrom: { format } })
    const at = (ref: string) => file.blocks.find((block) => block.cell?.ref === ref)
    expect(at('A2')).toMatchObject({ text: '赵长顺', kind: 'cell', cell: { sheet: '名单' } })
    expect(at('B2')).toMatchObject({ text: '云坪村三组', kind: 'hidden' })
  })

  it('WPS endings are no matter: .wps is a Word file, .et an Excel one', async () => {
    expect((await whole('通知.wps', files['通知.doc'])).convertedFrom?.format).toBe('doc')
    expect((await whole('名单.et', files['名单.xls'])).convertedFrom?.format).toBe('xls')
  })

  it('in a zipped set is read too, behind the others, and the member says so', async () => {
    const set = zipSync({ '旧.doc': files['通知.doc']!, '新.txt': new TextEncoder().encode('新的') })
    const { members = [], blocks } = await whole('材料.zip', set)
    expect(members.map(({ name, format }) => [name, format])).toEqual([
      ['旧.doc', 'docx'],
      ['新.txt', 'text'],
    ])
    expect(members[0]).toMatchObject({ convertedFrom: { format: 'doc' } })
    expect(members[0]!.unreadable).toBeUndefined()
    expect(blocks.slice(members[0]!.from, members[0]!.to).map((block) => block.text)).toEqual(
      expect.arrayContaining(LINES),
    )
  })

  it('damaged beyond conversion is refused by code', async () => {
    const torn = files['名单.xls']!.slice()
    torn.fill(0x41, 1024, torn.length - 1024)
    const result = await reader.read('坏.xls', torn)
    expect(result.ok ? 'read' : result.problems[0]!.code).toMatch(
      /^format\.(?:conversion-failed|legacy|empty|unreadable)$/,
    )
  })

  it('becomes the draft’s master: kept under a name that says so, and the same for the same old file', async () => {
    const { deps } = desk()
    const intake = { ...deps, reader }
    const content = Buffer.from(files['通知.doc']!).toString('base64')
    const draft = { ...policy, text: null, file: { name: '通知.doc', content } }
    const first = must(await takeIn(intake, draft))
    const [body] = first.papers
    expect(body).toMatchObject({ format: 'docx', convertedFrom: { format: 'doc' } })
    expect(first.draft.file).toEqual({ name: '通知.docx', sha256: body!.sha256 })
    expect(first.blobs.map((blob) => [blob.sha256, blob.type])).toEqual([[body!.sha256, 'docx']])
    const again = must(await takeIn({ ...intake, known: first.papers }, draft))
    expect(again.papers).toEqual(first.papers)
    expect(again.blobs).toEqual([])
  })
})
