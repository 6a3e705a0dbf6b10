/**
 * 纸质件 — a form, notice or letter to be printed: the desk says what stands on it, `formats` makes a docx of it.
 * Rows of a table are cells of text; a cell may span columns. A line break in a text starts a new paragraph.
 */
export type Sheet = Readonly<{
  title: string
  parts: readonly SheetPart[]
}>

export type SheetPart =
  | Readonly<{ kind: 'heading'; text: string }>
  /** `indent`: two characters in, as body text stands; 主送机关 and 落款 do without. */
  | Readonly<{ kind: 'paragraph'; text: string; align?: 'left' | 'center' | 'right'; indent?: boolean }>
  /** `widths`: shares of the text width, one per column. A first row of labels alone is repeated on every page. */
  | Readonly<{ kind: 'table'; widths: readonly number[]; rows: readonly (readonly SheetCell[])[] }>

export type SheetCell = Readonly<{ text: string; span?: number; label?: boolean }>
