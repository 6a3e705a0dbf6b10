import type { NamedBytes } from '../domain/bundle.ts'
import { html, type Html } from './html.ts'
import { COLUMN_PAGES, metaTags, type Article, type Column } from './meta.ts'
import { columnPath, DIRECTORY, FEED, LIST, linkTo, STYLESHEET } from './paths.ts'
import type { Site } from './site.ts'

export type Framed = Readonly<{
  path: string
  title: string
  column: Column
  article?: Article
  /** Where the reader is, outermost first, without the home page. */
  trail?: readonly string[]
  /** Not for the indexes of search engines: lists that depend on a question, notices that something is gone. */
  unlisted?: boolean
  main: Html
}>

/** 页面 — the frame every page stands in: head, masthead, columns, where you are, the main part, the foot. No script, no inline style. */
export function framed(
  site: Site,
  { path, title, column, article, trail = [], unlisted = false, main }: Framed,
): NamedBytes {
  const home = linkTo(LIST, path)
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}${title === site.name ? '' : `_${site.name}`}</title>
        ${metaTags(site, column, article)} ${unlisted ? html`<meta name="robots" content="noindex" /> ` : ''}
        <link rel="stylesheet" href="${linkTo(STYLESHEET, path)}" />
        <link rel="alternate" type="application/atom+xml" title="最新公开" href="${linkTo(FEED, path)}" />
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="masthead">
          <div class="width">
            <a class="site" href="${home}">${site.name}</a>
            <p class="column">政府信息公开</p>
            <p class="larger"><input type="checkbox" id="larger" /><label for="larger">大字版</label></p>
          </div>
        </header>
        <nav class="columns" aria-label="栏目">
          <div class="width">
            <ul>
              ${COLUMN_PAGES.map(
                ({ id, name }) => html`<li><a href="${linkTo(columnPath(id), path)}">${name}</a></li> `,
              )}
              <li><a href="${linkTo(DIRECTORY, path)}">目录检索</a></li>
            </ul>
          </div>
        </nav>
        <nav class="trail" aria-label="当前位置">
          <ol class="width">
            <li><a href="${home}">首页</a></li>
            ${trail.map((name) => html`<li>${name}</li>`)}
          </ol>
        </nav>
        <main id="main" class="width" tabindex="-1">${main}</main>
        <footer class="foot">
          <div class="width">
            <p>主办：${site.organ}</p>
            <p>网站标识码：${site.idCode}　域名：${site.domain}</p>
          </div>
        </footer>
      </body>
    </html> `
  return { path, type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(page.text) }
}
