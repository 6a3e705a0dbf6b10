import { dayOf } from '../domain/calendar.ts'
import type { Entry } from '../domain/public-record.ts'
import { html, type Html } from './html.ts'
import { documentPath, linkTo } from './paths.ts'

/** One line of a list, and what is said of it below: its summary, or where the words stand that were asked for. */
export type Line = Readonly<{ entry: Entry; title?: Html; below?: Html }>

/** 条目 — lines of the directory as a list on the page at `from`. */
export function entryList(lines: readonly Line[], from: string): Html {
  return html`<ol class="entries">
    ${lines.map(
      ({ entry, title, below }) =>
        html`<li>
          <p class="name"><a href="${linkTo(documentPath(entry.id), from)}">${title ?? entry.title}</a></p>
          ${below === undefined ? '' : html`<p class="summary">${below}</p>`}
          <p class="about">
            <time datetime="${entry.releasedAt}">${dayOf(entry.releasedAt)}</time
            ><span>${entry.issuer}</span
            >${entry.documentNumber === null ? '' : html`<span>${entry.documentNumber}</span>`}${
              entry.kind === null ? '' : html`<span>${entry.kind}</span>`
            }${explained(entry, from)}
          </p>
        </li> `,
    )}
  </ol> `
}

function explained({ title, interpretations: [first] }: Entry, from: string): Html {
  return first ? html`<a href="${linkTo(first.page, from)}" aria-label="解读：${title}">解读</a>` : html``
}
