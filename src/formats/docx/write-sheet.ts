import { AlignmentType, Document, LineRuleType, Packer, Paragraph, type IParagraphOptions } from 'docx'
import type { Sheet, SheetPart } from '../../domain/sheet.ts'
import { BODY, HEADING, LINE, run, TITLE } from './lettering.ts'
import { neutral } from './neutral.ts'
import { plainText } from './plain-text.ts'
import { tableOf } from './sheet-table.ts'
import { FOOTERS, PAGE, TEXT_WIDTH } from './write/page.ts'

/**
 * 成件 — a sheet as docx in the look of an official paper (GB/T 9704—2012). The same sheet gives the same bytes, and the file says
 * nothing of who made it, when or with what.
 */
export async function writeSheet(sheet: Sheet): Promise<Uint8Array> {
  const children = [titled(sheet.title), ...sheet.parts.flatMap(written)]
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page: PAGE }, footers: FOOTERS, children }],
  })
  return neutral(new Uint8Array(await Packer.toArrayBuffer(document)))
}

function titled(text: string): Paragraph {
  const spacing = { ...LINE, line: 700, after: 320 }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    keepNext: true,
    children: [run(text, TITLE)],
  })
}

function written(part: SheetPart) {
  if (part.kind === 'table') return [tableOf(part, TEXT_WIDTH), gap()]
  const lines = plainText(part.text).split('\n')
  return lines.map((line) => new Paragraph({ ...layoutOf(part), children: [run(line, fontOf(part))] }))
}

function fontOf(part: SheetPart) {
  return part.kind === 'heading' ? HEADING : BODY
}

/** 首行缩进 by characters, so that it stays two of them whatever the font. */
function layoutOf(part: Exclude<SheetPart, { kind: 'table' }>): IParagraphOptions {
  const indent = { indent: { firstLine: 2 * BODY.size * 10, firstLineChars: 200 } }
  if (part.kind === 'heading') return { spacing: LINE, keepNext: true, ...indent }
  return {
    spacing: LINE,
    ...(part.indent ? indent : {}),
    alignment: part.align ? ALIGNED[part.align] : AlignmentType.BOTH,
  }
}

const ALIGNED = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Between a table and what follows: without it, two tables in a row would grow together. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } })
}
