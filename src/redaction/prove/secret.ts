import { foldedText } from './folded-text.ts'

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

/** The digits of a text, those written as Chinese numerals too; a check letter stays where it ends a number. */
export function digitsOf(text: string): string {
  return foldedText(text).replace(/[^0-9]/gu, (one) => NUMERALS[one] ?? '')
}

const NUMERALS: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇○', '一壹幺', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((same, value) =>
    [...same].map((one) => [one, String(value)] as const),
  ),
)

/** What is sought in the folded reading: the value, and of a long number the beginning and the end that would give it away, save what is shown on purpose. */
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
  // A cut that fell short leaves the beginning or the end.
  return [plain.slice(0, size), plain.slice(-size)].filter((piece) => !shown.includes(piece))
}
