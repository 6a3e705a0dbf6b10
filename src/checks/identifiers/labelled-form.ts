import type { Label } from '../labels.ts'
import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import { isPartOfMore } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'

/** An identifier whose form proves little: only its label makes it one. */
export function labelledForm(claim: number, label: Label, form: RegExp): Identifier {
  return {
    claim,
    needs: 'digit',
    *find(scene) {
      for (const match of scene.normal.text.matchAll(form)) {
        const to = match.index + match[0].length
        if (labelAt(scene, match.index) === label && !isPartOfMore(scene, match.index, to))
          yield sight(scene, match.index, to, 'labelled', { label })
      }
    },
  }
}

const ALONE = (body: string): RegExp => new RegExp(`(?<![0-9A-Za-z])(?:${body})(?![0-9A-Za-z])`, 'gu')

/** 护照: one or two letters and seven or eight digits, or nine digits of another country. */
export const passport = labelledForm(32, 'passport', ALONE('[A-Za-z]{1,2}[ ]?\\d{7,8}|\\d{9}'))
/** 往来港澳、往来台湾、来往内地（大陆）通行证. */
export const permit = labelledForm(
  33,
  'permit',
  ALONE('[CWLTHMcwlthm][A-Za-z]?[ ]?\\d{7,10}|\\d{8}(?:\\d{2}(?:\\([A-Za-z]\\))?)?'),
)
/** 社会保障卡号、医保号, where it is not simply the ID number. */
export const socialSecurity = labelledForm(35, 'social', ALONE('[A-Za-z]{0,2}\\d{7,20}[A-Za-z]?'))
