import type { Node } from 'prosemirror-model'
import { lineRoles, type LineRole } from './line-role.ts'
import type { PassageRole, Role } from './official-paper.ts'
import type { Block } from './paper.ts'

/** Roles of a native draft's blocks, in the order of `blocksOfDocument`: the author chose them. */
export function rolesOfDocument(document: Node): readonly Role[] {
  const roles: Role[] = []
  /** What a list item's first paragraph is, until it has come. */
  const items: { end: number; role?: Role }[] = []
  document.descendants((node, position, parent) => {
    while (items.length > 0 && items.at(-1)!.end <= position) items.pop()
    if (node.type.name === 'list_item' && parent) {
      const isFirst = parent.firstChild === node
      items.push({ end: position + node.nodeSize, role: itemRole(parent, isFirst) })
    }
    if (!node.isTextblock) return true
    const item = items.at(-1)
    roles.push(item?.role ?? roleOf(node))
    if (item) delete item.role
    return false
  })
  return roles
}

function itemRole(list: Node, isFirst: boolean): Role {
  if (list.type.name !== 'ordered_list') return { role: 'bullet' }
  return { role: 'numbered', ...(isFirst ? { starts: Number(list.attrs['order']) } : {}) }
}

const OF_NODE: Readonly<Record<string, PassageRole>> = {
  red_head: 'red-head',
  doc_number: 'number',
  title: 'title',
  recipients: 'recipients',
  attachment_note: 'attachment-note',
  signature: 'signature',
  date: 'date',
  annotation: 'annotation',
  note: 'note',
}

const HEADINGS = ['heading-1', 'heading-2', 'heading-3', 'heading-4'] as const

function roleOf(node: Node): Role {
  if (node.type.name === 'heading') return { role: HEADINGS[Number(node.attrs['level']) - 1] ?? 'heading-4' }
  return { role: OF_NODE[node.type.name] ?? 'body' }
}

const OF_LINE: Readonly<Record<LineRole, PassageRole>> = {
  issuer: 'red-head',
  number: 'number',
  title: 'title',
  recipients: 'recipients',
  chapter: 'chapter',
  'level-1': 'heading-1',
  'level-2': 'heading-2',
  signature: 'signature',
  date: 'date',
  annotation: 'annotation',
  body: 'body',
}

/** Roles of a paper nobody marked up: by the place and form of its lines. */
export function rolesOfLines(blocks: readonly Block[], title: string): readonly Role[] {
  let noted = false
  return lineRoles(blocks, title).map((line, at) => {
    const { kind, level = 0, text } = blocks[at]!
    if (kind === 'list') return { role: 'bullet' }
    if (kind === 'note') return { role: 'note' }
    if (line !== 'body') return { role: OF_LINE[line] }
    if (kind === 'heading') return { role: level <= 1 ? 'title' : (HEADINGS[level - 2] ?? 'heading-4') }
    noted = /^\s*附件\s*[：:]/.test(text) || (noted && /^\s*\d{1,2}[.．、]/.test(text))
    return { role: noted ? 'attachment-note' : 'body' }
  })
}
