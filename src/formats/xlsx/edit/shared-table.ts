import type { Result } from '../../../domain/result.ts'
import { rewriteXml } from '../../edit/xml-rewrite.ts'
import { Namespaces } from './namespaces.ts'
import { RICH } from './sheet-elements.ts'

/** The numbers shared texts get when only the used ones stay, in their old order. */
export function renumbered(used: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map([...used].sort((a, b) => Number(a) - Number(b)).map((old, at) => [old, at]))
}

/** 共享字符串 — the table with those texts alone that a kept cell refers to, runs and all; phonetic guides go. */
export function rewriteStrings(bytes: Uint8Array, kept: ReadonlyMap<string, number>): Result<Uint8Array> {
  const namespaces = new Namespaces()
  let index = -1
  let inText = false
  return rewriteXml(bytes, {
    open(tag) {
      const declared = namespaces.declared(tag)
      const known = namespaces.knows(tag)
      inText = tag.local === 't'
      if (tag.local === 'si') index++
      if (tag.local === 'si' && !(known && kept.has(String(index)))) return 'drop'
      if (tag.local === 'sst') return { attributes: declared }
      if (!known || !RICH.has(tag.local)) return 'drop'
      return { attributes: { ...declared, ...richAttributes(namespaces, tag) } }
    },
    text: (text) => (inText ? text : ''),
    close: () => ((inText = false), ''),
  })
}

/** Names of fonts are Chinese as often as not. */
export function richAttributes(
  namespaces: Namespaces,
  tag: Readonly<{ name: string; local: string; attributes: Readonly<Record<string, string>> }>,
): Record<string, string> {
  const names = RICH.get(tag.local) ?? NONE
  const kept = namespaces.plain(tag, names)
  const { val } = tag.attributes
  if (tag.local === 'rFont' && val !== undefined && val.length <= 40) kept['val'] = val
  if (tag.local === 't') kept['xml:space'] = 'preserve'
  return kept
}

const NONE: ReadonlySet<string> = new Set()
