import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { isCreditCode } from '../../../src/checks/identifiers/credit-code.ts'
import { luhn } from '../../../src/checks/identifiers/luhn.ts'
import type { Paper } from '../../../src/domain/paper.ts'
import { cnBase } from '../../support/cn-base.ts'
import { cardOf, residentIdOf } from '../../support/numbers.ts'
import { seen, sees, under } from '../../support/sees.ts'

const id = residentIdOf('33010620120312462')
const card = cardOf('622848040256489')
const card19 = cardOf('622848040256489123')

it('Luhn', () => {
  expect(luhn('6228480402564890018')).toBe(true)
  expect(luhn('6222026006705354217')).toBe(false)
})
it.each(['91350100M000100Y43', '91230184MA1BUFLT44', '92371000MA3MXH0E3W', '91110108772551611J'])(
  'GB 32100: %s',
  (code) => expect(isCreditCode(code)).toBe(true),
)
it('GB 32100: a wrong last character', () => expect(isCreditCode('91350100M000100Y44')).toBe(false))

describe('bank cards and accounts', () => {
  it.each([card, card19, card19.replace(/(.{4})/g, '$1 ').trim()])('%s proves itself', (number) =>
    sees('bank-account', `转入<a>${number}<b>`),
  )
  it.each(['账号', '银行账户', '卡号：', '一卡通', '存折号', '开户行及账号：甲银行乙支行 '])(
    '%s vouches for digits without a check',
    (label) => sees('bank-account', `${label}<a>1020304050607<b>`),
  )
  it('words after it vouch too', () => sees('bank-account', '付至<a>7735158506431710<b>的账户'))
  it('the column head vouches', () => sees('bank-account', '<a>10203040506<b>', { block: under('惠农卡号') }))
  it("an office's payment account may stand: the notice prints it on purpose", () =>
    expect(seen('bank-account', '户名：甲市财政局，账号：<a>1020304050607<b>')[0]).toMatchObject({
      severity: 'note',
      action: 'keep',
    }))
  it.each([
    `项目代码${card}`,
    '6228***********0018',
    `金额${card}元`,
    '账户余额1200000000元',
    '公众账号12345678',
    '91350100M000100Y43',
  ])('not: %s', (text) => sees('bank-account', text))
})

describe('cards that contain an ID', () => {
  it('disability card', () =>
    expect(seen('disability-card', `残疾人证号：<a>${id}43<b>`)[0]).toMatchObject({
      severity: 'block',
      certainty: 'certain',
    }))
  it('disability card with X inside, unlabelled', () => sees('disability-card', '<a>11010519491231002X71<b>'))
  it('student number', () => sees('student-number', `学籍号 <a>G${id}<b>`))
})

describe('labelled documents', () => {
  it.each(['E12345678', 'EA1234567', 'G12345678', '159203084'])('passport %s', (number) => {
    sees('passport', `护照号码：<a>${number}<b>`)
    sees('passport', `批次${number}`)
  })
  it.each(['C12345678', 'CA1234567', 'W12345678', 'H1234567800'])('permit %s', (number) =>
    sees('hk-macao-permit', `往来港澳通行证：<a>${number}<b>`),
  )
  it('social security', () => sees('social-security', '社会保障卡号：<a>A12345678<b>'))
})

describe('public by law', () => {
  it('a firm is noted and kept', () =>
    expect(seen('uscc', '<a>91350100M000100Y43<b>')[0]).toMatchObject({ severity: 'note', action: 'keep' }))
  it('its label vouches for it, a code without one must prove itself', () => {
    sees('uscc', '统一社会信用代码：<a>91350100M000100Y44<b>')
    sees('uscc', '见91350100M000100Y44')
  })
  it('a sole trader is a person', () =>
    expect(seen('uscc', '<a>92371000MA3MXH0E3W<b>')[0]?.evidence['standing']).toBe('sole-trader'))
  it('an office line is not seen', () => sees('landline-home', '办公室电话：0571-88123456'))
  it('a family line is', () => sees('landline-home', '家庭电话：<a>0571-88123456<b>'))
})

describe('the rest', () => {
  it.each(['浙A12345', '浙A·12345', '沪AD12345', '京A1234警', '粤Z1234港'])('plate %s', (plate) =>
    expect(seen('plate', `驾驶车牌号为<a>${plate}<b>的小型轿车`)[0]).toMatchObject({
      severity: 'block',
      certainty: 'certain',
    }),
  )
  it('a plate without a word about cars is a suspicion', () =>
    expect(seen('plate', '见<a>浙A12345<b>')[0]?.certainty).toBe('suspect'))
  it.each(['京政办发〔2024〕12号', '苏A股上市公司12家', '甲沪宁高速G42'])('no plate: %s', (text) => sees('plate', text))
  it('mail boxes of offices stay', () =>
    expect(seen('email', '邮箱：<a>bgs@example.gov.cn<b>')[0]).toMatchObject({ severity: 'note', action: 'keep' }))
  it('mail boxes of people go', () =>
    expect(seen('email', '申请人李某，<a>li.si@example.com<b>')[0]).toMatchObject({
      severity: 'block',
      action: 'redact',
    }))
  it('wechat and qq need their label', () => {
    sees('wechat', '微信：<a>li_si_88<b>')
    sees('wechat', '微信公众号：jiashi_fabu')
    sees('qq', 'QQ号 <a>1234567<b>')
    sees('qq', 'QQ群：1234567')
  })
  it.each(['出生日期：<a>1990-03-07<b>', '李某，男，<a>1990年3月7日<b>生', '出生年月：<a>1990年3月<b>'])(
    'birth date: %s',
    (text) => expect(seen('birth-date', text)[0]?.action).toBe('review'),
  )
  it.each(['1990年3月7日发布', '1960年1月1日前出生的人员', '出生人口12345人'])('no birth date: %s', (text) =>
    sees('birth-date', text),
  )
  it('a home with its door is covered, a county is looked at', () => {
    expect(seen('address', '住址：<a>甲市乙区幸福路8号2单元301室<b>。')[0]).toMatchObject({
      severity: 'block',
      action: 'redact',
    })
    expect(seen('address', '户籍地：<a>甲省乙县<b>，无业')[0]?.severity).toBe('warn')
    sees('address', '<a>甲县乙镇丙村3组<b>', { block: under('家庭住址') })
  })
  it.each([
    '住所地：甲市乙路8号',
    '办公地址：甲市乙路8号',
    '由居住地的居民委员会出具证明',
    '住址变更登记',
    '户籍所在地公安机关',
  ])('no home: %s', (text) => sees('address', text))
})

describe('a number whose column says little', () => {
  const cells = (rows: readonly (readonly string[])[]): Paper => ({
    file: 'body',
    role: 'body',
    format: 'docx',
    sha256: '',
    blocks: rows.flatMap((row, index) =>
      row.map((text, column) => ({
        text,
        kind: 'cell' as const,
        cell: { table: 0, row: index, column, ...(index > 0 ? { head: rows[0]?.[column] ?? '' } : {}) },
      })),
    ),
  })
  const types = (rows: readonly (readonly string[])[]): readonly string[] =>
    check(cnBase, [cells(rows)], { kind: null })
      .filter(({ type }) => type !== 'name')
      .map(({ type }) => type)

  it('档案编号 is a driver’s file in a list of drivers, and an archive’s number elsewhere', () => {
    expect(
      types([
        ['姓名', '档案编号'],
        ['赵长顺', '332501078214'],
      ]),
    ).toEqual(['driver-file'])
    expect(
      types([
        ['案卷题名', '档案编号'],
        ['会议记录', '332501078214'],
      ]),
    ).toEqual([])
  })
})
