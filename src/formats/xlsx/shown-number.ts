import { formatOf, type Token } from './number-format.ts'
import { plainNumber } from './plain-number.ts'
import { dayOfSerial, timeOfSerial } from './serial-day.ts'

/** A number as its sheet shows it, and every digit the file keeps where the sheet shows fewer. */
export type ShownNumber = Readonly<{ text: string; hidden: boolean; raw?: string }>

/**
 * 所见数字 — what a reader of the sheet sees of a stored number: an ID kept as a number shows as `5.30112E+17`, but all its
 * digits are in the file. Dates are written as `1990-03-07`, whatever order the sheet shows them in.
 */
export function shownNumber(value: string, code: string, from1904: boolean): ShownNumber {
  const plain = plainNumber(value)
  if (plain === undefined) return { text: value, hidden: false }
  const number = Number(plain)
  const format = formatOf(code, number)
  if (format.as === 'hidden') return { text: plain, hidden: true }
  if (format.as === 'date') {
    const text = format.day ? dayOfSerial(number, from1904) : timeOfSerial(number)
    return { text: (format.day && !format.time ? text?.slice(0, 10) : text) ?? plain, hidden: false }
  }
  const text = format.as === 'digits' ? inDigits(plain, format) : format.as === 'text' ? plain : general(plain)
  return { text, hidden: false, ...(keepsMore(plain, text) ? { raw: plain } : {}) }
}

type Digits = Extract<ReturnType<typeof formatOf>, { as: 'digits' }>

function inDigits(plain: string, format: Digits): string {
  const { whole, fraction } = rounded(plain, format)
  const places = format.tokens.filter((token) => 'digit' in token).length - format.decimals
  const least = format.tokens.findIndex((token) => 'digit' in token && token.digit === '0')
  let left = whole === '0' && least < 0 ? '' : whole
  let right = fraction
  const shown: string[] = []
  const point = format.tokens.findIndex((token) => 'point' in token)
  const before = point < 0 ? format.tokens : format.tokens.slice(0, point)
  for (const [at, token] of [...before.entries()].reverse()) {
    if ('literal' in token) shown.unshift(token.literal)
    else if ('digit' in token) {
      const isFirst = !before.slice(0, at).some((one) => 'digit' in one)
      const taken = isFirst || places <= 0 ? left : left.slice(-1)
      left = isFirst ? '' : left.slice(0, -1)
      shown.unshift(taken === '' ? blank(token) : taken)
    }
  }
  const integer = format.grouped ? grouped(shown.join('')) : shown.join('')
  const rest: string[] = []
  for (const token of point < 0 ? [] : format.tokens.slice(point)) {
    if ('literal' in token) rest.push(token.literal)
    else if ('digit' in token) {
      rest.push(right === '' ? '' : right.slice(0, 1))
      right = right.slice(1)
    } else if (format.decimals > 0) rest.push('.')
  }
  return `${plain.startsWith('-') ? '-' : ''}${integer}${rest.join('')}`.trim()
}

function blank(token: Extract<Token, { digit: string }>): string {
  return token.digit === '0' ? '0' : ''
}

/** Rounded to the places the format has, after percent and thousands; numbers too long for arithmetic are cut as text. */
function rounded(plain: string, format: Digits): Readonly<{ whole: string; fraction: string }> {
  const positive = plain.replace('-', '')
  const factor = (format.percent ? 100 : 1) / 1000 ** format.scale
  const exact = factor === 1 && (format.decimals === 0 ? !positive.includes('.') : false)
  const wide = positive.split('.')[0]!.length > 15
  const text = exact || wide ? positive : (Number(positive) * factor).toFixed(Math.min(format.decimals, 20))
  const [whole = '0', fraction = ''] = text.split('.')
  return { whole, fraction: fraction.slice(0, format.decimals).padEnd(format.decimals, '0') }
}

function grouped(digits: string): string {
  return digits.replace(/\d(?=(?:\d{3})+(?!\d))/g, '$&,')
}

/** Eleven digits fit; more are shown with an exponent. */
function general(plain: string): string {
  const [whole = '0'] = plain.replace('-', '').split('.')
  if (whole.length > 11) return exponential(plain)
  return plain.replace('-', '').length <= 12 ? plain : String(Number(Number(plain).toPrecision(10)))
}

function exponential(plain: string): string {
  const [mantissa = '', exponent = ''] = Number(plain).toExponential(5).split('e+')
  return `${mantissa.replace(/\.?0+$/, '')}E+${exponent.padStart(2, '0')}`
}

/** Seven digits and more may be somebody's number. */
function keepsMore(plain: string, text: string): boolean {
  const digits = plain.replace(/\D/g, '')
  return digits.length >= 7 && !text.replace(/\D/g, '').includes(digits)
}
