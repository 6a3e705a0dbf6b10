import { SaxesParser } from 'saxes'
import { ok, refuse, type Refusal, type Result } from '../../domain/result.ts'
import { xmlText } from '../decode.ts'
import { LIMITS, tooLarge } from '../limits.ts'

/** An element as it is written: qualified name, attributes with their prefixes, namespace declarations among them. */
export type Tag = Readonly<{ name: string; local: string; attributes: Readonly<Record<string, string>> }>

/**
 * What becomes of an element: `drop` takes its content too, `unwrap` leaves the content; attributes are written instead of its own; `instead` is XML
 * written in its place and that of its content.
 */
export type Fate =
  | 'keep'
  | 'drop'
  | 'unwrap'
  | Readonly<{ attributes: Readonly<Record<string, string>> }>
  | Readonly<{ instead: string }>

/**
 * Asked of every element and every piece of text. `at` counts elements opened and pieces of text from 0, in the order a walk over the same
 * bytes meets them (`walkXml` calls `open` and `text` in that very order), so that what a reading remembered is found again here.
 * Inside a dropped element nobody is asked, but counting goes on.
 */
export type Scribe = Readonly<{
  open(tag: Tag, at: number): Fate
  /** Returns what is written instead. */
  text?(text: string, at: number): string
  /** An element that was kept or unwrapped ends; what is returned is written before its end tag (or in its place). */
  close?(tag: Tag): string
}>

/**
 * 改写 — XML written anew from start to end: the same elements, attributes and text unless the scribe says otherwise. Comments and processing
 * instructions are left out, CDATA becomes text: nobody sees them, and things hide in them. Problems: those of `walkXml`.
 */
export function rewriteXml(bytes: Uint8Array, scribe: Scribe): Result<Uint8Array> {
  if (bytes.length > LIMITS.xmlBytes) return tooLarge('xmlBytes')
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  const open: { tag: Tag; fate: Fate }[] = []
  let refusal: Refusal | undefined
  let dropped = 0
  let at = 0
  let unclosed = false
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  const write = (text: string): void => {
    if (unclosed && text !== '') out.push('>')
    if (text !== '') unclosed = false
    out.push(text)
  }
  parser.on('error', () => (refusal ??= refuse({ code: 'format.unreadable' })))
  parser.on('doctype', () => (refusal ??= refuse({ code: 'format.unsafe', data: { reason: 'doctype' } })))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length + dropped > LIMITS.depth) refusal ??= refuse({ code: 'format.unsafe', data: { reason: 'depth' } })
    const number = at++
    if (dropped > 0) return void dropped++
    const tag = { name, local: name.slice(name.indexOf(':') + 1), attributes }
    const fate = scribe.open(tag, number)
    if (fate === 'drop') return void (dropped = 1)
    if (typeof fate === 'object' && 'instead' in fate) {
      write(fate.instead)
      return void (dropped = 1)
    }
    open.push({ tag, fate })
    if (fate === 'unwrap') return
    write(startOf(name, typeof fate === 'object' ? fate.attributes : attributes))
    unclosed = true
  })
  parser.on('closetag', () => {
    if (dropped > 0) return void dropped--
    const top = open.pop()
    if (!top) return
    write(scribe.close?.(top.tag) ?? '')
    if (top.fate === 'unwrap') return
    out.push(unclosed ? '/>' : `</${top.tag.name}>`)
    unclosed = false
  })
  const say = (text: string): void => {
    if (open.length === 0 && dropped === 0) return
    const number = at++
    if (dropped === 0) write(escaped(scribe.text?.(text, number) ?? text))
  }
  parser.on('text', say)
  parser.on('cdata', say)
  for (const part of xmlText(bytes)) {
    if (part === undefined) return refuse({ code: 'format.unreadable' })
    parser.write(part)
    if (refusal) return refusal
  }
  parser.close()
  return refusal ?? ok(new TextEncoder().encode(out.join('')))
}

function startOf(name: string, attributes: Readonly<Record<string, string>>): string {
  let start = `<${name}`
  for (const key in attributes) start += ` ${key}="${quoted(attributes[key]!)}"`
  return start
}

export function escaped(text: string): string {
  return text.replace(/[&<>\r]/g, (one) => ESCAPES[one]!)
}

export function quoted(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (one) => ESCAPES[one]!)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
