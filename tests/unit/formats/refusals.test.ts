import { strToU8, zipSync } from 'fflate'
import { fc } from '../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/formats/read.ts'
import { docx, docxParts, p } from '../../support/docx.ts'
import { container } from '../../support/ole.ts'

const simple = docx({ body: [p('关于开展检查的通知')] })
const ascii = (text: string) => strToU8(text)

describe('what cannot be read is refused by its code', () => {
  it.each<[string, string, Uint8Array]>([
    ['format.empty', 'no bytes', new Uint8Array()],
    ['format.empty', 'blanks only', ascii(' \r\n\t')],
    ['format.empty', 'a document without text', docx({ body: [p('')] })],
    ['format.unreadable', 'noise', Uint8Array.from({ length: 300 }, (_, i) => (i * 151 + 7) % 256)],
    ['format.unreadable', 'a docx cut short', simple.subarray(0, simple.length - 40)],
    ['format.unreadable', 'XML that breaks off', withPart('word/document.xml', '<w:document><w:body>')],
    ['format.empty', 'a zip of nothing', zipSync({ '__MACOSX/._a.txt': ascii('甲') })],
    ['format.encrypted', 'a docx with a password', container('EncryptedPackage')],
    ['format.encrypted', 'a zip with a password', encryptedEntry()],
    ['format.legacy', 'Word 97', container('WordDocument')],
    ['format.legacy', 'Excel 97', container('Workbook')],
    ['format.legacy', 'RTF', ascii('{\\rtf1 text}')],
    ['format.legacy', 'OpenDocument', zipSync({ mimetype: ascii('application/vnd.oasis.opendocument.text') })],
    ['format.not-yet', 'PDF', ascii('%PDF-1.7\n1 0 obj')],
    ['format.unreadable', 'OFD without a document', zipSync({ 'OFD.xml': ascii('<OFD/>') })],
    ['format.not-yet', 'a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['format.unsafe', 'a document type', withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
    ['format.unsafe', 'a document type in a side part', withPart('customXml/item1.xml', '<!DOCTYPE a><a>b</a>')],
    [
      'format.unsafe',
      'a path out of the package',
      zipSync({ ...docxParts({ body: [p('甲')] }), '../../etc/x': ascii('x') }),
    ],
    ['format.unsafe', 'a path with backslashes', zipSync({ ...docxParts({ body: [p('甲')] }), '..\\x': ascii('x') })],
    ['format.unsafe', 'one name twice', twice()],
    [
      'format.unsafe',
      'nesting no writer produces',
      withPart('word/document.xml', '<a>'.repeat(6000) + '</a>'.repeat(6000)),
    ],
    ['format.zip-bomb', 'a part that swells', withPart('word/media/a.bin', new Uint8Array(32 * 1024 * 1024))],
    [
      'format.zip-bomb',
      'too many parts',
      zipSync(Object.fromEntries(numbers(2001).map((n) => [`${n}`, new Uint8Array()]))),
    ],
    ['format.too-large', 'more lines than anybody reads', ascii('甲\n'.repeat(300_001))],
    ['format.too-large', 'an element of attributes only', withPart('word/document.xml', attributes(80_000))],
    ['format.too-large', 'more bytes than anybody writes', new Uint8Array(64 * 1024 * 1024 + 1)],
  ])('%s: %s', (code, _what, bytes) => {
    const result = read('附件.docx', bytes)
    expect(result.ok ? 'read' : result.problems.map((problem) => problem.code)).toEqual([code])
  })

  it('an entry longer than its directory says is not cut short but refused', () => {
    const file = simple.slice()
    const view = new DataView(file.buffer)
    const at = centralHeader(file, 'word/document.xml')
    view.setUint32(at + 24, view.getUint32(at + 24, true) - 20, true)
    expect(read('a.docx', file)).toMatchObject({ ok: false, problems: [{ code: 'format.unreadable' }] })
  })
  it('an entry whose own header bears another name is refused', () => {
    const file = simple.slice()
    const at = centralHeader(file, 'word/document.xml')
    file.set(strToU8('word/documenu.xml'), at + 46)
    expect(read('a.docx', file).ok).toBe(false)
  })
  it('no damage to a docx makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(simple.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        (edits) => {
          const file = simple.slice()
          for (const [at, byte] of edits) file[at] = byte
          expect(typeof read('a.docx', file).ok).toBe('boolean')
        },
      ),
      { numRuns: 300, seed: 20260105 },
    )
  })
  it('no problem says a word of the document', () => {
    const secret = '绝不外传的文字'
    const broken = withPart('word/document.xml', `<w:p>${secret}<!DOCTYPE ${secret}>`)
    expect(JSON.stringify(read('a.docx', broken))).not.toContain(secret)
  })
})

function withPart(name: string, part: string | Uint8Array): Uint8Array {
  return docx({ body: [p('甲')], parts: { [name]: part } })
}
function attributes(count: number): string {
  return `<a ${numbers(count)
    .map((n) => `a${n}="${n * 7919}"`)
    .join(' ')}/>`
}
function numbers(count: number): readonly number[] {
  return [...Array(count).keys()]
}
/** Two entries that differ in nothing but case, which a package may not have (ECMA-376-2 §6.2.2.3). */
function twice(): Uint8Array {
  const parts = docxParts({ body: [p('甲')] })
  return zipSync({ ...parts, 'word/Document.xml': parts['word/document.xml']! })
}
function encryptedEntry(): Uint8Array {
  const file = simple.slice()
  const at = centralHeader(file, 'word/document.xml')
  file[at + 8] = file[at + 8]! | 1
  return file
}
function centralHeader(file: Uint8Array, name: string): number {
  const view = new DataView(file.buffer)
  for (let at = 0; at < file.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(file.subarray(at + 46, at + 46 + length)) === name) return at
  }
  throw new Error(`no ${name}`)
}
