import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A file as a URI reference: relative as it was given, percent-encoded, or `file:` for an absolute path (RFC 3986 §4.2). */
export function artifactUri(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href
  const parts = file.split(/[\\/]/).map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
  return parts.join('/')
}
