/**
 * 日期序号 — a day as spreadsheets count it (ECMA-376-1 §18.17.4.1), as `1990-03-07`, with the time where it has one.
 * The 1900 system counts a 29 February 1900 that never was. `undefined` outside the years 1900 to 9999.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined
  const minutes = Math.round((serial % 1) * SECONDS)
  const whole = Math.floor(serial) + (minutes === SECONDS ? 1 : 0)
  const since1900 = from1904 ? whole + 1462 : whole
  if (since1900 > LAST) return undefined
  const day = new Date(Date.UTC(1899, 11, 30 + since1900 + (since1900 < 60 ? 1 : 0)))
  const time = timeOf(minutes % SECONDS)
  return `${day.toISOString().slice(0, 10)}${time === '00:00' ? '' : ` ${time}`}`
}

/** The part of a day as `13:05`, with seconds where there are some. */
export function timeOfSerial(serial: number): string {
  return timeOf(Math.round((serial % 1) * SECONDS) % SECONDS)
}

const SECONDS = 86_400
/** 9999-12-31 */
const LAST = 2_958_465

function timeOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = parts.map((part) => String(part).padStart(2, '0'))
  return seconds % 60 === 0 ? two.slice(0, 2).join(':') : two.join(':')
}
