import { pointsOf } from '../aggregation/points.ts'
import type { Rule, SpecBase } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'

/**
 * 精确坐标 — latitude and longitude, or plane coordinates, given to `metres` or better: a typhoon at 北纬18.5度 is not. At most one finding a
 * paragraph and one a table, on its first point; evidence `points` (how many there are) and `metres` (the finest).
 */
export type CoordinatesSpec = SpecBase & Readonly<{ kind: 'coordinates'; metres: number }>

export function coordinates(spec: CoordinatesSpec): Rule {
  return {
    ...spec,
    *look({ papers, memory }) {
      for (const { scenes } of papers)
        for (const held of together(scenes)) {
          const fine = held.flatMap((scene) =>
            pointsOf(scene, memory).flatMap((one) => (one.metres <= spec.metres ? [{ scene, ...one }] : [])),
          )
          const [first] = fine
          if (first === undefined) continue
          const metres = Math.max(1, Math.round(fine.reduce((least, one) => Math.min(least, one.metres), Infinity)))
          yield sight(first.scene, first.from, first.to, undefined, { points: fine.length, metres })
        }
    },
  }
}

/** Cells of one table, and every other block by itself. */
function together(scenes: readonly Scene[]): Iterable<readonly Scene[]> {
  const groups = new Map<string, Scene[]>()
  for (const scene of scenes) {
    const { cell } = scene.block
    const key = cell === undefined ? `block ${scene.index}` : `table ${cell.sheet ?? ''} ${cell.table}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(scene)
  }
  return groups.values()
}
