import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  TextRun,
  type IIndentAttributesProperties,
  type IRunOptions,
  type Table,
} from 'docx'
import type { OfficialPaper, OfficialPart } from '../../../domain/official-paper.ts'
import { ok, refuse, type Result } from '../../../domain/result.ts'
import { BODY, LINE, TITLE } from '../lettering.ts'
import { neutral } from '../neutral.ts'
import { plainText } from '../plain-text.ts'
import { characters, closingIndents } from './closing.ts'
import { gridTable } from './grid-table.ts'
import { LAYOUTS } from './layouts.ts'
import { numberingOf, type Numbered } from './numbering.ts'
import { CHARACTER, FOOTERS, GRID, NARROWER, PAGE, TEXT_WIDTH } from './page.ts'
import { isWhatWasWritten } from './written-as-meant.ts'

/**
 * 成文 — a paper as docx in the look of an official document (GB/T 9704—2012): the file of what was drafted here. Equal papers are equal bytes, and the
 * file says nothing of who made it, when or with what. It is read back before it is handed over. Problem: `master.not-read-back`.
 */
export async function writeDocx(paper: OfficialPaper): Promise<Result<Uint8Array>> {
  const parts = paper.map(plainPart)
  const bytes = await packed(parts)
  return isWhatWasWritten(bytes, parts) ? ok(bytes) : refuse({ code: 'master.not-read-back' })
}

async function packed(parts: OfficialPaper): Promise<Uint8Array> {
  const numbering = numberingOf(parts)
  const closing = closingIndents(parts)
  const children = parts.flatMap((part, at): (Paragraph | Table)[] => {
    if (part.kind === 'table') return [gridTable(part.cells), gap()]
    return [paragraphOf(part, parts[at - 1], numbering.of.get(part), closing.get(part))]
  })
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    numbering: numbering.options,
    styles: { default: { document: { run: BODY, paragraph: { spacing: LINE } } } },
    sections: [{ properties: { page: PAGE, grid: GRID }, footers: FOOTERS, children }],
  })
  return neutral(new Uint8Array(await Packer.toArrayBuffer(document)))
}

type Passage = Extract<OfficialPart, { kind: 'passage' }>

function paragraphOf(
  part: Passage,
  above: OfficialPart | undefined,
  numbered: Numbered | undefined,
  right: number | undefined,
): Paragraph {
  const { paragraph, before = 0 } = LAYOUTS[part.role]
  const isFirst = above !== undefined && (above.kind === 'table' || above.role !== part.role)
  const spacing = { ...paragraph.spacing, before: isFirst ? before * LINE.line : 0 }
  const indent = right === undefined ? indentOf(part) : { right: Math.round(right * CHARACTER) }
  const lines = part.text.split('\n')
  return new Paragraph({
    ...paragraph,
    // A line that ends in a break would be stretched over the whole width.
    ...(lines.length > 1 && paragraph.alignment === AlignmentType.BOTH ? { alignment: AlignmentType.LEFT } : {}),
    spacing,
    ...(indent ? { indent } : {}),
    ...(numbered ? { numbering: numbered } : {}),
    ...(/^heading-/.test(part.role) ? { outlineLevel: Number(part.role.at(-1)) } : {}),
    ...(part.role === 'title' ? { outlineLevel: 0 } : {}),
    children: lines.map((text, at) => new TextRun({ ...letteringOf(part), text, ...(at > 0 ? { break: 1 } : {}) })),
  })
}

function letteringOf({ role, text }: Passage): IRunOptions {
  const { lettering } = LAYOUTS[role]
  if (role === 'red-head') {
    // As large as it goes on one line, and never smaller than the title (§7.2.4: 醒目、美观、庄重).
    const size = Math.trunc((2 * TEXT_WIDTH) / 20 / (characters(text) + 1))
    return { ...lettering, size: Math.max(TITLE.size, Math.min(lettering.size, size)) }
  }
  return lettering.size === BODY.size ? { ...lettering, characterSpacing: NARROWER } : lettering
}

/** 附件说明 (§7.3.4): 左空二字 “附件” and a colon; names stand under one another, and so do their further lines. */
function indentOf({ role, text }: Passage): IIndentAttributesProperties | undefined {
  if (role !== 'attachment-note') return undefined
  const left = 6.5 * CHARACTER
  return { left, hanging: left - (/^附件/.test(text) ? 2 : 5) * CHARACTER }
}

/** Between a table and what follows: without it, two tables in a row would grow together. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { ...LINE, line: 240 } })
}

function plainPart(part: OfficialPart): OfficialPart {
  if (part.kind === 'passage') return { ...part, text: plainText(part.text) }
  return { ...part, cells: part.cells.map((cell) => ({ ...cell, text: plainText(cell.text) })) }
}
