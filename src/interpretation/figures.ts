/** 数字 — an amount, share, age, term or date as it is told: what is counted, and how many. */
export type Figure = Readonly<{ unit: string; value: string; from: number; to: number }>

const DATE = /(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?/gu
const AMOUNT =
  /(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|%|周岁|岁|个工作日|工作日|个月|天|日|年|人次|人|户|亩|平方米|公里|倍|件|次|项)/gu
/** Two names of one unit. */
const SAME: Readonly<Record<string, string>> = { 工作日: '个工作日', 天: '日', 岁: '周岁' }
const HALF_WIDTH = 0xfee0

/** The figures of a text in the order of their places: dates whole, the others with their unit; full-width digits and signs read as their own. */
export function figuresIn(text: string): readonly Figure[] {
  const plain = text.replace(/[０-９，．％]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - HALF_WIDTH))
  const found: Figure[] = []
  const rest = plain.replace(DATE, (whole: string, ...groups: unknown[]) => {
    const parts = groups.slice(0, 3).filter((one): one is string => typeof one === 'string')
    const from = groups[3] as number
    found.push({ unit: 'date', value: parts.map(Number).join('-'), from, to: from + whole.length })
    return '　'.repeat(whole.length)
  })
  for (const { index, 0: whole, 1: number = '', 2: unit = '' } of rest.matchAll(AMOUNT))
    found.push({
      unit: SAME[unit] ?? unit,
      value: String(Number(number.replaceAll(',', ''))),
      from: index,
      to: index + whole.length,
    })
  return found.sort((a, b) => a.from - b.from)
}
