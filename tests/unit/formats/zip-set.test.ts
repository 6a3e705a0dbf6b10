import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/formats/limits.ts'
import { read, type ReadFile } from '../../../src/formats/read.ts'
import { docx, p, table } from '../../support/docx.ts'
import { container } from '../../support/ole.ts'
import { encrypted, renamed } from '../../support/zip.ts'

const ascii = strToU8
const paper = (text: string): Uint8Array => docx({ body: [p(text)] })

describe('a zipped set', () => {
  it('is the list of its members and the text of each', () => {
    const set = whole({ '通知.docx': paper('关于开展检查的通知'), '名单/第一批.txt': ascii('张三') })
    expect(set.format).toBe('zip')
    expect(set.blocks.map((block) => block.text)).toEqual([
      '通知.docx',
      '名单/第一批.txt',
      '关于开展检查的通知',
      '张三',
    ])
    expect(set.members?.map(({ name, format, from, to }) => [name, format, from, to])).toEqual([
      ['通知.docx', 'docx', 2, 3],
      ['名单/第一批.txt', 'text', 3, 4],
    ])
  })
  it('may hold zips, one deep', () => {
    const inner = zipSync({ '甲.txt': ascii('甲'), '再里.zip': zipSync({ '乙.txt': ascii('乙') }) })
    expect(summary(whole({ '内.zip': inner }))).toEqual([
      ['内.zip/甲.txt', 'text'],
      ['内.zip/再里.zip', 'format.nested'],
    ])
  })
  it('says of each member that cannot be read why, and reads the others', () => {
    const set = whole({ '好.txt': ascii('好'), '扫描.pdf': ascii('%PDF-1.7'), '旧.doc': container('WordDocument') })
    expect(summary(set)).toEqual([
      ['好.txt', 'text'],
      ['扫描.pdf', 'format.not-yet'],
      ['旧.doc', 'format.legacy'],
    ])
    // Whoever can wait for a library (PDF) or a program (old formats) reads these afterwards.
    expect(set.pending?.map(({ name, format }) => [name, format])).toEqual([
      ['扫描.pdf', 'pdf'],
      ['旧.doc', 'doc'],
    ])
  })
  it('lists what systems leave behind as not looked at', () => {
    const set = whole({
      '好.txt': ascii('好'),
      '__MACOSX/._好.txt': ascii('x'),
      '.DS_Store': ascii('x'),
      '~$好.docx': ascii('x'),
    })
    expect(set.members).toHaveLength(1)
    expect(set.uninspected).toEqual(['unknown:__MACOSX/._好.txt', 'unknown:.DS_Store', 'unknown:~$好.docx'])
  })
  it('counts tables on from member to member', () => {
    const sheet = docx({ body: [table(['姓名'], ['张三'])] })
    expect(
      new Set(whole({ 'a.docx': sheet, 'b.docx': sheet }).blocks.flatMap(({ cell }) => cell?.table ?? [])),
    ).toEqual(new Set([0, 1]))
  })
  it('with a password on one member tells so, and on all of them is refused', () => {
    const parts = { '甲.txt': ascii('甲'), '乙.txt': ascii('乙') }
    const one = read('a.zip', encrypted(zipSync(parts), '甲.txt'))
    expect(one.ok && summary(one.value)).toEqual([
      ['甲.txt', 'format.encrypted'],
      ['乙.txt', 'text'],
    ])
    expect(codeOf(encrypted(encrypted(zipSync(parts), '甲.txt'), '乙.txt'))).toBe('format.encrypted')
  })
  it('is refused when a name leads out, stands twice, or too many stand in it', () => {
    expect(codeOf(zipSync({ '../甲.txt': ascii('甲') }))).toBe('format.unsafe')
    expect(codeOf(zipSync({ 'a.txt': ascii('甲'), 'A.txt': ascii('乙') }))).toBe('format.unsafe')
    const many = Object.fromEntries(Array.from({ length: LIMITS.members + 1 }, (_, n) => [`${n}.txt`, ascii('甲')]))
    expect(codeOf(zipSync(many))).toBe('format.too-large')
    expect(codeOf(zipSync({ '内.zip': zipSync(many) }))).toBe('format.too-large')
  })
  it('is not deepened by a zip that calls itself a package', () => {
    const disguised = zipSync({
      mimetype: ascii('x'),
      '内.zip': zipSync({ mimetype: ascii('x'), '甲.txt': ascii('甲') }),
    })
    expect(summary(whole({ '伪.zip': disguised }))).toEqual([['伪.zip', 'format.nested']])
  })
  it('reads names written in GBK by Chinese tools, even those that pass for UTF-8', () => {
    const names = (gbk: readonly number[]): readonly string[] =>
      whole(
        undefined,
        renamed(zipSync({ '????.txt': ascii('甲') }), '????.txt', [...gbk, ...ascii('.txt')]),
      ).members!.map(({ name }) => name)
    expect(names([0xc3, 0xfb, 0xb5, 0xa5])).toEqual(['名单.txt'])
    expect(names([0xc1, 0xaa, 0xcd, 0xa8])).toEqual(['联通.txt'])
  })
})

function summary(set: ReadFile): readonly (readonly string[])[] {
  return (set.members ?? []).map(({ name, format, unreadable }) => [name, unreadable ?? format])
}
function whole(
  parts: Readonly<Record<string, Uint8Array>> | undefined,
  bytes: Uint8Array = zipSync(parts ?? {}),
): ReadFile {
  const result = read('集合.zip', bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
function codeOf(bytes: Uint8Array): string {
  const result = read('集合.zip', bytes)
  return result.ok ? 'read' : result.problems[0]!.code
}
