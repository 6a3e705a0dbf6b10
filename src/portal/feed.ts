import type { NamedBytes } from '../domain/bundle.ts'
import type { Entry } from '../domain/public-record.ts'
import { absolute, documentPath, FEED, LIST } from './paths.ts'
import type { Site } from './site.ts'
import { element } from './xml.ts'

/** 订阅 — the newest documents as Atom (RFC 4287). `entries` newest first; `since`: what an empty feed says it was updated at. */
export function feed(site: Site, entries: readonly Entry[], since: string): NamedBytes {
  const home = absolute(site, LIST)
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', home),
    element('title', `${site.name}·政府信息公开`),
    element('updated', entries[0]?.releasedAt ?? since),
    `<author>${element('name', site.organ)}</author>`,
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: absolute(site, FEED) }),
    element('link', '', { rel: 'alternate', type: 'text/html', href: home }),
    ...entries.flatMap((entry) => entryLines(site, entry)),
    '</feed>',
  ]
  return {
    path: FEED,
    type: 'application/atom+xml; charset=utf-8',
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  }
}

function entryLines(site: Site, entry: Entry): readonly string[] {
  const address = absolute(site, documentPath(entry.id))
  return [
    '<entry>',
    element('id', address),
    element('title', entry.title),
    element('published', entry.releasedAt),
    element('updated', entry.releasedAt),
    `<author>${element('name', entry.issuer)}</author>`,
    element('link', '', { rel: 'alternate', type: 'text/html', href: address }),
    ...entry.interpretations.map((one) =>
      element('link', '', { rel: 'related', type: 'text/html', href: absolute(site, one.page), title: one.title }),
    ),
    ...(entry.kind === null ? [] : [element('category', '', { term: entry.kind })]),
    element('summary', entry.summary),
    '</entry>',
  ]
}
