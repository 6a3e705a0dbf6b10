import type { Disposition } from '../../domain/disposition.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Finding } from '../../domain/finding.ts'
import { contains, type Place } from '../../domain/place.ts'

/** 豁免事由 as the pack's gate names them. */
export type Exemption = Readonly<{ code: string; words: readonly string[]; never: readonly string[] }>

/** What was seen and stays, and why: an exemption with its clause, or a mistake of the rules. */
export type Excluded = Readonly<{
  place: Place
  type: string
  answer: 'keep' | 'mistaken'
  ground: string | null
  clause: string | null
  /** The answer is not enough (the gate's T22 says the same): the finding stays a suggestion. */
  short?: 'keep-unfounded' | 'mistaken-unexplained'
}>

export type Answers = ReadonlyMap<string, readonly Disposition[]>

export function answersOf({ dispositions }: Pick<Draft, 'dispositions'>): Answers {
  return grouped(dispositions ?? [])
}

/** By the block they stand in: a table of ten thousand rows has as many findings. */
export function grouped<T extends Readonly<{ place: Place }>>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const blocks = new Map<string, T[]>()
  for (const one of all) {
    const key = blockOf(one.place)
    const here = blocks.get(key)
    if (here) here.push(one)
    else blocks.set(key, [one])
  }
  return blocks
}

export function blockOf({ file, block }: Pick<Place, 'file' | 'block'>): string {
  return `${block}\0${file}`
}

/** Somebody answered `redact` for the whole of it. */
export function isAccepted(finding: Finding, answers: Answers): boolean {
  return over(finding, answers).some((one) => one.answer === 'redact')
}

/** The last answer by which it stays; none where somebody had it covered. */
export function excludedBy(
  finding: Finding,
  answers: Answers,
  exemptions: readonly Exemption[] | undefined,
): Excluded | undefined {
  if (isAccepted(finding, answers)) return undefined
  const found = over(finding, answers).findLast((one) => one.answer === 'keep' || one.answer === 'mistaken')
  if (found?.answer !== 'keep' && found?.answer !== 'mistaken') return undefined
  const { answer, ground = null, clause = null } = found
  const short = finding.action === 'redact' ? shortOf(found, finding, exemptions) : undefined
  return { place: finding.place, type: finding.type, answer, ground, clause, ...(short && { short }) }
}

function over(finding: Finding, answers: Answers): readonly Disposition[] {
  const here = answers.get(blockOf(finding.place)) ?? []
  return here.filter((one) => contains(one.place, finding.place) || one.place.from === one.place.to)
}

/** 说明保留 takes an exemption that is one for this kind of thing, and its clause; 误报 takes a word why. */
function shortOf(
  { answer, ground, clause, statement }: Disposition,
  { type }: Finding,
  exemptions: readonly Exemption[] | undefined,
): Excluded['short'] {
  if (answer === 'mistaken') return isFilled(statement) ? undefined : 'mistaken-unexplained'
  if (!isFilled(clause) || !isFilled(ground)) return 'keep-unfounded'
  if (exemptions === undefined) return undefined
  const named = ground.trim()
  const exemption = exemptions.find((one) => one.code === named || one.words.some((word) => named.includes(word)))
  return exemption && !exemption.never.includes(type) ? undefined : 'keep-unfounded'
}

function isFilled(text: string | null | undefined): text is string {
  return (text ?? '').trim() !== ''
}
