import { ok, type Result } from '../../../domain/result.ts'
import type { Zip } from '../../zip.ts'
import type { Span, Traced } from '../trace.ts'
import { cutsOf } from './cuts.ts'
import { groundOf, type Ground } from './ground.ts'
import { isBlank, noPlace, type Meant } from './replace-blocks.ts'
import { BREAK, TAB, type PartPlan } from './replace-scribe.ts'

/** What is written anew, by part; the others stay as they are. */
export type PartPlans = ReadonlyMap<string, PartPlan>

type Growing = {
  texts: PartPlan['texts']
  holders: Set<number>
  gone: Set<number>
  inserts: Map<number, { texts: readonly string[]; run: number | undefined }>
  fills: Map<number, string>
}

/** Finds where in the package everything meant is to be written. Problems: `master.no-place`, those of `walkXml`. */
export function planOfParts(zip: Zip, { blocks, edits, texts, inserts }: Meant): Result<PartPlans> {
  const grounds = groundsOf(zip, blocks, [...texts.keys(), ...inserts.keys()])
  if (!grounds.ok) return grounds
  const groundAt = ({ part }: Span): Ground => grounds.value.get(part) ?? missing(part)
  const leaving = new Set(
    [...texts].flatMap(([index, text]) =>
      text === '' && goesWhole(blocks[index]!, inserts.has(index)) ? [index] : [],
    ),
  )
  function goesWhole({ kind, spans = [] }: Traced, isFollowed: boolean): boolean {
    const [first] = spans
    if (kind === 'cell' || isFollowed || !first) return false
    const { paragraph, plain } = groundAt(first)
    return plain.has(paragraph.get(first.at) ?? -1)
  }

  const kept = edits.filter((one) => !leaving.has(one.block))
  const free = blocks.map((block) => freeOf(block, grounds.value))
  for (const { block, from, to } of kept) if (isFixed(blocks[block]!, from, to, grounds.value)) return noPlace(block)
  const cuts = cutsOf(free, kept)
  if (!cuts.ok) return noPlace(Number(cuts.problems[0]?.data?.['block'] ?? 0))

  // A symbol that became words would need a run of its own.
  const puts = [...cuts.value.elements.values()].flatMap((one) => [...one.values()])
  if (puts.some((put) => put !== '')) return noPlace(kept[0]?.block ?? 0)

  const plans = new Map<string, Growing>()
  const planOf = (part: string): Growing => {
    const plan = plans.get(part) ?? {
      texts: cuts.value.texts.get(part) ?? new Map(),
      holders: new Set<number>(),
      gone: new Set(cuts.value.elements.get(part)?.keys()),
      inserts: new Map<number, { texts: readonly string[]; run: number | undefined }>(),
      fills: new Map<number, string>(),
    }
    plans.set(part, plan)
    return plan
  }
  for (const part of [...cuts.value.texts.keys(), ...cuts.value.elements.keys()]) {
    const plan = planOf(part)
    const ground = grounds.value.get(part) ?? missing(part)
    for (const at of plan.texts.keys()) plan.holders.add(ground.holder.get(at) ?? -1)
    for (const at of [...plan.texts.keys(), ...plan.gone]) for (const old of ground.fallbacks(at)) plan.gone.add(old)
  }
  for (const index of leaving) {
    const [span] = blocks[index]!.spans!
    planOf(span!.part).gone.add(groundAt(span!).paragraph.get(span!.at)!)
  }
  for (const [index, lines] of inserts) {
    const span = blocks[index]!.spans!.findLast((one) => !one.element) ?? blocks[index]!.spans!.at(-1)!
    const { paragraph, run, fallbacks } = groundAt(span)
    const plan = planOf(span.part)
    const p = paragraph.get(span.at)
    if (p === undefined) return noPlace(index)
    plan.inserts.set(p, { texts: lines.map(withSigns), run: run.get(span.at) })
    for (const old of fallbacks(span.at)) plan.gone.add(old)
  }
  for (const [index, text] of texts) {
    const block = blocks[index]!
    if (!isBlank(block) || text === '') continue
    const { part, at } = block.home!
    const p = grounds.value.get(part)?.paragraphIn.get(at)
    if (p === undefined) return noPlace(index)
    planOf(part).fills.set(p, withSigns(text))
  }
  return ok(plans)
}

function groundsOf(
  zip: Zip,
  blocks: readonly Traced[],
  touched: readonly number[],
): Result<ReadonlyMap<string, Ground>> {
  const grounds = new Map<string, Ground>()
  const places = touched.flatMap((index) => [
    ...(blocks[index]?.spans ?? []),
    ...(blocks[index]?.home ? [blocks[index].home] : []),
  ])
  for (const { part } of places) {
    if (grounds.has(part)) continue
    const bytes = zip.read(part)
    if (!bytes.ok) return bytes
    const ground = groundOf(bytes.value)
    if (!ground.ok) return ground
    grounds.set(part, ground.value)
  }
  return ok(grounds)
}

/** A block with those of its spans alone that a person writes; as a paragraph, because an edit without a place is refused in headers too. */
function freeOf(block: Traced, grounds: ReadonlyMap<string, Ground>): Traced {
  const spans = (block.spans ?? []).filter(({ part, at }) => !grounds.get(part)?.fixed.has(at))
  return { ...block, kind: 'paragraph', spans }
}

/** Whether nobody writes there, or somebody else does. */
function isFixed({ spans = [] }: Traced, from: number, to: number, grounds: ReadonlyMap<string, Ground>): boolean {
  const isTheirs = ({ part, at }: Span): boolean => grounds.get(part)?.fixed.has(at) === true
  const touched = spans.filter((span) => span.from < to && from < span.from + span.length)
  return touched.some(isTheirs) || spans.every(isTheirs)
}

function withSigns(text: string): string {
  return text.replaceAll('\n', BREAK).replaceAll('\t', TAB)
}

function missing(part: string): never {
  throw new Error(`No ground for a part that is written in: ${part}`)
}
