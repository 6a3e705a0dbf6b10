import { html, type Html } from './html.ts'
import type { Site } from './site.ts'

/** 栏目 — ColumnName, ColumnDescription, ColumnKeywords, ColumnType: all four are required of every page (国办发〔2017〕47号). */
export type Column = Readonly<{ name: string; description: string; keywords: string; type: string }>

export const DISCLOSURE: Column = {
  name: '政府信息公开',
  description: '依法主动公开的政府信息',
  keywords: '政府信息公开,法定主动公开内容',
  type: '信息公开目录',
}
export const DOCUMENTS: Column = {
  name: '政策文件',
  description: '依法主动公开的政府文件',
  keywords: '政策文件,政府信息公开',
  type: '政策文件',
}
export const INTERPRETATIONS: Column = {
  name: '政策解读',
  description: '对政策文件的解读',
  keywords: '政策解读,政府信息公开',
  type: '政策解读',
}

/** 内容页 — what a page with a text of its own must say besides. `publishedAt` is `YYYY-MM-DD HH:MM`. */
export type Article = Readonly<{ title: string; publishedAt: string; source: string }>

/** The required tags of 国办发〔2017〕47号 for one page. */
export function metaTags(site: Site, column: Column, article?: Article): Html {
  const tags: readonly (readonly [string, string])[] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.idCode],
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.keywords],
    ['ColumnType', column.type],
    ...(article
      ? ([
          ['ArticleTitle', article.title],
          ['PubDate', article.publishedAt],
          ['ContentSource', article.source],
        ] as const)
      : []),
  ]
  return html`${tags.map(([name, content]) => html`<meta name="${name}" content="${content}" /> `)}`
}
