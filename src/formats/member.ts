import type { Member } from '../domain/paper.ts'
import type { Result } from '../domain/result.ts'
import type { ReadFile } from './read.ts'

/** A member read after all, its blocks standing behind those of the others; or the reason why it still is not. */
export function memberOf(before: Member, reading: Result<ReadFile>, from: number): Member {
  const { unreadable: _was, ...head } = before
  if (!reading.ok) return { ...head, unreadable: reading.problems[0]?.code ?? 'format.unreadable' }
  const { format, blocks, uninspected, convertedFrom } = reading.value
  return {
    ...head,
    format,
    from,
    to: from + blocks.length,
    ...(uninspected.length > 0 ? { uninspected } : {}),
    ...(convertedFrom ? { convertedFrom } : {}),
  }
}
