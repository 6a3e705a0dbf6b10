import type { Block } from '../../domain/paper.ts'
import type { Part } from '../part.ts'

/** 批注 — an annotation of a page as the library gives it (ISO 32000-1 §12.5). */
export type Annotation = Readonly<{
  id: string
  subtype?: string
  contentsObj?: Readonly<{ str: string }>
  titleObj?: Readonly<{ str: string }>
  richText?: Readonly<{ str: string }>
  fieldType?: string | null
  fieldValue?: string | readonly string[] | null
  alternativeText?: string
  url?: string
  unsafeUrl?: string
  hasAppearance?: boolean
  file?: Readonly<{ filename: string }>
}>

/** What a page's annotations say, hidden ones included: notes and who made them, what forms were filled in with, where links lead; what they attach and sign. */
export function annotated(notes: readonly Annotation[], page: number, blocks: Block[], parts: Part[]): void {
  const say = (kind: Block['kind'], text: unknown): void => {
    if (typeof text === 'string' && text.trim() !== '') blocks.push({ text: text.trim(), kind })
  }
  for (const one of notes) {
    say('comment', one.contentsObj?.str)
    say('comment', one.titleObj?.str)
    say('comment', one.richText?.str)
    say('field', Array.isArray(one.fieldValue) ? one.fieldValue.join('、') : one.fieldValue)
    say('field', one.alternativeText)
    say('field', one.url ?? one.unsafeUrl)
    if (one.file?.filename !== undefined) parts.push({ name: one.file.filename, kind: 'embedded' })
    // An empty field waits for whoever signs; a filled one is told with the document.
    if (one.fieldType === 'Sig') parts.push({ name: 'signature', kind: 'unknown' })
    if (isDrawing(one)) parts.push({ name: `page ${page} ${one.subtype ?? ''}`, kind: 'unknown' })
  }
}

/** A stamp, a drawing by hand: what it shows, nobody has read. */
function isDrawing({ subtype, hasAppearance, contentsObj }: Annotation): boolean {
  return subtype !== 'Link' && subtype !== 'Widget' && hasAppearance === true && contentsObj?.str === ''
}
