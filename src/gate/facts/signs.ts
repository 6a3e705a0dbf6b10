import type { Draft } from '../../domain/draft.ts'
import { isShown, type Paper } from '../../domain/paper.ts'
import { BODY, type Place } from '../../domain/place.ts'
import { matches, type LexiconName } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/** 迹象 — what a judgement rests on: the word list that fitted, and where. Never the words themselves. */
export type Sign = Readonly<{ sign: LexiconName; place: Place }>

/** Enough to see by; the counts in the evidence tell how many there are. */
const MOST_OF_ONE = 5

/** The first few places of each sign, in reading order, in body and attachments as a reader sees them. */
export function signsOf(
  draft: Draft,
  papers: readonly Paper[],
  names: readonly LexiconName[],
  book: Rulebook,
): readonly Sign[] {
  const passages = [...shownPassages(draft, papers)]
  return names.flatMap((sign) => placesOf(sign, passages, book))
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
