import type { Bundle, NamedBytes, PublicPaper } from '../domain/bundle.ts'
import { frontMatter } from './front-matter.ts'
import { framed } from './frame.ts'
import { html, type Html } from './html.ts'
import { DOCUMENTS } from './meta.ts'
import { attachmentsOf, attachmentTitle, bodyOf, interpretationsOf, interpretationTitle } from './papers.ts'
import { documentPath, interpretationPath, linkTo } from './paths.ts'
import type { Site } from './site.ts'
import { textOf } from './text.ts'
import { minuteOf } from './time.ts'

/** 文件页 — title, front matter, text, attachments, and the way to what explains it. */
export function documentPage(site: Site, bundle: Bundle): NamedBytes {
  const { title } = bundle
  const path = documentPath(bundle.id)
  const main = html`<div class="beside">
    <article>
      <h1>${title}</h1>
      ${frontMatter(bundle)}
      <div class="text">${bodyOf(bundle).map((paper) => textOf(paper.blocks, { title, ...cutNote(bundle) }))}</div>
      ${bodyOf(bundle).map((paper) => download(bundle, paper, title, path))} ${attachments(bundle, path)}
      ${cuts(bundle)}
    </article>
    ${interpretations(bundle, path)}
  </div>`
  const article = { title, publishedAt: minuteOf(bundle.at), source: bundle.issuer }
  return framed(site, { path, title, column: DOCUMENTS, article, trail: [DOCUMENTS.name], main })
}

/** 删减后公开 says so below the date, in the pack's words. */
function cutNote({ cutMark }: Bundle): Readonly<{ note?: Html }> {
  return cutMark === null ? {} : { note: html`<p class="annotation">（${cutMark}）</p> ` }
}

/** 删减说明 — what is not shown and how often, in plain words: readers see that nothing else was cut. */
function cuts({ cuts: told = [] }: Bundle): Html {
  if (told.length === 0) return html``
  return html`<section class="cuts" aria-labelledby="cuts-title">
    <h2 id="cuts-title">删减说明</h2>
    <p>本文依法遮盖了下列内容：${told.map(({ what, count }, at) => html`${at > 0 ? '、' : ''}${what}${count}处`)}。</p>
  </section>`
}

function attachments(bundle: Bundle, path: string): Html {
  const all = attachmentsOf(bundle).map((paper, i) => ({
    paper,
    id: `attachment-${i + 1}`,
    title: attachmentTitle(paper, i + 1),
  }))
  if (all.length === 0) return html``
  return html`<nav class="attachments" aria-label="附件">
      <h2>附件</h2>
      <ol>
        ${all.map(({ paper, id, title }) =>
          paper.withheld ? html`<li>${title}</li>` : html`<li><a href="#${id}">${title}</a></li>`,
        )}
      </ol>
    </nav>
    ${all
      .filter(({ paper }) => !paper.withheld)
      .map(
        ({ paper, id, title }) =>
          html`<section class="attachment" id="${id}" aria-labelledby="${id}-title">
            <h2 id="${id}-title">${title}</h2>
            <div class="text">${textOf(paper.blocks, { title })}</div>
            ${download(bundle, paper, title, path)}
          </section> `,
      )}`
}

/** A file to take away, under the title readers know it by: what its author called it stays inside. */
function download(bundle: Bundle, paper: PublicPaper, title: string, from: string): Html {
  const files = (bundle.files ?? []).filter((one) => one.paper === paper.name)
  return html`${files.map((file) => {
    const ending = file.path.slice(file.path.lastIndexOf('.') + 1)
    return html`<p class="download">
      <a href="${linkTo(file.path, from)}" download="${title}.${ending}"
        >下载：${title}（${ending}，${size(file.length)}）</a
      >
    </p>`
  })}`
}

function size(length: number): string {
  return length < 1024 * 1024
    ? `${Math.max(1, Math.round(length / 1024))} KB`
    : `${(length / 1024 / 1024).toFixed(1)} MB`
}

function interpretations(bundle: Bundle, from: string): Html {
  const all = interpretationsOf(bundle)
  if (all.length === 0) return html``
  return html`<aside class="related" aria-labelledby="related-title">
    <h2 id="related-title">解读</h2>
    <ul>
      ${all.map(
        (paper, i) =>
          html`<li>
            <a href="${linkTo(interpretationPath(bundle.id, i + 1), from)}">${interpretationTitle(paper)}</a>
          </li>`,
      )}
    </ul>
  </aside>`
}
