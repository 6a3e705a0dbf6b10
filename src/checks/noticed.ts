import type { Rule, Seen, Sighting } from './rule.ts'

/** 已见之物 — what rules saw in this run, for those that ask about it; of other types nothing is kept. */
export type Noticed = Readonly<{ note(type: string, sighting: Sighting): void; seen: Seen }>

export function newNoticed(rules: readonly Rule[]): Noticed {
  const asked = new Set(rules.flatMap((one) => one.asks ?? []))
  const kept = new Map<string, Sighting[]>()
  return {
    note(type, sighting) {
      if (!asked.has(type)) return
      const key = keyOf(type, sighting.place.file, sighting.place.block)
      const here = kept.get(key)
      if (here === undefined) kept.set(key, [sighting])
      else here.push(sighting)
    },
    seen: (type, file, block) => kept.get(keyOf(type, file, block)) ?? NOTHING,
  }
}

/** Rules that ask come last; otherwise their order stays. */
export function inTurn(rules: readonly Rule[]): readonly Rule[] {
  return [...rules.filter((one) => one.asks === undefined), ...rules.filter((one) => one.asks !== undefined)]
}

function keyOf(type: string, file: string, block: number): string {
  return `${type}\u0000${file}\u0000${block}`
}

const NOTHING: readonly Sighting[] = []
