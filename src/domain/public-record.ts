import type { Attribute } from './attribute.ts'
import { dayOf, type Day, type Instant } from './calendar.ts'

/**
 * 公开记录 — one released document for programs: what its pages say, as data. It is rendered from the bundle, kept and proved like every other
 * page, and is all that directory, search, feeds and downloads are made of. Texts are those of the public copy, one entry for each block.
 */
export type PublicRecord = Readonly<{
  id: string
  title: string
  /** 文种. */
  kind: string | null
  /** 主题分类, as the author gave it. */
  theme: string | null
  /** 发布机构. */
  issuer: string
  /** 索引号; allocated by the release itself, until then a mark stands here. */
  indexNumber: string | null
  /** 发文字号. */
  documentNumber: string | null
  openness: Extract<Attribute, 'public' | 'redacted'>
  /** 成文日期. */
  formedOn: Day | null
  /** The instant the release is due; when it became visible the directory says. */
  publishAt: Instant
  /** 内容概述: the first sentence of the text. */
  summary: string
  /** Path of the page, from the portal's root; all paths below are such. */
  page: string
  body: readonly string[]
  attachments: readonly Readonly<{ title: string; withheld: boolean; text: readonly string[] }>[]
  interpretations: readonly Readonly<{ title: string; page: string; text: readonly string[] }>[]
  files: readonly Readonly<{ title: string; path: string; type: string; length: number }>[]
}>

/** Where the record stands, from the portal's root. */
export function recordPath(id: string): string {
  return `documents/${id}/document.json`
}

/** 栏目 of 政府信息公开 (国办公开办函〔2019〕61号). */
export const COLUMNS = ['guide', 'rules', 'statutory', 'annual'] as const
export type ColumnName = (typeof COLUMNS)[number]

/** 目录条目 — the line of one released document in the directory; no text. */
export type Entry = Readonly<
  Pick<
    PublicRecord,
    | 'id'
    | 'title'
    | 'kind'
    | 'theme'
    | 'issuer'
    | 'indexNumber'
    | 'documentNumber'
    | 'openness'
    | 'formedOn'
    | 'summary'
  > & {
    column: ColumnName
    publishAt: Instant
    releasedAt: Instant
    interpretations: readonly Readonly<{ title: string; page: string }>[]
  }
>

/** What an entry is listed under, besides its words. Years are those of the release, in Asia/Shanghai. */
export const FACETS = ['column', 'theme', 'kind', 'issuer', 'year'] as const
export type Facet = (typeof FACETS)[number]
export type Facets = Readonly<Partial<Record<Facet, string>>>

/**
 * Which column a document belongs to is told by its title: 指南 and 年报 bear names that are laid down (条例第十二条、第五十条), 制度 is what governs
 * disclosure itself; all else is 法定主动公开内容.
 */
export function columnOf(title: string): ColumnName {
  return TITLES.find(([, form]) => form.test(title))?.[0] ?? 'statutory'
}
const TITLES: readonly (readonly [ColumnName, RegExp])[] = [
  ['guide', /(政府)?信息公开指南/],
  ['annual', /(政府)?信息公开工作(年度)?报告|政务公开工作(年度)?报告/],
  [
    'rules',
    /(政府信息公开|政务公开|信息公开保密审查|依申请公开).{0,20}(条例|规定|办法|制度|细则|规程|规范)(（.*）)?》?(的通知)?$/,
  ],
]

/** The entry's facets, for the index and for the counts beside the directory. */
export function facetsOf(entry: Pick<Entry, 'column' | 'theme' | 'kind' | 'issuer' | 'releasedAt'>): Facets {
  const { column, theme, kind, issuer } = entry
  return {
    column,
    issuer,
    year: yearOf(entry),
    ...(theme === null ? {} : { theme }),
    ...(kind === null ? {} : { kind }),
  }
}

/** The directory's line of a record that became visible at `releasedAt`. */
export function entryOf(record: PublicRecord, releasedAt: Instant): Entry {
  const { id, title, kind, theme, issuer, indexNumber, documentNumber, openness, formedOn, summary, publishAt } = record
  return {
    ...{ id, title, kind, theme, issuer, indexNumber, documentNumber, openness, formedOn, summary },
    column: columnOf(title),
    publishAt,
    releasedAt,
    interpretations: record.interpretations.map(({ title: name, page }) => ({ title: name, page })),
  }
}

/** What is looked through besides the title: numbers, summary and every text of the document. */
export function searchedText(record: PublicRecord): string {
  const { issuer, documentNumber, indexNumber, body, attachments, interpretations } = record
  return [
    issuer,
    documentNumber ?? '',
    indexNumber ?? '',
    ...body,
    ...attachments.flatMap((one) => [one.title, ...one.text]),
    ...interpretations.flatMap((one) => [one.title, ...one.text]),
  ].join('\n')
}

/** The year an entry is listed under. */
export function yearOf({ releasedAt }: Pick<Entry, 'releasedAt'>): string {
  return dayOf(releasedAt).slice(0, 4)
}
