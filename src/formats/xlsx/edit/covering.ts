import type { Block } from '../../../domain/paper.ts'
import { edited, type Edit } from '../../../domain/replacement.ts'
import { refuse, type Result, ok } from '../../../domain/result.ts'
import type { Trace } from '../trace.ts'
import { joined, type Cut } from './cuts.ts'
import { Echo } from '../../edit/echo.ts'

/** 遮盖 — what becomes of each text of the workbook. */
export type Covering = Readonly<{
  /** The edits of one block; empty where it stays as it is. */
  of(block: Block): readonly Cut[]
  /** What becomes of a text beside the cells (drawing, chart, alternative text, header, tab), wherever it stands. */
  aside(text: string): readonly Cut[]
  /** Does a covered value stand in it, or is it covered itself? */
  touches(text: string): boolean
}>

/**
 * Texts beside the cells are known by what they say: the reader gives each once, however often it stands in the file.
 * Problem: `redact.no-place` (an edit outside its text, or over another).
 */
export function coveringOf(blocks: readonly Block[], edits: readonly Edit[], { cells }: Trace): Result<Covering> {
  const byBlock = new Map<Block, Cut[]>()
  for (const { block: at, from, to, put } of edits) {
    const block = blocks[at]
    if (!block || from < 0 || from > to || to > block.text.length) return noPlace(at)
    const cuts = byBlock.get(block) ?? []
    if (cuts.some((one) => from < one.to && one.from < to)) return noPlace(at)
    byBlock.set(block, cuts)
    cuts.push({ from, to, put })
  }
  const byText = new Map<string, Cut[]>()
  const values: (readonly [string, string])[] = []
  for (const [block, cuts] of byBlock) {
    cuts.sort((a, b) => a.from - b.from || a.to - b.to)
    if (block.kind !== 'cell') byText.set(block.text, [...(byText.get(block.text) ?? []), ...cuts])
    for (const { from, to, put } of cuts) values.push([block.text.slice(from, to).trim(), put])
    // A cell covered whole: the number behind what it shows is the same value.
    const whole = block.kind === 'cell' && cuts[0]?.from === 0 && cuts[0].to === block.text.length
    const value = cells.get(block)?.cell.source?.value
    if (whole && value !== undefined && !['s', 'inlineStr'].includes(cells.get(block)?.cell.source?.type ?? ''))
      values.push([value.trim(), cuts[0]!.put])
  }
  const echo = new Echo(values)
  const aside = (text: string): readonly Cut[] => {
    const own = byText.get(text) ?? []
    const echoed = echo.in(text).filter((one) => !own.some(({ from, to }) => one.from < to && from < one.to))
    return joined([...own, ...echoed])
  }
  return ok({ of: (block) => byBlock.get(block) ?? [], aside, touches: (text) => aside(text).length > 0 })
}

function noPlace(block: number): ReturnType<typeof refuse> {
  return refuse({ code: 'redact.no-place', data: { block } })
}

/** A text beside the cells as it stands in the public copy; blanks around it are none of the reader's. */
export function coveredAside(text: string, { aside }: Covering): string {
  return edited(text, asideCuts(text, aside))
}

export function asideCuts(text: string, aside: Covering['aside']): readonly Cut[] {
  const lead = text.length - text.trimStart().length
  return aside(text.trim()).map(({ from, to, put }) => ({ from: from + lead, to: to + lead, put }))
}
