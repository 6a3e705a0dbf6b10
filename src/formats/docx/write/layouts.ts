import { AlignmentType, BorderStyle, LineRuleType, TabStopType, type IParagraphOptions } from 'docx'
import type { PassageRole } from '../../../domain/official-paper.ts'
import { BODY, HEADING, KAI, LINE, NUMERALS, TITLE, type Lettering } from '../lettering.ts'
import { CHARACTER, TEXT_WIDTH } from './page.ts'

/** How a passage stands on the page, and in what letters. `before`: blank lines above the first of several passages of one role. */
export type Layout = Readonly<{ lettering: Lettering; paragraph: IParagraphOptions; before?: number }>

const RED = 'FF0000'
/** 4号仿宋, of the 版记. */
const COLOPHON: Lettering = { font: BODY.font, size: NUMERALS.size }
/** 小四, of a note. */
const NOTE: Lettering = { font: BODY.font, size: 24 }

/** Two characters in, by characters so that it stays two whatever the font. */
const TWO_IN = { firstLine: 2 * CHARACTER, firstLineChars: 200 }
const TEXT = { spacing: LINE, alignment: AlignmentType.BOTH } as const
const INDENTED = { ...TEXT, indent: TWO_IN }

/** GB/T 9704—2012: §7.2.4–7.2.7 版头, §7.3.1 标题, §7.3.2 主送机关, §7.3.3 正文, §7.3.4 附件说明, §7.3.5 署名和日期, §7.3.7 附注, §7.4 版记. */
export const LAYOUTS: Readonly<Record<PassageRole, Layout>> = {
  'red-head': {
    lettering: { ...TITLE, size: 72, color: RED },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { line: 1100, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
    },
  },
  // 发文字号 two lines below the 标志, above the red rule as wide as the type area.
  number: {
    lettering: BODY,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: LINE,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: RED } },
    },
    before: 2,
  },
  title: {
    lettering: TITLE,
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { ...LINE, line: 700 },
      keepNext: true,
      keepLines: true,
    },
    before: 2,
  },
  recipients: { lettering: BODY, paragraph: TEXT, before: 1 },
  chapter: {
    lettering: HEADING,
    paragraph: { alignment: AlignmentType.CENTER, spacing: LINE, keepNext: true },
    before: 1,
  },
  'heading-1': { lettering: HEADING, paragraph: { ...INDENTED, keepNext: true } },
  'heading-2': { lettering: KAI, paragraph: { ...INDENTED, keepNext: true } },
  'heading-3': { lettering: BODY, paragraph: { ...INDENTED, keepNext: true } },
  'heading-4': { lettering: BODY, paragraph: { ...INDENTED, keepNext: true } },
  body: { lettering: BODY, paragraph: INDENTED },
  bullet: { lettering: BODY, paragraph: TEXT },
  numbered: { lettering: BODY, paragraph: TEXT },
  'attachment-note': { lettering: BODY, paragraph: TEXT, before: 1 },
  signature: {
    lettering: BODY,
    paragraph: { alignment: AlignmentType.RIGHT, spacing: LINE, keepNext: true },
    before: 2,
  },
  date: { lettering: BODY, paragraph: { alignment: AlignmentType.RIGHT, spacing: LINE } },
  annotation: { lettering: BODY, paragraph: INDENTED },
  note: { lettering: NOTE, paragraph: { ...TEXT, spacing: { ...LINE, line: 400 } }, before: 1 },
  colophon: {
    lettering: COLOPHON,
    paragraph: {
      spacing: LINE,
      // 左空一字; the rules stay as wide as the type area.
      indent: { firstLine: 280 },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - 280 }],
      border: {
        top: { style: BorderStyle.SINGLE, size: 8, space: 1, color: 'auto' },
        bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: 'auto' },
        between: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' },
      },
    },
    before: 2,
  },
}
