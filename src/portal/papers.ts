import type { Bundle, PublicPaper } from '../domain/bundle.ts'
import { interpretationFile } from '../domain/place.ts'

/** The papers of a bundle by what they are to a reader. */
export function bodyOf(bundle: Bundle): readonly PublicPaper[] {
  return bundle.papers.filter((paper) => paper.role === 'body')
}

export function attachmentsOf(bundle: Bundle): readonly PublicPaper[] {
  return bundle.papers.filter((paper) => paper.role === 'attachment')
}

export function interpretationsOf(bundle: Bundle): readonly PublicPaper[] {
  return bundle.papers.filter((paper) => paper.role === 'interpretation')
}

/** An interpretation's title without the word its place is addressed by; 政策解读 where it has none. */
export function interpretationTitle(paper: PublicPaper): string {
  const prefix = interpretationFile('')
  const title = paper.name.startsWith(prefix) ? paper.name.slice(prefix.length) : paper.name
  return title.trim() === '' ? '政策解读' : title
}

/**
 * `附件1：发放名单`; an attachment whose own name says its number is not numbered twice. A file's ending tells a reader nothing, and of one that
 * is withheld only its number is told: its name may say what it is about.
 */
export function attachmentTitle(paper: PublicPaper, n: number): string {
  if (paper.withheld) return `附件${n}（不公开）`
  const name = paper.name.replace(/\.[A-Za-z]{2,5}$/, '')
  return /^附件/.test(name) ? name : `附件${n}：${name}`
}
