import { says, without } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import { filled, letters, tidy } from './texts.ts'

/**
 * What is wrong with a statement, or `null`. Set phrases that are never a reason (内部文件、敏感、惯例), the clause said over
 * again and mere filler are taken away; what is left must name a matter and its stage or harm. One plain sentence is enough.
 */
export function faultOf(statement: string | null | undefined, book: Rulebook): 'missing' | 'phrase' | 'thin' | null {
  const told = tidy(statement ?? '')
  if (!filled(told) || says(book, 'placeholder', told)) return 'missing'
  const reasons = without(book, 'neverReason', told)
  const own = without(book, 'filler', without(book, 'restatement', reasons))
  const staged = says(book, 'stage', told) ? 3 : 0
  if (letters(own).length + staged >= book.thresholds.statementResidue) return null
  return reasons === told ? 'thin' : 'phrase'
}
