import type { Refusal } from '../../domain/result.ts'
import { walkXml } from '../xml.ts'
import { said } from './said.ts'

/** What a side part says: `shown` stands in text boxes, `carried` anywhere else. Each text once. */
export type SideText = Readonly<{ shown: Set<string>; carried: Set<string> }>

/** Elements whose text is a counter, an address or a switch. */
const SILENT = new Set(
  (
    'ref sqref formatCode ptCount idx order row col rowOff colOff from to Row Column Anchor MoveWithCells SizeWithCells ' +
    'AutoFill AutoLine AutoPict PrintObject TextHAlign TextVAlign LockText Visible Val Min Max Inc Page Dx Sel Application ' +
    'AppVersion DocSecurity ScaleCrop LinksUpToDate SharedDoc HyperlinksChanged TotalTime i4 bool created modified ' +
    'lastPrinted revision posOffset pctWidth pctHeight'
  ).split(' '),
)

/**
 * 旁文 — the words of drawings, charts, pivot caches, external links and whatever else hangs on a workbook. Runs of one
 * paragraph are one text, so that a number cut into runs stays a number. Problems: those of `walkXml`.
 */
export function sideText(bytes: Uint8Array, found: SideText): Refusal | undefined {
  let boxes = 0
  let paragraphs = 0
  let name = ''
  let text = ''
  let line = ''
  const keep = (value: string): void => {
    const words = value.trim()
    if (words !== '') (boxes > 0 ? found.shown : found.carried).add(words)
  }
  const flush = (): void => {
    if (paragraphs > 0) line += text
    else if (!SILENT.has(name)) keep(text)
    text = ''
  }
  return walkXml(
    bytes,
    {
      open(next, attributes) {
        flush()
        name = next
        for (const value of said(next, attributes)) if (value.trim() !== '') found.carried.add(value.trim())
        if (next === 'txBody' || next === 'txbx') boxes++
        if (next === 'p' || next === 'si' || next === 'is') paragraphs++
      },
      text: (part) => (text += part),
      close(closed) {
        flush()
        name = ''
        if (closed === 'p' || closed === 'si' || closed === 'is') {
          paragraphs--
          if (paragraphs === 0) {
            keep(line)
            line = ''
          } else line += '\n'
        }
        if (closed === 'txBody' || closed === 'txbx') boxes--
      },
    },
    'storyElements',
  )
}
