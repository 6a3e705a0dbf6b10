import type { Label } from '../labels.ts'
import { labelAt, squeeze, type Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { isPartOfMore } from '../surroundings.ts'
import { readAsDigits } from '../digits.ts'
import type { Identifier } from './identifier.ts'

/** An identifier whose form proves little: only its label makes it one. Under a label slips of the keyboard are digits too. */
export function labelledForm(claim: number, label: Label, body: string, head?: RegExp): Identifier {
  const form = new RegExp(`(?<![0-9A-Za-z])(?:${body})(?![0-9A-Za-z])`, 'gu')
  return {
    claim,
    needs: 'text',
    *find(scene) {
      const text = readAsDigits(scene.normal.text)
      if (text === undefined) return
      for (const match of text.matchAll(form)) {
        const to = match.index + match[0].length
        const isLabelled =
          labelAt(scene, match.index) === label || (scene.ofPeople && head?.test(headOf(scene)) === true)
        if (isLabelled && !isPartOfMore(scene, match.index, to))
          yield sight(scene, match.index, to, 'labelled', { label })
      }
    },
  }
}

/** The head of its column in a table of people, where the head alone would say too little. */
function headOf({ block: { cell } }: Scene): string {
  return cell === undefined || cell.row === 0 ? '' : squeeze(cell.head ?? '')
}

/** Digits, set apart or not. */
const DIGITS = (least: number, most: number): string =>
  `\\d(?:[ \\n-]{0,3}\\d){${String(least - 1)},${String(most - 1)}}`
const GAP = '[ \\n-]{0,3}'
const LETTERS = `[A-Za-z](?:${GAP}[A-Za-z]){0,2}`

/** 护照: one to three letters and six to nine digits, nine digits of another country, or nine of both. */
export const passport = labelledForm(
  32,
  'passport',
  `${LETTERS}${GAP}${DIGITS(6, 9)}|${DIGITS(8, 9)}|(?=[A-Z]*\\d[A-Z]*\\d)[A-Z][A-Z0-9]{8}`,
)
/** 往来港澳、往来台湾、来往内地（大陆）通行证. */
export const permit = labelledForm(
  33,
  'permit',
  `[CWLTHMcwlthm](?:${GAP}[A-Za-z])?${GAP}${DIGITS(7, 10)}|${DIGITS(8, 8)}(?:${GAP}${DIGITS(2, 2)}${GAP}(?:\\([A-Za-z]\\))?)?`,
)
/** 驾驶证档案编号: the licence itself bears the ID number. In a list of drivers the column says 档案编号 and no more. */
export const driverFile = labelledForm(34, 'driver', DIGITS(12, 13), /^档案编?号$/u)
/** 社会保障卡号、医保号, where it is not simply the ID number. */
export const socialSecurity = labelledForm(35, 'social', `(?:${LETTERS}${GAP})?${DIGITS(7, 20)}[A-Za-z]?`)
