import type { NamedBytes } from '../domain/bundle.ts'
import { framed } from './frame.ts'
import { html } from './html.ts'
import { DISCLOSURE } from './meta.ts'
import { LIST, linkTo } from './paths.ts'
import type { Site } from './site.ts'

/** 没有这个页面 — 404, with the way on. The path asked for is not repeated. */
export function missingPage(site: Site, path: string): NamedBytes {
  const main = html`<article class="notice">
    <h1>没有找到这个页面</h1>
    <p>网址可能不完整，或者文件尚未发布。可以从<a href="${linkTo(LIST, path)}">文件目录</a>查找。</p>
  </article>`
  return framed(site, { path, title: '没有找到这个页面', column: DISCLOSURE, unlisted: true, main })
}
