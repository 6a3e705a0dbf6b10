import type { Attributes } from '../xml.ts'

/** Attributes in which a part of a workbook says words of its own, by element; everything else in them is arrangement. */
const SAYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['hyperlink', ['location', 'display', 'tooltip']],
  ['dataValidation', ['prompt', 'promptTitle', 'error', 'errorTitle']],
  ['filter', ['val']],
  ['customFilter', ['val']],
  ['cfRule', ['text']],
  ['scenario', ['name', 'comment', 'user']],
  ['inputCells', ['val']],
  ['protectedRange', ['name']],
  ['fileSharing', ['userName']],
  ['webPublishItem', ['title', 'destinationFile']],
  ['table', ['name', 'displayName', 'comment']],
  ['tableColumn', ['name', 'totalsRowLabel']],
  ['cacheField', ['name', 'caption', 'formula']],
  ['worksheetSource', ['sheet', 'name']],
  ['cacheSource', ['connectionId']],
  ['s', ['v', 'c']],
  ['n', ['v', 'c']],
  ['d', ['v', 'c']],
  ['e', ['v']],
  ['pivotTableDefinition', ['name', 'dataCaption', 'grandTotalCaption']],
  ['pivotField', ['name']],
  ['dataField', ['name']],
  ['item', ['n']],
  ['sheetName', ['val']],
  ['definedName', ['name', 'comment', 'description']],
  ['connection', ['name', 'description', 'sourceFile', 'odcFile']],
  ['dbPr', ['connection', 'command']],
  ['webPr', ['url', 'post', 'editPage']],
  ['textPr', ['sourceFile']],
  ['queryTable', ['name']],
  ['queryTableField', ['name']],
  ['person', ['displayName', 'userId']],
  ['userInfo', ['name']],
  ['header', ['userName']],
  ['cNvPr', ['descr', 'title']],
  ['slicerCacheDefinition', ['name', 'sourceName']],
  ['slicer', ['name', 'caption']],
  ['shape', ['alt', 'title']],
  ['textpath', ['string']],
  ['imagedata', ['title']],
  ['formControlPr', ['fmlaLink']],
])

/** What the attributes of an element say; an attribute nobody knows speaks when it holds Chinese. */
export function* said(name: string, attributes: Attributes): Iterable<string> {
  const known = SAYS.get(name) ?? []
  for (const key in attributes) {
    const value = attributes[key] ?? ''
    if (known.includes(key) || HAN.test(value)) yield value
  }
}

const HAN = /[\u3400-\u9fff]/

/**
 * Does a formula say anything of its own: a quoted text, words, or a number as long as somebody's? References, functions and
 * small numbers do not.
 */
export function formulaSays(formula: string): boolean {
  const own = formula.replace(SHEET, '')
  return /"[^"]*[^"\s,;:.%-][^"]*"|\d{7,}/.test(own) || HAN.test(own)
}

/** Which sheet a reference leads to: its name stands with the sheet. */
const SHEET = /(?:'(?:[^']|'')*'|[^\s!'"(),;:+*/&<>={}-]+)!/g
