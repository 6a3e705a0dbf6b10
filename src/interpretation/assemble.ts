import type { Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import { clausesOf, type Clause, type Sentence } from './clauses.ts'
import { ELEMENTS, type Element } from './elements.ts'

/** One sentence of the policy taken over as it stands, and the clause it stands in. */
export type Taken = Sentence & Readonly<{ number: string | null; under: readonly string[] }>

/** 解读提纲的一节 — an element with the sentences that speak of it; `more`: how many others do. None: the author has to say it. */
export type Section = Readonly<{ element: Element; taken: readonly Taken[]; more: number }>

/** A measure as its chapter heads it, with what its headings and clauses say first. */
export type Measure = Readonly<{ chapter: string | null; points: readonly Taken[]; more: number }>

/** A document the policy names, where it does so first. */
export type Cited = Readonly<{ title: string; number: string | null; place: Place }>

/**
 * 解读初稿 — what an author begins with: the policy's own sentences by element, its measures by chapter, the documents it rests on. To be rewritten, never to be
 * published: an interpretation is no copy (安顺 2020 第四条). Every sentence says where it stands; nothing is made up.
 */
export type Outline = Readonly<{
  sections: readonly Section[]
  measures: readonly Measure[]
  cited: readonly Cited[]
}>

const MOST_POINTS = 8

export function outlineOf(paper: Paper, title: string): Outline {
  const clauses = clausesOf(paper, title)
  const all = clauses.flatMap((clause) => clause.sentences.map((sentence) => taken(clause, sentence)))
  return {
    sections: ELEMENTS.map(({ element, most, cues }) => {
      const found = all.filter(({ text }) => cues.some((cue) => cue.test(text)))
      return { element, taken: found.slice(0, most), more: Math.max(0, found.length - most) }
    }),
    measures: measuresOf(clauses),
    cited: citedIn(all, title),
  }
}

function taken({ number, under }: Clause, sentence: Sentence): Taken {
  return { ...sentence, number, under }
}

/** By chapter in their order; of each clause the sentence it begins with. A paper without chapters is one. */
function measuresOf(clauses: readonly Clause[]): readonly Measure[] {
  const chapters = new Map<string | null, Taken[]>()
  for (const clause of clauses) {
    const [first] = clause.sentences
    const chapter = clause.under[0] ?? null
    if (!first) continue
    const points = chapters.get(chapter) ?? []
    chapters.set(chapter, [...points, taken(clause, first)])
  }
  // What stands before the first chapter is the preamble: basis and aims tell of it.
  if (chapters.size > 1) chapters.delete(null)
  return [...chapters].map(([chapter, points]) => ({
    chapter,
    points: points.slice(0, MOST_POINTS),
    more: Math.max(0, points.length - MOST_POINTS),
  }))
}

const CITED = /《([^《》]{2,60})》(?:[（(]([^（()）]{2,30}号)[）)])?/gu

/** The titles a policy names, each once; its own is none of them. */
function citedIn(all: readonly Taken[], title: string): readonly Cited[] {
  const found = new Map<string, Cited>()
  for (const { text, place } of all)
    for (const { 1: name = '', 2: number, index, 0: whole } of text.matchAll(CITED)) {
      if (title.includes(name) || found.has(name)) continue
      const from = place.from + index
      found.set(name, { title: name, number: number ?? null, place: { ...place, from, to: from + whole.length } })
    }
  return [...found.values()]
}
