import { edited } from '../../../domain/replacement.ts'
import { escaped, quoted, type Scribe, type Tag } from '../../edit/xml-rewrite.ts'
import type { Cut } from './cuts.ts'

/** What is done to one part, by the numbers a walk meets its elements and texts under. */
export type PartPlan = Readonly<{
  texts: ReadonlyMap<number, readonly Cut[]>
  /** Elements of text whose white space counts from now on. */
  holders: ReadonlySet<number>
  /** Elements that go: tabs and breaks taken out, whole paragraphs, fallbacks that would tell the old text. */
  gone: ReadonlySet<number>
  /** Texts of new paragraphs by the paragraph they follow, and the run whose lettering they take on. */
  inserts: ReadonlyMap<number, Readonly<{ texts: readonly string[]; run: number | undefined }>>
  /** Texts of paragraphs that said nothing so far. */
  fills: ReadonlyMap<number, string>
}>

/** Stand for a break and a tab until the XML is written: characters no XML holds. */
export const BREAK = '\u0001'
export const TAB = '\u0002'

/** 改字 — everything as it stands but what was changed; `prefixes` gathers those of the texts into which breaks were put. */
export function replaceScribe({ texts, holders, gone, inserts, fills }: PartPlan, prefixes: Set<string>): Scribe {
  const open: { tag: Tag; at: number }[] = []
  /** Properties being copied: those of a paragraph that gets a follower, and of the run it looks like. */
  const copies = new Map<number, { paragraph: string; run: string }>()
  let copy: { of: number; as: 'paragraph' | 'run'; depth: number; skip: number } | undefined

  function copying(tag: Tag): void {
    if (copy) {
      copy.depth++
      if (copy.skip > 0 || NOT_COPIED.has(tag.local)) copy.skip++
      else put(startOf(tag))
      return
    }
    const parent = open.at(-1)
    const p = open.findLast((one) => inserts.has(one.at) || fills.has(one.at))
    if (!p || !parent) return
    const as =
      tag.local === 'pPr' && parent === p && inserts.has(p.at)
        ? 'paragraph'
        : tag.local === 'rPr' && (fills.has(p.at) ? parent.tag.local === 'pPr' : inserts.get(p.at)?.run === parent.at)
          ? 'run'
          : undefined
    if (as === undefined) return
    copy = { of: p.at, as, depth: 1, skip: 0 }
    put(startOf(tag))
  }

  function put(xml: string): void {
    if (!copy) return
    const here = copies.get(copy.of) ?? { paragraph: '', run: '' }
    copies.set(copy.of, { ...here, [copy.as]: here[copy.as] + xml })
  }

  function copied(tag: Tag): void {
    if (!copy) return
    if (copy.skip > 0) copy.skip--
    else put(`</${tag.name}>`)
    if (--copy.depth === 0) copy = undefined
  }

  return {
    open(tag, at) {
      if (gone.has(at)) return 'drop'
      copying(tag)
      open.push({ tag, at })
      return holders.has(at) ? { attributes: { ...tag.attributes, 'xml:space': 'preserve' } } : 'keep'
    },
    text(text, at) {
      if (copy && copy.skip === 0) put(escaped(text))
      const cuts = texts.get(at) ?? []
      if (cuts.some((one) => HOLDS_BREAK.test(one.put))) prefixes.add(prefixOf(open.at(-1)?.tag))
      return edited(text, cuts)
    },
    close(tag) {
      copied(tag)
      const at = open.pop()?.at ?? -1
      const like = copies.get(at) ?? { paragraph: '', run: '' }
      const pre = prefixOf(tag)
      const fill = fills.get(at)
      // The mark of an empty paragraph knows what is to be written in it.
      if (fill !== undefined) return `<${pre}r>${like.run}${written(escaped(fill), pre)}</${pre}r>`
      const more = inserts.get(at)
      if (!more) return ''
      // The paragraph ends here; its own end tag will end the last of the new ones.
      return more.texts
        .map(
          (text) =>
            `</${tag.name}><${tag.name}>${like.paragraph}<${pre}r>${like.run}${written(escaped(text), pre)}</${pre}r>`,
        )
        .join('')
    },
  }
}

/** An element of text, breaks and tabs standing between its pieces (ECMA-376-1 §17.3.3). */
function written(text: string, pre: string): string {
  return `<${pre}t xml:space="preserve">${withBreaks(text, pre)}</${pre}t>`
}

/** The signs for breaks and tabs, written out. */
export function withBreaks(xml: string, pre: string): string {
  return xml.replace(
    BREAKS,
    (one) => `</${pre}t><${pre}${one === BREAK ? 'br' : 'tab'}/><${pre}t xml:space="preserve">`,
  )
}

const BREAKS = /[\u0001\u0002]/g
const HOLDS_BREAK = /[\u0001\u0002]/

/** Of a neighbour nobody takes on its section, its history, or that its mark was inserted or deleted. */
const NOT_COPIED: ReadonlySet<string> = new Set([
  ...['sectPr', 'pPrChange', 'rPrChange', 'ins', 'del', 'moveFrom', 'moveTo'],
])

function prefixOf(tag: Tag | undefined): string {
  return tag ? tag.name.slice(0, tag.name.indexOf(':') + 1) : ''
}

function startOf({ name, attributes }: Tag): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(value)}"`)
  return `<${name}${own.join('')}>`
}
