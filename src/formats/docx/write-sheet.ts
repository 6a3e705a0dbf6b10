import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx'
import type { Sheet, SheetPart } from '../../domain/sheet.ts'
import { BODY, HEADING, LINE, NUMERALS, plain, run, TITLE } from './lettering.ts'
import { neutral } from './neutral.ts'
import { tableOf } from './sheet-table.ts'

/** GB/T 9704—2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(37),
    bottom: mm(35),
    left: mm(28),
    right: mm(26),
    // 一字线上距版心下边缘 7 mm.
    footer: mm(24),
  },
}
const TEXT_WIDTH = mm(156)

/**
 * 成件 — a sheet as docx in the look of an official paper (GB/T 9704—2012). The same sheet gives the same bytes, and the file says
 * nothing of who made it, when or with what.
 */
export async function writeSheet(sheet: Sheet): Promise<Uint8Array> {
  const children = [titled(sheet.title), ...sheet.parts.flatMap(written)]
  const footers = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) }
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: { page: PAGE }, footers, children }],
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
  const lines = plain(part.text).split('\n')
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

/** 页码 — 四号半角宋体 between dashes: odd pages to the right, even ones to the left, one character in. */
function pageNumber(side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const children = [new TextRun({ ...NUMERALS, children: ['— ', PageNumber.CURRENT, ' —'] })]
  return new Footer({ children: [new Paragraph({ alignment: side, indent: { left: 280, right: 280 }, children })] })
}

/** Millimetres in twentieths of a point. */
function mm(length: number): number {
  return Math.round((length * 1440) / 25.4)
}
