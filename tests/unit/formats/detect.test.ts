import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { detect } from '../../../src/formats/detect.ts'
import { read } from '../../../src/formats/read.ts'
import { docx, p } from '../../support/docx.ts'
import { container } from '../../support/ole.ts'

const GB18030 = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xbf, 0xaa, 0xd5, 0xb9, 0xbc, 0xec, 0xb2, 0xe9]) // 关于开展检查
const UTF16 = Uint8Array.from([0xff, 0xfe, 0x73, 0x51, 0x8e, 0x4e]) // 关于

/** The name lies on purpose wherever it can: the bytes decide. */
it.each<[string, string, Uint8Array]>([
  ['docx', 'a.doc', docx({ body: [p('甲')] })],
  ['xlsx', 'a.docx', workbook()],
  ['ofd', 'a.docx', zipSync({ 'OFD.xml': strToU8('<OFD/>') })],
  ['odt', 'a.docx', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
  ['zip', 'a.docx', zipSync({ 'a.txt': strToU8('甲') })],
  ['doc', 'a.docx', container('WordDocument')],
  ['xls', 'a.et', container('Workbook')],
  ['encrypted', 'a.docx', container('EncryptedPackage')],
  ['ole', 'a.doc', container('Something')],
  ['pdf', 'a.docx', strToU8('%PDF-1.4')],
  ['rtf', 'a.doc', strToU8('{\\rtf1}')],
  ['mhtml', 'a.doc', strToU8('MIME-Version: 1.0\r\n')],
  ['image', 'a.txt', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
  ['html', 'a.doc', strToU8('<html><body>甲</body></html>')],
  ['html', 'a.txt', strToU8('<!-- 生成 -->\n<!DOCTYPE html><p>甲</p>')],
  ['markdown', 'a.md', strToU8('# 甲')],
  ['text', 'a.docx', strToU8('甲\n乙')],
  ['text', 'a.txt', GB18030],
  ['text', 'a.txt', UTF16],
  ['text', 'a.txt', strToU8('本文提到 %PDF-1.7')],
  ['empty', 'a.txt', new Uint8Array()],
  ['unknown', 'a.txt', Uint8Array.from([0, 1, 2, 3, 0x80, 0xff])],
])('%s, though it is called %s', (format, name, bytes) => {
  const found = detect(name, bytes)
  expect(found.format === 'other' ? found.as : found.format).toBe(format)
})

it('old encodings read as what they say', () => {
  expect(read('a.txt', GB18030)).toMatchObject({ value: { blocks: [{ text: '关于开展检查' }] } })
  expect(read('a.txt', UTF16)).toMatchObject({ value: { blocks: [{ text: '关于' }] } })
})

function workbook(): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`),
    'xl/workbook.xml': strToU8('<workbook/>'),
  })
}
