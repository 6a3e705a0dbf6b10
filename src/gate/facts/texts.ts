import type { Draft } from '../../domain/draft.ts'
import { isShown, type Paper } from '../../domain/paper.ts'

/** What a reader would read: shown blocks only, one per line. */
export type Texts = Readonly<{
  title: string
  body: string
  attachments: string
  /** Body and attachments: the document as a whole (附件与正文具有同等效力). */
  whole: string
  interpretation: string
}>

export function texts(draft: Draft, papers: readonly Paper[]): Texts {
  const body = tidy(written(papers, 'body') ?? draft.text ?? '')
  const attachments = tidy(written(papers, 'attachment') ?? draft.attachments.map((one) => one.text ?? '').join('\n'))
  const materials = draft.interpretation?.materials ?? []
  return {
    title: bare(draft.title),
    body,
    attachments,
    whole: `${body}\n${attachments}`,
    interpretation: tidy(written(papers, 'interpretation') ?? materials.map((one) => one.text ?? '').join('\n')),
  }
}

/** White space as the patterns expect it, one space or one line break: a page of blanks must not cost a minute of matching. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Chinese characters, letters and digits only: what two texts are compared and measured by. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A field filled in: not null, not blank. */
export function filled(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== ''
}

function written(papers: readonly Paper[], role: Paper['role']): string | undefined {
  const own = papers.filter((paper) => paper.role === role)
  if (own.length === 0) return undefined
  return own.map((paper) => shown(paper)).join('\n')
}

function shown(paper: Paper): string {
  return paper.blocks
    .filter(isShown)
    .map((block) => block.text)
    .join('\n')
}

// 标题 as compared: no white space, no line breaks.
function bare(title: string): string {
  return title.replace(/\s+/gu, '')
}
