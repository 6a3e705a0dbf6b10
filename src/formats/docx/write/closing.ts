import type { OfficialPart } from '../../../domain/official-paper.ts'

type Passage = Extract<OfficialPart, { kind: 'passage' }>

/**
 * 落款 — how many characters the signature and the date below it stand in from the right edge (GB/T 9704—2012 §7.3.5.2, no seal): 署名右空二字; the date
 * begins two characters after it; a date longer than the signature stands two characters in itself, and the signature further.
 */
export function closingIndents(parts: readonly OfficialPart[]): ReadonlyMap<OfficialPart, number> {
  const indents = new Map<OfficialPart, number>()
  parts.forEach((part, at) => {
    if (part.kind !== 'passage' || part.role !== 'date') return
    const above = signaturesAbove(parts, at)
    const signed = above.map((one) => characters(one.text))
    const widest = Math.max(0, ...signed)
    const dated = characters(part.text)
    const right = above.length === 0 ? 4 : Math.max(2, widest - dated)
    indents.set(part, right)
    const left = right + dated + 2
    above.forEach((one, i) => indents.set(one, Math.max(2, left - widest + (widest - signed[i]!) / 2)))
  })
  return indents
}

function signaturesAbove(parts: readonly OfficialPart[], at: number): readonly Passage[] {
  const found: Passage[] = []
  for (let above = at - 1; above >= 0; above--) {
    const part = parts[above]!
    if (part.kind !== 'passage' || part.role !== 'signature') break
    found.push(part)
  }
  return found
}

/** Width in characters of the body: a Latin letter or a digit is half of one. */
export function characters(text: string): number {
  let width = 0
  for (const one of text) width += /[\u0020-\u00ff]/.test(one) ? 0.5 : 1
  return width
}
