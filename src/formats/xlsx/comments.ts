import type { Refusal } from '../../domain/result.ts'
import { LIMITS, tooLarge } from '../limits.ts'
import { walkXml } from '../xml.ts'

/** 批注 — a comment on a cell, old (`comments1.xml`) or threaded. */
export type Comment = Readonly<{ ref: string; text: string }>

/** Reads comments (ECMA-376-1 §18.7, [MS-XLSX] 2.6.205) into `comments`; their authors go into `people`. */
export function readComments(bytes: Uint8Array, comments: Comment[], people: Set<string>): Refusal | undefined {
  let ref: string | undefined
  let text = ''
  let inText = false
  let author = ''
  return walkXml(bytes, {
    open(name, attributes) {
      if (name === 'comment' || name === 'threadedComment') ref = attributes['ref'] ?? ''
      if (name === 't' || name === 'text') inText = true
      author = ''
    },
    text(part) {
      if (ref === undefined) author += part
      else if (inText && part.trim() !== '') text += part
    },
    close(name) {
      if (name === 't' || name === 'text') inText = false
      if (name === 'author' && author.trim() !== '') people.add(author.trim())
      if (name !== 'comment' && name !== 'threadedComment') return
      if (text.trim() !== '') comments.push({ ref: ref ?? '', text: text.trim() })
      ref = undefined
      text = ''
    },
    enough: () => (comments.length > LIMITS.blocks ? tooLarge('blocks') : undefined),
  })
}
