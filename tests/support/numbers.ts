import { luhn } from '../../src/checks/identifiers/luhn.ts'
import { checkCharacter } from '../../src/checks/identifiers/resident-number.ts'

/** Invented numbers with right check digits: nobody's. */
export function residentIdOf(first17: string): string {
  return first17 + checkCharacter(`${first17}0`)
}

export function cardOf(start: string): string {
  const last = [...'0123456789'].find((digit) => luhn(start + digit))
  return start + (last ?? '')
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
}

export function spoken(digits: string): string {
  return digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '')
}
