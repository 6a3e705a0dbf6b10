import { isReleased } from './attribute.ts'
import type { Attachment, Draft } from './draft.ts'
import { isShown, type Paper } from './paper.ts'
import { BODY, type Place } from './place.ts'

/** Shorter lines of a withheld attachment occur elsewhere by chance: 序号, 备注, a name of a village. */
const TELLING = 8

/** 附件不公开 — the whole attachment stays out: withheld with a word why, or more closed by its own attribute than what is released. */
export function isWithheld(draft: Draft, attachment: Attachment): boolean {
  const own = attachment.attribute ?? null
  if ((attachment.withheld ?? null) !== null) return true
  return draft.attribute !== null && isReleased(draft.attribute) && own !== null && !isReleased(own)
}

/** The `file` of each attachment in the order of the draft: two may bear one name, their papers do not. */
export function attachmentFiles(draft: Draft): readonly string[] {
  const named = new Set<string>([BODY])
  return draft.attachments.map(({ name }) => {
    let file = name
    for (let n = 2; named.has(file); n++) file = `${name} (${n})`
    named.add(file)
    return file
  })
}

/** The papers that must not go out: withheld attachments, and what came inside one of them. */
export function withheldFiles(draft: Draft, papers: readonly Paper[]): ReadonlySet<string> {
  const files = attachmentFiles(draft)
  const withheld = new Set(files.filter((_, index) => isWithheldAt(draft, index)))
  for (const { file, memberOf } of papers) if (memberOf !== undefined && withheld.has(memberOf)) withheld.add(file)
  return withheld
}

function isWithheldAt(draft: Draft, index: number): boolean {
  const attachment = draft.attachments[index]
  return attachment !== undefined && isWithheld(draft, attachment)
}

/**
 * What would give a withheld attachment away: its name, and every line of it that says something. What the document shows of itself anyway
 * (its title, who made it, for whom, when) is no secret of the attachment's.
 */
export function withheldTexts(draft: Draft, papers: readonly Paper[]): readonly string[] {
  const withheld = withheldFiles(draft, papers)
  if (withheld.size === 0) return []
  const own = [draft.title, draft.issuer?.name ?? '', ...(draft.recipients ?? [])].map(core)
  const lines = papers
    .filter((paper) => withheld.has(paper.file))
    .flatMap((paper) => paper.blocks.flatMap((block) => block.text.split('\n')))
    .map((line) => line.trim())
    .filter((line) => core(line).length >= TELLING && !DATE.test(line))
  const names = [...withheld].map(nameCore).filter((name) => core(name).length >= 2)
  return [...new Set([...names, ...lines])].filter((text) => !own.some((known) => known.includes(core(text))))
}

/** 附件2：困难群众名单.xlsx → 困难群众名单: what it is called by whoever mentions it. */
export function nameCore(file: string): string {
  return file
    .replace(/ \(\d+\)$/u, '')
    .replace(/\.[A-Za-z]{2,5}$/u, '')
    .replace(/^附\s*件\s*[0-9０-９一二三四五六七八九十]*\s*[.．、:：]?\s*|^[0-9０-９]{1,2}\s*[.．、]\s*/u, '')
    .trim()
}

/** Where else a withheld text stands in what a reader would see: the author has to cover it there, or say it otherwise. */
export function mentionsOf(text: string, papers: readonly Paper[], withheld: ReadonlySet<string>): readonly Place[] {
  return papers
    .filter((paper) => !withheld.has(paper.file))
    .flatMap((paper) =>
      paper.blocks.flatMap((block, index) =>
        isShown(block)
          ? foundIn(block.text, text).map((from) => ({ file: paper.file, block: index, from, to: from + text.length }))
          : [],
      ),
    )
}

function foundIn(text: string, sought: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) found.push(at)
  return found
}

const DATE =
  /^[（(]?[\d〇零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?[)）]?$/u

function core(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
