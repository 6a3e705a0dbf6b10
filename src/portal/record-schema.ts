import type { NamedBytes } from '../domain/bundle.ts'
import { RECORD_SCHEMA } from './paths.ts'

const text = (title: string) => ({ type: 'string', title })
const orNull = (title: string) => ({ type: ['string', 'null'], title })
const texts = (title: string) => ({ type: 'array', title, items: { type: 'string' } })
const list = (title: string, properties: Readonly<Record<string, unknown>>) => ({
  type: 'array',
  title,
  items: { type: 'object', required: Object.keys(properties), properties },
})

/** What a line of the bulk download and every `document.json` looks like, for whoever reads them by program (JSON Schema 2020-12). */
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '公开文件记录',
  description: '一份已公开的文件。路径都从门户根目录算起；正文是公开稿的文字，一个文本块一条。以后的版本可能增加字段。',
  type: 'object',
  properties: {
    indexNumber: orNull('索引号'),
    id: text('记录编号'),
    title: text('标题'),
    kind: orNull('文种'),
    theme: orNull('主题分类'),
    issuer: text('发布机构'),
    documentNumber: orNull('发文字号'),
    openness: { enum: ['public', 'redacted'], title: '公开方式：主动公开、删减后公开' },
    formedOn: { ...orNull('成文日期'), format: 'date' },
    publishAt: { ...text('计划发布时间（UTC）'), format: 'date-time' },
    releasedAt: { ...text('实际发布时间（UTC），批量下载中才有'), format: 'date-time' },
    summary: text('内容概述'),
    page: text('页面路径'),
    body: texts('正文'),
    attachments: list('附件', { title: text('标题'), withheld: { type: 'boolean' }, text: texts('文字') }),
    interpretations: list('解读', { title: text('标题'), page: text('页面路径'), text: texts('文字') }),
    files: list('可下载的文件', {
      title: text('标题'),
      path: text('路径'),
      type: text('类型'),
      length: { type: 'integer' },
    }),
  },
}

/** Every field but `releasedAt` is in both. */
export const recordSchema: NamedBytes = {
  path: RECORD_SCHEMA,
  type: 'application/schema+json; charset=utf-8',
  bytes: new TextEncoder().encode(
    `${JSON.stringify({ ...SCHEMA, required: Object.keys(SCHEMA.properties).filter((name) => name !== 'releasedAt') }, null, 2)}\n`,
  ),
}
