import { describe, expect, it } from 'vitest'
import { sees, seen } from '../../support/sees.ts'

describe('a table pasted as text with tabs', () => {
  it('reads a value by the head of its own column, not by its neighbour', () => {
    sees('bank-account', '户主\t银行账号\t金额\n钱七\t<a>6210131234567890123<b>\t1200')
    sees('bank-account', '账号\t项目编号\n<a>9030110200100<b>\t9030110200200')
    sees('resident-id', '姓名\t身份证号\n钱七\t<a>130503670401001<b>\n孙八\t<a>130503670401002<b>')
  })

  it('takes figures for figures where the head is a year or a unit', () => {
    sees('mobile', '指标\t2023年\t2024年\n税收\t13800138000\t13900139000')
    sees('mobile', '单位\t收入（元）\t手机\n甲\t13800138000\t<a>13900139000<b>')
  })

  it('holds a number under a telephone head for a person of the list, and for an office only if the head says so', () => {
    expect(seen('mobile', '姓名\t联系电话\n钱七\t<a>13800138000<b>')).toMatchObject([{ severity: 'block' }])
    expect(seen('mobile', '事项\t咨询电话\n社保\t<a>13800138000<b>')).toMatchObject([{ severity: 'warn' }])
  })

  it('lets no number run on into the next column, but reads one digit a column', () => {
    sees('mobile', '甲\t138\t00138000')
    sees('mobile', `手机\t<a>${[...'13800138000'].join('\t')}<b>`)
  })

  it('ends with the first line without tabs', () => {
    sees('bank-account', '户主\t银行账号\n\n钱七\t9030110200100')
  })

  it('takes ten thousand rows at the pace of lines', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${i}\t甲\t100`).join('\n')
    sees('bank-account', `序号\t户主\t账号\n${rows}`)
  })
})
