import type { Day } from '../domain/calendar.ts'
import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import type { Suppression } from '../domain/suppression.ts'
import { compact, spanOf, type Compact } from './compact.ts'
import { isMark } from './secrecy.ts'

/** What is known of the papers beside their text. An unknown kind is none: an entry for one kind then lets nothing stand. */
export type Scope = Readonly<{
  day: Day
  kind: string | null
  /** Names the file of a place goes by; left out: the place's own `file`. */
  called?: (place: Place) => readonly string[]
}>

/** 豁免之后 — every finding, those whose words may stand bearing the entry's id; and the entries that did nothing, or can no more. */
export type Excused = Readonly<{
  findings: readonly Finding[]
  /** In force and meant for papers that were looked at, yet no finding bears them. */
  unused: readonly Suppression[]
  expired: readonly Suppression[]
}>

/** Applies the office's list to what the rules saw. No finding is left out: whoever counts them asks for `suppression`. */
export function suppress(
  findings: readonly Finding[],
  papers: readonly Paper[],
  suppressions: readonly Suppression[],
  { day, kind, called = ({ file }) => [file] }: Scope,
): Excused {
  const inForce = suppressions.filter((one) => one.from <= day && day <= one.until && (one.kind ?? kind) === kind)
  const byRule = new Map<string, Suppression[]>()
  for (const one of inForce) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one])
  const words = new Map(inForce.map((one) => [one, compact(one.words).text]))
  const blocks = blocksOf(papers)
  const used = new Set<Suppression>()
  const told = findings.map((finding) => {
    const entry = isMark(finding.type)
      ? undefined
      : byRule
          .get(finding.rule)
          ?.find((one) => isMeant(one, called(finding.place)) && covers(words.get(one), blocks(finding.place), finding))
    if (entry === undefined) return finding
    used.add(entry)
    return { ...finding, suppression: entry.id }
  })
  const seen = new Set(papers.flatMap((paper) => namesIn(paper, called)))
  return {
    findings: told,
    unused: inForce.filter((one) => !used.has(one) && (one.files?.some((name) => seen.has(name)) ?? true)),
    expired: suppressions.filter((one) => one.until < day),
  }
}

function isMeant({ files }: Suppression, names: readonly string[]): boolean {
  return files === undefined || files.some((name) => names.includes(name))
}

/** The words stand around the whole of what was seen; a part of it excused is nothing excused. */
function covers(words: string | undefined, block: Compact | undefined, { place }: Finding): boolean {
  if (words === undefined || words === '' || block === undefined) return false
  const { from, to } = spanOf(block, place.from, place.to)
  if (from >= to) return false
  // Any occurrence within this window begins no later and ends no earlier than the place.
  const window = block.text.slice(Math.max(0, to - words.length), from + words.length)
  return to - from <= words.length && window.includes(words)
}

function blocksOf(papers: readonly Paper[]): (place: Place) => Compact | undefined {
  const files = new Map(papers.map((paper) => [paper.file, paper]))
  const known = new Map<object, Compact>()
  return ({ file, block }) => {
    const found = files.get(file)?.blocks[block]
    if (found === undefined) return undefined
    const read = known.get(found) ?? compact(found.text)
    known.set(found, read)
    return read
  }
}

function namesIn(paper: Paper, called: NonNullable<Scope['called']>): readonly string[] {
  const { file } = paper
  return [
    ...called({ file, block: 0, from: 0, to: 0 }),
    ...paper.blocks.flatMap((_, block) => called({ file, block, from: 0, to: 0 })),
  ]
}
