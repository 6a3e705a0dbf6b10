/** 出处 — where a value was written: in which pack of the lineage (0 is the root), file, and at which JSON pointer of that file. */
export type Origin = Readonly<{ layer: number; file: string; at: string }>

/**
 * Who wrote the parts of a merged value. A part without a mark of its own stands in the same file as the whole, at the same steps below it.
 * `gone`: what was taken away from here by name, and where that is written.
 */
export type Marked = Readonly<{
  from: Origin
  children: ReadonlyMap<string, Marked>
  gone: ReadonlyMap<string, Origin>
}>

export function childOf(marks: Marked, step: string): Marked {
  const own = marks.children.get(step)
  const at = `${marks.from.at}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return own ?? { from: { ...marks.from, at }, children: new Map(), gone: new Map() }
}

/** Where the value at these steps was written. */
export function originAt(marks: Marked, steps: readonly string[]): Origin {
  return markAt(marks, steps).from
}

export function markAt(marks: Marked, steps: readonly string[]): Marked {
  return steps.reduce(childOf, marks)
}

/** Of a value put together from several packs, the part the lowest child wrote. */
export function newestIn(marks: Marked): Origin {
  const parts = [...marks.children.values()].map(newestIn)
  return [...parts, ...marks.gone.values()].reduce((best, one) => (one.layer > best.layer ? one : best), marks.from)
}
