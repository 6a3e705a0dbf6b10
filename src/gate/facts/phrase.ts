import { matches } from '../lexicon.ts'
import type { PhraseClass, Rulebook } from '../rulebook.ts'

/** Which classes of set phrases (内部、敏感、领导要求 …) a statement leans on: evidence that says what, without repeating it. */
export function phraseClasses(statement: string, book: Rulebook): readonly PhraseClass[] {
  const said = matches(book, 'neverReason', statement).map((match) => match[0])
  const found = said.flatMap((phrase) => book.phraseClasses.find(({ signs }) => fits(signs, phrase)) ?? [])
  return book.phraseClasses.filter((one) => found.includes(one))
}

function fits(signs: readonly string[], phrase: string): boolean {
  return new RegExp(signs.join('|'), 'u').test(phrase)
}
