import type { Lateness } from '../desk/ports.ts'
import type { NamedBytes } from '../domain/bundle.ts'
import { framed } from './frame.ts'
import { html } from './html.ts'
import { DISCLOSURE } from './meta.ts'
import { PUNCTUALITY } from './paths.ts'
import type { Site } from './site.ts'

/** 发布准时情况 — how late releases were against the time that was set for them, over the last thirty days. */
export function punctualityPage(site: Site, { count, p50, p99, most }: Lateness): NamedBytes {
  const rows: readonly (readonly [string, string])[] = [
    ['发布件数', `${count}`],
    ['半数不晚于', span(p50)],
    ['百分之九十九不晚于', span(p99)],
    ['最晚一件', span(most)],
  ]
  const main = html`<article class="notice">
    <h1>发布准时情况</h1>
    <p class="lead">最近三十天，实际发布时间比计划时间晚多少。</p>
    <dl class="front">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div> `,
      )}
    </dl>
  </article>`
  return framed(site, { path: PUNCTUALITY, title: '发布准时情况', column: DISCLOSURE, trail: ['发布准时情况'], main })
}

function span(ms: number | null): string {
  if (ms === null) return '—'
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} 秒`
  return ms < 3_600_000
    ? `${Math.floor(ms / 60_000)} 分 ${Math.round((ms % 60_000) / 1000)} 秒`
    : `${(ms / 3_600_000).toFixed(1)} 小时`
}
