import { SaxesParser } from 'saxes'
import { refuse, type Refusal } from '../domain/result.ts'
import { xmlText } from './decode.ts'
import { LIMITS, tooLarge } from './limits.ts'

/** Attributes by local name: transitional and strict OOXML, and any prefix, read alike. */
export type Attributes = Readonly<Record<string, string>>

/**
 * What a walk over XML tells: local names only. `namespace` comes before the element that declares it. `at` counts elements opened and
 * pieces of text from 0: whoever rewrites the same bytes (edit/xml-rewrite.ts) meets them under the same numbers.
 */
export type Visitor = Readonly<{
  open(name: string, attributes: Attributes, at: number): void
  close?(name: string): void
  text?(text: string, at: number): void
  namespace?(prefix: string, uri: string): void
  /** Asked now and then: a refusal ends the walk. */
  enough?(): Refusal | undefined
}>

/**
 * Walks XML from start to end without building a tree or one long text, so that size and depth cost nothing.
 * Problems: `format.unreadable` (not well formed, unknown encoding), `format.unsafe` (a document type, or nesting no
 * writer produces), `format.too-large`.
 */
export function walkXml(
  bytes: Uint8Array,
  visitor: Visitor,
  most: 'elements' | 'storyElements' = 'elements',
): Refusal | undefined {
  if (bytes.length > LIMITS.xmlBytes) return tooLarge('xmlBytes')
  let refusal: Refusal | undefined
  let depth = 0
  let elements = 0
  let attributes = 0
  let at = 0
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  parser.on('error', () => (refusal ??= refuse({ code: 'format.unreadable' })))
  parser.on('doctype', () => (refusal ??= refuse({ code: 'format.unsafe', data: { reason: 'doctype' } })))
  parser.on('attribute', () => attributes++)
  parser.on('opentag', (tag) => {
    attributes = 0
    if (++elements > LIMITS[most]) refusal ??= tooLarge(most)
    if (++depth > LIMITS.depth) refusal ??= refuse({ code: 'format.unsafe', data: { reason: 'depth' } })
    const number = at++
    if (!refusal) visitor.open(local(tag.name), byLocalName(tag.attributes, visitor), number)
  })
  parser.on('closetag', (tag) => {
    depth--
    if (!refusal) visitor.close?.(local(tag.name))
  })
  const say = (part: string): void => {
    if (!refusal && depth > 0) visitor.text?.(part, at++)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  for (const part of xmlText(bytes)) {
    if (part === undefined) return refuse({ code: 'format.unreadable' })
    parser.write(part)
    if (attributes > LIMITS.attributes) refusal ??= tooLarge('attributes')
    refusal ??= visitor.enough?.()
    if (refusal) return refusal
  }
  parser.close()
  return refusal
}

const NONE: Attributes = {}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function byLocalName(attributes: Readonly<Record<string, string>>, visitor: Visitor): Attributes {
  let found: Record<string, string> | undefined
  for (const name in attributes) {
    const value = attributes[name]!
    if (name.startsWith('xmlns')) visitor.namespace?.(local(name), value)
    else (found ??= {})[local(name)] ??= value
  }
  return found ?? NONE
}
