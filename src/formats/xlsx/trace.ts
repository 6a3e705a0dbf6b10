import type { Block } from '../../domain/paper.ts'
import type { Book, SheetCell, SheetLink } from './sheet.ts'

/** A sheet as the workbook names it, with the part that holds it; `orphan` where no tab leads to it. */
export type TracedSheet = Readonly<{
  part: string
  name: string
  hidden: boolean
  orphan: boolean
  /** Not a sheet of cells (a chart or dialog sheet). */
  cellless: boolean
  links: readonly SheetLink[]
}>

/**
 * 来处 — where the blocks of a workbook come from. Filled in only for whoever edits the file: a name of a sheet may be in use twice and a
 * cell may be named twice, but a part and the number of a cell's element in it are its own.
 */
export type Trace = {
  readonly cells: Map<Block, Readonly<{ part: string; cell: SheetCell }>>
  /** The block of a sheet's name, and which sheet (counted in `sheets`) it heads. */
  readonly titles: Map<Block, number>
  readonly sheets: TracedSheet[]
  main: string
  book: Book | undefined
}

export function newTrace(): Trace {
  return { cells: new Map(), titles: new Map(), sheets: [], main: '', book: undefined }
}
