import type { NamedBytes } from '../domain/bundle.ts'
import type { Entry } from '../domain/public-record.ts'
import { entryList } from './entry-list.ts'
import { framed } from './frame.ts'
import { html, type Html } from './html.ts'
import type { COLUMN_PAGES } from './meta.ts'
import { DISCLOSURE } from './meta.ts'
import { BULK, columnPath, DIRECTORY, FEED, LIST, linkTo, PUNCTUALITY } from './paths.ts'
import type { Site } from './site.ts'

/** 首页 — a question, and what came out last. */
export function homePage(
  site: Site,
  { entries, more }: Readonly<{ entries: readonly Entry[]; more: boolean }>,
): NamedBytes {
  const main = html`<h1>政府信息公开</h1>
    ${askForm(LIST, '')}
    <section aria-labelledby="list-title">
      <h2 id="list-title" class="section">最新公开</h2>
      ${
        entries.length === 0
          ? html`<p class="empty">还没有公开的文件。文件发布后会列在这里。</p>`
          : entryList(
              entries.map((entry) => ({ entry })),
              LIST,
            )
      }
      ${more ? html`<nav class="pager" aria-label="更多"><a href="${linkTo(DIRECTORY, LIST)}">全部文件</a></nav>` : ''}
    </section>
    <p class="elsewhere">
      <a href="${linkTo(FEED, LIST)}">订阅（Atom）</a>　<a href="${linkTo(BULK, LIST)}">批量下载（JSON Lines）</a>　<a
        href="${linkTo(PUNCTUALITY, LIST)}"
        >发布准时情况</a
      >
    </p>`
  return framed(site, { path: LIST, title: site.name, column: DISCLOSURE, main })
}

/** 栏目页 — the newest of one column. */
export function columnPage(
  site: Site,
  column: (typeof COLUMN_PAGES)[number],
  { entries, more }: Readonly<{ entries: readonly Entry[]; more: boolean }>,
): NamedBytes {
  const path = columnPath(column.id)
  const main = html`<h1>${column.name}</h1>
    ${
      entries.length === 0
        ? html`<p class="empty">${column.empty}</p>`
        : entryList(
            entries.map((entry) => ({ entry })),
            path,
          )
    }
    ${
      more
        ? html`<nav class="pager" aria-label="更多">
            <a href="${linkTo(DIRECTORY, path)}?column=${column.id}">全部</a>
          </nav>`
        : ''
    }`
  return framed(site, { path, title: column.name, column, trail: [column.name], main })
}

/** The question, as a form that works without a program. */
export function askForm(from: string, words: string, kept: Html = html``): Html {
  return html`<form
    class="ask"
    role="search"
    method="get"
    action="${linkTo(DIRECTORY, from).replace(/index\.html$/, '')}"
  >
    <label for="q">检索文件</label>
    <input id="q" name="q" type="search" value="${words}" maxlength="200" placeholder="标题、文号或正文中的词" />
    ${kept}<button type="submit">检索</button>
  </form>`
}
