import { lines } from '../../domain/lines.ts'
import { edited, type Edit } from '../../domain/replacement.ts'

/** 改文本 — plain text and markdown, whose blocks are their lines: everything stays as it is but what is covered. */
export function writeLines(text: string, edits: readonly Edit[]): string {
  const all = lines(text)
  return edited(
    text,
    edits.map(({ block, from, to, put }) => {
      const { start } = all[block]!
      return { from: start + from, to: start + to, put }
    }),
  )
}
