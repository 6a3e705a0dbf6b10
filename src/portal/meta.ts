import type { ColumnName } from '../domain/public-record.ts'
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

/** 四个栏目 (国办公开办函〔2019〕61号), each a page of its own: what stands in it was released into it like everything else. */
export const COLUMN_PAGES: readonly (Column & Readonly<{ id: ColumnName; empty: string }>)[] = [
  {
    ...{ id: 'guide', name: '政府信息公开指南', type: '政府信息公开指南' },
    ...{ description: '政府信息的分类、编排体系、获取方式和申请渠道', keywords: '政府信息公开指南' },
    empty: '指南发布后会列在这里。',
  },
  {
    ...{ id: 'rules', name: '政府信息公开制度', type: '政府信息公开制度' },
    ...{ description: '政府信息公开的法规、规章和制度', keywords: '政府信息公开制度' },
    empty: '制度文件发布后会列在这里。',
  },
  {
    ...{ id: 'statutory', name: '法定主动公开内容', type: '信息公开目录' },
    ...{ description: '依法主动公开的政府信息', keywords: '法定主动公开内容,政府信息公开' },
    empty: '文件发布后会列在这里。',
  },
  {
    ...{ id: 'annual', name: '政府信息公开年报', type: '信息公开年报' },
    ...{ description: '政府信息公开工作年度报告', keywords: '政府信息公开年报' },
    empty: '年度报告发布后会列在这里。',
  },
]

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
