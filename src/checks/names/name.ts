/**
 * 人名 — units `[from, to)` of a block's normalised text. `sureness` 0 to 1; `by` says what saw it: the model, the label before it, the head of its
 * column, the frame of the sentence (，男，), a list with sure names, its masked form (张某、李*明), or the same name elsewhere in the papers.
 */
export type Name = Readonly<{
  from: number
  to: number
  sureness: number
  by: 'model' | 'label' | 'column' | 'frame' | 'list' | 'masked' | 'elsewhere'
}>

type Span = Readonly<{ from: number; to: number }>

/** Of overlapping names the surest stays, then the longer; in reading order. */
export function apart(names: readonly Name[]): readonly Name[] {
  const ranked = [...names].sort((a, b) => b.sureness - a.sureness || b.to - b.from - (a.to - a.from))
  const taken = new Taken()
  return ranked.filter((one) => taken.take(one)).sort((a, b) => a.from - b.from)
}

/** 热合曼·依布拉音 — two names with nothing but a dot between them are one. */
export function joined(names: readonly Name[], text: string): readonly Name[] {
  const found: Name[] = []
  for (const one of names) {
    const last = found.at(-1)
    if (last !== undefined && one.from - last.to === 1 && DOT.test(text.slice(last.to, one.from)))
      found[found.length - 1] = { ...last, to: one.to, sureness: Math.max(last.sureness, one.sureness) }
    else found.push(one)
  }
  return found
}

const DOT = /^[·•.・‧]$/u

/** Stretches of a line that are spoken for. One bit a unit: a line may hold as many names as it has characters, and each must cost the same. */
export class Taken {
  readonly #units = new Set<number>()

  /** Takes the span if nothing in it is taken. */
  take({ from, to }: Span): boolean {
    for (let at = from; at < to; at++) if (this.#units.has(at)) return false
    for (let at = from; at < to; at++) this.#units.add(at)
    return true
  }
}
