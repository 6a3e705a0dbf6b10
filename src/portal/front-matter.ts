import type { Bundle } from '../domain/bundle.ts'
import { INDEX_MARK } from '../domain/index-number.ts'
import { Html, html } from './html.ts'
import { dateIn, numberIn } from '../domain/line-role.ts'
import { bodyOf } from './papers.ts'
import { minuteOf, writtenDay } from './time.ts'

const OPENNESS = { public: '主动公开', redacted: '主动公开（删减后）' } as const

/** Given by the release itself, in the save that makes the page visible. */
const INDEX = new Html(INDEX_MARK)

/** 文件信息 — the plain table between title and text. What is not known stands as a dash, never left out. */
export function frontMatter(bundle: Bundle): Html {
  const { title } = bundle
  const text = bodyOf(bundle).flatMap((paper) => paper.blocks)
  const rows: readonly (readonly [string, string | Html | null])[] = [
    ['索引号', INDEX],
    ['主题分类', bundle.theme ?? null],
    ['发布机构', bundle.issuer],
    ['文号', bundle.number ?? numberIn(text, title) ?? null],
    ['文种', bundle.kind],
    ['成文日期', dateIn(text, title) ?? (bundle.formedOn && writtenDay(bundle.formedOn))],
    ['发布日期', minuteOf(bundle.at)],
    ['公开方式', OPENNESS[bundle.attribute]],
    // Nobody has said so yet: whether a text is in force is an act of its own, not a default.
    ['有效性', null],
  ]
  return html`<dl class="front">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${typeof value === 'string' && value.trim() === '' ? '—' : (value ?? '—')}</dd>
        </div> `,
    )}
  </dl>`
}
