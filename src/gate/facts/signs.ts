import type { Draft } from '../../domain/draft.ts'
import { isShown, type Paper } from '../../domain/paper.ts'
import { BODY, type Place } from '../../domain/place.ts'
import { matches, type LexiconName } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/** 迹象 — what a judgement rests on: the word list that fitted, and where. Never the words themselves. */
export type Sign = Readonly<{ sign: LexiconName; place: Place }>

/** Enough to see by; the counts in the evidence tell how many there are. */
const MOST_OF_ONE = 5

/** Looks for signs; judgements share some, and none is looked for twice. */
export type SignFinder = (names: readonly LexiconName[]) => readonly Sign[]

/** The first few places of each sign, in reading order, in body and attachments as a reader sees them. */
export function signFinder(draft: Draft, papers: readonly Paper[], book: Rulebook): SignFinder {
  const found = new Map<LexiconName, readonly Sign[]>()
  let passages: readonly Passage[] | undefined
  return (names) =>
    names.flatMap((name) => {
      const known = found.get(name) ?? placesOf(name, (passages ??= [...shownPassages(draft, papers)]), book)
      found.set(name, known)
      return known
    })
}

function placesOf(sign: LexiconName, passages: readonly Passage[], book: Rulebook): readonly Sign[] {
  const found: Sign[] = []
  for (const { file, block, text } of passages)
    for (const match of matches(book, sign, text)) {
      if (match[0] === '') continue
      found.push({ sign, place: { file, block, from: match.index, to: match.index + match[0].length } })
      if (found.length === MOST_OF_ONE) return found
    }
  return found
}

type Passage = Readonly<{ file: string; block: number; text: string }>

function* shownPassages(draft: Draft, papers: readonly Paper[]): Iterable<Passage> {
  if (!papers.some((one) => one.role === 'body'))
    for (const [block, text] of (draft.text ?? '').split('\n').entries()) yield { file: BODY, block, text }
  for (const { file, role, blocks } of papers) {
    if (role === 'interpretation') continue
    for (const [block, one] of blocks.entries()) if (isShown(one)) yield { file, block, text: one.text }
  }
}
