import type { Finding } from '../../src/domain/finding.ts'
import { overlaps } from '../../src/domain/place.ts'
import type { Label, Labelled } from './labelled.ts'

/** A share of `n`, with its 95 % interval by Wilson (1927). Shares from 0 to 1. */
export type Share = Readonly<{ share: number; of: number; low: number; high: number }>

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { share: Number.NaN, of, low: 0, high: 1 }
  const z = 1.96
  const p = count / of
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  return { share: p, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Finding types that answer to a label type; most have one name in both. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'masked-name': ['name'],
  'residence-permit': ['resident-id', 'residence-permit'],
  'driver-licence': ['resident-id', 'driver-file'],
  'foreign-permanent-resident': ['foreign-residence', 'resident-id'],
  permit: ['hk-macao-permit', 'permit'],
  'hk-macao-taiwan-id': ['hk-macao-taiwan-id', 'hk-macao-permit'],
  'social-security': ['social-security', 'resident-id'],
}

export function answersTo(label: Label, type: string): boolean {
  return (ANSWERS[label.type] ?? [label.type]).includes(type)
}

/** What is said in words and not in signs: seen when the finding touches it; of everything else no character may stay. */
const TOUCHED: readonly string[] = [
  'address',
  'health',
  'disability',
  'hardship',
  'marriage',
  'religion',
  'criminal-record',
  'minor',
]
/** Categories that only mean something beside a person; scored apart, never counted as a leak of their own. */
const BESIDE: readonly string[] = [
  'health',
  'disability',
  'hardship',
  'marriage',
  'religion',
  'criminal-record',
  'minor',
]

export type Scored = Readonly<{ document: Labelled; findings: readonly Finding[] }>

/** Title deeds are entered in a public register: numbers that look like others', not a person's own. */
const LOOK_ALIKES: readonly string[] = ['title-deed', 'vin']

export function isPrivate(label: Label): boolean {
  return label.action !== 'keep' && !LOOK_ALIKES.includes(label.type)
}

/** Whether people are led to look here: every character lies in a finding that covers or asks. */
export function isSeen(label: Label, findings: readonly Finding[]): boolean {
  const asking = findings.filter(({ action, place }) => action !== 'keep' && overlaps(place, label.place))
  if (TOUCHED.includes(label.type)) return asking.length > 0
  for (let at = label.place.from; at < label.place.to; at++)
    if (!asking.some(({ place }) => place.from <= at && at < place.to)) return false
  return true
}

/** 漏检率 — documents in which at least one private item is not seen. */
export function leakRate(all: readonly Scored[]): Share {
  const held = all.filter(({ document }) => document.labels.some(isPrivate))
  const leaking = held.filter(({ document, findings }) => missedIn(document, findings).length > 0)
  return shareOf(leaking.length, held.length)
}

export function missedIn({ labels }: Labelled, findings: readonly Finding[]): readonly Label[] {
  return labels.filter((one) => isPrivate(one) && !BESIDE.includes(one.type) && !isSeen(one, findings))
}

/** Per label type: how much of what is private was seen, exact spans of what the type's own rules said. */
export function byType(
  all: readonly Scored[],
): ReadonlyMap<string, Readonly<{ seen: Share; exact: Share; precision: Share }>> {
  const types = [...new Set(all.flatMap(({ document }) => document.labels.map((one) => one.type)))].sort()
  return new Map(
    types.map((type) => {
      let [there, seen, exact, said, right] = [0, 0, 0, 0, 0]
      for (const { document, findings } of all) {
        const own = document.labels.filter((one) => one.type === type)
        const [sample] = own
        for (const label of own) {
          const answer = findings.filter((one) => answersTo(label, one.type) && overlaps(one.place, label.place))
          there++
          if (label.action === 'keep' ? answer.length > 0 : isSeen(label, findings)) seen++
          if (answer.some(({ place }) => place.from === label.place.from && place.to === label.place.to)) exact++
        }
        if (sample === undefined) continue
        const mine = findings.filter((one) => answersTo(sample, one.type))
        said += mine.length
        right += mine.filter((one) => document.labels.some((label) => overlaps(label.place, one.place))).length
      }
      return [type, { seen: shareOf(seen, there), exact: shareOf(exact, there), precision: shareOf(right, said) }]
    }),
  )
}

/** Names at exact span, those to be kept included, masked ones left out. */
export function nameScore(all: readonly Scored[]): Readonly<{ p: Share; r: Share; f1: number }> {
  let [right, said, there] = [0, 0, 0]
  for (const { document, findings } of all) {
    const wanted = document.labels.filter((one) => one.type === 'name')
    const found = findings.filter((one) => one.type === 'name' && one.evidence['by'] !== 'masked')
    there += wanted.length
    said += found.length
    right += found.filter(({ place }) =>
      wanted.some(
        (one) => one.place.block === place.block && one.place.from === place.from && one.place.to === place.to,
      ),
    ).length
  }
  const [p, r] = [shareOf(right, said), shareOf(right, there)]
  return { p, r, f1: (2 * p.share * r.share) / (p.share + r.share) }
}

/** Wording is not what this measures; nor is the code of a sole trader, which the rules ask about on purpose and nobody labelled. */
function isAboutPeople({ basis, evidence }: Finding): boolean {
  return basis.some((clause) => /^(?:PIPL|REG|SEC)-/u.test(clause)) && evidence['standing'] !== 'sole-trader'
}

/** Findings that cover, or ask about, what nobody marked as private; per 10,000 characters. */
export function falseHits(all: readonly Scored[]): Readonly<{ redact: number; review: number; characters: number }> {
  const characters = all.reduce((sum, { document }) => sum + document.size, 0)
  const count = (action: Finding['action']): number =>
    all.reduce(
      (sum, { document, findings }) =>
        sum +
        findings.filter(
          (one) =>
            one.action === action &&
            isAboutPeople(one) &&
            !document.labels.some((label) => isPrivate(label) && overlaps(label.place, one.place)),
        ).length,
      0,
    )
  const per = (hits: number): number => (hits / characters) * 10_000
  return { redact: per(count('redact')), review: per(count('review')), characters }
}

/** F2 over private items: recall counts four times. */
export function f2(all: readonly Scored[]): number {
  let [there, seen, said, right] = [0, 0, 0, 0]
  for (const { document, findings } of all) {
    const wanted = document.labels.filter((one) => isPrivate(one) && !BESIDE.includes(one.type))
    there += wanted.length
    seen += wanted.filter((one) => isSeen(one, findings)).length
    const asking = findings.filter((one) => one.action !== 'keep' && isAboutPeople(one))
    said += asking.length
    right += asking.filter((one) =>
      document.labels.some((label) => isPrivate(label) && overlaps(label.place, one.place)),
    ).length
  }
  const [p, r] = [right / said, seen / there]
  return (5 * p * r) / (4 * p + r)
}
