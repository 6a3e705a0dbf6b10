import type { Bundle, NamedBytes, PublicFile } from '../domain/bundle.ts'
import { BODY } from '../domain/place.ts'
import type { Deps } from './deps.ts'
import { sha256 } from './hash.ts'

/** The document as PDF, beside its body; `undefined` where there is no printer or it failed: a PDF is never required. */
export async function printedFile(
  { printer, pages, events }: Pick<Deps, 'printer' | 'pages' | 'events'>,
  bundle: Bundle,
): Promise<Readonly<{ file: PublicFile; page: NamedBytes }> | undefined> {
  if (!printer) return undefined
  const made = await printer.pdf(pages.print(bundle).bytes)
  if (!made.ok) {
    events.tell('print.failed', { case: bundle.caseId })
    return undefined
  }
  const page = { path: `documents/${bundle.id}/files/document.pdf`, type: 'application/pdf', bytes: made.value }
  const { path, type, bytes } = page
  return { page, file: { paper: BODY, path, type, sha256: sha256(bytes), length: bytes.length } }
}
