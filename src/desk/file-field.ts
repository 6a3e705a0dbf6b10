import type { PaperRef } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import { BODY, interpretationFile } from '../domain/place.ts'

/**
 * 文件所在栏目 — the JSON pointer of the draft's field a paper was read from, counted as in the older draft; a file that is new stands at the place
 * of the one it took over from, else at the list's end (`-`).
 */
export function fieldOfFile(
  before: Draft,
  after: Draft,
  papers: readonly PaperRef[],
  file: string,
): string | undefined {
  const own = papers.find((paper) => paper.file === file)?.memberOf ?? file
  if (own === BODY) return '/text'
  return (
    inList('/attachments', names(before), names(after), own) ??
    inList('/interpretation/materials', titles(before), titles(after), own)
  )
}

/** Whether one pointer is the other, lies in it, or contains it. The body is written in `text` or handed in as `file`. */
export function isNear(a: string, b: string): boolean {
  const [one, other] = [a === '/file' ? '/text' : a, b === '/file' ? '/text' : b]
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
}

function inList(list: string, before: readonly string[], after: readonly string[], file: string): string | undefined {
  const was = before.indexOf(file)
  if (was >= 0) return `${list}/${was}`
  const is = after.indexOf(file)
  if (is < 0) return undefined
  const replaced = before[is]
  return replaced !== undefined && !after.includes(replaced) ? `${list}/${is}` : `${list}/-`
}

function names({ attachments }: Draft): readonly string[] {
  return attachments.map((one) => one.name)
}

function titles({ interpretation }: Draft): readonly string[] {
  return (interpretation?.materials ?? []).map((one, index) => interpretationFile(one.title ?? String(index + 1)))
}
