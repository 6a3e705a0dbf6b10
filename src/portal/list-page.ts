import type { NamedBytes, Release } from '../domain/bundle.ts'
import { dayOf } from '../domain/calendar.ts'
import { framed } from './frame.ts'
import { html, type Html } from './html.ts'
import { DISCLOSURE } from './meta.ts'
import { documentPath, interpretationPath, LIST, linkTo } from './paths.ts'
import type { Site } from './site.ts'

/** 目录 — one page of the newest releases; `next` is the cursor of the page after it. */
export type Listing = Readonly<{ releases: readonly Release[]; isFirst: boolean; next?: string }>

export function listPage(site: Site, { releases, isFirst, next }: Listing): NamedBytes {
  const main = html`<h1>政府信息公开</h1>
    <section aria-labelledby="list-title">
      <h2 id="list-title" class="section">${isFirst ? '最新公开' : '更早公开'}</h2>
      ${releases.length === 0 ? html`<p class="empty">${isFirst ? '还没有公开的文件。文件发布后会列在这里。' : '没有更早的文件了。'}</p>` : entries(releases)}
      ${pager(isFirst, next)}
    </section>`
  const trail = isFirst ? [] : ['更早公开']
  return framed(site, { path: LIST, title: site.name, column: DISCLOSURE, trail, main })
}

function entries(releases: readonly Release[]): Html {
  return html`<ol class="entries">
    ${releases.map(
      (release) =>
        html`<li>
          <p class="name"><a href="${linkTo(documentPath(release.id), LIST)}">${release.title}</a></p>
          <p class="about">
            <time datetime="${release.releasedAt}">${dayOf(release.releasedAt)}</time
            ><span>${release.issuer}</span
            >${release.kind === null ? '' : html`<span>${release.kind}</span>`}${explained(release)}
          </p>
        </li> `,
    )}
  </ol> `
}

function explained(release: Release): Html {
  const path = interpretationPath(release.id, 1)
  return release.pages.some((page) => page.path === path)
    ? html`<a href="${linkTo(path, LIST)}" aria-label="解读：${release.title}">解读</a>`
    : html``
}

/** The cursor goes into the address of the root, which answers the list. */
function pager(isFirst: boolean, next?: string): Html {
  if (isFirst && next === undefined) return html``
  return html`<nav class="pager" aria-label="翻页">
    ${isFirst ? '' : html`<a href="./">回到最新</a>`}${
      next === undefined ? '' : html`<a rel="next" href="./?after=${encodeURIComponent(next)}">更早的文件</a>`
    }
  </nav> `
}
