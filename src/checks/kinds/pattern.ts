import type { BlockKind } from '../../domain/paper.ts'
import { eachScene, type Rule, type SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import { sight } from '../sight.ts'
import { windowed } from '../windows.ts'

/**
 * 模式 — every match of a pattern in a block's normalised text; the group `at`, where there is one, is the place.
 * `unless` is tried on the whole block; `standing` says in which standing matches are seen.
 */
export type PatternSpec = SpecBase &
  Readonly<{
    kind: 'pattern'
    pattern: string
    unless?: string
    /** Only blocks of these kinds. */
    blocks?: readonly BlockKind[]
    standing?: string
    parts?: Readonly<Record<string, string>>
  }>

export function pattern(spec: PatternSpec): Rule {
  const find = windowed(trusted(spec.pattern, 'dgu', spec.parts))
  const skip = spec.unless === undefined ? undefined : windowed(trusted(spec.unless, 'gu', spec.parts))
  return {
    ...spec,
    look: (reading) =>
      eachScene(reading, spec.id, function* (scene) {
        if (spec.blocks !== undefined && !spec.blocks.includes(scene.block.kind)) return
        const { text } = scene.normal
        if (skip?.fits(text) === true) return
        for (const match of find.matches(text)) {
          const [from, to] = match.indices?.groups?.['at'] ?? [match.index, match.index + match[0].length]
          if (from < to) yield sight(scene, from, to, spec.standing)
        }
      }),
  }
}
