import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Operators } from './page-text.ts'

/**
 * The library hands over what it has of a page when something in it is wrong, as if that were all (its own refusal comes a moment later, to nobody): only a list whose
 * last piece came is a page. Throws otherwise.
 */
export async function wholeList(page: PDFPageProxy): Promise<Operators> {
  const inner = page as unknown as Pump
  const deliver = inner._renderPageChunk.bind(page)
  let isWhole = false
  inner._renderPageChunk = (piece, state) => {
    isWhole ||= piece.lastChunk
    deliver(piece, state)
  }
  const list = await page.getOperatorList()
  if (!isWhole) throw new Error('part of a page')
  return list
}
type Pump = { _renderPageChunk: (piece: Readonly<{ lastChunk: boolean }>, state: unknown) => void }
