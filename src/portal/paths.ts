import type { ColumnName } from '../domain/public-record.ts'

/** Where the portal keeps its pages, relative to its root, so that the same tree can be served or copied as it is. */
export const LIST = 'index.html'
export const STYLESHEET = 'portal.css'
/** 目录与检索. */
export const DIRECTORY = 'directory/index.html'
export const FEED = 'feed.atom'
export const SITEMAP = 'sitemap.xml'
/** Every released document as lines of JSON, and what a line looks like. */
export const BULK = 'documents.jsonl'
export const RECORD_SCHEMA = 'schema/document.schema.json'
/** 发布准时情况: how late each release was. */
export const PUNCTUALITY = 'punctuality/index.html'

/** 目录 as data: the same questions, answered in JSON. */
export const DIRECTORY_JSON = 'directory/index.json'

export function columnPath(column: ColumnName): string {
  return `columns/${column}/index.html`
}

/** The n-th part of the site map, counted from 1. */
export function sitemapPart(n: number): string {
  return `sitemap-${n}.xml`
}

export function documentPath(id: string): string {
  return `documents/${id}/index.html`
}

/** The n-th interpretation of a document, counted from 1. */
export function interpretationPath(id: string, n: number): string {
  return `documents/${id}/interpretation-${n}/index.html`
}

/** The document a public path belongs to. */
export function documentOf(path: string): string | undefined {
  return /^documents\/([^/]+)\//.exec(path)?.[1]
}

/** From a page back up to the root: `''` at the root, `../../` in a document's folder. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1)
}

/** A path as a link on the page at `from`. */
export function linkTo(path: string, from: string): string {
  return rootFrom(from) + path.split('/').map(encodeURIComponent).join('/')
}

/** A path as an address of its own, for feeds and site maps, which are read away from the portal. */
export function absolute({ domain }: Readonly<{ domain: string }>, path: string): string {
  const plain = path === LIST ? '' : path.replace(/(^|\/)index\.html$/, '$1')
  return `https://${domain}/portal/${plain.split('/').map(encodeURIComponent).join('/')}`
}
