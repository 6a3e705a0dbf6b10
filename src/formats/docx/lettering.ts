import { LineRuleType, TextRun } from 'docx'
import { plainText } from './plain-text.ts'

/** 字体字号 of GB/T 9704—2012; sizes in half-points. What a machine lacks, the font table's second name replaces. */

export type Lettering = Readonly<{ font: ReturnType<typeof face>; size: number; color?: string }>

/** 2号 (22 pt). */
export const TITLE: Lettering = { font: face('方正小标宋简体'), size: 44 }
/** 3号 (16 pt). */
export const HEADING: Lettering = { font: face('黑体'), size: 32 }
/** 3号 too: second-level headings. */
export const KAI: Lettering = { font: face('楷体_GB2312'), size: 32 }
export const BODY: Lettering = { font: face('仿宋_GB2312'), size: 32 }
/** 小四 (12 pt): what stands in the boxes of a form. */
export const CELL: Lettering = { font: face('仿宋_GB2312'), size: 24 }
export const LABEL: Lettering = { font: face('黑体'), size: 24 }
/** 4号 (14 pt). */
export const NUMERALS: Lettering = { font: face('宋体'), size: 28 }

/** 22 lines to 225 mm. */
export const LINE = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

export function run(text: string, lettering: Lettering): TextRun {
  return new TextRun({ ...lettering, text: plainText(text) })
}

function face(name: string) {
  return { ascii: name, eastAsia: name, hAnsi: name, cs: name, hint: 'eastAsia' }
}
