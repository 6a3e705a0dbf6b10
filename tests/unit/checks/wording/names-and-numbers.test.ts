import { describe, expect, it } from 'vitest'
import { check } from '../../../../src/checks/engine.ts'
import { ruleOf } from '../../../support/cn-base.ts'
import { body, seen, sees } from '../../../support/sees.ts'

describe('机关旧称', () => {
  it.each(['报<a>国土资源部<b>批准', '接受<a>银保监会<b>监管', '由县<a>卫生计生局<b>负责', '<a>农业部<b>、财政部'])(
    'spoken of as existing: %s',
    (text) => sees('organ-renamed', text),
  )
  it.each([
    '原国土资源部印发的文件',
    '《国土资源部关于加强管理的通知》',
    '国土资源部令第68号',
    '国土资源部公告2017年第3号',
    '2016年，国土资源部批准了规划',
    '由县国土资源局负责\n二〇一五年三月二日',
    '各级农业部门',
    '县环境保护局更名为县生态环境局',
  ])('of its own time, or another word: %s', (text) => sees('organ-renamed', text))
  it('says what to write, and since when', () =>
    expect(seen('organ-renamed', '报<a>国土资源部<b>批准')[0]).toMatchObject({
      severity: 'warn',
      evidence: { use: '自然资源部', since: '2018-03' },
    }))
})

describe('固定提法、错别字', () => {
  it.each(['坚持<a>依法制国<b>', '报<a>人名政府<b>批准'])('%s', (text) => sees('set-phrase', text))
  it.each(['党的<a>十九届八中全会<b>', '<a>二十大三中全会<b>'])('no such session: %s', (text) => sees('plenum', text))
  it.each(['十一届三中全会', '十九届七中全会', '二十届四中全会', '二十大报告'])('%s', (text) => sees('plenum', text))
  it.each(['银行<a>帐户<b>', '<a>按装<b>电梯', '工作<a>布署<b>', '县委<a>付书记<b>', '<a>等侯<b>通知'])('%s', (text) =>
    sees('typo', text),
  )
  it.each([
    '按装机容量',
    '国家机关既使用财政性资金又使用其他资金',
    '向船级社申请入级检验',
    '期末按规定',
    '支付主任医师津贴',
    '銀行帳戶',
  ])('%s', (text) => sees('typo', text))
})

describe('发文字号', () => {
  it.each([
    ['云政办发<a>[2026]12号<b>', 'brackets'],
    ['云政办发<a>（2026）12号<b>', 'brackets'],
    ['云府<a>【2026】12号<b>', 'brackets'],
    ['云政办发<a>〔2026〕第12号<b>', 'ordinal'],
    ['云政办发<a>〔2026〕012号<b>', 'nought'],
    ['云政办发<a>〔2026〕12<b>文件', 'no-hao'],
    ['云政办发<a>〔26〕12号<b>', 'short-year'],
  ])('%s: %s', (text, standing) => expect(seen('document-number', text)[0]?.evidence['standing']).toBe(standing))
  it.each([
    '云政办发〔2026〕12号',
    '云政办发〔2026〕12、13号',
    '（2026）云01民初12号',
    '云市监罚〔2026〕012号',
    '国发[1992]12号',
    '第五届（2026）论坛',
  ])('%s', (text) => sees('document-number', text))
})

describe('机关名称不一', () => {
  const often = '云栖县民政局、云栖县财政局\n云栖县民政局负责。\n云栖县民政局备案。\n'
  it.each([
    ['another county, once', `${often}<a>云溪县民政局<b>配合。`],
    ['a bureau that does not exist', `${often}<a>云栖县民证局<b>配合。`],
  ])('%s', (_, text) => sees('organ-variant', text))
  it.each([
    ['another bureau', `${often}云栖县水务局配合。`],
    ['east and west', '河东区民政局\n河东区民政局\n河东区财政局\n河西区民政局'],
    ['side by side', `${often}云栖县、云溪县民政局，即云栖县民政局和云溪县民政局`],
  ])('no slip: %s', (_, text) => sees('organ-variant', text))
})

describe('层次序数', () => {
  it.each([
    '一、甲\n二、乙\n<a>四、<b>丙\n五、丁',
    '一、甲\n二、乙\n<a>二、<b>丙\n三、丁',
    '一、甲\n（一）子\n<a>（三）<b>丑\n（四）寅\n二、乙',
    '第一条 甲\n第二条 乙\n<a>第四条<b> 丙',
  ])('%s', (text) => sees('level-number', text))
  it.each([
    '三、其他\n五、附则',
    '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（二）卯',
    '（一）子\n（二）丑；（三）寅\n（四）卯',
    '一、甲\n二、乙\n一、丙\n二、丁',
  ])('%s', (text) => sees('level-number', text))
})

describe('附件序号', () => {
  it.each([
    '附件1\n名册\n<a>附件3<b>\n表',
    '附件1\n名册\n<a>附件1<b>\n表',
    '请填报（见<a>附件3<b>）\n附件1\n甲\n附件2\n乙',
    '附件：1.甲\n2.乙\n<a>3.丙<b>\n附件1\n甲\n附件2\n乙',
  ])('%s', (text) => sees('attachment-numbers', text))
  it.each(['附件1\n甲\n附件2\n乙', '附件1：申报表', '见附件3', '附件：1.甲\n2.乙\n附件1\n甲\n附件2\n乙'])(
    '%s',
    (text) => sees('attachment-numbers', text),
  )
  it('attachments may be files of their own', () => {
    const paper = (file: string, text: string) => ({
      ...body({ text, kind: 'paragraph' as const }),
      file,
      role: 'attachment' as const,
    })
    const found = check([ruleOf('attachment-numbers')], [paper('甲.docx', '附件1'), paper('乙.docx', '附件3')])
    expect(found.map(({ place }) => place.file)).toEqual(['乙.docx'])
  })
})
