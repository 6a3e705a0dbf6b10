import type { Block } from './paper.ts'
import type { TableCell } from './table.ts'

/** 公文要素 — what a passage of an official paper is, in the order of GB/T 9704—2012 §7; `note` is ours: a note belongs under the text. */
export const PASSAGE_ROLES = [
  'red-head',
  'number',
  'title',
  'recipients',
  'chapter',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'body',
  'bullet',
  'numbered',
  'attachment-note',
  'signature',
  'date',
  'annotation',
  'note',
  'colophon',
] as const
export type PassageRole = (typeof PASSAGE_ROLES)[number]

/** A block's role; `starts`: a numbered list begins with it, at this number. */
export type Role = Readonly<{ role: PassageRole; starts?: number }>

/** 公文 — a whole paper as it is to be laid out: passages and tables in reading order, every text trimmed and none of them empty. */
export type OfficialPart =
  | Readonly<{ kind: 'passage'; role: PassageRole; text: string; starts?: number }>
  | Readonly<{ kind: 'table'; cells: readonly TableCell[] }>
export type OfficialPaper = readonly OfficialPart[]

/** Blocks with their roles as a paper. Cells of one table stand together; where notes are referred to, mark and note bear one number. */
export function officialPaper(blocks: readonly Block[], roles: readonly Role[]): OfficialPaper {
  const parts: (Exclude<OfficialPart, { kind: 'table' }> | { kind: 'table'; index: number; cells: TableCell[] })[] = []
  const numbered = numbering(blocks, roles)
  blocks.forEach((block, at) => {
    const text = numbered(block.text, roles[at]?.role).trim()
    const last = parts.at(-1)
    if (block.cell) {
      const { table, row, column, colspan = 1, rowspan = 1 } = block.cell
      const own = last?.kind === 'table' && last.index === table ? last.cells : undefined
      const before = own?.at(-1)
      if (own && before?.row === row && before.column === column)
        own[own.length - 1] = { ...before, text: [before.text, text].filter((one) => one !== '').join('\n') }
      else if (own) own.push({ row, column, colspan, rowspan, text })
      else parts.push({ kind: 'table', index: table, cells: [{ row, column, colspan, rowspan, text }] })
    } else if (text !== '') parts.push({ kind: 'passage', text, ...(roles[at] ?? BODY) })
  })
  return parts.map((part) => (part.kind === 'table' ? { kind: 'table', cells: part.cells } : part))
}

/** 附注 — one more remark in brackets, below the date and above whatever closes the paper (GB/T 9704—2012 §7.3.6). */
export function annotated(paper: OfficialPaper, remark: string): OfficialPaper {
  const closing = paper.findIndex((part) => part.kind === 'passage' && CLOSING.includes(part.role))
  const at = closing < 0 ? paper.length : closing
  return [...paper.slice(0, at), { kind: 'passage', role: 'annotation', text: `（${remark}）` }, ...paper.slice(at)]
}

const CLOSING: readonly PassageRole[] = ['note', 'colophon']
const BODY: Role = { role: 'body' }
/** Stands in a native draft's text where a note is referred to. */
const MARK = '\ufffc'

/** Marks become `[1]`, and so do the beginnings of the notes; marks that fit no note say nothing and go. */
function numbering(blocks: readonly Block[], roles: readonly Role[]): (text: string, role?: PassageRole) => string {
  const marks = blocks.reduce((sum, { text }) => sum + text.split(MARK).length - 1, 0)
  const fits = marks === roles.filter((one) => one.role === 'note').length
  let mark = 0
  let note = 0
  return (text, role) => {
    const shown = text.replaceAll(MARK, () => (fits ? `[${++mark}]` : ''))
    return role === 'note' && fits ? `[${++note}] ${shown}` : shown
  }
}
