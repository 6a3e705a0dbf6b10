import type { Attributes } from '../xml.ts'
import { isOn } from './styles.ts'
import { until } from './properties.ts'
import type { Walk } from './walk.ts'

type Element = Readonly<{
  open?: (walk: Walk, attributes: Attributes) => void
  close?: (walk: Walk) => void
}>

/** Elements whose characters are text; `seen` where the element itself says how. */
export const TEXTS: ReadonlyMap<string, 'deleted' | 'field' | undefined> = new Map([
  ['t', undefined],
  ['delText', 'deleted'],
  ['instrText', 'field'],
  ['delInstrText', 'field'],
] as const)

/**
 * What each element of the main story, headers, footers, notes and comments means for the text (ECMA-376-1 §17; names
 * are local, so strict and transitional documents read alike). Everything not named here is walked through.
 * A break is `\n`, a tab `\t`; a hyphen that never breaks is `-`, one shown only at line ends is nothing.
 */
export const ELEMENTS: ReadonlyMap<string, Element> = new Map<string, Element>([
  ['p', { open: (walk) => walk.openParagraph(), close: (walk) => walk.closeParagraph() }],
  ['r', { open: (walk) => walk.paragraph?.runs.push({}), close: (walk) => walk.paragraph?.runs.pop() }],
  ['tab', { open: (walk) => walk.say('\t') }],
  ['ptab', { open: (walk) => walk.say('\t') }],
  ['br', { open: (walk) => walk.say('\n') }],
  ['cr', { open: (walk) => walk.say('\n') }],
  ['noBreakHyphen', { open: (walk) => walk.say('-') }],
  ['sym', { open: (walk, { char = '' }) => walk.say(symbol(char)) }],

  ['ins', { open: author }],
  ['moveTo', { open: author }],
  ['del', { open: (walk, attributes) => (author(walk, attributes), walk.depth.deleted++), close: restore }],
  ['moveFrom', { open: (walk, attributes) => (author(walk, attributes), walk.depth.deleted++), close: restore }],

  ['fldChar', { open: (walk, { fldCharType }) => field(walk, fldCharType) }],
  ['fldSimple', { open: (walk, { instr = '' }) => walk.say(instr, 'field') }],
  ['hyperlink', { open: (walk, { tooltip = '' }) => walk.carry('alt', tooltip) }],
  ['rt', { open: (walk) => walk.depth.ruby++, close: (walk) => walk.depth.ruby-- }],

  ['tbl', { open: (walk) => walk.assembly.openTable(), close: (walk) => walk.assembly.closeTable(walk.cellKind) }],
  ['tr', { open: (walk) => (walk.assembly.openRow(), walk.undo.push(undefined)), close: undo }],
  [
    'tc',
    {
      open: (walk) => (walk.assembly.openCell(), walk.undo.push(undefined)),
      close: (walk) => (walk.assembly.closeCell(), undo(walk)),
    },
  ],

  ['txbxContent', { open: (walk) => walk.assembly.openBox(), close: (walk) => walk.assembly.closeBox() }],
  ['drawing', { open: (walk) => walk.undo.push(undefined), close: undo }],
  ['docPr', { open: (walk, attributes) => (alt(walk, attributes), hide(walk, isOn(attributes['hidden'] ?? '0'))) }],
  ['cNvPr', { open: (walk, attributes) => (alt(walk, attributes), fileName(walk, attributes)) }],
  ...['shape', 'rect', 'roundrect', 'oval', 'line', 'polyline', 'group', 'image'].map(
    (name): readonly [string, Element] => [name, { open: shape, close: undo }],
  ),
  ['imagedata', { open: (walk, { title = '' }) => walk.carry('alt', title) }],
  ['textpath', { open: wordArt }],

  ['footnoteReference', { open: (walk, { id = '' }) => refer(walk, `footnote:${id}`) }],
  ['endnoteReference', { open: (walk, { id = '' }) => refer(walk, `endnote:${id}`) }],
  ['footnote', { open: (walk, attributes) => note(walk, 'footnote', attributes), close: undo }],
  ['endnote', { open: (walk, attributes) => note(walk, 'endnote', attributes), close: undo }],
  ['comment', { open: author }],
])

/** Who changed or commented: a person's name the file carries. Old formatting (rPrChange …) is not walked at all. */
export function author(walk: Walk, { author = '' }: Attributes): void {
  if (author.trim() !== '') walk.shared.properties.add(author)
}

function restore(walk: Walk): void {
  walk.depth.deleted--
}

function undo(walk: Walk): void {
  walk.undo.pop()?.()
}

/** A character of a symbol font, given in hex; the private-use ones stay what they are. */
function symbol(hex: string): string {
  const code = /^[0-9a-f]{1,5}$/i.test(hex) ? Number.parseInt(hex, 16) : 0
  return code === 0 || (code >= 0xd800 && code < 0xe000) ? '' : String.fromCodePoint(code)
}

function field(walk: Walk, type: string | undefined): void {
  if (type === 'begin') {
    walk.fields.push('code')
    walk.depth.code++
  } else if (type === 'separate' || type === 'end') {
    const was = walk.fields.pop()
    if (was === 'code') walk.depth.code--
    if (was !== undefined && type === 'separate') walk.fields.push('result')
  }
}

function alt(walk: Walk, { descr = '', title = '' }: Attributes): void {
  walk.carry('alt', descr)
  if (title !== descr) walk.carry('alt', title)
}

/** Pictures keep the name of the file they came from: `张三身份证.jpg` says enough. */
function fileName(walk: Walk, { name = '' }: Attributes): void {
  if (/\.\w{2,4}$/.test(name)) walk.shared.properties.add(name)
}

function shape(walk: Walk, { alt: text = '', title = '', style = '' }: Attributes): void {
  walk.undo.push(undefined)
  walk.carry('alt', text)
  if (title !== text) walk.carry('alt', title)
  hide(walk, /visibility:\s*hidden|display:\s*none/i.test(style))
}

function hide(walk: Walk, hidden: boolean): void {
  if (hidden) until(walk, 'hidden')
}

/** 艺术字 — watermarks and letterheads in WordArt are read by everyone who looks at the page. */
function wordArt(walk: Walk, { string = '' }: Attributes): void {
  const shown = walk.seen() === 'shown'
  if (string.trim() === '') return
  if (walk.said.length > 0) walk.said[walk.said.length - 1] += string
  walk.assembly.carry({ text: string, kind: !shown ? 'hidden' : walk.kind === 'body' ? 'textbox' : walk.kind })
}

function refer(walk: Walk, note: string): void {
  if (walk.seen() === 'shown') walk.shared.notes.add(note)
}

function note(walk: Walk, of: string, { id = '', type = 'normal' }: Attributes): void {
  walk.undo.push(undefined)
  hide(walk, type === 'normal' && !walk.shared.notes.has(`${of}:${id}`))
}
