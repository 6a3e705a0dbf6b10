import type { NamedBytes, Release } from '../domain/bundle.ts'
import type { Instant } from '../domain/calendar.ts'
import { framed } from './frame.ts'
import { html } from './html.ts'
import { DOCUMENTS } from './meta.ts'
import { documentPath } from './paths.ts'
import type { Site } from './site.ts'
import { minuteOf } from './time.ts'

/** 撤回说明 — stands under a withdrawn release's paths: that it is gone, since when and why; nothing of its text. */
export function noticePage(
  site: Site,
  release: Release,
  { at, reason }: Readonly<{ at: Instant; reason: string }>,
): NamedBytes {
  const title = `撤回说明：${release.title}`
  const main = html`<article class="notice">
    <h1>该文件已撤回</h1>
    <p class="lead">${release.title}</p>
    <dl class="front">
      <div>
        <dt>发布机构</dt>
        <dd>${release.issuer}</dd>
      </div>
      <div>
        <dt>发布日期</dt>
        <dd>${minuteOf(release.releasedAt)}</dd>
      </div>
      <div>
        <dt>撤回时间</dt>
        <dd>${minuteOf(at)}</dd>
      </div>
      <div>
        <dt>撤回原因</dt>
        <dd>${reason}</dd>
      </div>
    </dl>
    <p>原页面内容不再提供。此前转载、下载的文本请以发布机构后续公布的为准。</p>
  </article>`
  const article = { title, publishedAt: minuteOf(at), source: release.issuer }
  return framed(site, {
    path: documentPath(release.id),
    title,
    column: DOCUMENTS,
    article,
    unlisted: true,
    trail: [DOCUMENTS.name],
    main,
  })
}
