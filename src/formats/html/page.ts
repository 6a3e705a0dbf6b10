import type { Block, BlockKind } from '../../domain/paper.ts'
import { Assembly } from '../assembly.ts'

type Manner = Readonly<{ block: boolean; hidden: boolean; property: boolean; layout: boolean }>

/** 页面 — gathers the text of a page into blocks while its elements open and close. */
export class Page {
  readonly #assembly = new Assembly()
  /** Enclosing elements that decide what a block is; the innermost that says something wins. */
  readonly #kinds: Readonly<{ kind: BlockKind; level?: number }>[] = []
  /** Of every open table, whether it only lays out the page. */
  readonly #layouts: boolean[] = []
  #hidden = 0
  #properties = 0
  #preformatted = 0
  #text = ''
  /** Lines begun around something hidden in their midst: they go on after it. */
  readonly #begun: string[] = []

  text(text: string): void {
    if (this.#preformatted > 0) this.#text += text.replace(/\r\n?/g, '\n')
    else this.#text += text.replace(/[ \t\r\n\f]+/g, ' ')
  }

  lineBreak(): void {
    this.#text += '\n'
  }

  carry(kind: BlockKind, text: string): void {
    if (text.trim() !== '') this.#assembly.carry({ text: text.trim(), kind })
  }

  open(name: string, attributes: ReadonlyMap<string, string>, manner: Manner): void {
    if (manner.block || manner.property) this.#flush()
    if (manner.hidden) {
      this.#hidden++
      this.#begun.push(this.#text)
      this.#text = ''
    }
    if (manner.property) this.#properties++
    if (name === 'pre' || name === 'textarea') this.#preformatted++
    const kind = kindOf(name)
    if (kind) this.#kinds.push(kind)
    if (name === 'table') {
      this.#layouts.push(manner.layout)
      if (!manner.layout) this.#assembly.openTable()
    }
    if (this.#layouts.at(-1) === false) this.#openCells(name, attributes)
  }

  #openCells(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'tr') this.#assembly.openRow()
    if (name !== 'td' && name !== 'th') return
    this.#assembly.openCell()
    this.#assembly.shiftPastSpans()
    this.#assembly.reach({ colspan: count(attributes.get('colspan')), rowspan: count(attributes.get('rowspan')) })
  }

  close(name: string, manner: Manner): void {
    if (manner.block || manner.property || manner.hidden) this.#flush()
    if ((name === 'td' || name === 'th') && this.#layouts.at(-1) === false) this.#assembly.closeCell()
    if (name === 'table' && this.#layouts.pop() === false) this.#assembly.closeTable()
    if (kindOf(name)) this.#kinds.pop()
    if (name === 'pre' || name === 'textarea') this.#preformatted--
    if (manner.property) this.#properties--
    if (manner.hidden) {
      this.#hidden--
      this.#text = this.#begun.pop() ?? ''
    }
  }

  blocks(): readonly Block[] {
    this.#flush()
    return this.#assembly.blocks()
  }

  #flush(): void {
    const text = this.#preformatted > 0 ? this.#text.replace(/^\n|\n$/g, '') : shownSpaces(this.#text)
    this.#text = ''
    if (text.trim() === '') return
    if (this.#properties > 0) this.#assembly.carry({ text, kind: 'property' })
    else if (this.#hidden > 0) this.#assembly.carry({ text, kind: 'hidden' })
    else this.#assembly.show({ text, ...(this.#kinds.at(-1) ?? { kind: 'paragraph' }) })
  }
}

function kindOf(name: string): Readonly<{ kind: BlockKind; level?: number }> | undefined {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) }
  if (name === 'li') return { kind: 'list' }
  return undefined
}

/** As a browser shows it: runs of blanks are one, none at the ends of a line; no-break spaces stay. */
function shownSpaces(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
}

/** 0 rows means "to the end" in HTML; one is the least that can be claimed without knowing the table. */
function count(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10)
  return Number.isInteger(number) && number > 0 ? number : 1
}
