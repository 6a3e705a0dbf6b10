/** Where the portal keeps its pages, relative to its root, so that the same tree can be served or copied as it is. */
export const LIST = 'index.html'
export const STYLESHEET = 'portal.css'

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
