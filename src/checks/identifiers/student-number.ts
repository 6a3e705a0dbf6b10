import { labelAt } from '../scene.ts'
import { cuts, sight } from '../sight.ts'
import type { Identifier } from './identifier.ts'
import { checkResidentNumber } from './resident-number.ts'

/** 学籍号: G, L or J and the pupil's ID: a minor's whole identity in nineteen characters. */
export const studentNumber: Identifier = {
  claim: 15,
  needs: 'digit',
  *find(scene) {
    const { text } = scene.normal
    for (const run of scene.runs('plain'))
      for (const cut of cuts(run, 18)) {
        const letter = /(?<![A-Za-z0-9])[GLJglj][ -]?$/.exec(text.slice(Math.max(0, cut.from - 3), cut.from))
        if (letter === null) continue
        const from = cut.from - letter[0].length
        const check = checkResidentNumber(cut.digits)
        const evidence = { check: check === 'valid' ? 'passed' : 'failed' }
        const label = labelAt(scene, from)
        if (label === 'student')
          yield sight(scene, from, cut.to, check === 'valid' ? 'proved' : 'labelled', { label, ...evidence })
        else if (check === 'valid') yield sight(scene, from, cut.to, 'proved', evidence)
        else if (check === 'check-digit') yield sight(scene, from, cut.to, 'suspect', evidence)
      }
  },
}
