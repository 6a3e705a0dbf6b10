import { AlignmentType, DocumentGridType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { NUMERALS } from '../lettering.ts'

/** GB/T 9704—2012 §5.1, §5.2.1: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(37),
    bottom: mm(35),
    left: mm(28),
    right: mm(26),
    // §7.5: 一字线上距版心下边缘 7 mm.
    footer: mm(24),
  },
}
export const TEXT_WIDTH = mm(156)

/**
 * §5.2.3: 每面排 22 行，每行排 28 个字. 28 characters of 3号 (16 pt) are wider than the type area by 2 mm, so each is set a quarter of a point narrower: a grid
 * of characters says the same in Word, but not every program counts it alike. All in twentieths of a point.
 */
export const NARROWER = -5
export const CHARACTER = 320 + NARROWER
export const GRID = { type: DocumentGridType.LINES, linePitch: 579 }

/** 页码 (§7.5): 四号半角宋体 between dashes, odd pages to the right, even ones to the left, one character in. */
export const FOOTERS = {
  default: pageNumber(AlignmentType.RIGHT),
  even: pageNumber(AlignmentType.LEFT),
}

function pageNumber(side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const children = [new TextRun({ ...NUMERALS, children: ['— ', PageNumber.CURRENT, ' —'] })]
  return new Footer({ children: [new Paragraph({ alignment: side, indent: { left: 280, right: 280 }, children })] })
}

/** Millimetres in twentieths of a point. */
function mm(length: number): number {
  return Math.round((length * 1440) / 25.4)
}
