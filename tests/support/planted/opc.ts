import { strToU8, zipSync, type Zippable } from 'fflate'

/** A part of a package and the relation that leads to it; without `relation` nothing does. `outside` is a target kept elsewhere. */
export type Extra = Readonly<{
  part?: string
  content?: string | Uint8Array
  type?: string
  /** The part it is related from; the main part when nothing is said, the package itself when empty. */
  from?: string
  /** The last word of the relation's type, or the whole of it. */
  relation?: string
  id?: string
  outside?: string
}>

export type Package = Readonly<{
  main: string
  mainType: string
  parts: readonly Extra[]
  /** ISO 29500 Strict. */
  strict?: boolean
}>

export const OFFICE = 'http://schemas.openxmlformats.org'
export const REL = `${OFFICE}/officeDocument/2006/relationships`
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const PACKAGE_RELATIONS = ['core-properties', 'thumbnail', 'digital-signature/origin']

/** 手写包 — the entries of an OPC package, written by hand: nothing here knows how the product writes one. */
export function entriesOf({ main, mainType, parts, strict }: Package): Zippable {
  const entries: Record<string, string | Uint8Array> = {}
  const relations = new Map<string, string[]>()
  const first: Extra = { part: main, from: '', relation: 'officeDocument' }
  ;[first, ...parts].forEach((one, index) => {
    if (one.part !== undefined && one.content !== undefined) entries[one.part] = one.content
    if (one.relation === undefined) return
    const from = one.from ?? main
    const line =
      `<Relationship Id="${one.id ?? `x${index}`}" Type="${relationUri(one.relation, strict === true)}" ` +
      `Target="${escaped(one.outside ?? `/${one.part ?? ''}`)}"${one.outside === undefined ? '' : ' TargetMode="External"'}/>`
    relations.set(from, [...(relations.get(from) ?? []), line])
  })
  for (const [from, lines] of relations) {
    const slash = from.lastIndexOf('/') + 1
    entries[`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`] =
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${OFFICE}/package/2006/relationships">${lines.join('')}</Relationships>`
  }
  const overrides = [{ part: main, type: mainType }, ...parts]
    .filter(({ part, type }) => part !== undefined && type !== undefined)
    .map(({ part, type }) => `<Override PartName="/${escaped(part!)}" ContentType="${type}"/>`)
  const types =
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${OFFICE}/package/2006/content-types">` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
    '<Default Extension="bin" ContentType="application/octet-stream"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join('')}</Types>`
  return Object.fromEntries(
    Object.entries({ '[Content_Types].xml': types, ...entries }).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
}

export function packed(entries: Zippable): Uint8Array {
  return zipSync(entries, { level: 6, mtime: '2026-01-05T00:00:00Z' })
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Every letter of a text on its own, whatever plane it stands on. */
export function letters(text: string): readonly string[] {
  return [...text]
}

function relationUri(relation: string, strict: boolean): string {
  if (relation.includes('://')) return relation
  if (PACKAGE_RELATIONS.includes(relation)) return `${OFFICE}/package/2006/relationships/metadata/${relation}`
  return `${strict ? STRICT : REL}/${relation}`
}
