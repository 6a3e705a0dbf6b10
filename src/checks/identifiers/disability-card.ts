import { labelAt } from '../scene.ts'
import { cuts, readingOf, sight } from '../sight.ts'
import type { Identifier } from './identifier.ts'
import { checkResidentNumber } from './resident-number.ts'

/** 残疾人证号: the ID of 18 with the kind (1–7) and the grade (1–4) of disability: it says more than an ID does. */
export const disabilityCard: Identifier = {
  claim: 10,
  needs: 'number',
  *find(scene) {
    for (const reading of ['plain', 'spoken'] as const)
      for (const run of scene.runs(reading))
        for (const cut of cuts(run, 20)) {
          const label = labelAt(scene, cut.from)
          const check = /[1-7][1-4]$/.test(cut.digits) ? checkResidentNumber(cut.digits.slice(0, 18)) : 'implausible'
          const evidence = { check: check === 'valid' ? 'passed' : 'failed', ...readingOf(run) }
          if (label === 'disability')
            yield sight(scene, cut.from, cut.to, check === 'valid' ? 'proved' : 'labelled', { label, ...evidence })
          else if (check === 'valid' && label !== 'code') yield sight(scene, cut.from, cut.to, 'proved', evidence)
          else if (check === 'check-digit' && label === undefined)
            yield sight(scene, cut.from, cut.to, 'suspect', evidence)
        }
  },
}
