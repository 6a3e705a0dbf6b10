import { escaped } from '../../edit/xml-rewrite.ts'
import { cellName } from '../cell-name.ts'
import type { CellStyles } from '../cell-styles.ts'
import { formatOf } from '../number-format.ts'
import { plainNumber } from '../plain-number.ts'
import type { SheetCell } from '../sheet.ts'
import { shownNumber } from '../shown-number.ts'

/** What is written for a cell that stays: its type, and its value or the text it is from now on; `rich` keeps its own runs. */
export type CellPlan = Readonly<{
  ref: string
  type: '' | 's' | 'b' | 'e' | 'd' | 'inlineStr'
  value?: string
  text?: string
}>

/** A value and no formula, no digit more than the sheet shows (ECMA-376-1 §18.3.1.4); `text` is what it shows in the public copy. */
export function planOf(cell: SheetCell, text: string, styles: CellStyles, from1904: boolean): CellPlan {
  const { type, value, style } = cell.source ?? missing()
  const ref = cellName(cell.row, cell.column)
  const asText: CellPlan = { ref, type: 'inlineStr', text }
  if (text !== cell.text) return asText
  if (type === 's') return { ref, type, value: String(Number(value)) }
  if (type === 'inlineStr') return { ref, type }
  if (type === 'b') return { ref, type, value: text === 'TRUE' ? '1' : '0' }
  if (type === 'e' && /^#[A-Z0-9/!?_]{2,16}$/.test(value)) return { ref, type, value }
  if (type === 'd' && /^[\d:.TZ+-]{4,32}$/.test(value)) return { ref, type, value }
  if (type !== 'n') return asText
  const kept = numberOf(cell, value.trim(), styles(style), from1904)
  return kept === undefined ? asText : { ref, type: '', value: kept }
}

/** The number as it may stay: whole, or cut to what is shown of it; `undefined` where only its look may stay. */
function numberOf({ text, raw }: SheetCell, value: string, code: string, from1904: boolean): string | undefined {
  const plain = plainNumber(value)
  if (plain === undefined) return undefined
  const format = formatOf(code, Number(plain))
  if (format.as === 'digits' && !format.tokens.some((token) => 'digit' in token)) return undefined
  if (format.as === 'date') return dayOrTime(Number(plain), value, format, code)
  if (raw === undefined) return value
  const percent = format.as === 'digits' && format.percent
  const shown = Number(text.replace(/[^\d.eE+-]/g, '')) / (percent ? 100 : 1)
  const cut = Number.isFinite(shown) ? String(shown) : ''
  const again = shownNumber(cut, code, from1904)
  return cut !== '' && again.text === text && again.raw === undefined ? cut : undefined
}

/** A day shown without its time has none, and a time shown without its day belongs to no day. Elapsed hours count days. */
function dayOrTime(
  number: number,
  value: string,
  { day, time }: Readonly<{ day: boolean; time: boolean }>,
  code: string,
): string {
  if (day === time || number < 0) return value
  if (day) return String(Math.floor(number))
  return /\[[hms]+\]/i.test(code) ? value : String(number % 1)
}

/** What stands inside the cell's element; `prefix` as its own. */
export function cellXml({ type, value, text }: CellPlan, prefix: string, strings: ReadonlyMap<string, number>): string {
  if (text !== undefined)
    return `<${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is>`
  if (value === undefined) return ''
  return `<${prefix}v>${type === 's' ? strings.get(value) : value}</${prefix}v>`
}

function missing(): never {
  throw new Error('A cell was read without its source')
}
