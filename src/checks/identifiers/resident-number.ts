/** 公民身份号码 (GB 11643-1999): six digits of region, eight of birth, three of sequence, one check character. */
export type IdCheck = 'valid' | 'check-digit' | 'implausible'

/** `check-digit`: region and birth date are possible, only the check character disagrees: a slip of the pen still identifies. */
export function checkResidentNumber(number: string): IdCheck {
  if (!/^\d{17}[\dX]$/.test(number) || !PROVINCES.has(number.slice(0, 2)) || !isDate(number.slice(6, 14)))
    return 'implausible'
  return number.endsWith(checkCharacter(number)) ? 'valid' : 'check-digit'
}

/** First generation: year of two digits, no check character. */
export function isPlausible15(number: string): boolean {
  return /^\d{15}$/.test(number) && PROVINCES.has(number.slice(0, 2)) && isDate(`19${number.slice(6, 12)}`)
}

/** MOD 11-2 over the first 17 digits; also that of the foreigner's permanent residence card (first digit 9). */
export function checkCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** Provinces only: the codes of abolished counties stay valid for life. 81–83 are the residence permits of 港澳台. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

export function isDate(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6, 8)].map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < 1880 || year > 2049 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
