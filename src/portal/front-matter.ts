import type { Bundle } from '../domain/bundle.ts'
import { html, type Html } from './html.ts'
import { dateIn, numberIn } from '../domain/line-role.ts'
import { bodyOf } from './papers.ts'
import { minuteOf, writtenDay } from './time.ts'

const OPENNESS = { public: '主动公开', redacted: '主动公开（删减后）' } as const

/** 文件信息 — the plain table between title and text. What is not known stands as a dash, never left out. */
export function frontMatter(bundle: Bundle): Html {
  const { title } = bundle
  const text = bodyOf(bundle).flatMap((paper) => paper.blocks)
  const rows: readonly (readonly [string, string | null])[] = [
    // Allocated by the index of the unit, which a release does not know of yet.
    ['索引号', null],
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
          <dd>${value === null || value.trim() === '' ? '—' : value}</dd>
        </div> `,
    )}
  </dl>`
}
