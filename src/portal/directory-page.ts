import type { Hit } from '../desk/ports.ts'
import type { NamedBytes } from '../domain/bundle.ts'
import { FACETS, type Facet, type PublicRecord } from '../domain/public-record.ts'
import { entryList } from './entry-list.ts'
import { framed } from './frame.ts'
import { marked, needlesOf, stretch } from './highlight.ts'
import { askForm } from './home-page.ts'
import { html, type Html } from './html.ts'
import { COLUMN_PAGES, DISCLOSURE } from './meta.ts'
import { DIRECTORY } from './paths.ts'
import { asked, type Question } from './question.ts'
import type { Site } from './site.ts'

/** 目录页 — one page of entries under a question; `counts`: how many there are under each value, told where nothing was asked yet. */
export type Listing = Readonly<{
  question: Question
  hits: readonly Hit[]
  /** The texts of hits, by id: where the words stand is shown. */
  records: ReadonlyMap<string, PublicRecord>
  counts: Readonly<Partial<Record<Facet, readonly Readonly<{ value: string; count: number }>[]>>>
  next?: string
}>

const NAMES: Readonly<Record<Facet, string>> = {
  column: '栏目',
  theme: '主题',
  kind: '体裁',
  issuer: '机构',
  year: '年份',
}

export function directoryPage(site: Site, listing: Listing): NamedBytes {
  const { question } = listing
  const kept = FACETS.flatMap((name) => {
    const value = question.facets[name]
    return value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`]
  })
  const main = html`<h1>目录检索</h1>
    ${askForm(DIRECTORY, question.words, html`${kept}`)}
    <div class="beside">
      <nav class="filters" aria-label="筛选">${FACETS.map((name) => filter(listing, name))}</nav>
      <section aria-labelledby="hits-title">
        <h2 id="hits-title" class="section">${titleOf(question)}</h2>
        ${chosen(question)} ${results(listing)} ${pager(listing)}
      </section>
    </div>`
  return framed(site, {
    path: DIRECTORY,
    title: '目录检索',
    column: DISCLOSURE,
    trail: ['目录检索'],
    unlisted: !isOpen(question) || question.before !== undefined,
    main,
  })
}

/** Nothing is asked yet: the counts are those of everything. */
function isOpen({ words, facets }: Question): boolean {
  return words === '' && Object.keys(facets).length === 0
}

function titleOf({ words, phrases }: Question): string {
  if (words === '') return '文件目录'
  return phrases.length === 0 ? '请输入两个以上的字' : `“${words}”的检索结果`
}

function results({ question, hits, records }: Listing): Html {
  if (question.words !== '' && question.phrases.length === 0)
    return html`<p class="empty">单个汉字检索不到，请用两个字以上的词。</p>`
  if (hits.length === 0) return html`<p class="empty">没有找到。可以换一个词，或者去掉一项筛选。</p>`
  const needles = needlesOf(question.words)
  return entryList(
    hits.map(({ entry }) => ({ entry, title: marked(entry.title, needles), below: below(entry, records, needles) })),
    DIRECTORY,
  )
}

function below(
  { id, summary }: Hit['entry'],
  records: ReadonlyMap<string, PublicRecord>,
  needles: readonly string[],
): Html {
  const record = records.get(id)
  if (needles.length === 0 || !record) return html`${summary}`
  const text = [...record.body, ...record.attachments.flatMap((one) => one.text)].join(' ')
  return marked(stretch(text, needles), needles)
}

function chosen(question: Question): Html {
  const items = FACETS.flatMap((name) => {
    const value = question.facets[name]
    if (value === undefined) return []
    const said = shown(name, value)
    return [
      html`<li>
        <a href="${asked(question, { [name]: null })}" aria-label="去掉筛选：${NAMES[name]} ${said}"
          >${NAMES[name]}：${said} ×</a
        >
      </li> `,
    ]
  })
  return items.length === 0
    ? html``
    : html`<ul class="chosen">
        ${items}
      </ul>`
}

function filter({ question, counts }: Listing, name: Facet): Html {
  const values = counts[name] ?? []
  if (values.length === 0) return html``
  return html`<h2>${NAMES[name]}</h2>
    <ul>
      ${values.map(
        ({ value, count }) =>
          html`<li>
            <a
              href="${asked(question, { [name]: value })}"
              ${question.facets[name] === value ? html`aria-current="true"` : ''}
              >${shown(name, value)}</a
            >${isOpen(question) ? html`<span>${count}</span>` : ''}
          </li> `,
      )}
    </ul> `
}

function shown(name: Facet, value: string): string {
  if (name === 'column') return COLUMN_PAGES.find((one) => one.id === value)?.name ?? value
  return name === 'year' ? `${value}年` : value
}

function pager({ question, next }: Listing): Html {
  if (question.before === undefined && next === undefined) return html``
  return html`<nav class="pager" aria-label="翻页">
    ${question.before === undefined ? '' : html`<a href="${asked(question)}">回到第一页</a>`}${
      next === undefined ? '' : html`<a rel="next" href="${asked(question, { after: next })}">下一页</a>`
    }
  </nav> `
}
