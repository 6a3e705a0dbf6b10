import { fold } from '../../checks/fold.ts'

/** What each unit of the basic plane reads as: itself or another unit, `NOTHING`, or more than one unit (`SEVERAL`); filled as it is met. */
const READS = new Uint16Array(0x1_0000).fill(0xffff)
const UNKNOWN = 0xffff
const NOTHING = 0
const SEVERAL = 0xfffe
const several = new Map<number, string>()
const LINE_END = 10

/**
 * 读法 — a text as it reads, whatever it is written with: full width, traditional, look-alike and compatibility characters folded, only letters
 * and digits left, lower case. `lines`: line ends stay, so that nothing is read across them.
 */
export function foldedText(text: string, lines = false): string {
  let out = new Uint16Array(text.length + 64)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let read = READS[unit] ?? NOTHING
    if (read === UNKNOWN) read = learn(unit)
    if (read === NOTHING && !(lines && unit === LINE_END) && !isSurrogate(unit)) continue
    const isPair = isSurrogate(unit)
    const said = isPair ? characterAt(text, at) : read === SEVERAL ? (several.get(unit) ?? '') : undefined
    if (isPair && (text.codePointAt(at) ?? 0) > 0xffff) at++
    if (said === undefined) {
      if (length === out.length) out = grown(out)
      out[length++] = read === NOTHING ? LINE_END : read
      continue
    }
    for (let i = 0; i < said.length; i++) {
      if (length === out.length) out = grown(out)
      out[length++] = said.charCodeAt(i)
    }
  }
  return decoder.decode(out.subarray(0, length))
}

const decoder = new TextDecoder('utf-16le')

function learn(unit: number): number {
  if (isSurrogate(unit)) return (READS[unit] = NOTHING)
  const plain = readingOf(String.fromCharCode(unit))
  if (plain.length > 1) several.set(unit, plain)
  return (READS[unit] = plain === '' ? NOTHING : plain.length > 1 ? SEVERAL : plain.charCodeAt(0))
}

function characterAt(text: string, at: number): string {
  return readingOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

function readingOf(character: string): string {
  return fold(character)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function grown(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(units.length * 2)
  more.set(units)
  return more
}
