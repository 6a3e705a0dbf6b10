import { refuse, type Refusal } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { walkXml, type Attributes } from '../xml.ts'
import { cellAt, COLUMNS, rangeOf, ROWS, type Range } from './cell-name.ts'
import type { CellStyles } from './cell-styles.ts'
import { headerText } from './header-footer.ts'
import { formulaSays, said } from './said.ts'
import { hidesText } from './number-format.ts'
import type { SharedStrings } from './shared-strings.ts'
import { shownNumber } from './shown-number.ts'

/** 单元格 — what one cell holds. `raw` are digits the sheet does not show; `hidden` cells are not shown at all. */
export type SheetCell = {
  row: number
  column: number
  text: string
  hidden: boolean
  /** How far it reaches: 1 until the sheet's merges are known. */
  colspan: number
  rowspan: number
  raw?: string
  formula?: string
  source?: CellSource
}

/** Where a cell stands in its part (`at` of its element, see `walkXml`) and what is written there: only for whoever edits it. */
export type CellSource = Readonly<{ at: number; type: string; value: string; style: number }>

/** 链接 — a hyperlink of a sheet: the cells it lies on, its relation, or the place inside the workbook it leads to. */
export type SheetLink = Readonly<{ ref: string; id: string; location: string }>

export type SheetContent = {
  cells: SheetCell[]
  merges: Range[]
  header: Set<string>
  footer: Set<string>
  /** Words in validation lists, filters, links and the like. */
  said: Set<string>
  /** A formula whose result the file does not keep: nobody knows what a reader will see. */
  uncalculated: boolean
  links: SheetLink[]
}

/** What cells of every sheet of a workbook are read with. */
export type Book = Readonly<{
  strings: SharedStrings
  styles: CellStyles
  from1904: boolean
  room: { left: number }
  /** Whether cells remember where they came from. */
  traced?: boolean
}>

/**
 * 读工作表 — one sheet in one pass (ECMA-376-1 §18.3). Cells without a value cost nothing, however many are styled, and
 * the size the sheet declares is not believed. Problems: those of `walkXml`, `format.too-large`,
 * `format.unreadable` (a shared text that is not there).
 */
export function readSheet(bytes: Uint8Array, book: Book): SheetContent | Refusal {
  const walk = new SheetWalk(book)
  const refusal = walkXml(
    bytes,
    {
      open: (name, attributes, at) => walk.open(name, attributes, at),
      text: (part) => walk.say(part),
      close: (name) => walk.close(name),
      enough: () => {
        if (walk.content.cells.length > LIMITS.blocks) return tooLarge('blocks')
        if (walk.content.merges.length > LIMITS.merges) return tooLarge('merges')
        return book.room.left < 0 ? tooLarge('textUnits') : undefined
      },
    },
    'storyElements',
  )
  return refusal ?? (walk.damaged ? refuse({ code: 'format.unreadable' }) : walk.content)
}

class SheetWalk {
  readonly content: SheetContent = {
    cells: [],
    merges: [],
    header: new Set(),
    footer: new Set(),
    said: new Set(),
    uncalculated: false,
    links: [],
  }
  /** A cell names a shared text that is not there: nobody knows what it said. */
  damaged = false
  readonly #book: Book
  readonly #hiddenColumns: { from: number; to: number }[] = []
  #row = -1
  #column = -1
  #at = 0
  #rowHidden = false
  #rowsHidden = false
  #cell: Attributes | undefined
  #value = ''
  #inline = ''
  #formula: string | undefined
  #phonetic = false
  #name = ''
  #words = ''

  constructor(book: Book) {
    this.#book = book
  }

  open(name: string, attributes: Attributes, at: number): void {
    this.#name = name
    this.#words = ''
    if (name === 'c') this.#openCell(attributes, at)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'rPh') this.#phonetic = true
    else if (name === 'f' && this.#cell) this.#formula = ''
    else if (name === 'col') this.#openColumns(attributes)
    else if (name === 'sheetFormatPr') this.#rowsHidden = isYes(attributes['zeroHeight'])
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '')
    else if (!this.#cell) {
      if (name === 'hyperlink') this.#link(attributes)
      for (const words of said(name, attributes)) this.#hear(words)
    }
  }

  say(part: string): void {
    if (!this.#cell) this.#words += part
    else if (this.#name === 'v') this.#value += part
    else if (this.#name === 'f') this.#formula += part
    else if (this.#name === 't') {
      if (this.#phonetic) this.#words += part
      else this.#inline += part
    }
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'rPh') {
      this.#phonetic = false
      this.#hear(this.#words)
    } else if (!this.#cell) this.#endWords(name)
    this.#name = ''
    if (name !== 't') this.#words = ''
  }

  #endWords(name: string): void {
    if (/(?:Header|Footer)$/.test(name)) {
      const words = headerText(this.#words)
      if (words !== '') this.content[name.endsWith('Header') ? 'header' : 'footer'].add(words)
    } else if (/^(?:formula[12]?|f)$/.test(name)) {
      if (formulaSays(this.#words)) this.#hear(this.#words)
    } else if (!/^(?:sqref|ref)$/.test(name)) this.#hear(this.#words)
  }

  #hear(words: string): void {
    if (words.trim() !== '') this.content.said.add(words.trim())
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    const named = Number(r)
    this.#row = Number.isInteger(named) && named >= 1 && named <= ROWS ? named - 1 : this.#row + 1
    this.#column = -1
    this.#rowHidden =
      isYes(hidden) || Number(ht ?? 1) === 0 || (this.#rowsHidden && ht === undefined && hidden === undefined)
  }

  #openColumns({ min, max, hidden, width }: Attributes): void {
    if (!isYes(hidden) && Number(width ?? 1) !== 0) return
    if (this.#hiddenColumns.length < COLUMNS) this.#hiddenColumns.push({ from: Number(min) - 1, to: Number(max) - 1 })
  }

  #merge(ref: string): void {
    const range = rangeOf(ref)
    if (range) this.content.merges.push(range)
  }

  #link({ ref = '', id = '', location = '' }: Attributes): void {
    if (this.#book.traced === true) this.content.links.push({ ref, id, location })
  }

  #openCell(attributes: Attributes, opened: number): void {
    this.#at = opened
    const at = cellAt(attributes['r'] ?? '')
    this.#row = at?.row ?? Math.max(0, this.#row)
    this.#column = at?.column ?? this.#column + 1
    this.#cell = attributes
    this.#value = ''
    this.#inline = ''
    this.#formula = undefined
  }

  #closeCell(): void {
    const { t: type = 'n', s: style = '0' } = this.#cell ?? {}
    this.#cell = undefined
    const formula = this.#formula?.trim()
    if (this.#formula !== undefined && this.#value === '' && type !== 'str') this.content.uncalculated = true
    const shown = this.#shown(type, Number(style))
    const says = formula !== undefined && formulaSays(formula)
    if (shown.text.trim() === '' && !says) return
    const hides = type !== 'n' && hidesText(this.#book.styles(Number(style)))
    const hidden = shown.hidden === true || hides || this.#rowHidden || this.#isHiddenColumn()
    this.#book.room.left -= shown.text.length + (formula?.length ?? 0)
    this.content.cells.push({
      row: this.#row,
      column: this.#column,
      text: shown.text,
      hidden,
      colspan: 1,
      rowspan: 1,
      ...(shown.raw === undefined ? {} : { raw: shown.raw }),
      ...(says ? { formula } : {}),
      ...(this.#book.traced === true ? { source: this.#source(type, Number(style)) } : {}),
    })
  }

  #source(type: string, style: number): CellSource {
    return { at: this.#at, type, value: this.#value, style }
  }

  #shown(type: string, style: number): Readonly<{ text: string; hidden?: boolean; raw?: string }> {
    const { strings, styles, from1904 } = this.#book
    if (this.#value === '' && type !== 'inlineStr') return { text: '' }
    if (type === 's') {
      const index = Number(this.#value)
      const text = strings.texts[index]
      if (text === undefined) this.damaged = true
      strings.used.add(index)
      return { text: text ?? '' }
    }
    if (type === 'inlineStr') return { text: this.#inline }
    if (type === 'b') return { text: isYes(this.#value) ? 'TRUE' : 'FALSE' }
    if (type === 'n') return shownNumber(this.#value, styles(style), from1904)
    return { text: this.#value }
  }

  #isHiddenColumn(): boolean {
    return this.#hiddenColumns.some(({ from, to }) => from <= this.#column && this.#column <= to)
  }
}

function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
