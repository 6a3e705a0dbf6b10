/** 旧格式 — the formats an office program can turn into one we read: what is asked of it, and what comes out. */
export type Conversion = Readonly<{ target: 'docx' | 'xlsx'; filter: string }>

const TEXT: Conversion = { target: 'docx', filter: 'docx:MS Word 2007 XML' }
const TABLE: Conversion = { target: 'xlsx', filter: 'xlsx:Calc MS Excel 2007 XML' }

/** By the format our own look at the bytes found; it is also the ending the program sees. */
export const CONVERSIONS: ReadonlyMap<string, Conversion> = new Map([
  ['doc', TEXT],
  ['rtf', TEXT],
  ['odt', TEXT],
  ['xls', TABLE],
  ['xlsb', TABLE],
  ['ods', TABLE],
])
