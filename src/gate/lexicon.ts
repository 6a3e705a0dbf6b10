import type { Rulebook } from './rulebook.ts'

/** The word lists the gate reads by: names in the code, Chinese patterns in the pack's `gate.json`. */
export const LEXICON = [
  'placeholder',
  'neverReason',
  'restatement',
  'filler',
  'stage',
  'lawNamed',
  'masked',
  'draftTitle',
  'consultationTitle',
  'finalMark',
  'internalScope',
  'organ',
  'outward',
  'duty',
  'general',
  'penal',
  'governmentConsent',
  'validity',
  'normativeNumber',
  'policyTitle',
  'topic',
  'grant',
  'majorDecision',
  'market',
  'negativeReview',
  'negativeLegal',
  'negativeFair',
  'classified',
  'undecided',
  'opposed',
  'settled',
  'shorterExplained',
  'request',
  'requestPlea',
  'upwardPlea',
  'severalMatters',
  'secondRequest',
  'person',
  'innerSection',
  'partyOrgan',
  'partyMatter',
  'unlawful',
  'unlawfulDoubt',
  'fine',
  'lawCited',
  'consultNeeded',
  'cedingDuty',
  'forwardTitle',
  'closedLabel',
  'closedPassage',
  'interpretationElement',
  'misnamedKind',
  'draftedForTitle',
  'proposalReply',
] as const
export type LexiconName = (typeof LEXICON)[number]

/** The text matches one of the patterns of a list. */
export function says(book: Rulebook, name: LexiconName, text: string): boolean {
  return text.search(expression(book, name)) >= 0
}

/** How often the patterns of a list match. */
export function count(book: Rulebook, name: LexiconName, text: string): number {
  return text.match(expression(book, name))?.length ?? 0
}

/** How many different passages match: ten times the same word is one word. */
export function distinct(book: Rulebook, name: LexiconName, text: string): number {
  return new Set(text.match(expression(book, name)) ?? []).size
}

/** How many patterns of a list match at all: several signs of one kind are one sign. */
export function variety(book: Rulebook, name: LexiconName, text: string): number {
  return book.lexicon[name].filter((pattern) => new RegExp(pattern, 'mu').test(text)).length
}

/** Every match with its groups. By `exec`, for `matchAll` copies the expression at every call, and lines are many. */
export function matches(book: Rulebook, name: LexiconName, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const one = expression(book, name)
  one.lastIndex = 0
  for (let match = one.exec(text); match !== null; match = one.exec(text)) {
    found.push(match)
    if (match[0] === '') one.lastIndex += (text.codePointAt(one.lastIndex) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}

/** The text with every match taken away. */
export function without(book: Rulebook, name: LexiconName, text: string): string {
  return text.replace(expression(book, name), '')
}

// Compiled once per rulebook; it never changes after loading.
const compiled = new WeakMap<Rulebook['lexicon'], Map<LexiconName, RegExp>>()

function expression(book: Rulebook, name: LexiconName): RegExp {
  const all = compiled.get(book.lexicon) ?? new Map<LexiconName, RegExp>()
  compiled.set(book.lexicon, all)
  const found = all.get(name) ?? new RegExp(book.lexicon[name].map((one) => `(?:${one})`).join('|'), 'gmu')
  all.set(name, found)
  return found
}
