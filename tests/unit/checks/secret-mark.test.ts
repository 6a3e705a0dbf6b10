import { describe, expect, it } from 'vitest'
import { check, checkText } from '../../../src/checks/engine.ts'
import { secrecyOf } from '../../../src/checks/secrecy.ts'
import type { Block, BlockKind } from '../../../src/domain/paper.ts'
import { cnBase, ruleOf } from '../../support/cn-base.ts'
import { body, seen, sees, under } from '../../support/sees.ts'

const rule = [ruleOf('secret-mark')]
const secrecy = (text: string) => secrecyOf(checkText(cnBase, text))
const in_ = (kind: BlockKind, text: string): Block => ({ kind, text })
/** Twelve ordinary lines, so that what follows is far from the head of the file. */
const LONG = Array.from({ length: 12 }, (_, index) => `第${index + 1}条 各单位应当按照职责做好有关工作。`).join('\n')

describe('a genuine mark stops the document', () => {
  it.each([
    '机密★10年',
    '绝密★30年',
    '秘密★1年',
    '机密★长期',
    '机密★启用前',
    '机密★会议开始前',
    '秘密★2027年3月1日前',
    '绝密★',
    '机密☆10年',
    '秘密⭐5年',
    '机密*10年',
    '机　密★１０年',
    '机 密 ★ 10 年',
    '机\u200b密★10年',
    '機密★10年',
    '絕密★長期',
    '祕密★1年',
    '密级：机密',
    '密级：秘密★3年',
    '密级和保密期限：机密★10年',
    '密级：机密 保密期限：10年',
    '【机密★10年】',
    '（秘密★6个月）',
    '**机密★1年**',
    '# 秘密★1年',
    '| 机密★1年 |',
    '机密★1年　特急',
    '特急 机密★1年',
    '000001 机密★1年',
    '份号：000001 机密★1年',
    '机密★一年',
    '机密级★10年',
    '机\n密★1年',
    '机密★\n10年',
    '机密\n★1年',
    '机\n密\n★\n1\n年',
  ])('%j, at the head and anywhere else', (mark) => {
    expect(secrecy(`${mark}\n某市人民政府关于开展检查工作的通知`)).toBe('secret-mark')
    expect(secrecy(`${LONG}\n${mark}\n各有关单位：`)).toBe('secret-mark')
  })

  it.each([
    '机密',
    '秘　密',
    '絕密',
    '机密级',
    '【秘密】',
    '机密 特急',
    '机密 10年',
    '机\n密',
    '000001\n机密\n特急',
    '某市人民政府文件\n秘密\n某政发〔2026〕1号',
    '机密★1年    某政办发〔2026〕3号',
    '关于做好某项工作的报告（机密★1年）',
  ])('%j at the head', (mark) =>
    expect(secrecy(`${mark}\n各区县人民政府：\n现将有关事项通知如下。`)).toBe('secret-mark'),
  )

  it.each<[BlockKind, string]>([
    ['header', '机密★10年  第1页'],
    ['header', '某市人民政府  机密★10年'],
    ['header', '秘密'],
    ['footer', '机密'],
    ['textbox', '机密★1年'],
    ['hidden', '机密★1年'],
    ['comment', '机密★1年'],
    ['deleted', '绝密★1年'],
    ['property', '密级：机密'],
    ['property', 'keywords: 机密'],
    ['alt', '秘密★1年'],
  ])('in a %s: %s', (kind, text) => {
    const paper = body(...LONG.split('\n').map((line) => in_('paragraph', line)), in_(kind, text))
    expect(secrecyOf(check(rule, [paper]))).toBe('secret-mark')
  })
  it('in an attachment', () => {
    const paper = {
      ...body(in_('paragraph', '名单'), in_('paragraph', '机密★1年')),
      file: '附件1.docx',
      role: 'attachment' as const,
    }
    expect(check(rule, [body(in_('paragraph', '通知')), paper])).toMatchObject([
      { place: { file: '附件1.docx', block: 1, from: 0, to: 5 } },
    ])
  })
  it('in the cell beside 密级', () => {
    expect(seen('secret-mark', '<a>机密<b>', { block: under('密级') })[0]?.severity).toBe('block')
  })
  it('the place is the mark, not its surroundings', () => {
    sees('secret-mark', '000001\n<a>机 密★1年<b>　特急')
    sees('secret-mark', '<a>机<b>\n密★1年')
  })
})

describe('speaking of secrets is not marking one', () => {
  it.each([
    '国家秘密受法律保护。',
    '本办法所称商业秘密，是指不为公众所知悉的技术信息。',
    '严格保守国家秘密，落实保密责任。',
    '国家秘密的密级分为绝密、机密、秘密三级。',
    '绝密级国家秘密是最重要的国家秘密。',
    '机密级国家秘密的保密期限不超过二十年。',
    '第二章 国家秘密的范围和密级',
    '保密期限，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。',
    '密级：无',
    '密级：公开',
    '密级：非密',
    '密级：不涉密',
    '密级：',
    '密级：□绝密 □机密 □秘密 ☑公开',
    '密级（绝密/机密/秘密）',
    '第三章 商业秘密保护……12',
    '秘密级事项由机关、单位负责人确定。',
    '工作秘密不属于国家秘密。',
    '涉及国家秘密、商业秘密、个人隐私的政府信息不予公开。',
    '不得通过互联网传输机密文件。',
    '定密责任人应当在文件首页标注密级。',
    '机密文件应当由专人保管',
    '文书材料按照绝密、机密、秘密分别装订',
    '考试试题启封前属于机密材料。',
    '因泄露秘密受到处分的',
    '★本次活动免费★',
    '商业秘密★条款',
    '本文件不涉及国家秘密',
  ])('%s', (text) => {
    expect(secrecy(text)).toBe('none')
    expect(secrecy(`${text}\n各有关单位：`)).toBe('none')
  })

  it.each([
    '标有“机密★10年”字样的文件不得复印。',
    '标注“秘密★1年”的，到期自行解密。',
    '密级标志的形式为“密级★保密期限”，例如机密★10年、秘密★5年等。',
    '国家秘密标志样式如下：\n机密★10年',
    '绝密★30年\n机密★20年\n秘密★10年',
    '已解密\n机密★10年',
    '机密★10年\n（已解密）',
  ])('a mark that is quoted, shown or cancelled is advice: %j', (text) => {
    const found = checkText(rule, `${LONG}\n${text}`)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatchObject({ severity: 'warn', certainty: 'suspect', action: 'review' })
  })
  it('a table that explains the levels', () => {
    const cell = (row: number, text: string): Block => ({
      kind: 'cell',
      text,
      cell: { table: 0, row, column: 0, head: '密级' },
    })
    expect(secrecyOf(check(rule, [body(cell(0, '密级'), cell(1, '绝密'), cell(2, '机密'), cell(3, '秘密'))]))).toBe(
      'none',
    )
  })
})

describe('internal marks', () => {
  it.each([
    '内部资料',
    '内部文件',
    '内部资料 注意保存',
    '内部事项，注意保管',
    '【内部使用】',
    '（内部资料）',
    '不得外传',
    '仅供内部参考',
    '工作秘密',
    '某局会议材料（内部资料，注意保存）',
    '【内部】关于召开会议的通知',
  ])('%s', (mark) => expect(secrecy(`${mark}\n各单位：`)).toBe('internal-mark'))
  it.each([
    '加强内部文件管理。',
    '涉及工作秘密的，不得外传。',
    '内部审计',
    '完善内部控制制度',
    '注意保护环境',
    '内部资料性出版物管理办法',
    '任何人不得公开当事人的隐私',
  ])('not: %s', (text) => expect(secrecy(text)).toBe('none'))
})
