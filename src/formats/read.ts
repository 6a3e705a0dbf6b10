import type { Block, Conversion, Member } from '../domain/paper.ts'
import { ok, refuse, type Refusal, type Result } from '../domain/result.ts'
import { readCsv } from './csv.ts'
import { detect, type Detected } from './detect.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { LIMITS, tooLarge } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import { uninspected, type Part } from './part.ts'
import { readNative } from './native.ts'
import { readOfd } from './ofd/read-ofd.ts'
import { saysSomething } from './says-something.ts'
import { readText } from './text.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { readSet, type Pending } from './zip-set.ts'

/** 读得的文件 — its blocks in reading order, its parts, and what nobody looked at (see `uninspected`). */
export type ReadFile = Readonly<{
  format: string
  blocks: readonly Block[]
  parts: readonly Part[]
  uninspected: readonly string[]
  /** Files of a zipped set; their blocks are among `blocks`. */
  members?: readonly Member[]
  /** Members in old formats, with their bytes: only whoever can convert them asks for these. */
  pending?: readonly Pending[]
  /** Where these are the blocks of a conversion: what it was made from, and its bytes, which are the master from now on. */
  convertedFrom?: Conversion
  master?: Uint8Array
}>

type Content = Readonly<{
  blocks: readonly Block[]
  parts?: readonly Part[]
  members?: readonly Member[]
  pending?: readonly Pending[]
}>

/** Formats this reader knows but does not read: what the office is told to do about each. */
const UNREAD: Readonly<Record<string, string>> = {
  empty: 'format.empty',
  encrypted: 'format.encrypted',
  encoding: 'format.wrong-encoding',
  doc: 'format.legacy',
  xls: 'format.legacy',
  xlsb: 'format.legacy',
  rtf: 'format.legacy',
  mhtml: 'format.legacy',
  'word-xml': 'format.legacy',
  odt: 'format.legacy',
  ods: 'format.legacy',
  ppt: 'format.not-yet',
  odp: 'format.not-yet',
  pptx: 'format.not-yet',
  pdf: 'format.not-yet',
  image: 'format.not-yet',
}

/** What an old format is to be saved as. */
export function savedAs(format: string): 'docx' | 'xlsx' {
  return TABLES.includes(format) ? 'xlsx' : 'docx'
}
const TABLES = ['xls', 'xlsb', 'ods']

/**
 * 读文件 — bytes to text blocks, by content and not by name; pure, and never throws on bad bytes. Problems, all of which
 * mean *unreadable*: `format.unreadable`, `format.encrypted`, `format.legacy`, `format.not-yet`, `format.empty`,
 * `format.wrong-encoding`, `format.too-large`, `format.zip-bomb`, `format.unsafe`.
 */
export function read(name: string, bytes: Uint8Array): Result<ReadFile> {
  return readAs('file', name, bytes)
}

/** A member of a set is no set itself. */
function readAs(as: 'file' | 'member', name: string, bytes: Uint8Array): Result<ReadFile> {
  if (bytes.length > LIMITS.fileBytes) return tooLarge('fileBytes')
  const detected = detect(name, bytes)
  if (as === 'member' && detected.format === 'zip') return refuse({ code: 'format.nested', data: { format: 'zip' } })
  const content = contentOf(detected)
  if (!content.ok) return content
  const { blocks, parts = [], members, pending = [] } = content.value
  if (!blocks.some(saysSomething)) return refuse({ code: 'format.empty', data: { format: detected.format } })
  return ok({
    format: detected.format,
    blocks,
    parts,
    uninspected: uninspected(parts),
    ...(members ? { members } : {}),
    ...(pending.length > 0 ? { pending } : {}),
  })
}

function contentOf(detected: Detected): Result<Content> {
  switch (detected.format) {
    case 'docx':
      return readDocx(detected.zip)
    case 'xlsx':
      return readXlsx(detected.zip)
    case 'ofd':
      return readOfd(detected.zip)
    case 'zip':
      return readSet(detected.zip, (name, bytes) => readAs('member', name, bytes))
    case 'csv':
      return detected.text.length > LIMITS.textBytes ? tooLarge('textBytes') : readCsv(detected.text)
    case 'text':
      return inBounds(detected.text, readText)
    case 'markdown':
      return inBounds(detected.text, readMarkdown)
    case 'html':
      return readHtml(detected.text)
    case 'native':
      return detected.text.length > LIMITS.textBytes ? tooLarge('textBytes') : readNative(detected.text)
    case 'refused':
      return detected.refusal
    default:
      return unread(detected)
  }
}

function inBounds(text: string, reading: (text: string) => readonly Block[]): Result<Content> {
  if (text.length > LIMITS.textBytes) return tooLarge('textBytes')
  return moreLinesThan(LIMITS.blocks, text) ? tooLarge('blocks') : ok({ blocks: reading(text) })
}

/** Counted without building them: lines are small, and there may be millions. */
function moreLinesThan(most: number, text: string): boolean {
  let left = most
  for (const _end of text.matchAll(/\r\n?|\n/g)) if (--left < 0) return true
  return false
}

function unread(detected: Detected): Refusal {
  const format = detected.format === 'other' ? detected.as : detected.format
  const code = UNREAD[format] ?? 'format.unreadable'
  const macros = detected.format === 'other' && detected.macros === true
  const legacy = { target: savedAs(format), ...(macros ? { macros } : {}) }
  return refuse({ code, data: { format, ...(code === 'format.legacy' ? legacy : {}) } })
}
