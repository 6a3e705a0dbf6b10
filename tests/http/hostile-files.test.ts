import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { docx, p } from '../support/docx.ts'
import { openDoor } from '../support/door.ts'
import { PEOPLE } from '../support/office.ts'
import { xlsx } from '../support/xlsx.ts'

const whole = docx({ body: [p('各乡镇民政办：')] })
const book = { sheets: [{ name: '名单', rows: [['姓名', '村组']] }] }
const sheet = xlsx(book)
const packed = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])))

/** What comes in as a file and is none, or worse; what the sender reads, and that nothing of it stays. */
it.each<[string, string, Uint8Array, readonly string[]]>([
  ['nothing at all', '空.docx', new Uint8Array(), ['format.empty', 'format.unreadable']],
  ['half a docx', '正文.docx', whole.slice(0, whole.length / 2), ['format.unreadable', 'file.malformed']],
  ['a docx with a byte turned', '正文.docx', turned(whole), ['format.unreadable', 'file.malformed', 'format.unsafe']],
  ['half a spreadsheet', '名单.xlsx', sheet.slice(0, sheet.length / 2), ['format.unreadable', 'file.malformed']],
  [
    'a spreadsheet whose sheet is not XML',
    '名单.xlsx',
    xlsx({ ...book, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' } }),
    ['format.unreadable'],
  ],
  [
    'XML that asks for a file of the server',
    '名单.xlsx',
    xlsx({
      ...book,
      parts: {
        'xl/workbook.xml':
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook><sheets>&x;</sheets></workbook>',
      },
    }),
    ['format.unsafe'],
  ],
  [
    'XML ten thousand levels deep',
    '名单.xlsx',
    xlsx({
      ...book,
      parts: { 'xl/worksheets/sheet1.xml': `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}` },
    }),
    ['format.unsafe', 'format.unreadable'],
  ],
  [
    'a bomb',
    '名单.xlsx',
    xlsx({ ...book, parts: { 'xl/media/x.xml': ' '.repeat(60 * 1024 * 1024) } }),
    ['format.zip-bomb', 'format.too-large'],
  ],
  ['a set that climbs out of its folder', '材料.zip', packed({ '../../etc/cron.d/x': '第一条' }), ['format.unsafe']],
  [
    'a name that says text and bytes that say program',
    '正文.txt',
    Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]),
    ['format.unreadable', 'format.not-yet'],
  ],
  [
    'text in no encoding',
    '正文.txt',
    Uint8Array.from({ length: 400 }, (_, i) => (i % 7 === 0 ? 0xff : 0x81 + (i % 3))),
    ['format.wrong-encoding', 'format.unreadable'],
  ],
])('%s is refused in plain words and not kept', async (_, name, bytes, codes) => {
  const { as, house } = await openDoor()
  const got = await as(PEOPLE.drafter)('POST', `/v1/files?name=${encodeURIComponent(name)}`, { bytes })
  expect(codes).toContain(got.body.code)
  expect(got.status).toBe(422)
  expect(got.body.problems[0]?.sentence).toMatch(/[一-鿿]{6}/)
  expect(got.text).not.toMatch(/\bat .{1,200}\.[jt]s[:)]|passwd/)
  expect(
    await house.deps.store.sweepBlobs({ now: '2027-01-01T00:00:00.000Z', before: '2027-01-01T00:00:00.000Z' }),
  ).toBe(0)
})

it('a hundred megabytes are turned away at the door', async () => {
  const { as } = await openDoor()
  const got = await as(PEOPLE.drafter)('POST', '/v1/files?name=a.docx', { bytes: new Uint8Array(100 * 1024 * 1024) })
  expect([got.status, got.body.code]).toEqual([413, 'body.too-large'])
})

function turned(file: Uint8Array): Uint8Array {
  const copy = file.slice()
  const middle = Math.floor(copy.length / 3)
  copy[middle] = (copy[middle] ?? 0) ^ 0xff
  return copy
}
