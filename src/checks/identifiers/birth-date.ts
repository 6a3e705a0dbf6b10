import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import type { Identifier } from './identifier.ts'

/** 出生日期: labelled, or beside a person's sex, as forms and judgments print it. A day identifies; a month much less. */
export const birthDate: Identifier = {
  claim: 90,
  needs: 'digit',
  *find(scene) {
    const { text } = scene.normal
    for (const match of text.matchAll(FORM)) {
      const to = match.index + match[0].length
      const label = labelAt(scene, match.index)
      const born = /^\s?(?:出)?生(?!产|效|态|活|成|物)/u.test(text.slice(to, to + 3))
      const beside = /[男女],\s?(?:[\u4e00-\u9fff]{1,6}族,\s?)?$/u.test(
        text.slice(Math.max(0, match.index - 12), match.index),
      )
      if (label !== 'birth' && !born && !beside) continue
      if (CLAUSE.test(text.slice(to, to + 10))) continue
      const day = match.groups?.['day'] !== undefined
      yield sight(scene, match.index, to, day ? undefined : 'month', {
        label: label === 'birth' ? 'birth' : beside ? 'sex' : 'born',
      })
    }
  },
}

const FORM =
  /(?<!\d)(?:19|20)\d{2}\s?(?:年|[-./])\s?(?:0?[1-9]|1[0-2])(?:\s?(?:月|[-./])\s?(?<day>(?:0?[1-9]|[12]\d|3[01])(?!\d))\s?日?|\s?月|(?![\d]))/gu
/** 1960年1月1日以前出生的人员: a rule about many, not a person's birthday. */
const CLAUSE = /^\s?(?:\(含|及|以前|以后|之前|之后|前|后|至|到|起)/u
