import { fold } from '../../checks/fold.ts'

/** 被遮内容 — one covered value: what stood there, what kind of thing it was (type of the finding, `passage`), and what stands there now. */
export type Secret = Readonly<{ text: string; type: string; put?: string }>

/** How a value may come back decides how it is looked for: by its digits, by its letters, or as running text. */
export type Nature = 'number' | 'words'

/** Fewer digits than this stand everywhere by chance once everything between digits is left out. */
const DIGITS_ALONE = 8
/** Shorter than this nobody can be told by it: two characters of Chinese, four letters or digits. */
const LEAST = { han: 2, other: 4 } as const
/** A number of this many digits gives itself away by the greater part of them. */
const PIECES_FROM = 14
const PIECE = 0.7

export function natureOf({ text }: Secret): Nature {
  const plain = foldedText(text)
  const digits = digitsOf(text).length
  return digits >= LEAST.other && digits * 2 > plain.length ? 'number' : 'words'
}

/** Long enough that finding it means something; that shorter ones are covered is shown by how the copy is built. */
export function isSearchable({ text }: Secret): boolean {
  const plain = foldedText(text)
  return /\p{Script=Han}/u.test(plain) ? plain.length >= LEAST.han : plain.length >= LEAST.other
}

/**
 * 读法 — a text as it reads, whatever it is written with: full width, traditional, look-alike and compatibility characters folded, only letters
 * and digits left, lower case.
 */
export function foldedText(text: string): string {
  let out = ''
  for (const character of text) {
    const unit = character.charCodeAt(0)
    if (unit < 0x80) {
      if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)) out += character
      else if (unit >= 0x41 && unit <= 0x5a) out += character.toLowerCase()
    } else out += read(character)
  }
  return out
}

// A cache of a pure function; bounded so that no document can make it grow without end.
const known = new Map<string, string>()
const MOST_KNOWN = 40_000

function read(character: string): string {
  const seen = known.get(character)
  if (seen !== undefined) return seen
  const plain = fold(character)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  if (known.size < MOST_KNOWN) known.set(character, plain)
  return plain
}

/** The digits of a text, those written as Chinese numerals too; a check letter stays where it ends a number. */
export function digitsOf(text: string): string {
  return foldedText(text).replace(/[^0-9]/gu, (one) => NUMERALS[one] ?? '')
}

const NUMERALS: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((same, value) =>
    [...same].map((one) => [one, String(value)] as const),
  ),
)

/** What is sought in the folded reading: the value, and of a long number each piece that would give it away, save what is shown on purpose. */
export function lettersSought(secret: Secret): readonly string[] {
  const plain = foldedText(secret.text)
  return [plain, ...piecesOf(secret, plain)]
}

/** What is sought where only digits are left: nothing for a short number, or one that is not written in digits. */
export function digitsSought(secret: Secret): string | undefined {
  const digits = digitsOf(secret.text)
  return natureOf(secret) === 'number' && digits.length >= DIGITS_ALONE ? digits : undefined
}

function piecesOf(secret: Secret, plain: string): readonly string[] {
  if (natureOf(secret) !== 'number' || plain.length < PIECES_FROM) return []
  const size = Math.ceil(plain.length * PIECE)
  const shown = foldedText(secret.put ?? '')
  return Array.from({ length: plain.length - size + 1 }, (_, from) => plain.slice(from, from + size)).filter(
    (piece) => !shown.includes(piece),
  )
}
