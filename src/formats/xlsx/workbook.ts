import type { Refusal } from '../../domain/result.ts'
import { walkXml } from '../xml.ts'
import { formulaSays, said } from './said.ts'

/** 工作簿 — its sheets in the order of their tabs, and the words it says beside them (names with a text or number, users). */
export type Workbook = Readonly<{
  sheets: readonly Readonly<{ name: string; hidden: boolean; relation: string }>[]
  from1904: boolean
  said: ReadonlySet<string>
}>

/** Reads `workbook.xml` (ECMA-376-1 §18.2). A sheet may be hidden so that only a macro brings it back: hidden is hidden. */
export function readWorkbook(bytes: Uint8Array): Workbook | Refusal {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  const words = new Set<string>()
  let from1904 = false
  let text = ''
  const refusal = walkXml(bytes, {
    open(name, attributes) {
      text = ''
      if (name === 'sheet') {
        const { name: title = '', state = 'visible', id = '' } = attributes
        sheets.push({ name: title, hidden: state !== 'visible', relation: id })
      } else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      else if (name !== 'definedName') for (const one of said(name, attributes)) words.add(one)
      else for (const key of ['name', 'comment', 'description']) names(attributes[key] ?? '', words)
    },
    text: (part) => (text += part),
    close(name) {
      if (name === 'definedName' && formulaSays(text)) words.add(text)
      text = ''
    },
  })
  return refusal ?? { sheets, from1904, said: words }
}

/** Names programs make (`_xlnm.Print_Area`) say nothing. */
function names(name: string, words: Set<string>): void {
  if (name.trim() !== '' && !/^_xl\w*\./i.test(name)) words.add(name.trim())
}
