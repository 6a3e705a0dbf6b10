import { automaton, occurrences } from '../aho-corasick.ts'
import { normalise } from '../normalise.ts'
import { eachScene, type Rule, type SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import { sight } from '../sight.ts'
import { windowed } from '../windows.ts'

/** 词表 — every listed term, overlapping ones included, where the block fits `near` or its caption fits `caption` (when given). */
export type TermsSpec = SpecBase &
  Readonly<{
    kind: 'terms'
    /** The list itself, or (in a rule file) the name of the file under `terms/` that holds it, one term a line. */
    terms: readonly string[]
    near?: string
    caption?: string
    unless?: string
  }>

export function terms(spec: TermsSpec): Rule {
  const machine = automaton(spec.terms.map((term) => normalise(term).text))
  const near = spec.near === undefined ? undefined : windowed(trusted(spec.near, 'gu'))
  const head = spec.caption === undefined ? undefined : trusted(spec.caption, 'u')
  const skip = spec.unless === undefined ? undefined : windowed(trusted(spec.unless, 'gu'))
  return {
    ...spec,
    look: (reading) =>
      eachScene(reading, spec.id, function* (scene) {
        const { text } = scene.normal
        const asked = near !== undefined || head !== undefined
        if (asked && near?.fits(text) !== true && head?.test(scene.caption) !== true) return
        if (skip?.fits(text) === true) return
        for (const [from, to] of occurrences(machine, text)) yield sight(scene, from, to)
      }),
  }
}
