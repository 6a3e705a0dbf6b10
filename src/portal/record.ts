import type { Bundle, NamedBytes, PublicPaper } from '../domain/bundle.ts'
import type { Day } from '../domain/calendar.ts'
import { INDEX_MARK } from '../domain/index-number.ts'
import { dateIn, lineRoles, numberIn } from '../domain/line-role.ts'
import { recordPath, type PublicRecord } from '../domain/public-record.ts'
import { attachmentsOf, attachmentTitle, bodyOf, interpretationsOf, interpretationTitle } from './papers.ts'
import { documentPath, interpretationPath } from './paths.ts'

/** 记录页 — the document as data, next to its page. `<` is written as an escape, so that the one mark in it is ours. */
export function recordPage(bundle: Bundle): NamedBytes {
  const { indexNumber, ...rest } = publicRecord(bundle)
  const text = JSON.stringify({ indexNumber, ...rest }, null, 1)
    .replaceAll('<', '\\u003c')
    .replace(JSON.stringify(INDEX_MARK).replaceAll('<', '\\u003c'), JSON.stringify(INDEX_MARK))
  return {
    path: recordPath(bundle.id),
    type: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(`${text}\n`),
  }
}

function publicRecord(bundle: Bundle): PublicRecord {
  const { id, title, kind, theme, issuer, number, attribute, formedOn, at } = bundle
  const text = bodyOf(bundle).flatMap((paper) => paper.blocks)
  return {
    indexNumber: INDEX_MARK,
    id,
    title,
    kind,
    theme: theme ?? null,
    issuer,
    documentNumber: number ?? numberIn(text, title) ?? null,
    openness: attribute,
    formedOn: dayIn(dateIn(text, title)) ?? formedOn,
    publishAt: at,
    summary: summaryOf(bundle),
    page: documentPath(id),
    body: bodyOf(bundle).flatMap(linesOf),
    attachments: attachmentsOf(bundle).map((paper, i) => ({
      title: attachmentTitle(paper, i + 1),
      withheld: paper.withheld === true,
      text: linesOf(paper),
    })),
    interpretations: interpretationsOf(bundle).map((paper, i) => ({
      title: interpretationTitle(paper),
      page: interpretationPath(id, i + 1),
      text: linesOf(paper),
    })),
    files: (bundle.files ?? []).map(({ paper, path, type, length }) => ({
      title: fileTitle(bundle, paper),
      path,
      type,
      length,
    })),
  }
}

function linesOf(paper: PublicPaper): readonly string[] {
  return paper.blocks.map(({ text }) => text.trim()).filter((line) => line !== '')
}

/** A file goes by the title readers know its paper by, as on the page. */
function fileTitle(bundle: Bundle, name: string): string {
  const at = attachmentsOf(bundle).findIndex((paper) => paper.name === name)
  const paper = attachmentsOf(bundle)[at]
  return paper ? attachmentTitle(paper, at + 1) : bundle.title
}

/** 内容概述 (条例第十二条) — what the text itself says first, past title, number and addressees. */
function summaryOf(bundle: Bundle): string {
  const blocks = bodyOf(bundle).flatMap((paper) => paper.blocks)
  const roles = lineRoles(blocks, bundle.title)
  const first = blocks.find((block, i) => roles[i] === 'body' && !block.cell && block.text.trim().length >= 8)
  const text = (first?.text ?? '').replace(/\s+/g, ' ').trim()
  return text.length <= LONGEST ? text : `${[...text].slice(0, LONGEST).join('')}…`
}
const LONGEST = 120

/** `2026年1月5日` as a day; a day in Han numerals stands on the page and is left out here. */
function dayIn(written: string | undefined): Day | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(written ?? '') ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}
