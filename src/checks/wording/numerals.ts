/** 汉字数字 — 二十三 as 23, up to 九百九十九; undefined where it is no number (一一, 十百). */
export function numeralOf(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])百)?(零|〇)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
    text,
  )
  if (match === null || text === '') return undefined
  const [, hundreds, , tens, ten, ones] = match
  return digit(hundreds) * 100 + (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) + digit(ones)
}

/** Digits said one by one: 二〇二六 as 2026. */
export function spelled(text: string): number | undefined {
  const digits = [...text].map((one) => SPELLED.get(one))
  return digits.includes(undefined) ? undefined : Number(digits.join(''))
}

function digit(text: string | undefined): number {
  return text === undefined ? 0 : ONES.indexOf(text)
}

const ONES = '〇一二三四五六七八九'
const SPELLED = new Map([
  ...[...'〇一二三四五六七八九'].map((one, at) => [one, at] as const),
  ...[...'0123456789'].map((one, at) => [one, at] as const),
  ...[...'零○ΟO'].map((one) => [one, 0] as const),
])
