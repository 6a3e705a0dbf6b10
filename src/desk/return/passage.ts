import type { Draft } from '../../domain/draft.ts'
import { mustBeCovered } from '../../domain/finding.ts'
import type { Paper } from '../../domain/paper.ts'
import type { Place } from '../../domain/place.ts'
import type { Pack } from '../../packs/pack.ts'
import { publicCopy } from '../../redaction/apply.ts'
import { fixedCovers } from '../../redaction/fixed-covers.ts'
import { coversOf } from '../../redaction/plan/covers-of.ts'
import { findingsOf } from '../examine.ts'

/** A notice is printed and handed round: what must be covered in a public copy is covered in it too, whatever was answered since. */
export function coversShown(pack: Pack, draft: Draft, papers: readonly Paper[]): readonly Place[] {
  const found = findingsOf(pack, draft, papers).filter(mustBeCovered)
  return [...found.map((one) => one.place), ...coversOf(draft)]
}

/** Letters shown on either side of a place. */
const AROUND = 60

/** 涉及的原文 — the passage of a place and a little around it, covered; `null` when there is no such block. */
export function passageAt(
  papers: readonly Paper[],
  covers: readonly Place[],
  { file, block, from, to }: Place,
): string | null {
  const text = papers.find((paper) => paper.file === file)?.blocks[block]?.text
  if (text === undefined) return null
  const start = whole(text, Math.max(0, from - AROUND))
  const end = whole(text, Math.min(text.length, to + AROUND))
  // A cover reaching over the edge is cut to what is shown of it.
  const here = covers
    .filter((one) => one.file === file && one.block === block && one.from < end && start < one.to)
    .map((one) => ({ file, block: 0, from: Math.max(one.from, start) - start, to: Math.min(one.to, end) - start }))
  const excerpt: Paper = {
    file,
    role: 'body',
    format: 'text',
    sha256: '',
    blocks: [{ text: text.slice(start, end), kind: 'paragraph' }],
  }
  const shown = publicCopy([excerpt], fixedCovers(here))[0]?.blocks[0]?.text ?? ''
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`
}

/** Never in the middle of a character of two units. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at
}
