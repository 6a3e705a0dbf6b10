import { isShown, type Block } from '../../domain/paper.ts'
import { edited, type Edit } from '../../domain/replacement.ts'
import { ok, refuse, type Result } from '../../domain/result.ts'
import { read } from '../read.ts'
import type { Rewritten } from './rewrite.ts'
import { editsByBlock } from './edits-by-block.ts'
import { writeCsv } from './write-csv.ts'
import { writeHtml } from './write-html.ts'
import { writeLines } from './write-lines.ts'

export type Plain = Exclude<Rewritten['format'], 'docx' | 'xlsx'>

/**
 * 改文字类文件 — plain text, markdown, tables as text and web pages, always in UTF-8; a table with a mark before it, by which spreadsheet
 * programs know that. A page is written anew from what it shows. Problems: as `rewrite`.
 */
export function rewritePlain(
  name: string,
  bytes: Uint8Array,
  format: Plain,
  text: string,
  edits: readonly Edit[],
): Result<Rewritten> {
  const before = read(name, bytes)
  if (!before.ok) return before
  const { blocks } = before.value
  const misplaced = edits.find(
    ({ block, from, to }) => from < 0 || from > to || to > (blocks[block]?.text.length ?? -1),
  )
  const over = overlapping(edits)
  if (misplaced ?? over) return refuse({ code: 'redact.no-place', data: { block: (misplaced ?? over)!.block } })

  const after = blocksAfter(blocks, edits)
  const written = WRITE[format](text, edits, after)
  const output = new TextEncoder().encode(format === 'csv' ? `\ufeff${written}` : written)
  const again = read(name, output)
  // Where everything was covered away nothing is left to read.
  const seen = again.ok ? again.value.blocks : again.problems[0]?.code === 'format.empty' ? [] : undefined
  if (seen === undefined || !same(seen, after, format))
    return refuse({ code: 'redact.not-read-back', data: { format } })
  const gone = format === 'html' ? blocks.filter((one) => !isShown(one)).length : 0
  return ok({ format, bytes: output, removed: gone > 0 ? [{ what: 'not-shown', part: '', count: gone }] : [] })
}

export function isPlain(format: string): format is Plain {
  return format in WRITE
}

const WRITE: Readonly<Record<Plain, (text: string, edits: readonly Edit[], after: readonly Block[]) => string>> = {
  text: writeLines,
  markdown: writeLines,
  csv: writeCsv,
  html: (_text, _edits, after) => writeHtml(after),
}

function blocksAfter(blocks: readonly Block[], edits: readonly Edit[]): readonly Block[] {
  const byBlock = editsByBlock(edits)
  return blocks.map((block, at) => {
    const own = byBlock.get(at)
    return own ? { ...block, text: edited(block.text, own) } : block
  })
}

function overlapping(edits: readonly Edit[]): Edit | undefined {
  const sorted = [...edits].sort((a, b) => a.block - b.block || a.from - b.from || a.to - b.to)
  return sorted.find((one, at) => {
    const next = sorted[at + 1]
    return next?.block === one.block && next.from < one.to
  })
}

/** What is shown reads as planned; of a page nothing else is left but its title. A table or page has no blocks without text. */
function same(seen: readonly Block[], planned: readonly Block[], format: Plain): boolean {
  const keepsBlank = format === 'text' || format === 'markdown'
  const texts = (blocks: readonly Block[]): string =>
    blocks
      .filter((one) => isShown(one) && (keepsBlank || one.text.trim() !== ''))
      .map(({ text }) => (format === 'html' ? text.replace(/\s+/g, ' ').trim() : text))
      .join('\u0000')
  return (
    texts(seen) === texts(planned) && (format !== 'html' || seen.every((one) => isShown(one) || isTitle(one, seen)))
  )
}

function isTitle({ kind, text }: Block, seen: readonly Block[]): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()
  return kind === 'property' && seen.some((one) => one.kind === 'heading' && plain(one.text) === plain(text))
}
