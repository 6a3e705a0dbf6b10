import { COVER } from '../../domain/bundle.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Mask } from '../../domain/mask.ts'
import type { Paper } from '../../domain/paper.ts'
import { byPlace, type Place } from '../../domain/place.ts'
import type { Cover } from './cover.ts'
import { joined } from './joined.ts'
import { maskedText } from './masked.ts'
import { pseudonymsIn, pseudonymsOf } from './pseudonyms.ts'
import { answersOf, blockOf, excludedBy, grouped, isAccepted, type Excluded, type Exemption } from './settled.ts'

export type { Cover } from './cover.ts'
export type { Excluded } from './settled.ts'

/** 遮盖计划 — always made anew from the draft, so that nothing is covered twice and everything can be undone until it is released. */
export type Plan = Readonly<{ covers: readonly Cover[]; excluded: readonly Excluded[] }>

export type Material = Readonly<{
  draft: Pick<Draft, 'dispositions' | 'redactions'>
  papers: readonly Paper[]
  findings: readonly Finding[]
  masks: readonly Mask[]
  /** 理由目录: the clause of each ground. */
  reasons?: readonly Readonly<{ code: string; clause: string }>[]
  /** Left out, any ground with a clause lets a thing stay. */
  exemptions?: readonly Exemption[]
}>

/**
 * Plans what is covered and how. One person has one pseudonym in all papers; covers that overlap or touch become one. What stands instead
 * never tells how long the covered text was, unless its style says so.
 */
export function planOf(material: Material): Plan {
  const answers = answersOf(material.draft)
  const asked = material.findings.flatMap((one) => excludedBy(one, answers, material.exemptions) ?? [])
  const covers = wishes(material, new Set(asked.filter((one) => !one.short).map((one) => keyOf(one))))
  return { covers: joined(dressed(covers, material)), excluded: asked }
}

/** The covers a person stands behind: what is merely suggested is covered by nobody yet. */
export function decided({ covers }: Plan): readonly Cover[] {
  return covers.filter((one) => one.standing !== 'suggested')
}

type Wish = Pick<Cover, 'place' | 'standing'> & Readonly<{ ground: string | null; statement: string | null }>

function wishes({ draft, findings }: Material, kept: ReadonlySet<string>): readonly Wish[] {
  const answers = answersOf(draft)
  const cuts = (draft.redactions ?? []).filter((one) => one.ground !== null)
  const accepted = (draft.dispositions ?? []).filter((one) => one.answer === 'redact')
  const open = findings.filter(
    (one) =>
      one.action === 'redact' && one.suppression === undefined && !isAccepted(one, answers) && !kept.has(keyOf(one)),
  )
  return [
    ...cuts.map((one) => wish(one.place, 'added', one.ground, one.statement)),
    ...accepted.map((one) => wish(one.place, 'accepted', one.ground, one.statement)),
    ...open.map((one) => wish(one.place, 'suggested')),
  ].filter(({ place }) => place.to > place.from)
}

function wish(place: Place, standing: Cover['standing'], ground?: string | null, statement?: string | null): Wish {
  return { place, standing, ground: ground ?? null, statement: statement ?? null }
}

/** Each with its mask: that of the findings whose very place it is. A place that is nobody's has the fixed cover. */
function dressed(wanted: readonly Wish[], { papers, findings, masks, reasons = [] }: Material): readonly Cover[] {
  const found = grouped(findings)
  const styles = new Map(masks.map((one) => [one.id, one]))
  const clauses = new Map(reasons.map((one) => [one.code, one.clause]))
  const textAt = reader(papers)
  const seenAt = (place: Place): readonly Finding[] =>
    (found.get(blockOf(place)) ?? []).filter((one) => byPlace(one.place, place) === 0 && one.action !== 'keep')
  const pseudonyms = pseudonymsOf(
    inReadingOrder(papers, wanted)
      .filter(({ place }) => seenAt(place).some((one) => styles.get(one.type)?.style === 'person'))
      .map(({ place }) => textAt(place)),
    new Set(papers.flatMap((paper) => paper.blocks.flatMap((block) => pseudonymsIn(block.text)))),
  )
  return wanted.map(({ place, standing, ground, statement }) => {
    const here = seenAt(place)
    const puts = new Set(here.map((one) => maskedText(styles.get(one.type), textAt(place), one, pseudonyms)))
    const [put = COVER] = puts
    const mask = styles.get(here[0]?.type ?? '')
    const rests = ground ?? mask?.ground ?? null
    return {
      place,
      // Two rules that would mask one place differently: neither may show what the other hides.
      put: puts.size === 1 ? put : COVER,
      type: here[0]?.type ?? 'passage',
      ground: rests,
      clause: rests === null ? null : (clauses.get(rests) ?? null),
      category: mask?.category ?? 'other',
      standing,
      ...(statement === null ? {} : { why: statement }),
    }
  })
}

/** Papers in the order they are read in: body, attachments, interpretation. */
function inReadingOrder(papers: readonly Paper[], wanted: readonly Wish[]): readonly Wish[] {
  const order = new Map(papers.map((paper, index) => [paper.file, index]))
  const at = ({ place }: Wish): number => order.get(place.file) ?? papers.length
  return [...wanted].sort((a, b) => at(a) - at(b) || byPlace(a.place, b.place))
}

function reader(papers: readonly Paper[]): (place: Place) => string {
  const files = new Map(papers.map((paper) => [paper.file, paper]))
  return ({ file, block, from, to }) => files.get(file)?.blocks[block]?.text.slice(from, to) ?? ''
}

function keyOf({ place: { file, block, from, to }, type }: Readonly<{ place: Place; type: string }>): string {
  return `${block}:${from}:${to}:${type}\0${file}`
}
