import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import { bearing } from '../roles.ts'
import type { Identifier } from './identifier.ts'

/** 家庭固定电话: only where the label says whose it is. Office lines, 400, 800 and short numbers are public contact. */
export const homePhone: Identifier = {
  claim: 70,
  needs: 'digit',
  *find(scene) {
    for (const match of scene.normal.text.matchAll(FORM)) {
      const label = labelAt(scene, match.index)
      const head = scene.caption !== '' && label === 'phone' && bearing(scene.caption) === 'personal'
      if (label === 'home-phone' || head)
        yield sight(scene, match.index, match.index + match[0].length, 'labelled', { label })
    }
  },
}

const FORM = /(?<![0-9A-Za-z+-])(?:\(?0\d{2,3}\)?[ -]{0,2})?[2-8]\d{2,3}[ -]?\d{4}(?![0-9A-Za-z])/gu
