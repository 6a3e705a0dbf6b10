import type { Normal } from './normalise.ts'

/**
 * 数字串 — digits as people read them: what separates groups (spaces, hyphens, a line break) is left out.
 * `at[i]` is the place of digit i in the normalised text; `cut[i]` says that a separator stood before it.
 */
export type Run = Readonly<{
  digits: string
  at: readonly number[]
  cut: readonly boolean[]
  reading: Reading
}>

/** `plain`: as written. `spoken`: 〇一二幺 read as digits. `typo`: O for 0, l and I for 1. */
export type Reading = 'plain' | 'spoken' | 'typo'

/** Whether any reading finds a digit here. */
export function holdsNumber({ text }: Normal): boolean {
  return READINGS.some((reading) => ALPHABETS[reading].worth.test(text))
}

const READINGS: readonly Reading[] = ['plain', 'spoken', 'typo']

/** All runs of one reading. In the second and third only those that hold at least one character of that reading. */
export function digitRuns(normal: Normal, reading: Reading): readonly Run[] {
  const { text } = normal
  const { own, worth, any } = ALPHABETS[reading]
  if (!worth.test(text)) return []
  const dots = dottedPhones(text)
  const runs: Run[] = []
  for (let from = 0; ;) {
    const start = text.slice(from).search(any)
    if (start < 0) break
    const run = runFrom(text, from + start, reading, dots)
    if (reading === 'plain' || run.at.some((at) => own.test(text[at] ?? ''))) runs.push(run)
    from = (run.at.at(-1) ?? from + start) + 1
  }
  return runs
}

function runFrom(text: string, from: number, reading: Reading, dots: ReadonlySet<number>): Run {
  const { values } = ALPHABETS[reading]
  let digits = ''
  const at: number[] = []
  const cut: boolean[] = []
  let cutNext = false
  for (let index = from; index < text.length; index++) {
    const character = text[index] ?? ''
    const value = values[character] ?? (isCheckLetter(text, index, digits.length) ? 'X' : undefined)
    if (value !== undefined) {
      digits += value
      at.push(index)
      cut.push(cutNext)
      cutNext = false
      continue
    }
    const next = dots.has(index) ? index + 1 : afterGap(text, index)
    const joins = values[text[next] ?? ''] !== undefined || isCheckLetter(text, next, digits.length)
    if (next === index || !joins) break
    cutNext = true
    index = next - 1
  }
  return { digits, at, cut, reading }
}

/** The letter that ends an ID number: in place 18, and then nothing, or the two digits of a disability card. */
function isCheckLetter(text: string, index: number, count: number): boolean {
  if (count !== 17 || !/[Xx×]/.test(text[index] ?? '')) return false
  return /^(?:[1-7][1-4])?(?![0-9A-Za-z])/.test(text.slice(index + 1, index + 4))
}

function afterGap(text: string, index: number): number {
  let next = index
  while (next < index + LONGEST_GAP && GAP.includes(text[next] ?? '?')) next++
  return next
}

const GAP = ' \n-·•_'
const LONGEST_GAP = 3

/** Dots join only as 138.0013.8000: anywhere else a dot is a decimal point or the end of a clause number. */
function dottedPhones(text: string): ReadonlySet<number> {
  const dots = new Set<number>()
  if (!text.includes('.')) return dots
  for (const match of text.matchAll(/(?<![\d.])1[3-9]\d\.\d{4}\.\d{4}(?!\.?\d)/g))
    dots.add(match.index + 3).add(match.index + 8)
  return dots
}

/** `own`: what only this reading reads. `worth`: a text without this holds no number worth reading so. */
type Alphabet = Readonly<{ values: Readonly<Record<string, string>>; own: RegExp; worth: RegExp; any: RegExp }>
const SPOKEN = '零〇○洞一幺壹二贰三叁四肆五伍六陆七柒拐八捌九玖勾⓪①②③④⑤⑥⑦⑧⑨'
const MEANT = '00001112233445566777889990123456789'
const TYPED = 'OolI'
const ALPHABETS: Readonly<Record<Reading, Alphabet>> = {
  plain: { values: table('0123456789', '0123456789'), own: /\d/, worth: /\d/, any: /\d/ },
  spoken: alphabet(SPOKEN, MEANT),
  typo: alphabet(TYPED, '0011'),
}

/** Shorter than a telephone number, words like 一 and l are just words. */
function alphabet(characters: string, meant: string): Alphabet {
  const all = `[0-9${characters}]`
  return {
    values: { ...table('0123456789', '0123456789'), ...table(characters, meant) },
    own: new RegExp(`[${characters}]`),
    worth: new RegExp(`(?:${all}[ \\n·•_-]{0,3}){11}`),
    any: new RegExp(all),
  }
}

function table(from: string, to: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...from].map((character, index) => [character, to[index] ?? '']))
}

/**
 * The text with numerals and slips of the keyboard read as digits, character for character: for forms that mix letters and digits.
 * Only where at least four stand together, or a digit stands before. Nothing: it holds no digit.
 */
export function readAsDigits(text: string): string | undefined {
  if (!MIXED.test(text)) return /\d/.test(text) ? text : undefined
  return text.replace(SPOKEN_TOGETHER, toDigits).replace(TYPED_AFTER, toDigits)
}

const MIXED = new RegExp(`[${SPOKEN}]{4}|\\d[${TYPED}]`, 'u')
const SPOKEN_TOGETHER = new RegExp(`[${SPOKEN}]{4,}`, 'gu')
const TYPED_AFTER = new RegExp(`(?<=\\d)[${TYPED}]+`, 'gu')
const VALUES = { ...table(SPOKEN, MEANT), ...table(TYPED, '0011') }

function toDigits(characters: string): string {
  return [...characters].map((one) => VALUES[one] ?? one).join('')
}
