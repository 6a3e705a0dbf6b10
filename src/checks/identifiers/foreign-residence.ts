import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import { isPartOfMore } from '../surroundings.ts'
import { readAsDigits } from '../digits.ts'
import type { Identifier } from './identifier.ts'

/** 外国人永久居留身份证, version of 2017: three letters of a country and twelve digits. That of 2023 is a number like a resident's. */
export const foreignResidence: Identifier = {
  claim: 22,
  needs: 'text',
  *find(scene) {
    const text = readAsDigits(scene.normal.text)
    if (text === undefined) return
    for (const match of text.matchAll(FORM)) {
      const [from, to] = [match.index, match.index + match[0].length]
      const label = labelAt(scene, from)
      if (label === 'id') yield sight(scene, from, to, 'labelled', { label, check: 'none' })
      else if (label === undefined && BORN.test(match[0].replace(/[\s-]/g, '')) && !isPartOfMore(scene, from, to))
        yield sight(scene, from, to, 'suspect', { check: 'none' })
    }
  },
}

const FORM = /(?<![0-9A-Za-z])[A-Za-z](?:[ \n-]{0,3}[A-Za-z]){2}[ \n-]{0,3}\d(?:[ \n-]{0,3}\d){11}(?![0-9A-Za-z])/gu
/** Country, province and place, and the day of birth. */
const BORN = /^[A-Z]{3}(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d\d\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/
