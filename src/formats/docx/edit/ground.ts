import type { Result } from '../../../domain/result.ts'
import { ok } from '../../../domain/result.ts'
import { walkXml } from '../../xml.ts'

/** 地形 — what lies around the texts of a part; numbers are those a walk meets elements and texts under. */
export type Ground = Readonly<{
  /** Texts and elements somebody else writes: results of fields (ECMA-376-1 §17.16), content bound to data elsewhere (§17.5.2.6). */
  fixed: ReadonlySet<number>
  /** The paragraph a text or element stands in. */
  paragraph: ReadonlyMap<number, number>
  /** The run, and the element of text, a text stands in. */
  run: ReadonlyMap<number, number>
  holder: ReadonlyMap<number, number>
  /** For texts inside `mc:AlternateContent`: the fallbacks for older programs, which say the same a second time. */
  fallbacks(at: number): readonly number[]
  /** The first paragraph of a cell that stands in it directly. */
  paragraphIn: ReadonlyMap<number, number>
  /** Paragraphs of the body that hold nothing but text and follow another paragraph: they can go without anything going along. */
  plain: ReadonlySet<number>
}>

type Open = { name: string; at: number; bound?: boolean; plain?: boolean; last?: string; fallbacks?: number[] }

/** Looks a part over, in one pass. Problems: those of `walkXml`. */
export function groundOf(bytes: Uint8Array): Result<Ground> {
  const fixed = new Set<number>()
  const [paragraph, run, holder] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const choices = new Map<number, number[][]>()
  const plain = new Set<number>()
  const paragraphIn = new Map<number, number>()
  const path: Open[] = []
  const fields: ('code' | 'result')[] = []
  let bound = 0
  const around = (name: string): Open | undefined => path.findLast((one) => one.name === name)
  const stands = (at: number): void => {
    const p = around('p')
    const r = around('r')
    if (p) paragraph.set(at, p.at)
    if (r) run.set(at, r.at)
    if (bound > 0 || fields.length > 0) fixed.add(at)
    const lists = path.flatMap((one) => (one.fallbacks ? [one.fallbacks] : []))
    if (lists.length > 0) choices.set(at, lists)
  }
  const refusal = walkXml(
    bytes,
    {
      open(name, attributes, at) {
        const parent = path.at(-1)
        const one: Open = { name, at }
        if (name === 'p' && parent?.name === 'tc' && bound === 0 && !paragraphIn.has(parent.at))
          paragraphIn.set(parent.at, at)
        if (name === 'p') one.plain = parent?.name === 'body' && parent.last === 'p'
        else if (!PLAIN.has(name) && !path.some((up) => up.name === 'rPr')) {
          const p = around('p')
          if (p && (name === 'sectPr' || !path.some((up) => up.name === 'pPr'))) p.plain = false
        }
        if (name === 'AlternateContent') one.fallbacks = []
        if (name === 'Fallback') parent?.fallbacks?.push(at)
        if (name === 'fldSimple') fields.push('result')
        if (name === 'fldChar') field(fields, attributes['fldCharType'])
        if (name === 'dataBinding' && parent?.name === 'sdtPr') bindOuter(path)
        if (name === 'sdtContent' && parent?.bound) {
          one.bound = true
          bound++
        }
        path.push(one)
        if (SAYS_ITSELF.has(name)) stands(at)
      },
      close(name) {
        const one = path.pop()
        const parent = path.at(-1)
        if (parent) parent.last = name
        if (name === 'fldSimple') fields.pop()
        if (name === 'sdtContent' && one?.bound) bound--
        if (name === 'p' && one?.plain) plain.add(one.at)
      },
      text(_text, at) {
        const top = path.at(-1)
        if (top?.name !== 't') return
        holder.set(at, top.at)
        stands(at)
      },
    },
    'storyElements',
  )
  if (refusal) return refusal
  const fallbacks = (at: number): readonly number[] => (choices.get(at) ?? []).flat()
  return ok({ fixed, paragraph, run, holder, fallbacks, paragraphIn, plain })
}

/** What a paragraph of text is made of. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['pPr', 'r', 'rPr', 't', 'tab', 'br', 'cr', 'noBreakHyphen', 'softHyphen', 'proofErr', 'lastRenderedPageBreak'],
])
const SAYS_ITSELF: ReadonlySet<string> = new Set(['tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'sym'])

function field(fields: ('code' | 'result')[], type: string | undefined): void {
  if (type === 'begin') fields.push('code')
  else if (type === 'end') fields.pop()
}

function bindOuter(path: readonly Open[]): void {
  const control = path.findLast((one) => one.name === 'sdt')
  if (control) control.bound = true
}
