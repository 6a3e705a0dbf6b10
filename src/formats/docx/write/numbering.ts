import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx'
import type { OfficialPart } from '../../../domain/official-paper.ts'
import { BODY } from '../lettering.ts'
import { CHARACTER } from './page.ts'

/** What a list item is numbered by. */
export type Numbered = Readonly<{ reference: string; level: 0; instance: number }>

/** 项目编号 — every numbered list counts from its own beginning; bullets are all alike. */
export function numberingOf(
  parts: readonly OfficialPart[],
): Readonly<{ options: INumberingOptions; of: ReadonlyMap<OfficialPart, Numbered> }> {
  const of = new Map<OfficialPart, Numbered>()
  const starts = new Set<number>([1])
  let list: Numbered = { reference: 'from-1', level: 0, instance: 0 }
  for (const part of parts) {
    if (part.kind !== 'passage') continue
    if (part.role === 'bullet') of.set(part, { reference: 'bullets', level: 0, instance: 0 })
    if (part.role !== 'numbered') continue
    if (part.starts !== undefined) {
      const start = Math.max(0, Math.min(32_767, Math.trunc(part.starts)))
      starts.add(start)
      list = { reference: `from-${start}`, level: 0, instance: list.instance + 1 }
    }
    of.set(part, list)
  }
  const config = [
    { reference: 'bullets', levels: [{ ...LEVEL, format: LevelFormat.BULLET, text: '·' }] },
    ...[...starts].map((start) => ({
      reference: `from-${start}`,
      levels: [{ ...LEVEL, format: LevelFormat.DECIMAL, text: '%1.', start }],
    })),
  ]
  return { options: { config }, of }
}

/** The number stands where a paragraph begins; the text follows it by a character and a half. */
const LEVEL = {
  level: 0,
  alignment: AlignmentType.LEFT,
  style: { run: BODY, paragraph: { indent: { left: 3.5 * CHARACTER, hanging: 1.5 * CHARACTER } } },
} as const
