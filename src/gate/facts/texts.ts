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
  let kept = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const size = letterAt(text, at)
    if (size > 0) at += size - 1
    else {
      kept += text.slice(from, at)
      from = at + 1
    }
  }
  return kept + text.slice(from)
}

/** How many UTF-16 units the letter or digit at `at` has; 0: there is none. */
function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = KNOWN[unit] ?? UNKNOWN
  if (known !== UNKNOWN) return known - NONE
  const [one = ''] = text.slice(at, at + 2)
  const size = /[\p{L}\p{N}]/u.test(one) ? one.length : 0
  if (unit < 0xd800 || unit > 0xdfff) KNOWN[unit] = NONE + size
  return size
}

/** What is known of each UTF-16 unit, filled as they turn up: to ask the expression every time would cost more than all the rest. */
const KNOWN = new Uint8Array(0x1_0000)
const UNKNOWN = 0
const NONE = 1

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
