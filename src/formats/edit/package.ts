import { zipSync, type Zippable } from 'fflate'
import { ok, refuse, type Result } from '../../domain/result.ts'
import { contentTypes } from '../docx/content-types.ts'
import { relationsOf } from '../docx/relations.ts'
import type { Zip } from '../zip.ts'
import { quoted } from './xml-rewrite.ts'

/** A relation of a part as it stays: the id the part refers to it by, its whole type URI and its target as written. */
export type Kept = Readonly<{ id: string; type: string; target: string; external: boolean }>

/** What is asked about parts of an OPC package (ECMA-376-2). */
export type Sieve = Readonly<{
  /** May this part, whose content is rewritten or taken over as it is, stay? `type` is that of the relation that leads to it from `from` (`''`: the package). */
  part(name: string, type: string, from: string): boolean
  /** May a relation that leads outside the package stay? `type` is the last word of its URI. */
  outside(target: string, type: string): boolean
  /** The content type a part is written with, where it is not its own. */
  type?(type: string, part: string): string
  /** What the parts that stay are called in the new package, where not as before. */
  names?(parts: readonly string[]): ReadonlyMap<string, string>
  /** Is a relation of this type (last word of its URI) meant only where the part names it? Then one that no part names goes, with what it leads to. */
  named?(type: string): boolean
}>

export type Sifted = Readonly<{
  /** Parts that stay: allowed, and reached from the package's own relations through others that stay. Relations and content types are not among them. */
  parts: readonly string[]
  /** Ids of a part's relations that were cut: elements that name them must go too. */
  cut(part: string): ReadonlySet<string>
  /** The new ids of those that stay: an id is text its author's program chose. */
  ids(part: string): ReadonlyMap<string, string>
  /**
   * The zip: the new bytes of every part that stays, relations and content types written to fit. `used`: the old ids each part still names. Equal
   * content is equal bytes.
   */
  write(content: ReadonlyMap<string, Uint8Array>, used?: ReadonlyMap<string, ReadonlySet<string>>): Uint8Array
}>

/**
 * 筛部件 — decides by an allow-list which parts of a package stay, and follows the relations from its root: what nothing reaches goes too.
 * Problem: `format.unreadable` when the package relates to no main part.
 */
export function sift(zip: Zip, sieve: Sieve): Result<Sifted> {
  const typeOf = contentTypes(zip)
  const byName = new Map(zip.names.map((name) => [name.toLowerCase(), name]))
  const kept = new Map<string, { relations: Kept[]; cut: Set<string> }>()
  const queue = ['']
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (kept.has(part)) continue
    const relations: Kept[] = []
    const cut = new Set<string>()
    for (const one of relationsOf(zip, part)) {
      const target = one.external ? undefined : byName.get(one.target.toLowerCase())
      const stays = one.external
        ? sieve.outside(one.target, one.type)
        : target !== undefined &&
          sieve.part(target, one.type, part) &&
          !/\.rels$|^\[content_types\]\.xml$/i.test(target)
      if (!stays) {
        cut.add(one.id)
        continue
      }
      relations.push({ id: one.id, type: one.uri, target: target ?? one.target, external: one.external })
      if (target !== undefined) queue.push(target)
    }
    kept.set(part, { relations, cut })
  }
  const parts = [...kept.keys()].filter((name) => name !== '').sort()
  if (parts.length === 0) return refuse({ code: 'format.unreadable' })
  const ids = (part: string): ReadonlyMap<string, string> =>
    new Map((kept.get(part)?.relations ?? []).map(({ id }, at) => [id, `r${at + 1}`]))
  return ok({
    parts,
    cut: (part) => kept.get(part)?.cut ?? NONE,
    ids,
    write: (content, used) => {
      const stays = reached(kept, (part, { id, type }) => {
        const isNamed = sieve.named?.(type.slice(type.lastIndexOf('/') + 1)) === true
        return !isNamed || used === undefined || used.get(part)?.has(id) === true
      })
      const written = parts.filter((part) => stays.has(part))
      const names = sieve.names?.(written) ?? new Map<string, string>()
      const nameOf = (part: string): string => names.get(part) ?? part
      const typed = written.map((part) => ({ name: nameOf(part), type: (sieve.type ?? same)(typeOf(part), part) }))
      const out = new Map<string, Uint8Array>([['[Content_Types].xml', typesPart(typed)]])
      for (const [part, relations] of stays) {
        const renamed = ids(part)
        const lines = relations.map((one) => ({
          ...one,
          id: renamed.get(one.id) ?? one.id,
          target: one.external ? one.target : `/${nameOf(one.target)}`,
        }))
        if (lines.length > 0) out.set(relsName(nameOf(part)), relsPart(lines))
      }
      for (const part of written) out.set(nameOf(part), content.get(part) ?? missing(part))
      return zipped(out)
    },
  })
}

/** The parts still reached from the package once relations nobody names are left out, each with those that stay. */
function reached(
  kept: ReadonlyMap<string, Readonly<{ relations: readonly Kept[] }>>,
  stays: (part: string, relation: Kept) => boolean,
): ReadonlyMap<string, readonly Kept[]> {
  const found = new Map<string, readonly Kept[]>()
  const queue = ['']
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (found.has(part)) continue
    const from = part
    const relations = (kept.get(part)?.relations ?? []).filter((one) => stays(from, one))
    found.set(part, relations)
    for (const one of relations) if (!one.external) queue.push(one.target)
  }
  return found
}

const same = (type: string): string => type

const NONE: ReadonlySet<string> = new Set()

/** Entries in one order, without a time: equal content is equal bytes. The content types come first, as readers like it. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const entries: Zippable = Object.fromEntries(
    names.map((name) => [name, [parts.get(name)!, { level: PACKED.test(name) ? 0 : 6 }] as const]),
  )
  return zipSync(entries, { mtime: NO_TIME })
}

/** Any fixed time would do: zip entries must bear one. */
const NO_TIME = '1980-01-01T12:00:00'
/** Already packed by their own format. */
const PACKED = /\.(png|jpe?g|gif|webp)$/i

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}

function relsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

function relsPart(relations: readonly Kept[]): Uint8Array {
  const lines = relations.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${quoted(id)}" Type="${quoted(type)}" Target="${quoted(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  const uri = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return xml(`<Relationships xmlns="${uri}">${lines.join('')}</Relationships>`)
}

function typesPart(parts: readonly Readonly<{ name: string; type: string }>[]): Uint8Array {
  const uri = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const overrides = parts.map(
    ({ name, type }) => `<Override PartName="/${quoted(name)}" ContentType="${quoted(type)}"/>`,
  )
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  return xml(`<Types xmlns="${uri}">${rels}${overrides.join('')}</Types>`)
}

function xml(text: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
}

function missing(part: string): never {
  throw new Error(`A part that stays has no bytes: ${part}`)
}
