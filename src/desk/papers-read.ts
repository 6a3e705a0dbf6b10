import type { FileRef } from '../domain/draft.ts'
import type { Member, Paper } from '../domain/paper.ts'
import type { Problem, Result } from '../domain/result.ts'
import type { Reading } from './ports.ts'

/** What a paper bears before it is read. */
export type PaperHead = Pick<Paper, 'file' | 'role' | 'sha256'>

/**
 * 读得的文件 — one reading as papers: of a zipped set the set itself, with the list of what is in it, and then each of its members under
 * its path (`名单.zip/第一批.xlsx`). A set may only be an attachment: nobody could say which of its files is the body.
 */
export function papersRead(
  head: PaperHead,
  reading: Result<Reading>,
  unused: (file: string) => string,
): readonly Paper[] {
  if (!reading.ok) return [{ ...head, ...UNREAD, unreadable: causeOf(reading.problems) }]
  const { format, blocks, uninspected = [], members, convertedFrom } = reading.value
  if (members && head.role !== 'attachment') return [{ ...head, ...UNREAD, format, unreadable: 'format.set-misplaced' }]
  const first = Math.min(blocks.length, ...(members ?? []).map((one) => one.from))
  const whole: Paper = {
    ...head,
    format,
    blocks: members ? blocks.slice(0, first) : blocks,
    ...(uninspected.length > 0 ? { uninspected } : {}),
    ...(convertedFrom ? { convertedFrom } : {}),
  }
  return [whole, ...(members ?? []).map((one) => memberPaper(head, one, blocks, unused))]
}

function memberPaper(
  { file, role }: PaperHead,
  { name, format, sha256, from, to, unreadable, uninspected, convertedFrom }: Member,
  blocks: Paper['blocks'],
  unused: (file: string) => string,
): Paper {
  return {
    file: unused(`${file}/${name}`),
    role,
    format,
    sha256,
    blocks: blocks.slice(from, to),
    memberOf: file,
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(uninspected === undefined ? {} : { uninspected }),
    ...(convertedFrom ? { convertedFrom } : {}),
  }
}

/** The same papers under a file's new name and role; a set that is no attachment any more has to be read again. */
export function papersKnown(
  known: readonly Paper[],
  { file, role }: Pick<Paper, 'file' | 'role'>,
  sha256: string,
  unused: (file: string) => string,
): readonly Paper[] | undefined {
  const whole = known.find(
    (paper) =>
      paper.format !== 'text' &&
      paper.memberOf === undefined &&
      (paper.sha256 === sha256 || paper.convertedFrom?.sha256 === sha256),
  )
  if (!whole) return undefined
  const members = known.filter((paper) => paper.memberOf === whole.file)
  if (members.length > 0 && role !== 'attachment') return undefined
  return [
    { ...whole, file, role },
    ...members.map((one) => ({
      ...one,
      role,
      memberOf: file,
      file: unused(`${file}${one.file.slice(whole.file.length)}`),
    })),
  ]
}

/** 旧稿.doc, once converted, is kept as 旧稿.docx: its name says what its bytes are. */
export function nameOfMaster(name: string, format: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/u, '')
  return name.toLowerCase().endsWith(`.${format}`) ? name : `${stem}.${format}`
}

/** The hash a reference names; of bytes handed in with it, nobody knows it yet. */
export function hashNamed(ref: FileRef): string | undefined {
  if (typeof ref !== 'string' && 'content' in ref) return undefined
  return (typeof ref === 'string' ? ref : ref.sha256).replace(/^sha256:/, '')
}

const UNREAD = { format: 'unknown', blocks: [] } as const

function causeOf(problems: readonly Problem[]): string {
  return problems[0]?.code ?? 'format.unreadable'
}
