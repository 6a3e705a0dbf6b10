import { describe, expect, it } from 'vitest'
import { read } from '../../../src/formats/read.ts'
import { yuantou, type Called } from '../../support/console.ts'
import { docx, p, split, table } from '../../support/docx.ts'
import { residentIdOf } from '../../support/numbers.ts'
import { xlsx } from '../../support/xlsx.ts'

const ID = residentIdOf('11010119900307231')
const OTHER = residentIdOf('53010219850612452')
const NOTICE = [
  '关于发放困难群众补助的通知',
  `户主王小花，身份证号${ID}，电话13812345678。`,
  '请王小花于2026年12月1日前到村委会领取。',
].join('\n')
const LIST = docx({
  body: [p('救助名单'), p('户主：', split('王', '小', '花')), table(['姓名', '身份证号'], ['王小花', ID])],
})
const SHEET = xlsx({
  sheets: [
    {
      name: '名单',
      rows: [
        ['户主姓名', '身份证号'],
        ['王小花', ID],
        ['李大牛', OTHER],
      ],
    },
  ],
})

type Files = Readonly<Record<string, string | Uint8Array>>
const call = (files: Files, ...argv: readonly string[]): Promise<Called> => yuantou(['redact', ...argv], { files })
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const shown = (name: string, bytes: Uint8Array | undefined): string => {
  const reading = read(name, bytes ?? new Uint8Array())
  return reading.ok ? reading.value.blocks.map((one) => one.text).join('|') : reading.problems[0]!.code
}

describe('redact FILE', () => {
  it('without a word what to accept shows the plan and writes nothing', async () => {
    const { exit, out, put } = await call({ '通知.txt': NOTICE }, '通知.txt', '--out', '公开.txt')
    expect(exit).toBe(1)
    expect(put.size).toBe(0)
    expect(out).toContain('拟遮盖 4 处，没有写出文件')
    expect(out).toContain('138****5678')
    expect(out).not.toMatch(new RegExp(`王小花|${ID}|13812345678`))
  })

  it('--accept all writes the copy, masks as the pack says, and says that it was proved', async () => {
    const { exit, out, put } = await call({ '通知.txt': NOTICE }, '通知.txt', '--out', '公开.txt', '--accept', 'all')
    expect(exit).toBe(0)
    expect(text(put.get('公开.txt'))).toBe(
      [
        '关于发放困难群众补助的通知',
        `户主王某，身份证号11*************${ID.slice(-3)}，电话138****5678。`,
        '请王某于2026年12月1日前到村委会领取。',
      ].join('\n'),
    )
    expect(out).toContain('已证明无残留')
  })

  it.each<[string, Uint8Array]>([
    ['名单.docx', LIST],
    ['名单.xlsx', SHEET],
  ])('%s stays what it is: read back, only the covered words have changed', async (name, bytes) => {
    const { exit, put } = await call({ [name]: bytes }, name, '--out', `公开-${name}`, '--accept', 'all')
    expect(exit).toBe(0)
    const copy = put.get(`公开-${name}`)
    expect(shown(name, copy)).toBe(
      shown(name, bytes)
        .replaceAll('王小花', '王某')
        .replaceAll(ID, `11*************${ID.slice(-3)}`)
        .replaceAll('李大牛', '李某')
        .replaceAll(OTHER, `53*************${OTHER.slice(-3)}`),
    )
  })

  it('the same words are covered wherever they stand, also where no rule saw them', async () => {
    const notice = `户主王小花，身份证号${ID}。\n\n另，王小花所报情况属实。`
    const { out, put } = await call({ '通知.txt': notice }, '通知.txt', '--out', '公开.txt', '--accept', 'certain')
    expect(text(put.get('公开.txt'))).not.toContain('王小花')
    expect(out).toContain('已证明无残留')
  })

  it('a plan is written where there is none, and followed where there is one', async () => {
    const first = await call({ '通知.txt': NOTICE }, '通知.txt', '--plan', 'plan.json')
    const plan = text(first.put.get('plan.json'))
    expect(plan).not.toMatch(new RegExp(`王小花|${ID}|13812345678`))
    // Everything is accepted but the mobile number, which has to stay by law.
    const changed = JSON.parse(plan) as { files: { places: Record<string, unknown>[] }[] }
    for (const place of changed.files[0]!.places)
      Object.assign(
        place,
        place['type'] === 'mobile'
          ? { standing: 'excluded', ground: '强制性披露', clause: 'REG-19' }
          : { standing: 'accepted' },
      )
    const files = { '通知.txt': NOTICE, 'plan.json': JSON.stringify(changed) }
    const { exit, put } = await call(files, '通知.txt', '--out', '公开.txt', '--plan', 'plan.json')
    expect(exit).toBe(0)
    expect(text(put.get('公开.txt'))).toContain('电话13812345678')
    expect(text(put.get('公开.txt'))).not.toMatch(new RegExp(`王小花|${ID}`))
  })

  it('a plan of other bytes is not followed', async () => {
    const first = await call({ '通知.txt': NOTICE }, '通知.txt', '--plan', 'plan.json')
    const files = { '通知.txt': `${NOTICE}\n补充：王小花。`, 'plan.json': text(first.put.get('plan.json')) }
    const { exit, err, put } = await call(files, '通知.txt', '--out', '公开.txt', '--plan', 'plan.json')
    expect([exit, put.size]).toEqual([2, 0])
    expect(err).toContain('不是计划所针对的文件')
  })

  it('a plan that covers a value once and leaves it elsewhere is refused, with the place', async () => {
    const first = await call({ '通知.txt': NOTICE }, '通知.txt', '--plan', 'plan.json')
    const plan = JSON.parse(text(first.put.get('plan.json'))) as { files: { places: Record<string, unknown>[] }[] }
    for (const place of plan.files[0]!.places) if (place['block'] === 1) place['standing'] = 'accepted'
    const files = { '通知.txt': NOTICE, 'plan.json': JSON.stringify(plan) }
    const { exit, err, put } = await call(files, '通知.txt', '--out', '公开.txt', '--plan', 'plan.json')
    expect([exit, put.has('公开.txt')]).toEqual([2, false])
    expect(err).toContain('第3行第2—4字')
    expect(err).not.toContain('王小花')
  })

  it('the report says what was done and holds none of the text', async () => {
    const flags = ['--accept', 'all', '--report', 'r.json'] as const
    const { put } = await call({ '名单.docx': LIST }, '名单.docx', '--out', '公开.docx', ...flags)
    const report = text(put.get('r.json'))
    expect(JSON.parse(report)).toMatchObject([
      { file: '名单.docx', out: '公开.docx', accept: 'all', proof: { leaks: [] }, open: { suggested: 0 } },
    ])
    expect(report).not.toMatch(new RegExp(`王小花|${ID}`))
  })

  it('folders come out with the same files below them', async () => {
    const files = { 'in/a/通知.txt': NOTICE, 'in/名单.xlsx': SHEET }
    const { put } = await call(files, 'in', '--out', 'out', '--accept', 'all')
    expect([...put.keys()].sort()).toEqual(['out/a/通知.txt', 'out/名单.xlsx'])
  })

  it.each<[string, Files, readonly string[], string]>([
    ['a document with a secrecy mark', { 'a.txt': `机密★1年\n${NOTICE}` }, ['a.txt'], '国家秘密标志'],
    ['a missing file', {}, ['a.txt'], '找不到'],
    ['a damaged docx', { 'a.docx': LIST.slice(0, 300) }, ['a.docx'], 'a.docx'],
    [
      'a plan that is none',
      { 'a.txt': NOTICE, 'p.json': '{"files":[]}' },
      ['a.txt', '--plan', 'p.json'],
      '不是遮盖计划',
    ],
    ['the original as output', { 'o.txt': NOTICE }, ['o.txt'], '不能盖住原件'],
  ])('%s: refused, nothing written', async (_, files, argv, said) => {
    const { exit, err, put } = await call(files, ...argv, '--out', 'o.txt', '--accept', 'all')
    expect([exit, put.size]).toEqual([2, 0])
    expect(err).toContain(said)
  })

  it('a covered name in the file’s own name is a leak', async () => {
    const { exit, err, put } = await call(
      { '王小花.txt': NOTICE },
      '王小花.txt',
      '--out',
      'out/王小花.txt',
      '--accept',
      'all',
    )
    expect([exit, put.size]).toEqual([2, 0])
    expect(err).toContain('没有写出')
  })
})

describe('prove OUT', () => {
  const prove = (files: Files, ...argv: readonly string[]): Promise<Called> => yuantou(['prove', ...argv], { files })

  it('finds by the plan what was put back, and says where, never what', async () => {
    const made = await call(
      { '通知.txt': NOTICE },
      '通知.txt',
      '--out',
      '公开.txt',
      '--accept',
      'all',
      '--plan',
      'p.json',
    )
    const copy = text(made.put.get('公开.txt'))
    const files = { '通知.txt': NOTICE, 'p.json': text(made.put.get('p.json')) }
    expect(await prove({ ...files, '公开.txt': copy }, '公开.txt', '--plan', 'p.json')).toMatchObject({ exit: 0 })
    const { exit, out } = await prove({ ...files, '公开.txt': `${copy}王小花` }, '公开.txt', '--plan', 'p.json')
    expect(exit).toBe(1)
    expect(out).toContain('公开.txt：姓名，正文，1 处')
    expect(out).not.toContain('王小花')
  })

  it('finds what stands on a list, in files of any kind', async () => {
    const files = { 'v.txt': `${ID}\n\n王小花\n王\n`, 'out/名单.xlsx': SHEET, 'out/清.txt': '无' }
    const { exit, out, put } = await prove(files, 'out', '--values', 'v.txt', '--report', 'r.json')
    expect(exit).toBe(1)
    expect(out).toContain('另有 1 项太短')
    const report = text(put.get('r.json'))
    expect(report).not.toMatch(new RegExp(`王小花|${ID}`))
    expect(
      (JSON.parse(report) as { leaks: { path: string }[] }).leaks.every((one) => one.path.startsWith('out/名单.xlsx')),
    ).toBe(true)
  })

  it.each<[string, Files, readonly string[]]>([
    ['neither plan nor list', { 'a.txt': 'x' }, ['a.txt']],
    ['an empty list', { 'a.txt': 'x', 'v.txt': '\n' }, ['a.txt', '--values', 'v.txt']],
    ['a plan without its original', { 'a.txt': 'x', 'p.json': '{}' }, ['a.txt', '--plan', 'p.json']],
    ['no such file', { 'v.txt': '王小花' }, ['a.txt', '--values', 'v.txt']],
  ])('%s: nothing is proved', async (_, files, argv) => {
    expect((await prove(files, ...argv)).exit).toBe(2)
  })
})

describe('clean FILE', () => {
  it('takes out what nobody should get, says how much, and leaves the text alone', async () => {
    const bytes = docx({ body: [p('正文。')], parts: { 'docProps/core.xml': CORE } })
    const { exit, out, put } = await yuantou(['clean', '稿.docx', '--out', '净.docx'], { files: { '稿.docx': bytes } })
    expect(exit).toBe(0)
    expect(shown('净.docx', put.get('净.docx'))).toBe('正文。')
    expect(out).toContain('去掉文件属性')
  })

  const cleanedAs = (to: string): Promise<Called> =>
    yuantou(['clean', '稿.docx', '--out', to], { files: { '稿.docx': docx({ body: [p('正文。')] }) } })

  it('under no name with a number in it', async () => {
    const { exit, err, put } = await cleanedAs(`低保档案_${ID}.docx`)
    expect(exit).toBe(2)
    expect(err).toContain('文件名里有个人信息，没有写出')
    expect(put.size).toBe(0)
  })

  it.each([
    '关于发放津贴的通知.docx',
    '云南省__2020_云南省创建生态文明建设排头兵促进条例.docx',
    '附件1-2026年度名单.docx',
  ])('under the name %s without a word', async (to) => {
    const { exit, put } = await cleanedAs(to)
    expect(exit).toBe(0)
    expect([...put.keys()]).toEqual([to])
  })
})

const CORE =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>李拟稿</dc:creator></cp:coreProperties>'
