/**
 * All digits a file keeps of a number, without an exponent: `5.3011219900307202E+17` is `530112199003072020`.
 * Moved as text: a floating-point number would lose the last digits of an ID. `undefined` for what is no number.
 */
export function plainNumber(value: string): string | undefined {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^([-+]?)(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/.exec(value.trim()) ?? []
  if (whole === undefined) return undefined
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const before = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const after = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  const number = `${before.replace(/^0+(?=\d)/, '')}${/[1-9]/.test(after) ? `.${after.replace(/0+$/, '')}` : ''}`
  return sign === '-' && /[1-9]/.test(number) ? `-${number}` : number
}
