import { describe, expect, it } from 'vitest'
import { checkText } from '../../../../src/checks/engine.ts'
import { secrecyOf } from '../../../../src/checks/secrecy.ts'
import { cnBase } from '../../../support/cn-base.ts'
import { sees } from '../../../support/sees.ts'

const marks = cnBase.filter((one) => ['secret-mark', 'internal-mark', 'copy-number'].includes(one.id))
const secrecy = (text: string): string => secrecyOf(checkText(marks, text))
const LEVELS = ['绝密', '机密', '秘密']
const PERIODS = [
  '1年',
  '10年',
  '6个月',
  '长期',
  '启用前',
  '会议开始前',
  '2027年12月31日',
  '2027年12月31日前',
  '１０年',
  '三年',
]
const STARS = ['★', '☆', '⭐', '*', ' ★ ', '　★　', '★\u200b']
/** The level as it is set: plain, spread, broken, traditional. */
const SET = (level: string): readonly string[] => [
  level,
  `${level[0]}　${level[1]}`,
  `${level[0]} ${level[1]}`,
  level.replace('绝', '絕').replace('机', '機').replace('秘', '祕'),
]

describe('密级★保密期限，每一种写法', () => {
  const forms = LEVELS.flatMap((level) =>
    SET(level).flatMap((set) => STARS.flatMap((star) => PERIODS.map((period) => `${set}${star}${period}`))),
  )
  it(`${forms.length} of them, at the head and in the text`, () => {
    const head = forms.filter((form) => secrecy(`${form}\n云栖县人民政府文件`) !== 'secret-mark')
    const later = forms.filter((form) => secrecy(`${'各单位：\n'.repeat(12)}${form}\n现通知如下。`) !== 'secret-mark')
    expect({ head, later }).toEqual({ head: [], later: [] })
  })
})

describe('份号', () => {
  it('on the first lines of a paper', () => {
    sees('copy-number', '<a>000123<b>\n云栖县人民政府文件')
    sees('copy-number', '云栖县人民政府文件\n各单位：\n<a>份号：000001<b>')
  })
  it.each(['310000\n云栖县人民政府文件', '总第000123期', '云栖县人民政府文件\n附件\n名单\n000123'])('not: %j', (text) =>
    sees('copy-number', text),
  )
})

describe('notices about secrecy work carry no mark', () => {
  it.each([
    '关于开展保密宣传教育月活动的通知\n各单位要学习《中华人民共和国保守国家秘密法》。',
    '绝密级国家秘密载体应当由专人管理。',
    '各单位不得在互联网上传输标有密级的文件。',
    '国家秘密的密级分为绝密、机密、秘密三级。',
    '工作秘密管理暂行办法\n第三条 工作秘密不属于国家秘密。',
    '涉密人员离岗离职实行脱密期管理。',
    '定密责任人培训班\n内容：一、秘密、机密、绝密的确定',
    '对内部文件、内部资料加强管理，防止外泄。',
  ])('%j', (text) => expect(secrecy(text)).toBe('none'))
})
