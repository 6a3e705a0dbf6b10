import type { Edit } from '../../../domain/replacement.ts'
import { edited } from '../../../domain/replacement.ts'
import { isShown } from '../../../domain/paper.ts'
import { ok, refuse, type Result } from '../../../domain/result.ts'
import type { Span, Traced } from '../trace.ts'

/** What is cut from one piece of text of a part, in its own units, and what stands there instead. */
export type Cut = Readonly<{ from: number; to: number; put: string }>

/** The edits of a file as the rewriting needs them. */
export type Cuts = Readonly<{
  /** By part, then by the number of the piece of text. */
  texts: ReadonlyMap<string, ReadonlyMap<number, readonly Cut[]>>
  /** Elements (tabs, breaks, symbols) that go, by part, and what stands there instead. */
  elements: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** Texts that stand in attributes or in parts read piecemeal, and what they become. */
  values: ReadonlyMap<string, string>
  /** What was covered and by what, for whoever looks for the same words where nobody would find them. */
  covered: ReadonlyMap<string, string>
}>

type Growing = {
  texts: Map<string, Map<number, Cut[]>>
  elements: Map<string, Map<number, string>>
  values: Map<string, string>
}

/**
 * Finds for every edit the pieces of text it lies on. What is put in goes where the first covered piece stands, and takes on its formatting.
 * An edit of a block that cleaning takes away altogether is satisfied by that. Problem: `redact.no-place`.
 */
export function cutsOf(blocks: readonly Traced[], edits: readonly Edit[]): Result<Cuts> {
  const found: Growing = { texts: new Map(), elements: new Map(), values: new Map() }
  const covered = new Map<string, string>()
  for (const [index, here] of byBlock(edits)) {
    const block = blocks[index]
    if (!block || !fits(block.text, here)) return noPlace(index)
    for (const { from, to, put } of here) if (to > from) covered.set(block.text.slice(from, to), put)
    if (block.spans === undefined || block.spans.length === 0) found.values.set(block.text, edited(block.text, here))
    else for (const edit of here) if (!cut(found, block.spans, edit) && isShown(block)) return noPlace(index)
  }
  return ok({ ...found, covered })
}

function byBlock(edits: readonly Edit[]): ReadonlyMap<number, readonly Edit[]> {
  const blocks = new Map<number, Edit[]>()
  for (const edit of edits) blocks.set(edit.block, [...(blocks.get(edit.block) ?? []), edit])
  for (const here of blocks.values()) here.sort((a, b) => a.from - b.from || a.to - b.to)
  return blocks
}

/** In order, inside the text, and none upon another. */
function fits(text: string, edits: readonly Edit[]): boolean {
  return edits.every(
    ({ from, to }, i) =>
      Number.isInteger(from) &&
      Number.isInteger(to) &&
      from <= to &&
      to <= text.length &&
      from >= (edits[i - 1]?.to ?? 0),
  )
}

function cut(found: Growing, spans: readonly Span[], { from, to, put }: Edit): boolean {
  const touched =
    from === to ? besides(spans, from) : spans.filter((one) => one.from < to && from < one.from + one.length)
  const first = touched.find((one) => !one.element) ?? (put === '' ? undefined : besides(spans, from)[0]) ?? touched[0]
  if (first === undefined) return false
  if (!touched.includes(first)) add(found, first, { from: first.length, to: first.length, put })
  for (const span of touched) {
    if (span.element) {
      const here = found.elements.get(span.part) ?? new Map<number, string>()
      found.elements.set(span.part, here.set(span.at, span === first ? put : (here.get(span.at) ?? '')))
      continue
    }
    const start = Math.min(span.length, Math.max(0, from - span.from))
    const end = Math.min(span.length, Math.max(0, to - span.from))
    add(found, span, { from: start, to: end, put: span === first ? put : '' })
  }
  return true
}

/** The text an insertion at `at` joins: the one it ends, else the one it begins. */
function besides(spans: readonly Span[], at: number): readonly Span[] {
  const texts = spans.filter((one) => !one.element)
  const one =
    texts.find((span) => span.from + span.length === at) ??
    texts.find((span) => span.from <= at && at <= span.from + span.length)
  return one ? [one] : []
}

function add(found: Growing, { part, at }: Span, one: Cut): void {
  const here = found.texts.get(part) ?? new Map<number, Cut[]>()
  found.texts.set(part, here)
  here.set(at, [...(here.get(at) ?? []), one])
}

function noPlace(block: number): Result<never> {
  return refuse({ code: 'redact.no-place', data: { block } })
}
