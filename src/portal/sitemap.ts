import type { Hit } from '../desk/ports.ts'
import type { NamedBytes } from '../domain/bundle.ts'
import { absolute, documentPath, SITEMAP, sitemapPart } from './paths.ts'
import type { Site } from './site.ts'
import { element } from './xml.ts'

/** The protocol takes at most fifty thousand addresses in a file (sitemaps.org 0.9). A part is a span of generations: none ever holds more. */
export const SITEMAP_SPAN = 50_000

const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** 站点地图 — the index of its parts; there is always a first one. */
export function sitemap(site: Site, generation: number): NamedBytes {
  const parts = Math.max(1, Math.ceil(generation / SITEMAP_SPAN))
  const lines = Array.from(
    { length: parts },
    (_, i) => `<sitemap>${element('loc', absolute(site, sitemapPart(i + 1)))}</sitemap>`,
  )
  return xml(SITEMAP, `<sitemapindex ${XMLNS}>\n${lines.join('\n')}\n</sitemapindex>`)
}

/** The n-th part: the documents of its span that stand, and their explanations. */
export function sitemapOf(site: Site, n: number, hits: readonly Hit[]): NamedBytes {
  const lines = hits.flatMap(({ entry }) =>
    [documentPath(entry.id), ...entry.interpretations.map((one) => one.page)].map(
      (path) => `<url>${element('loc', absolute(site, path))}${element('lastmod', entry.releasedAt)}</url>`,
    ),
  )
  return xml(sitemapPart(n), `<urlset ${XMLNS}>\n${lines.join('\n')}\n</urlset>`)
}

/** The number in the path of a part. */
export function sitemapNumber(path: string): number | undefined {
  const [, number] = /^sitemap-([1-9]\d{0,5})\.xml$/.exec(path) ?? []
  return number === undefined ? undefined : Number(number)
}

function xml(path: string, inside: string): NamedBytes {
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${inside}\n`
  return { path, type: 'application/xml; charset=utf-8', bytes: new TextEncoder().encode(text) }
}
