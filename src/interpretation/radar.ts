import type { Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import { clausesOf, type Clause, type Sentence } from './clauses.ts'
import { ELEMENTS, type Element } from './elements.ts'
import { figuresIn, type Figure } from './figures.ts'
import { pairsOf, share } from './likeness.ts'

/** A clause of the policy and how much of what it says the interpretation speaks of, 0 to 1. */
export type Covered = Readonly<{ number: string | null; under: readonly string[]; place: Place; share: number }>

/** A figure the interpretation tells otherwise than the clause it speaks of: what it says, what the clause says. */
export type Disagreement = Readonly<{ place: Place; said: string; policy: readonly string[]; clause: Place }>

/** 条款雷达 — an interpretation held against its policy, clause by clause. */
export type Radar = Readonly<{
  /** Elements the policy speaks of and the interpretation does not. */
  missing: readonly Element[]
  clauses: readonly Covered[]
  /** Duties (应当, 必须, 不得, 禁止, 须) nobody explains. */
  unexplained: readonly Place[]
  disagreements: readonly Disagreement[]
}>

/** Less of a duty than this is told: nobody learns of it. */
const TOLD = 0.4
/** Less than this in common, a sentence speaks of no clause in particular. */
const SPEAKS_OF = 0.3
/** Beyond these nobody wrote it for readers; the first ones are held against each other, so that the work stays small. */
const MOST_CLAUSES = 2_000
const MOST_FIGURES = 500
const DUTY = /应当|必须|不得|禁止|严禁|(?<![必所])须/u

/** What the interpretation leaves out, and where it says otherwise. Facts for its author and its approver; the gate decides what they weigh. */
export function radarOf(policy: Paper, title: string, interpretations: readonly Paper[]): Radar {
  const clauses = clausesOf(policy, title)
  const told = interpretations.flatMap((paper) => clausesOf(paper, '').flatMap((clause) => clause.sentences))
  const all = pairsOf(told.map((one) => one.text).join('\n'))
  const sentences = clauses.flatMap((clause) => clause.sentences)
  return {
    missing: ELEMENTS.filter(({ cues }) => {
      const speaks = (one: Sentence): boolean => cues.some((cue) => cue.test(one.text))
      return sentences.some(speaks) && !told.some(speaks)
    }).map((one) => one.element),
    clauses: clauses.map((clause) => ({
      number: clause.number,
      under: clause.under,
      place: placeOf(clause),
      share: Math.round(share(pairsOf(textOf(clause)), all) * 100) / 100,
    })),
    unexplained: sentences
      .filter(({ text }) => DUTY.test(text) && share(pairsOf(text), all) < TOLD)
      .map((one) => one.place),
    disagreements: disagreementsIn(clauses, told),
  }
}

/** A figure is held against the clause that counts the same and is told in the same words; one the policy gives anywhere agrees with it. */
function disagreementsIn(clauses: readonly Clause[], told: readonly Sentence[]): readonly Disagreement[] {
  const known = clauses.slice(0, MOST_CLAUSES).map((clause) => {
    const text = textOf(clause)
    return { clause, text, pairs: pairsOf(text), figures: figuresIn(text) }
  })
  const everywhere = new Set(clauses.flatMap((one) => figuresIn(textOf(one)).map(key)))
  let left = MOST_FIGURES
  return told.flatMap(({ text, place }) =>
    figuresIn(text).flatMap((figure): readonly Disagreement[] => {
      if (everywhere.has(key(figure)) || --left < 0) return []
      const words = wordsAround(text, figure)
      const [best] = known
        .map((one) => ({
          ...one,
          figures: one.figures.filter(({ unit }) => unit === figure.unit),
          common: words.size === 0 ? 0 : share(words, one.pairs),
        }))
        .filter((one) => one.figures.length > 0 && one.common >= SPEAKS_OF)
        .sort((a, b) => b.common - a.common)
      if (!best) return []
      return [
        {
          place: { ...place, from: place.from + figure.from, to: place.from + figure.to },
          said: text.slice(figure.from, figure.to),
          policy: best.figures.map(({ from, to }) => best.text.slice(from, to)),
          clause: placeOf(best.clause),
        },
      ]
    }),
  )
}

/** What the part of the sentence around a figure speaks of; the whole sentence where the part says nothing else. */
function wordsAround(text: string, { from, to }: Figure): ReadonlySet<string> {
  const before = text.slice(0, from)
  const start = Math.max(...[...PAUSES].map((one) => before.lastIndexOf(one))) + 1
  const after = text.slice(to).search(/[，；。：、！？]/u)
  const part = before.slice(start) + '　' + text.slice(to, after < 0 ? undefined : to + after)
  const words = pairsOf(part.replace(/\d/gu, '　'))
  return words.size > 1 ? words : pairsOf(text.replace(/\d/gu, '　'))
}
const PAUSES = '，；。：、！？'

function key({ unit, value }: Figure): string {
  return `${unit} ${value}`
}

function textOf({ sentences }: Clause): string {
  return sentences.map((one) => one.text).join('')
}

function placeOf({ sentences }: Clause): Place {
  const [first, last] = [sentences[0]!, sentences.at(-1)!]
  return { ...first.place, to: last.place.to }
}
