import type { BlockKind } from '../../domain/paper.ts'
import type { Refusal } from '../../domain/result.ts'
import type { Zip } from '../zip.ts'
import { readComments, type Comment } from './comments.ts'
import { carry, opened, type Found, type Named } from './found.ts'
import { sideText } from './side-text.ts'

/** What no sheet led to: charts, pivot caches, external links, properties, and comments nobody's sheet names. */
export function readSides(zip: Zip, parts: readonly Named[], found: Found): Refusal | undefined {
  const comments: Comment[] = []
  const said = new Map<BlockKind, Set<string>>()
  for (const { name, role } of parts) {
    const kind = found.done.has(name) ? undefined : kindOf(role)
    if (kind === undefined) continue
    const into = said.get(kind) ?? new Set<string>()
    said.set(kind, into)
    const refusal = opened(zip, name, (bytes) =>
      role.how === 'comments'
        ? readComments(bytes, comments, found.people)
        : sideText(bytes, { shown: into, carried: into }),
    )
    if (refusal) return refusal
  }
  carry(found.blocks, 'comment', new Set(comments.map((one) => one.text)))
  // Lists of sheets and columns repeat what stands in the cells.
  const told = new Set(found.blocks.map((block) => block.text))
  // What a chart shows is not told by a hidden sheet: the sheet goes, the chart stays.
  const shown = new Set(found.blocks.flatMap(({ kind, text }) => (kind === 'hidden' ? [] : [text])))
  for (const [kind, words] of said) {
    const before = kind === 'alt' ? shown : told
    carry(
      found.blocks,
      kind,
      [...words].filter((one) => !before.has(one)),
    )
  }
  return undefined
}

function kindOf(role: Named['role']): BlockKind | undefined {
  if (role.how === 'comments') return 'comment'
  if (role.how !== 'side') return undefined
  return role.as === 'drawing' ? 'hidden' : role.as
}
