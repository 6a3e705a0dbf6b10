/**
 * What a text block is. The first row is what a reader of the public copy sees; the second is carried by the file
 * but never shown, which is why it is checked all the same (隐藏文字、批注、修订痕迹 are where leaks live).
 */
export const SHOWN = ['heading', 'paragraph', 'list', 'cell', 'note', 'textbox'] as const
export const CARRIED = ['header', 'footer', 'comment', 'hidden', 'deleted', 'property', 'field', 'alt'] as const
export type BlockKind = (typeof SHOWN)[number] | (typeof CARRIED)[number]

/** 文本块 — one paragraph, heading, list item or table cell, in reading order. */
export type Block = Readonly<{
  text: string
  kind: BlockKind
  /** Heading level, 1 to 9. */
  level?: number
  /**
   * Where a cell stands, counted from 0; `head` is the text of the column's first row. A cell of a workbook also says its
   * sheet and its name there (`ref`, as `B12`); its row and column then count only what is there, not the gaps.
   */
  cell?: Readonly<{
    table: number
    row: number
    column: number
    head?: string
    colspan?: number
    rowspan?: number
    sheet?: string
    ref?: string
  }>
}>

export type PaperRole = 'body' | 'attachment' | 'interpretation'

/** 文件 — one file of a draft, read into text blocks. `unreadable` carries the problem code when it could not be read. */
export type Paper = Readonly<{
  /** `body`, the attachment's name, or `interpretation:` + title: the `file` of every place in it. */
  file: string
  role: PaperRole
  format: string
  /** SHA-256 (hex) of the bytes read, or of the text in UTF-8. */
  sha256: string
  blocks: readonly Block[]
  unreadable?: string
  /** Parts of the file nobody looked at, as `kind:name`, e.g. `image:word/media/image1.png`, `embedded:…`, `macro:…`. */
  uninspected?: readonly string[]
  /** What was handed in, where the bytes read are a conversion of it: they are the master from then on. */
  convertedFrom?: Conversion
  /** The `file` of the set (a zip) this paper came in; the set is a paper of its own, with the list of its members. */
  memberOf?: string
}>

/** 转换 — the format and SHA-256 (hex) of the file handed in, and the program that converted it. */
export type Conversion = Readonly<{ format: string; sha256: string; by: string }>

/**
 * 成员 — one file of a zipped set. Its blocks are `[from, to)` of the set's own, so that whoever knows nothing of members
 * still looks at everything. `unreadable` carries the problem code.
 */
export type Member = Readonly<{
  /** Its path in the zip; of a zip within, `内.zip/文件.docx`. */
  name: string
  format: string
  /** SHA-256 (hex) of its bytes in the zip. */
  sha256: string
  from: number
  to: number
  uninspected?: readonly string[]
  unreadable?: string
  convertedFrom?: Conversion
}>

export function isShown(block: Block): boolean {
  return (SHOWN as readonly string[]).includes(block.kind)
}
