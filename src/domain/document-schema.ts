import { Schema, type NodeSpec } from 'prosemirror-model'

/**
 * 公文 — the shape of a document drafted here, after GB/T 9704—2012 §7: 发文机关标志, 发文字号, 标题, 主送机关, 正文, 附件说明,
 * 发文机关署名, 成文日期, 附注. Every piece of text stands in exactly one text block, and whatever is no text (a line
 * break, a note's mark) is one inline leaf, so that an offset in a block is a position in the document.
 */
const NODES = {
  doc: { content: 'red_head? doc_number? title recipients? body+ attachment_note* signature* date? annotation? note*' },

  red_head: line('发文机关标志 (§7.2.4): the issuer in red at the head of the first page.'),
  doc_number: line('发文字号 (§7.2.5), e.g. 某政办发〔2026〕1号.'),
  title: { ...line('标题 (§7.3.1).'), content: 'inline*' },
  recipients: line('主送机关 (§7.3.2).'),

  paragraph: { content: 'inline*', group: 'body', defining: true },
  /** 结构层次序数 (§7.3.3): 一、 is level 1, （一） 2, 1. 3, （1） 4. */
  heading: {
    content: 'inline*',
    group: 'body',
    defining: true,
    attrs: { level: { default: 1, validate: headingLevel } },
  },
  bullet_list: { content: 'list_item+', group: 'body' },
  ordered_list: { content: 'list_item+', group: 'body', attrs: { order: { default: 1, validate: 'number' } } },
  list_item: { content: 'paragraph (paragraph | bullet_list | ordered_list)*', defining: true },
  table: { content: 'table_row+', group: 'body', isolating: true, tableRole: 'table' },
  table_row: { content: '(table_cell | table_header)*', tableRole: 'row' },
  table_cell: cell('cell'),
  table_header: cell('header_cell'),

  attachment_note: line('附件说明 (§7.3.4): one line for each attachment.'),
  signature: line('发文机关署名 (§7.3.5): one for each issuer.'),
  date: line('成文日期 (§7.3.5), as written: 2026年1月5日.'),
  annotation: line('附注 (§7.3.7): 联系人, 此件公开发布 and the like, in brackets.'),
  /** 注 — the text of a note; `note_mark` with the same id stands where it belongs. */
  note: { content: 'inline*', defining: true, attrs: { id: { validate: 'string' } } },

  text: { group: 'inline' },
  hard_break: { inline: true, group: 'inline', selectable: false, leafText: () => '\n' },
  note_mark: { inline: true, group: 'inline', atom: true, attrs: { to: { validate: 'string' } } },
} satisfies Record<string, NodeSpec>

export const documentSchema = new Schema({ nodes: NODES, marks: { strong: {}, em: {}, underline: {} } })

/** Numbering each heading level begins with, outermost first (GB/T 9704—2012 §7.3.3). */
export const HEADING_NUMBERS = ['一、', '（一）', '1.', '（1）'] as const

function line(_what: string): NodeSpec {
  return { content: 'text*', defining: true }
}

/** Attributes are those of prosemirror-tables, so that an editor can work on them. */
function cell(tableRole: string): NodeSpec {
  return {
    content: 'paragraph+',
    isolating: true,
    tableRole,
    attrs: {
      colspan: { default: 1, validate: reach },
      rowspan: { default: 1, validate: reach },
      colwidth: { default: null },
    },
  }
}

function headingLevel(value: unknown): void {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > HEADING_NUMBERS.length) {
    throw new RangeError('A heading is of level 1 to 4')
  }
}

function reach(value: unknown): void {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > 1000) {
    throw new RangeError('A cell reaches over 1 to 1000 rows or columns')
  }
}
