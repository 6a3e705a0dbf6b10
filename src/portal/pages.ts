import type { Pages } from '../desk/ports.ts'
import { documentPage } from './document-page.ts'
import { interpretationPage } from './interpretation-page.ts'
import { noticePage } from './notice-page.ts'
import { interpretationsOf } from './papers.ts'
import { printPage } from './print-page.ts'
import { recordPage } from './record.ts'
import { siteOf, type SiteSource } from './site.ts'

/**
 * 成页 — a bundle as the pages the portal serves: the document, then one page for each explanation of it. The same bundle gives
 * the same bytes; everything shown comes from the bundle, whose covers are applied already.
 */
export function createPages(site: SiteSource): Pages {
  return {
    render: (bundle) => [
      documentPage(siteOf(site), bundle),
      ...interpretationsOf(bundle).map((paper, i) => interpretationPage(siteOf(site), bundle, paper, i + 1)),
      recordPage(bundle),
    ],
    print: printPage,
    notice: (release, withdrawn) => noticePage(siteOf(site), release, withdrawn),
  }
}
