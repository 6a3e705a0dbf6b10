import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import type { Identifier } from './identifier.ts'

/** 车辆识别代号 (GB 16735): seventeen characters without I, O and Q, the ninth a check digit. It leads to an owner only through a register. */
export const vin: Identifier = {
  claim: 28,
  needs: 'digit',
  *find(scene) {
    for (const match of scene.normal.text.matchAll(FORM)) {
      if (labelAt(scene, match.index) !== 'vin') continue
      const check = isRight(match[0].toUpperCase()) ? 'passed' : 'failed'
      yield sight(scene, match.index, match.index + match[0].length, 'labelled', { label: 'vin', check })
    }
  },
}

const FORM = /(?<![0-9A-Za-z])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![0-9A-Za-z])/gu
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const VALUES = '12345678123457923456789'
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

function isRight(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => {
    const letter = LETTERS.indexOf(number.charAt(at))
    return total + weight * Number(letter < 0 ? number.charAt(at) : VALUES.charAt(letter))
  }, 0)
  return '0123456789X'.charAt(sum % 11) === number.charAt(8)
}
