import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { yuantou } from '../../support/console.ts'
import { docx, docxParts, field, p } from '../../support/docx.ts'
import { container } from '../../support/ole.ts'
import { xlsx } from '../../support/xlsx.ts'
import { encrypted, renamed } from '../../support/zip.ts'

const SHEET = { body: [p('各乡镇民政办：')] }
const whole = docx(SHEET)
const book = { sheets: [{ name: '名单', rows: [['姓名'], ['王小花']] }] }
const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  zipSync({ ...docxParts(SHEET), [name]: typeof content === 'string' ? strToU8(content) : content })
/** In the packed text itself: some bytes of a package, a time say, mean nothing to anybody. */
const turned = (bytes: Uint8Array): Uint8Array => {
  const within = Buffer.from(bytes).indexOf('word/document.xml') + 60
  return bytes.map((one, at) => (at === within ? one ^ 0xff : one))
}

/** What claims to be a document and is none, or worse. */
const HOSTILE: readonly (readonly [string, string, Uint8Array])[] = [
  ['nothing at all', '稿.docx', new Uint8Array()],
  ['half a docx', '稿.docx', whole.slice(0, whole.length / 2)],
  ['a docx with a byte turned', '稿.docx', turned(whole)],
  ['a docx behind a password', '稿.docx', encrypted(whole, 'word/document.xml')],
  ['an old container called docx', '稿.docx', container('EncryptedPackage')],
  ['a bomb', '稿.docx', withPart('word/media/x.xml', ' '.repeat(60 * 1024 * 1024))],
  [
    'an entry twice',
    '稿.docx',
    renamed(withPart('word/documenT.xmx', '<a/>'), 'word/documenT.xmx', [...strToU8('word/document.xml')]),
  ],
  ['an entry that climbs out', '稿.docx', withPart('../../etc/passwd', 'x')],
  [
    'XML that asks for a file of the machine',
    '稿.docx',
    withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
  ],
  [
    'XML ten thousand levels deep',
    '稿.docx',
    withPart('word/document.xml', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`),
  ],
  [
    'a sheet that is no XML',
    '表.xlsx',
    xlsx({ ...book, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' } }),
  ],
  ['a program called text', '稿.txt', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])],
]

describe.each(HOSTILE)('%s', (_, name, bytes) => {
  it.each<readonly string[]>([
    ['redact', name, '--out', 'o', '--accept', 'all'],
    ['clean', name, '--out', 'o'],
  ])('%s refuses it in plain words, writes nothing and leaves it as it was', async (...argv) => {
    const before = bytes.slice()
    const { exit, err, put } = await yuantou(argv, { files: { [name]: bytes } })
    expect([exit, put.size]).toEqual([2, 0])
    expect(err).toMatch(new RegExp(`^${name}：.+。`, 'u'))
    expect(err).not.toMatch(/Error|at .*\.ts/)
    expect(bytes).toEqual(before)
  })
})

describe('what a document should not carry, and can do without', () => {
  it.each([
    ['a program in it', withPart('word/vbaProject.bin', 'Sub AutoOpen()')],
    [
      'a field that calls another program',
      docx({ body: [p('金额', field('DDEAUTO excel "C:\\\\王小花.xlsx" A1', '300'))] }),
    ],
    ['a wrong word on what a part is', withPart('customXml/item1.xml', '<a>王小花</a>')],
  ])('%s goes', async (_, bytes) => {
    const { exit, put } = await yuantou(['clean', '稿.docx', '--out', '净.docx'], { files: { '稿.docx': bytes } })
    expect(exit).toBe(0)
    const said = await yuantou(['prove', '净.docx', '--values', 'v.txt'], {
      files: { '净.docx': put.get('净.docx')!, 'v.txt': '王小花\nAutoOpen\nDDEAUTO' },
    })
    expect(said.exit).toBe(0)
  })
})
