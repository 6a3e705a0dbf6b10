import { recall } from '../memory.ts'
import { paperTitle } from '../paper-title.ts'
import type { Reading, Rule, Sighting, SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import { sight } from '../sight.ts'
import type { Scene } from '../scene.ts'
import { sentenceAt } from '../special/sentence.ts'

/**
 * 须人看的内容 — what a pattern finds, if its sentence also says all that `also` asks for and nothing of `unless`, and the paper is none of `papers`.
 * One word never is enough: prose speaks of everything. At most one finding a block; evidence `times` says how many there are.
 */
export type CluesSpec = SpecBase &
  Readonly<{
    kind: 'clues'
    /** The group `at`, where there is one, is the place. */
    pattern: string
    also?: readonly string[]
    unless?: string
    /** Title or kind of papers in which it is no matter: 任前公示. */
    papers?: string
    parts?: Readonly<Record<string, string>>
  }>

export function clues(spec: CluesSpec): Rule {
  const find = trusted(spec.pattern, 'dgu', spec.parts)
  const also = (spec.also ?? []).map((one) => trusted(one, 'u', spec.parts))
  const unless = spec.unless === undefined ? undefined : trusted(spec.unless, 'u', spec.parts)
  const papers = spec.papers === undefined ? undefined : trusted(spec.papers, 'u', spec.parts)
  return { ...spec, look }

  function* look(reading: Reading): Iterable<Sighting> {
    for (const { paper, scenes } of reading.papers) {
      if (papers?.test(paperTitle(paper, reading.setting)) === true) continue
      for (const scene of scenes) {
        const hit = recall(reading.memory, scene, spec.id, () => inScene(scene))
        if (hit !== undefined) yield sight(scene, hit.from, hit.to, undefined, { times: hit.times })
      }
    }
  }

  function inScene(scene: Scene): Hit | undefined {
    const { text } = scene.normal
    let hit: Hit | undefined
    for (const match of text.matchAll(find)) {
      const [from, to] = match.indices?.groups?.['at'] ?? [match.index, match.index + match[0].length]
      if (from >= to || (hit !== undefined && from < hit.to)) continue
      const sentence = sentenceAt(text, from, to).text
      if (!also.every((one) => one.test(sentence)) || unless?.test(sentence) === true) continue
      hit = hit === undefined ? { from, to, times: 1 } : { ...hit, times: hit.times + 1 }
    }
    return hit
  }
}

type Hit = Readonly<{ from: number; to: number; times: number }>
