import type { Attribute } from './attribute.ts'
import type { Block } from './paper.ts'
import type { Day, Instant } from './calendar.ts'
import type { Entry } from './public-record.ts'

/** 遮盖 as it stands in a public copy: one fixed length for every cover, so that it gives away nothing about what it covers. */
export const COVER = '■■■■'

/** 公开稿 — one file of what leaves the house: shown blocks only, covers already applied. */
export type PublicPaper = Readonly<{
  name: string
  role: 'body' | 'attachment' | 'interpretation'
  blocks: readonly Block[]
  /** An attachment that stays inside: its number is shown, its name is not, and it has no blocks. */
  withheld?: true
}>

/** 公开稿文件 — the public copy of one paper in the format it was written in, to be taken away by a reader. */
export type PublicFile = Readonly<{
  /** The `name` of the paper it is the copy of. */
  paper: string
  path: string
  type: string
  sha256: string
  /** Length in bytes. */
  length: number
}>

/**
 * 发布包 — what leaves the house, all at once or not at all: public copy, interpretation, attachments, front matter.
 * A public page is rendered from this and from nothing else.
 */
export type Bundle = Readonly<{
  id: string
  caseId: string
  revisionHash: string
  title: string
  kind: string | null
  /** 主题分类, as the author gave it. */
  theme?: string | null
  issuer: string
  number: string | null
  /** Only these two are ever released. */
  attribute: Extract<Attribute, 'public' | 'redacted'>
  /** What stands below the date of a copy from which something was cut (本文有删减); `null` for a document published whole. */
  cutMark: string | null
  /** 删减说明 for readers: what was covered, in plain words, and how often; on which clause is for the file. */
  cuts?: readonly Readonly<{ what: string; count: number }>[]
  /** The positive duty the author named (条例第十九至二十一条), when there is one. */
  reasonCode: string | null
  /** Day the document was formed (成文日期), as the author gave it. */
  formedOn: string | null
  /** Instant the release is due. */
  at: Instant
  papers: readonly PublicPaper[]
  /** What can be taken away as a file; none where the papers were written here, or their format is edited by nobody. */
  files?: readonly PublicFile[]
}>

/** A page, feed or file as the portal serves it. */
export type NamedBytes = Readonly<{ path: string; type: string; bytes: Uint8Array }>

/** 发布 — a row that exists exactly once for one case and revision. */
export type Release = Readonly<{
  id: string
  caseId: string
  revisionHash: string
  title: string
  kind: string | null
  issuer: string
  attribute: Bundle['attribute']
  /** When it was due and when it became visible. */
  at: Instant
  releasedAt: Instant
  packRevision: string
  /** Path and SHA-256 of every page: what the release consists of. */
  pages: readonly Readonly<{ path: string; type: string; sha256: string }>[]
  withdrawnAt: Instant | null
  /** Its line in the directory; none for one kept by a version that had no directory, whose title is all that is listed. */
  entry?: Entry
  /** How its 索引号 is made in the very save that releases it, and where it is written then; none once it is. */
  index?: Readonly<{ template: string; organ: string; day: Day }>
}>
