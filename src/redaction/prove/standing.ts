import type { Paper } from '../../domain/paper.ts'
import { isShown } from '../../domain/paper.ts'
import type { Place } from '../../domain/place.ts'
import type { Replacement } from '../../domain/replacement.ts'
import { foldedText } from './folded-text.ts'
import type { Search } from './sought.ts'

/** Why a covered value may stand elsewhere all the same. `apart`: its characters are not one word there; `mask`: what a mask shows on purpose. */
export type Why = 'kept' | 'official' | 'longer' | 'word' | 'number' | 'apart' | 'mask'

/** A place that stays: by a person's answer, the office's list, or because the rules say that it may. */
export type Stay = Readonly<{ place: Place; by: 'person' | 'list' | 'rule' }>

/**
 * 词 — what tells a name from the word it is written like (文明, 和平): a dictionary, and the places where the rules see something of their own; there
 * it is no mere word.
 */
export type Wording = Readonly<{ isWord(text: string): boolean; asked: readonly Place[] }>

/** 留存处 — an occurrence of a covered value that no cover touches; without `why` nothing accounts for it: it is left by mistake. */
export type Standing = Readonly<{
  secret: number
  place: Place
  why?: Why
  /** What stands around it in the folded copy: over the whole of it, and in its block alone. */
  around: readonly (readonly [left: string, right: string])[]
}>

/** How much around an occurrence is compared, in folded characters. */
const REACH = 10

/** Every occurrence of the sought texts in what the papers still say. */
export function standingIn(
  papers: readonly Paper[],
  covers: readonly Replacement[],
  stays: readonly Stay[],
  search: Search,
  wording?: Wording,
): readonly Standing[] {
  const coversAt = grouped(covers)
  const staysAt = grouped(stays)
  const askedAt = grouped((wording?.asked ?? []).map((place) => ({ place })))
  const isWord = (text: string, place: Place): boolean =>
    /^\p{Script=Han}{2,4}$/u.test(text) &&
    wording?.isWord(text) === true &&
    !(askedAt.get(keyOf(place)) ?? []).some((one) => one.place.from < place.to && place.from < one.place.to)
  return papers.flatMap((paper) =>
    copiesOf(paper, coversAt).flatMap((copy) =>
      [...search(copy.text)].flatMap(({ from, to, secrets }) => {
        const seen = standingAt(paper, copy, from, to, staysAt)
        const isMere = seen.why === undefined && isWord(copy.text.slice(from, to), seen.place)
        return secrets.map((secret) => ({ secret, ...seen, ...(isMere ? { why: 'word' as const } : {}) }))
      }),
    ),
  )
}

/** A stretch of the public copy, folded; `origin` says for each character where it comes from: block and offset, or -1 for a mask. */
type Copy = Readonly<{ text: string; block: Int32Array; offset: Int32Array }>

/** What is shown reads on from block to block; headers, notes and what else a file carries stand each alone. */
function copiesOf(paper: Paper, covers: ReadonlyMap<string, readonly Replacement[]>): readonly Copy[] {
  const shown = new Writer()
  const others: Copy[] = []
  paper.blocks.forEach((block, index) => {
    const writer = isShown(block) ? shown : new Writer()
    const here = [...(covers.get(keyOf({ file: paper.file, block: index })) ?? [])].sort(
      (a, b) => a.place.from - b.place.from,
    )
    let at = 0
    for (const { place, put } of here) {
      writer.add(block.text.slice(at, place.from), index, at)
      writer.add(put, index, -1)
      at = Math.max(at, place.to)
    }
    writer.add(block.text.slice(at), index, at)
    if (writer !== shown) others.push(writer.copy())
  })
  return [shown.copy(), ...others]
}

class Writer {
  private text: string[] = []
  private block: number[] = []
  private offset: number[] = []

  /** `from` -1: text of a mask. */
  add(text: string, block: number, from: number): void {
    let at = 0
    for (const character of text) {
      for (const unit of foldedText(character)) {
        for (const one of unit.split('')) {
          this.text.push(one)
          this.block.push(block)
          this.offset.push(from < 0 ? -1 : from + at)
        }
      }
      at += character.length
    }
  }

  copy(): Copy {
    return { text: this.text.join(''), block: Int32Array.from(this.block), offset: Int32Array.from(this.offset) }
  }
}

function standingAt(
  paper: Paper,
  copy: Copy,
  from: number,
  to: number,
  stays: ReadonlyMap<string, readonly Stay[]>,
): Omit<Standing, 'secret'> {
  const block = copy.block[from] ?? 0
  const place = placeOf(paper, copy, from, to)
  const start = firstOf(copy.block, block)
  const end = firstOf(copy.block, block + 1)
  const around = [
    [copy.text.slice(Math.max(0, from - REACH), from), copy.text.slice(to, to + REACH)],
    [
      copy.text.slice(Math.max(start, from - REACH), from),
      copy.text.slice(to, Math.max(to, Math.min(end, to + REACH))),
    ],
  ] as const
  const why = whyAt(paper, copy, from, to, place, stays.get(keyOf(place)) ?? [])
  return { place, around, ...(why ? { why } : {}) }
}

/** Blocks stand in order: where the first character of this one, or of a later one, is. */
function firstOf(blocks: Int32Array, block: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] ?? 0) < block) low = middle + 1
    else high = middle
  }
  return low
}

function placeOf(paper: Paper, copy: Copy, from: number, to: number): Place {
  const block = copy.block[from] ?? 0
  const start = Math.max(0, copy.offset[from] ?? 0)
  const sameBlock = copy.block[to - 1] === block
  const last = sameBlock ? (copy.offset[to - 1] ?? 0) : (paper.blocks[block]?.text.length ?? 1) - 1
  return { file: paper.file, block, from: start, to: Math.max(start, last + 1) }
}

function whyAt(
  paper: Paper,
  copy: Copy,
  from: number,
  to: number,
  place: Place,
  stays: readonly Stay[],
): Why | undefined {
  if (copy.offset.subarray(from, to).includes(-1)) return 'mask'
  const stay = stays.find((one) => one.place.from < place.to && place.from < one.place.to)
  if (stay && stay.by !== 'rule') return 'kept'
  if (stay && stay.place.from <= place.from && place.to <= stay.place.to)
    return stay.place.to - stay.place.from > place.to - place.from ? 'longer' : 'official'
  if (isPartOfNumber(copy, from, to)) return 'number'
  return isApart(paper, copy, from, to) ? 'apart' : undefined
}

/** Digits go on before or after it where it is written: 1234 in 20241234. */
function isPartOfNumber({ text, block, offset }: Copy, from: number, to: number): boolean {
  const joins = (a: number, b: number): boolean =>
    /\d/.test(text[a] ?? '') && /\d/.test(text[b] ?? '') && block[a] === block[b] && offset[b] === (offset[a] ?? 0) + 1
  return joins(from - 1, from) || joins(to - 1, to)
}

/** Its characters stand on both sides of a mark of punctuation, or in two blocks that say more than these. */
function isApart(paper: Paper, { text, block, offset }: Copy, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const here = block[at] ?? 0
    if (here !== block[at + 1]) {
      const before = foldedText(paper.blocks[here]?.text ?? '')
      const after = foldedText(paper.blocks[block[at + 1] ?? 0]?.text ?? '')
      if (before.length > at + 1 - from || after.length > to - at - 1) return true
      continue
    }
    const between = paper.blocks[here]?.text.slice((offset[at] ?? 0) + 1, offset[at + 1]) ?? ''
    // Between digits every mark may be one that groups them.
    if (/[^\s·•・\-—_\p{Default_Ignorable_Code_Point}]/u.test(between) && !/\d/.test(text[at] ?? '')) return true
  }
  return false
}

function keyOf({ file, block }: Pick<Place, 'file' | 'block'>): string {
  return `${block}\0${file}`
}

function grouped<T extends Readonly<{ place: Place }>>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const here = found.get(keyOf(one.place))
    if (here) here.push(one)
    else found.set(keyOf(one.place), [one])
  }
  return found
}
