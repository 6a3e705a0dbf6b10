/** 数 — a number as a text writes it, in whole units of its last decimal place so that sums are exact; `unit` is what follows it. */
export type Figure = Readonly<{ value: number; decimals: number; unit: string }>

/** A whole cell that is one number: 1,234.5 or 12万元. Undefined for anything else; an empty cell or a dash is no number. */
export function figureOf(cell: string): Figure | undefined {
  const match = /^([-+]?)(\d{1,15}|\d{1,3}(?:[,，]\d{3}){1,4})(?:\.(\d{1,6}))?([\u4e00-\u9fff]{0,4})$/u.exec(
    cell.replace(/\s/gu, ''),
  )
  if (match === null) return undefined
  const [, sign, whole = '', decimals = '', unit = ''] = match
  const value = Number(`${whole.replace(/[,，]/gu, '')}.${decimals || '0'}`)
  return { value: sign === '-' ? -value : value, decimals: decimals.length, unit }
}

/** Whether the parts add up to the total. Rounded parts may be off by half a unit of their last place each. */
export function addsUp(total: Figure, parts: readonly Figure[], rounded: boolean): boolean {
  const decimals = Math.max(total.decimals, ...parts.map((one) => one.decimals))
  const scale = 10 ** decimals
  const sum = parts.reduce((all, one) => all + Math.round(one.value * scale), 0)
  const least = 10 ** (decimals - Math.min(total.decimals, ...parts.map((one) => one.decimals)))
  const slack = rounded || decimals > 0 ? (least * (parts.length + 1)) / 2 : 0
  return Math.abs(sum - Math.round(total.value * scale)) <= slack
}
