import type { Block } from '../domain/paper.ts'

/** A file of pictures and properties alone (a scan) has nothing that was read. */
export function saysSomething({ kind, text }: Block): boolean {
  return !['property', 'alt', 'field'].includes(kind) && text.trim() !== ''
}
