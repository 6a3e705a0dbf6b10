import type { Refusal } from '../../../domain/result.ts'
import { escaped, quoted } from '../../edit/xml-rewrite.ts'
import { walkXml } from '../../xml.ts'
import { relationUri, xmlPart } from './new-package.ts'
import { quotedName, referenceOf } from './sheet-names.ts'

/** What of a workbook part is needed to write it anew. */
export type OldWorkbook = Readonly<{
  strict: boolean
  /** Print areas and titles (§18.2.5), by the sheet they belong to. */
  printed: readonly Readonly<{ name: string; sheet: number; text: string }>[]
  names: number
  said: ReadonlyMap<string, number>
}>

export type NewSheet = Readonly<{ old: number; name: string; id: string }>

export function readOldWorkbook(bytes: Uint8Array): OldWorkbook | Refusal {
  const printed: { name: string; sheet: number; text: string }[] = []
  const said = new Map<string, number>()
  let strict = false
  let names = 0
  let current: { name: string; sheet: number; text: string } | undefined
  const refusal = walkXml(bytes, {
    namespace: (_, uri) => (strict ||= uri === 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    open(name, { name: title = '', localSheetId = '' }) {
      const told = TOLD.get(name)
      if (told !== undefined) said.set(told, (said.get(told) ?? 0) + 1)
      if (name !== 'definedName') return
      names++
      const print = /^_xlnm\.(Print_Area|Print_Titles)$/i.exec(title)?.[1]
      if (print !== undefined && /^\d{1,5}$/.test(localSheetId))
        current = { name: `_xlnm.${print}`, sheet: Number(localSheetId), text: '' }
    },
    text: (text) => {
      if (current) current.text += text
    },
    close(name) {
      if (name !== 'definedName' || !current) return
      printed.push(current)
      current = undefined
    },
  })
  return refusal ?? { strict, printed, names, said }
}

const TOLD: ReadonlyMap<string, string> = new Map([
  ['fileSharing', 'file-sharing'],
  ['workbookProtection', 'protection'],
  ['customWorkbookView', 'custom-view'],
  ['externalReference', 'external-reference'],
  ['pivotCache', 'pivot'],
  ['absPath', 'path'],
])

/** 写工作簿 — only the tabs that stay and what is printed of them; nothing is taken over as it stands (ECMA-376-1 §18.2). */
export function writeWorkbook(
  { strict, printed }: OldWorkbook,
  sheets: readonly NewSheet[],
  from1904: boolean,
): Readonly<{ bytes: Uint8Array; names: number }> {
  const main = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const tabs = sheets.map(({ name, id }, at) => `<sheet name="${quoted(name)}" sheetId="${at + 1}" r:id="${id}"/>`)
  const names = printed.flatMap(({ name, sheet, text }) => {
    const at = sheets.findIndex((one) => one.old === sheet)
    const area = at < 0 ? undefined : areaOf(text, sheets[at]!.name)
    return area === undefined ? [] : [`<definedName name="${name}" localSheetId="${at}">${escaped(area)}</definedName>`]
  })
  const bytes = xmlPart(
    `<workbook xmlns="${main}" xmlns:r="${relationUri(strict).replace(/\/$/, '')}"${strict ? ' conformance="strict"' : ''}>` +
      `<workbookPr${from1904 ? ' date1904="1"' : ''}/><bookViews><workbookView/></bookViews>` +
      `<sheets>${tabs.join('')}</sheets>` +
      `${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`,
  )
  return { bytes, names: names.length }
}

/** The ranges of a print area, on the sheet it belongs to whatever name it gives it; `undefined` for what is no plain range. */
function areaOf(text: string, sheet: string): string | undefined {
  const areas = text.match(/(?:'(?:[^']|'')*'|[^',])+/g)?.map(referenceOf) ?? []
  if (areas.length === 0 || areas.length > 100 || areas.includes(undefined)) return undefined
  return areas.map((one) => `${quotedName(sheet)}!${one!.cells}`).join(',')
}
