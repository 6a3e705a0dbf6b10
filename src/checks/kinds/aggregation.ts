import type { Place } from '../../domain/place.ts'
import { peopleRows } from '../aggregation/people-rows.ts'
import { pointsOf } from '../aggregation/points.ts'
import type { Reading, ReadPaper, Rule, SpecBase } from '../rule.ts'
import { placeOf } from '../sight.ts'

/** 汇聚 — so many of a thing in one paper that together they say more than each (保守国家秘密法 art. 36). One finding a table, or a paper. */
export type AggregationSpec = SpecBase & Readonly<{ kind: 'aggregation'; of: keyof typeof COUNTED; many: number }>

export function aggregation(spec: AggregationSpec): Rule {
  return {
    ...spec,
    asks: ['name', 'resident-id'],
    *look(reading) {
      for (const paper of reading.papers)
        for (const { count, first } of COUNTED[spec.of](reading, paper))
          if (count >= spec.many) yield { place: first, evidence: { [spec.of]: count } }
    },
  }
}

type Gathered = Readonly<{ count: number; first: Place }>

/** What is counted, and how. */
const COUNTED = { people, points } satisfies Record<string, (reading: Reading, paper: ReadPaper) => Iterable<Gathered>>

function people(reading: Reading, paper: ReadPaper): Iterable<Gathered> {
  const groups = new Map<string, { rows: Set<string>; first: Place }>()
  for (const { group, row, place } of peopleRows(reading, paper)) {
    const known = groups.get(group)
    if (known === undefined) groups.set(group, { rows: new Set([row]), first: place })
    else known.rows.add(row)
  }
  return [...groups.values()].map(({ rows, first }) => ({ count: rows.size, first }))
}

function points({ memory }: Reading, { scenes }: ReadPaper): Iterable<Gathered> {
  let first: Place | undefined
  let count = 0
  for (const scene of scenes)
    for (const { from, to } of pointsOf(scene, memory)) {
      first ??= placeOf(scene, from, to)
      count++
    }
  return first === undefined ? [] : [{ count, first }]
}
