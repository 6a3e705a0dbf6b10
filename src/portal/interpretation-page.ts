import type { Bundle, NamedBytes, PublicPaper } from '../domain/bundle.ts'
import { framed } from './frame.ts'
import { html } from './html.ts'
import { INTERPRETATIONS } from './meta.ts'
import { interpretationTitle } from './papers.ts'
import { documentPath, interpretationPath, linkTo } from './paths.ts'
import type { Site } from './site.ts'
import { textOf } from './text.ts'
import { minuteOf } from './time.ts'

/** 解读页 — the n-th explanation of a document, with the way back to the document it explains. */
export function interpretationPage(site: Site, bundle: Bundle, paper: PublicPaper, n: number): NamedBytes {
  const path = interpretationPath(bundle.id, n)
  const title = interpretationTitle(paper)
  const publishedAt = minuteOf(bundle.at)
  const main = html`<div class="beside">
    <article>
      <h1>${title}</h1>
      <dl class="front">
        <div>
          <dt>来源</dt>
          <dd>${bundle.issuer}</dd>
        </div>
        <div>
          <dt>发布日期</dt>
          <dd>${publishedAt}</dd>
        </div>
      </dl>
      <div class="text">${textOf(paper.blocks, { title })}</div>
    </article>
    <aside class="related" aria-labelledby="related-title">
      <h2 id="related-title">解读的文件</h2>
      <ul>
        <li><a href="${linkTo(documentPath(bundle.id), path)}">${bundle.title}</a></li>
      </ul>
    </aside>
  </div>`
  const article = { title, publishedAt, source: bundle.issuer }
  return framed(site, { path, title, column: INTERPRETATIONS, article, trail: [INTERPRETATIONS.name], main })
}
