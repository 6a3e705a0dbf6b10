import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { yuantou } from '../../support/console.ts'
import { docx, h, p, picture, table } from '../../support/docx.ts'
import { residentIdOf } from '../../support/numbers.ts'
import { xlsx } from '../../support/xlsx.ts'

const ID = residentIdOf('11010119900307001')
const LIST = docx({ body: [h(1, '救助名单'), p('各镇：'), table(['姓名', '身份证号'], ['赵某', ID])] })
const PLAIN = '关于慰问的通知\r\n\r\n申请人电话13800138000\r\n'
const files = {
  '名单.docx': LIST,
  '通知.txt': PLAIN,
  '清.md': '# 关于会议的通知\n',
  '密.txt': '机密★1年\n申请人电话13800138000',
  '空.docx': new Uint8Array(0),
}
const call = (...argv: readonly string[]) => yuantou(['check', ...argv], { files })

describe('check FILE', () => {
  it('gives a line of JSON for each file: the hash of its bytes, offsets for plain text', async () => {
    const { exit, answers, out } = await call('通知.txt', '--json')
    expect(exit).toBe(1)
    expect(Object.keys(answers[0]!)).toEqual(['file', 'format', 'sha256', 'pack', 'secrecy', 'verdict', 'findings'])
    expect(answers[0]).toMatchObject({
      file: '通知.txt',
      format: 'text',
      sha256: createHash('sha256').update(PLAIN).digest('hex'),
      verdict: 'block',
      findings: [{ rule: 'mobile', block: 2, from: 5, to: 16, start: 16, end: 27 }],
    })
    expect(out).not.toContain('13800138000')
  })

  it('gives places but no offsets where the file is no plain text', async () => {
    const { answers } = await call('名单.docx', '--json')
    expect(answers[0]).toMatchObject({
      format: 'docx',
      findings: [
        { type: 'name', action: 'keep', from: 0, to: 2, start: null, end: null },
        { type: 'resident-id', from: 0, to: 18, start: null, end: null },
      ],
    })
  })

  it('counts offsets of a text with a byte order mark from its first character', async () => {
    const marked = { 'bom.txt': `\uFEFF申请人电话13800138000` }
    const { answers } = await yuantou(['check', 'bom.txt', '--json'], { files: marked })
    expect(answers[0]).toMatchObject({ findings: [{ start: 5, end: 16 }] })
  })

  it('tells people where, what, on which clause and what to do, and no matched text', async () => {
    const { exit, out } = await call('名单.docx', '通知.txt')
    expect(exit).toBe(1)
    expect(out).toContain('表1第2行第2列')
    expect(out).toContain('居民身份证号')
    expect(out).toContain('第3行第6—16字')
    expect(out).toContain('《政府信息公开条例》第十五条')
    expect(out).toMatch(/处理：遮盖/)
    expect(out).not.toMatch(new RegExp(`${ID}|13800138000|赵某`))
    expect((await call('名单.docx', '--show')).out).toContain(ID)
  })

  it('says of a zipped set which member a place is in, and which member nobody could read', async () => {
    const set = { '材料.zip': zipSync({ '通知.txt': strToU8(PLAIN), '扫描.pdf': strToU8('%PDF-1.7') }) }
    const { out } = await yuantou(['check', '材料.zip'], { files: set })
    expect(out).toContain('通知.txt 第')
    expect(out).toContain('扫描.pdf：没有读成。暂不能读取 pdf 格式的内容')
    const clean = { '材料.zip': zipSync({ '清.txt': strToU8('关于会议的通知'), '扫描.pdf': strToU8('%PDF-1.7') }) }
    const { exit, answers } = await yuantou(['check', '材料.zip', '--json'], { files: clean })
    expect(exit).toBe(1)
    expect(answers[0]).toMatchObject({
      verdict: 'attend',
      members: [{ name: '清.txt' }, { name: '扫描.pdf', unreadable: 'format.not-yet' }],
    })
  })

  it('names sheet and cell in a workbook', async () => {
    const book = xlsx({
      sheets: [
        {
          name: '名单',
          rows: [
            ['姓名', '身份证号'],
            ['赵某', ID],
          ],
        },
      ],
    })
    expect((await yuantou(['check', '名单.xlsx'], { files: { '名单.xlsx': book } })).out).toContain('工作表“名单”B2格')
  })

  it('stops at a secrecy mark: call the officer offline, show nothing', async () => {
    const { exit, out } = await call('密.txt', '--show')
    expect(exit).toBe(1)
    expect(out).toContain('离线联系本单位保密员')
    expect(out).not.toMatch(/13800138000|机密|手机号/)
    expect((await call('密.txt', '--show', '--json')).out).not.toMatch(/13800138000|机密/)
  })

  it('says of a file nobody could read that it was not read; 2 wins over 1', async () => {
    const { exit, answers } = await call('空.docx', '没有.docx', '通知.txt', '--json')
    expect(exit).toBe(2)
    expect(answers).toMatchObject([
      { file: '空.docx', secrecy: null, verdict: 'unreadable', findings: [], error: { code: 'format.empty' } },
      { file: '没有.docx', sha256: null, verdict: 'unreadable', error: { code: 'file.missing' } },
      { file: '通知.txt', verdict: 'block' },
    ])
    const { out } = await call('没有.docx')
    expect(out).toContain('找不到这个文件')
  })

  it('names the parts it did not look into', async () => {
    const withPicture = docx({
      body: [p('会议通知'), p(picture('公章'))],
      parts: { 'word/media/image1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
    })
    const { answers } = await yuantou(['check', '图.docx', '--json'], { files: { '图.docx': withPicture } })
    expect(answers[0]!['uninspected']).toEqual(expect.arrayContaining(['image:word/media/image1.png']))
    const { out } = await yuantou(['check', '图.docx'], { files: { '图.docx': withPicture } })
    expect(out).toContain('没有检查')
  })

  it('is quiet about a clear file', async () => {
    expect(await call('清.md')).toMatchObject({ exit: 0, out: '清.md：没有发现问题\n' })
  })

  it('hears the attribute, as a code or as offices write it', async () => {
    const noted = { 'a.txt': '关于会议的通知\n各镇：\n请参加。\n（此件公开发布）' }
    const verdict = async (attribute: string) => {
      const { answers } = await yuantou(['check', 'a.txt', '--json', '--attribute', attribute], { files: noted })
      return answers[0]!['verdict']
    }
    expect(await verdict('public')).toBe('clear')
    expect(await verdict('不公开')).toBe('attend')
    expect(await verdict('not-public')).toBe('attend')
  })
})

describe('check used wrongly', () => {
  it.each([
    [[]],
    [['--attribute', '半公开', '通知.txt']],
    [['--attribute']],
    [['--nothing', '通知.txt']],
    [['--json', '--sarif', '通知.txt']],
    [['--jsonl', '--sarif']],
    [['--jsonl', 'a', 'b']],
  ])('%j', async (argv) => {
    const called = await call(...argv)
    expect(called).toMatchObject({ exit: 2, out: '' })
    expect(called.err).toContain('yuantou check')
  })
})
