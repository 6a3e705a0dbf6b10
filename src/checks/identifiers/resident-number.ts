import { PROVINCES, REGIONS } from '../tables/regions.ts'

/** 公民身份号码 (GB 11643-1999): six digits of region, eight of birth, three of sequence, one check character. */
export type IdCheck = 'valid' | 'check-digit' | 'implausible'

/** `check-digit`: region and birth date are possible, only the check character disagrees: a slip of the pen still identifies. */
export function checkResidentNumber(number: string): IdCheck {
  if (!/^\d{17}[\dX]$/.test(number) || !PROVINCES.has(number.slice(0, 2)) || !isDate(number.slice(6, 14)))
    return 'implausible'
  return number.endsWith(checkCharacter(number)) ? 'valid' : 'check-digit'
}

/** 行政区划 — the prefecture stands in the table, or is that of a residence permit (81–83) or of 台湾. */
export function isKnownRegion(number: string): boolean {
  return REGIONS.has(number.slice(0, 4)) || /^(?:71|8[123])0000/.test(number)
}

/** All but the region is right: day and check character. A number of some new region, or no ID at all. */
export function isOfUnknownRegion(number: string): boolean {
  return (
    /^[1-9]\d{16}[\dX]$/.test(number) &&
    !PROVINCES.has(number.slice(0, 2)) &&
    isDate(number.slice(6, 14)) &&
    number.endsWith(checkCharacter(number))
  )
}

/** First generation: year of two digits, no check character. */
export function isPlausible15(number: string): boolean {
  return /^\d{15}$/.test(number) && PROVINCES.has(number.slice(0, 2)) && isDate(`19${number.slice(6, 12)}`)
}

/** Eighteen digits of which one got lost behind the day of birth. */
export function isPlausible17(number: string): boolean {
  return /^\d{16}[\dX]$/.test(number) && isKnownRegion(number) && isDate(number.slice(6, 14))
}

/** MOD 11-2 over the first 17 digits; also that of the foreigner's permanent residence card (first digit 9). */
export function checkCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
export function isDate(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6, 8)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < 1880 || year > 2049 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
