/** 大写金额 — 壹拾万零伍佰元整 in fen; undefined where it is no amount written by the rules of 支付结算办法附一. */
export function capitalAmount(text: string): number | undefined {
  const match =
    /^(?:(?<whole>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,24})(?:元|圆))?零?(?:(?<jiao>[零壹贰叁肆伍陆柒捌玖])角)?零?(?:(?<fen>[壹贰叁肆伍陆柒捌玖])分)?[整正]?$/u.exec(
      text,
    )
  if (match === null) return undefined
  const { whole, jiao, fen } = match.groups ?? {}
  const yuan = whole === undefined ? 0 : wholeOf(whole)
  return yuan === undefined ? undefined : yuan * 100 + valueOf(jiao) * 10 + valueOf(fen)
}

function wholeOf(text: string): number | undefined {
  let [total, section, digit] = [0, 0, 0]
  for (const one of text) {
    const value = DIGITS.indexOf(one)
    const unit = UNITS[one]
    if (value >= 0) digit = value
    else if (unit === undefined) return undefined
    else if (unit < 10_000) {
      section += (digit === 0 ? 1 : digit) * unit
      digit = 0
    } else {
      total = unit === 10_000 ? total + (section + digit) * unit : (total + section + digit) * unit
      section = digit = 0
    }
  }
  return total + section + digit
}

function valueOf(one: string | undefined): number {
  return one === undefined ? 0 : DIGITS.indexOf(one)
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000, 万: 10_000, 亿: 100_000_000 }
