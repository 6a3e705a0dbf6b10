import type { Tag } from '../../edit/xml-rewrite.ts'

/** Namespaces a cleaned part may declare; any other is somebody's own and may say something. */
const KNOWN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
  'http://purl.oclc.org/ooxml/drawingml/main',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/chart',
])

const RELATIONS = /\/relationships$/
const ALTERNATES = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** 命名空间 — follows what one part declares, so that elements and attributes nobody knows are found by it. */
export class Namespaces {
  readonly #uris = new Map<string, string>([['xml', 'xml']])

  /** The declarations that stay. To be asked of every element, before anything else about it. */
  declared({ attributes }: Tag): Record<string, string> {
    const kept: Record<string, string> = {}
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      const uri = attributes[name]!
      this.#uris.set(name.slice(6), uri)
      if (KNOWN.has(uri)) kept[name] = uri
    }
    return kept
  }

  knows({ name }: Tag): boolean {
    return KNOWN.has(this.#uris.get(prefixOf(name)) ?? '')
  }

  isAlternate({ name }: Tag): boolean {
    return this.#uris.get(prefixOf(name)) === ALTERNATES
  }

  /** The attribute through which an element names a relation: `id`, `embed`; with its whole name, to be written again. */
  relation({ attributes }: Tag, local: string): Readonly<{ name: string; id: string }> | undefined {
    for (const name in attributes)
      if (name.endsWith(`:${local}`) && RELATIONS.test(this.#uris.get(prefixOf(name)) ?? ''))
        return { name, id: attributes[name]! }
    return undefined
  }

  /** Attributes that stay: no prefix, a known name, and a value that is a number, a word or a reference and no text. */
  plain({ attributes }: Tag, names: ReadonlySet<string>): Record<string, string> {
    const kept: Record<string, string> = {}
    for (const name in attributes) if (names.has(name) && VALUE.test(attributes[name]!)) kept[name] = attributes[name]!
    return kept
  }
}

const VALUE = /^[\w.:$%#*+ -]{0,2000}$/

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
}
