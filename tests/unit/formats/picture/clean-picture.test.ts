import { crc32 } from 'node:zlib'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { cleanPicture } from '../../../../src/formats/picture/clean-picture.ts'
import { publicPicture } from '../../../../src/formats/picture/public-picture.ts'

const SAID = '赵明远 13800138000'

const bytes = (...parts: readonly (readonly number[] | Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.from(one)))))

const short = (value: number): readonly number[] => [value >> 8, value & 255]

function chunk(type: string, content: Uint8Array): Uint8Array {
  const told = bytes(type, content)
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(told))
  return bytes(length, told, check)
}

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  bytes([0xff, marker], short(content.length + 2), content)

const PNG_START = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])
const IHDR = chunk('IHDR', bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
const IDAT = chunk('IDAT', deflateSync(bytes([0, 0x80])))
const IEND = chunk('IEND', bytes())
const PNG = bytes(PNG_START, IHDR, IDAT, IEND)

const JFIF = segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]))
const SCAN = bytes(segment(0xda, bytes([1, 1, 0, 0, 63, 0])), [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])
const JPEG = bytes([0xff, 0xd8], JFIF, segment(0xdb, bytes([0, 1, 2])), SCAN, [0xff, 0xd9])

const GIF_START = bytes('GIF89a', [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])
const FRAME = bytes([0x21, 0xf9, 4, 0, 0, 0, 0, 0], [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
const GIF = bytes(GIF_START, FRAME, [0x3b])

const blockOf = (text: string): Uint8Array => bytes([Buffer.byteLength(text)], text, [0])

const EXIF_TURNED = segment(
  0xe1,
  bytes('Exif\0\0', 'MM', [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0], SAID),
)

const cleaned = (picture: Uint8Array): { bytes: Uint8Array; removed: number } => {
  const made = cleanPicture(picture)
  if (!made.ok) throw new Error(made.problems[0]?.code)
  return made.value
}

describe('what a picture carries beside its pixels goes, the pixels stay byte for byte', () => {
  const png = (extra: Uint8Array): Uint8Array => bytes(PNG_START, IHDR, extra, IDAT, IEND)
  const jpeg = (extra: Uint8Array): Uint8Array => bytes(JPEG.subarray(0, 2), extra, JPEG.subarray(2))
  const gif = (extra: Uint8Array): Uint8Array => bytes(GIF_START, extra, FRAME, [0x3b])
  test.each<readonly [what: string, dirty: Uint8Array, clean: Uint8Array]>([
    ['PNG 作者（tEXt）', png(chunk('tEXt', bytes('Author\0', SAID))), PNG],
    ['PNG 压缩文字（zTXt）', png(chunk('zTXt', bytes('c\0\0', deflateSync(Buffer.from(SAID))))), PNG],
    ['PNG 国际文字（iTXt）', png(chunk('iTXt', bytes('XML:com.adobe.xmp\0\0\0\0\0', SAID))), PNG],
    ['PNG 拍摄信息（eXIf）', png(chunk('eXIf', bytes(SAID))), PNG],
    ['PNG 时间（tIME）', png(chunk('tIME', bytes([7, 234, 1, 1, 0, 0, 0]))), PNG],
    ['PNG 私有块', png(chunk('prVt', bytes(SAID))), PNG],
    ['PNG 尾随数据', bytes(PNG, SAID), PNG],
    ['JPEG 注释（COM）', jpeg(segment(0xfe, bytes(SAID))), JPEG],
    ['JPEG XMP（APP1）', jpeg(segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', SAID))), JPEG],
    ['JPEG IPTC（APP13）', jpeg(segment(0xed, bytes('Photoshop 3.0\0', SAID))), JPEG],
    ['JPEG 扫描后的注释', bytes(JPEG.subarray(0, -2), segment(0xfe, bytes(SAID)), [0xff, 0xd9]), JPEG],
    ['JPEG 尾随数据', bytes(JPEG, SAID), JPEG],
    ['GIF 注释', gif(bytes([0x21, 0xfe], blockOf(SAID))), GIF],
    ['GIF 纯文本', gif(bytes([0x21, 0x01], blockOf(SAID))), GIF],
    ['GIF 程序数据', gif(bytes([0x21, 0xff], [11], 'XMP DataXMP', blockOf(SAID))), GIF],
    ['GIF 尾随数据', bytes(GIF, SAID), GIF],
  ])('%s', (_, dirty, clean) => {
    const made = cleaned(dirty)
    expect(Buffer.from(made.bytes).equals(Buffer.from(clean))).toBe(true)
    expect(made.removed).toBe(1)
  })

  test.each([PNG, JPEG, GIF])('a clean picture stays as it is', (picture) => {
    expect(cleaned(picture)).toEqual({ bytes: picture, removed: 0 })
  })

  test('of Exif the orientation stays, and nothing else', () => {
    const made = cleaned(jpeg(EXIF_TURNED))
    expect(Buffer.from(made.bytes).includes(SAID)).toBe(false)
    expect(Buffer.from(made.bytes).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  })
})

describe('what cannot be cleaned never stays', () => {
  test.each<readonly [string, Uint8Array, string]>([
    ['BMP', bytes('BM', SAID), 'picture.kind'],
    ['SVG', bytes(`<svg><text>${SAID}</text></svg>`), 'picture.kind'],
    ['TIFF', bytes('II*\0', SAID), 'picture.kind'],
    ['EMF', bytes([1, 0, 0, 0], SAID), 'picture.kind'],
    ['空', bytes(), 'picture.kind'],
    ['PNG 截断', PNG.subarray(0, PNG.length - 5), 'picture.damaged'],
    ['PNG 校验不符', PNG.map((one, at) => (at === 20 ? one ^ 1 : one)), 'picture.damaged'],
    ['JPEG 截断', JPEG.subarray(0, JPEG.length - 2), 'picture.damaged'],
    ['GIF 截断', GIF.subarray(0, GIF.length - 3), 'picture.damaged'],
  ])('%s is refused, and gives way to a placeholder', (_, picture, code) => {
    const made = cleanPicture(picture)
    expect(made.ok ? 'ok' : made.problems[0]?.code).toBe(code)
    const shown = publicPicture(picture)
    expect(shown).toMatchObject({ isReplaced: true, type: 'image/png', extension: 'png' })
    expect(Buffer.from(shown.bytes).includes(SAID)).toBe(false)
    expect(cleaned(shown.bytes).removed).toBe(0)
  })
})
