import type { Block } from '../../domain/paper.ts'

/**
 * 来处 — where a piece of a block's text stands in the package: the part, and the number under which a walk meets the text or the element that
 * says it (a tab, a break). `from` counts in the block's text.
 */
export type Span = Readonly<{ from: number; length: number; part: string; at: number; element?: true }>

/** A block with where its text comes from; ordinary reading leaves `spans` out. */
export type Traced = Block & Readonly<{ spans?: readonly Span[]; home?: Home }>

/** Where a cell itself stands, for whoever writes into one that says nothing yet. */
export type Home = Readonly<{ part: string; at: number }>

/** What a reading remembers for whoever rewrites the package afterwards. */
export type Trace = {
  /** Where the walk is now. */
  part: string
  at: number
  element: boolean
  /** Texts and elements nobody sees (hidden, deleted, code of fields), by part: they do not survive cleaning. */
  readonly unseen: Map<string, Set<number>>
}

export function newTrace(): Trace {
  return { part: '', at: 0, element: false, unseen: new Map() }
}

/** The place the walk is at, as a span of `length` at the start of a text of its own. */
export function hereAs(trace: Trace, length: number): Span {
  return { from: 0, length, part: trace.part, at: trace.at, ...(trace.element ? { element: true } : {}) }
}

/** Spans of texts that are put one behind the other, `gap` units between them. */
export function joined(
  pieces: readonly Readonly<{ text: string; spans?: readonly Span[] }>[],
  gap = 0,
): readonly Span[] {
  let from = 0
  return pieces.flatMap(({ text, spans = [] }) => {
    const moved = spans.map((span) => ({ ...span, from: span.from + from }))
    from += text.length + gap
    return moved
  })
}

export function unsee(trace: Trace, spans: readonly Span[] | undefined): void {
  for (const { part, at } of spans ?? []) {
    const here = trace.unseen.get(part) ?? new Set()
    trace.unseen.set(part, here.add(at))
  }
}
