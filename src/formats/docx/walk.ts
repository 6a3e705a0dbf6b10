import type { BlockKind } from '../../domain/paper.ts'
import type { Assembly } from '../assembly.ts'
import { isHarmlessField } from './harmless-field.ts'
import type { Styles } from './styles.ts'
import { hereAs, joined, unsee, type Span, type Trace } from './trace.ts'

/** 部分 — which part of the document a walk reads: what its shown text is called. */
export type StoryKind = 'body' | Extract<BlockKind, 'header' | 'footer' | 'note' | 'comment' | 'property'>

/** Why a piece of a paragraph is or is not what a reader sees. */
type Seen = 'shown' | 'ruby' | 'hidden' | 'deleted' | 'field'
type Run = { style?: string; vanish?: boolean }
type Paragraph = {
  slot: number | undefined
  pieces: { seen: Seen; text: string; spans?: Span[] }[]
  runs: Run[]
  style?: string
  level?: number
  list?: boolean
}

/** What several parts of one document share. */
export type Shared = {
  readonly styles: Styles
  readonly assembly: Assembly
  /** Notes the body refers to, as `footnote:3`: the others are carried but never shown. */
  readonly notes: Set<string>
  /** Names of authors, mail addresses of links and the like: gathered once each. */
  readonly properties: Set<string>
  /** Filled in for whoever edits the file. */
  readonly trace?: Trace | undefined
}

/** 行走 — the state of a walk over one part. Depths count how many enclosing elements make text deleted, hidden and so on. */
export class Walk {
  readonly kind: StoryKind
  readonly shared: Shared
  readonly paragraphs: Paragraph[] = []
  /** Nested fields: text between `begin` and `separate` is code, after it the result; `depth.code` counts the former. */
  readonly fields: ('code' | 'result')[] = []
  readonly depth = { deleted: 0, hidden: 0, ruby: 0, code: 0 }
  /** What to undo when an element that changed a depth ends: rows, drawings, notes. */
  readonly undo: ((() => void) | undefined)[] = []
  /** What was said inside each open choice (see alternates.ts). */
  readonly said: string[] = []

  constructor(kind: StoryKind, shared: Shared) {
    this.kind = kind
    this.shared = shared
  }

  get assembly(): Assembly {
    return this.shared.assembly
  }

  get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1)
  }

  get run(): Run | undefined {
    return this.paragraph?.runs.at(-1)
  }

  openParagraph(): void {
    this.paragraphs.push({ slot: this.assembly.reserveParagraph(), pieces: [], runs: [] })
  }

  /** Text as the reader meets it, or does not: the deepest reason to hide it wins. */
  say(text: string, seen: Seen = this.seen()): void {
    if (text === '') return
    if (this.said.length > 0) this.said[this.said.length - 1] += text
    const { trace } = this.shared
    if (trace && seen !== 'shown' && seen !== 'ruby') unsee(trace, [hereAs(trace, text.length)])
    if (!this.paragraph) {
      if (trace) unsee(trace, [hereAs(trace, text.length)])
      return this.carry(seen === 'shown' || seen === 'ruby' ? 'hidden' : seen, text)
    }
    const spans = trace && { spans: [hereAs(trace, text.length)] }
    const last = this.paragraph.pieces.at(-1)
    if (last?.seen !== seen) this.paragraph.pieces.push({ seen, text, ...spans })
    else {
      if (trace) (last.spans ??= []).push({ ...hereAs(trace, text.length), from: last.text.length })
      last.text += text
    }
  }

  seen(): Seen {
    if (this.depth.deleted > 0) return 'deleted'
    if (this.depth.code > 0) return 'field'
    if (this.depth.hidden > 0 || this.#vanishes()) return 'hidden'
    return this.depth.ruby > 0 ? 'ruby' : 'shown'
  }

  closeParagraph(): void {
    const inner = this.paragraphs.length > 1
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const shown = paragraph.pieces.filter((piece) => piece.seen === 'shown')
    const text = shown.reduce((all, piece) => all + piece.text, '')
    const style = this.shared.styles.paragraph(paragraph.style)
    const level = paragraph.level ?? style.level
    const kind = this.#kindOf(inner || this.assembly.inBox, level, paragraph.list ?? style.list)
    const from = this.shared.trace && { spans: joined(shown) }
    this.assembly.show(
      kind === 'heading' ? { text, kind, level: level!, ...from } : { text, kind, ...from },
      paragraph.slot,
    )
    for (const { seen, text, spans } of paragraph.pieces) {
      if (seen === 'ruby') this.carry(this.kind === 'body' ? 'note' : this.kind, text, spans)
      else if (seen !== 'shown' && !(seen === 'field' && isHarmlessField(text))) this.carry(seen, text)
    }
  }

  /** A block beside the shown text: hidden, deleted, field, alt, note. */
  carry(kind: BlockKind, text: string, spans?: readonly Span[]): void {
    if (text.trim() !== '') this.assembly.carry({ text, kind, ...(spans && { spans }) })
  }

  /** What cells of a table in this part are. */
  get cellKind(): BlockKind {
    return this.kind === 'body' ? 'cell' : this.kind
  }

  #kindOf(boxed: boolean, level: number | undefined, list: boolean | undefined): BlockKind {
    if (this.kind !== 'body') return this.kind
    if (boxed) return 'textbox'
    if (level !== undefined && level > 0) return 'heading'
    return list === true ? 'list' : 'paragraph'
  }

  /** Direct setting first; else the run's style, toggled by the paragraph's (ECMA-376-1 §17.7.3). */
  #vanishes(): boolean {
    const run = this.run
    if (run?.vanish !== undefined) return run.vanish
    const byRun = this.shared.styles.run(run?.style).vanish === true
    return this.shared.styles.hidden || byRun !== (this.shared.styles.paragraph(this.paragraph?.style).vanish === true)
  }
}
