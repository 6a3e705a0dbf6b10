import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import { isCreditCode } from './credit-code.ts'
import type { Identifier } from './identifier.ts'
import { checkResidentNumber } from './resident-number.ts'

/** 统一社会信用代码: public by law, so it is noted and kept; 92 is a sole trader, who is a natural person. */
export const uscc: Identifier = {
  claim: 30,
  needs: 'digit',
  *find(scene) {
    for (const match of scene.normal.text.matchAll(FORM)) {
      const code = match[0].replace(/[ -]/g, '').toUpperCase()
      const from = match.index
      const valid = isCreditCode(code)
      const labelled = labelAt(scene, from) === 'uscc'
      if (!valid && !labelled) continue
      if (!labelled && (!PLAUSIBLE.test(code) || checkResidentNumber(code) === 'valid')) continue
      const evidence = { check: valid ? 'passed' : 'failed', ...(labelled ? { label: 'uscc' } : {}) }
      yield sight(scene, from, from + match[0].length, code.startsWith('92') ? 'sole-trader' : undefined, evidence)
    }
  },
}

/** Registering body and province: one in 31 of all codes passes the check by chance. */
const PLAUSIBLE =
  /^(?:1[1-39]|2[19]|3[1-59]|4[19]|5[1-59]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1-39]|Y1)(?:1[0-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

const FORM =
  /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}[ -]?\d{6}[ -]?[0-9A-HJ-NPQRTUWXY]{9}[ -]?[0-9A-HJ-NPQRTUWXY](?![0-9A-Za-z])/giu
