import { isShown } from '../../domain/paper.ts'
import { eachScene, type Reading, type Rule, type Sighting, type SpecBase } from '../rule.ts'
import { WORDING, type WordingName } from '../wording.ts'
import type { WordingTest } from '../wording/test.ts'

/** 文字 — dates, sums, numbering, names: a test of the table, in what readers see. */
export type WordingSpec = SpecBase &
  Readonly<{
    kind: 'wording'
    test: WordingName
    /** What the test must know: names that exist. The list itself, or (in a rule file) the name of the file under `terms/`. */
    terms?: readonly string[]
  }>

export function wording(spec: WordingSpec): Rule {
  const test: WordingTest = WORDING[spec.test]
  const terms = new Set(spec.terms)
  return { ...spec, look }

  function* look(reading: Reading): Iterable<Sighting> {
    if ('find' in test)
      yield* eachScene(reading, spec.id, (scene) => (isShown(scene.block) ? test.find(scene) : NOTHING), test.needs)
    else for (const paper of reading.papers) yield* test.across(paper, terms)
  }
}

const NOTHING: readonly Sighting[] = []
