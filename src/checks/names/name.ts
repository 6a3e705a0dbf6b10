/**
 * 人名 — units `[from, to)` of a block's normalised text. `sureness` 0 to 1; `by` says what saw it: the model, the label before it, the head of its
 * column, its masked form (张某、李*明), or the same name elsewhere in the papers.
 */
export type Name = Readonly<{
  from: number
  to: number
  sureness: number
  by: 'model' | 'label' | 'column' | 'masked' | 'elsewhere'
}>

/** Of overlapping names the surest stays, then the longer. */
export function apart(names: readonly Name[]): readonly Name[] {
  const kept: Name[] = []
  const ranked = [...names].sort((a, b) => b.sureness - a.sureness || b.to - b.from - (a.to - a.from))
  for (const one of ranked) if (kept.every((other) => one.to <= other.from || one.from >= other.to)) kept.push(one)
  return kept.sort((a, b) => a.from - b.from)
}
