import { sharing, spread } from '../aggregation/crowd.ts'
import { coveredLists, type Heads } from '../aggregation/listed.ts'
import type { Rule, SpecBase } from '../rule.ts'
import { trusted } from '../safe-pattern.ts'
import { sight } from '../sight.ts'

/**
 * 重识别 — lists with covered names whose rows can be told apart all the same, by village, age and the like. One finding a list. Evidence: `rows`, of
 * them `few` with fewer than `least` of a kind and `alone` with nobody like them, and `k`, how many rows have each k.
 */
export type ShortListSpec = SpecBase &
  Readonly<{
    kind: 'short-list'
    least: number
    /** Heads: of the names, of what people are recognised by, and of what is said of them. */
    name: string
    traits: readonly string[]
    matter: string
  }>

export function shortList(spec: ShortListSpec): Rule {
  const heads: Heads = {
    name: trusted(spec.name, 'u'),
    traits: spec.traits.map((one) => trusted(one, 'u')),
    matter: trusted(spec.matter, 'u'),
  }
  return {
    ...spec,
    *look({ papers }) {
      for (const { scenes } of papers)
        for (const rows of coveredLists(scenes, heads)) {
          const ks = sharing(rows.map((one) => one.key))
          const risky = ks.findIndex((k) => k < spec.least)
          const at = rows[risky]?.at
          if (at === undefined) continue
          const few = ks.filter((k) => k < spec.least).length
          const alone = ks.filter((k) => k === 1).length
          yield sight(at.scene, at.from, at.to, undefined, { rows: rows.length, few, alone, k: spread(ks) })
        }
    },
  }
}
