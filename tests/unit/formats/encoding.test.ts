import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/formats/decode.ts'
import { read } from '../../../src/formats/read.ts'

const LINE = '关于做好冬季救助工作的通知\n各乡镇人民政府，县直各部门：\n'
const encoders = {
  gb18030: tableOf('gb18030'),
  big5: tableOf('big5'),
  shift_jis: tableOf('shift_jis'),
  'euc-kr': tableOf('euc-kr'),
}
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('plain text is read in the encoding it was written in', () => {
  it.each<[string, string, Uint8Array]>([
    ['UTF-8', LINE, strToU8(LINE)],
    ['UTF-8 with a mark', LINE, strToU8(`\ufeff${LINE}`)],
    ['GB18030', LINE, encode('gb18030', LINE)],
    [
      'GBK with traditional characters',
      '關於開展檢查的通知，請各單位遵照執行\n',
      encode('gb18030', '關於開展檢查的通知，請各單位遵照執行\n'),
    ],
    ['Big5', '關於開展檢查的通知，請各單位遵照執行\n', encode('big5', '關於開展檢查的通知，請各單位遵照執行\n')],
    ['UTF-16 without a mark', LINE, utf16(LINE, false)],
    ['UTF-16, the other way round', LINE, utf16(LINE, true)],
  ])('%s', (_name, text, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })
})

describe('what would only look like text is refused', () => {
  it.each<[string, Uint8Array]>([
    ['Shift JIS', encode('shift_jis', 'これはテストです。ありがとうございました。')],
    ['Korean', encode('euc-kr', '대한민국 정부는 국민의 안전을 위하여 '.repeat(40))],
    ['UTF-8 with a character torn', Uint8Array.from([...strToU8(LINE), 0xe5, 0x85])],
    ['text somebody lost before', strToU8('锟斤拷锟斤拷关于锟斤拷')],
    ['replacement characters', strToU8('关于\ufffd\ufffd\ufffd的通知')],
    ['Latin letters with accents', Uint8Array.from([...strToU8('r'), 0xe9, ...strToU8('sum'), 0xe9, 0x20, 0xe0, 0x20])],
  ])('%s', (_name, bytes) => {
    const result = read('a.txt', bytes)
    expect(result.ok ? 'read' : result.problems[0]!.code).toBe('format.wrong-encoding')
  })
})

/** Encoders for a test: every two bytes decoded once, and turned round. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.from([lead, trail]))
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail])
      } catch {
        continue
      }
    }
  return table
}
function encode(encoding: keyof typeof encoders, text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)]
      const bytes = encoders[encoding].get(character)
      if (!bytes) throw new Error(`${character} is not in ${encoding}`)
      return [...bytes]
    }),
  )
}
