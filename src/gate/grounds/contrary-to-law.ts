import { advise, block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'

/** T10 — contents against the law. Established only where the words leave no room: 地方保护、设定许可、剥夺救济. A fine is a question. */
export const contraryToLaw: Test = function* ({ naming, texts, draft }, book) {
  const kind = naming.acting
  if (kind?.direction === 'up' || kind?.direction === 'peer') return
  const sentences = texts.whole.split(/[。；\n]/u)
  const plain = sentences.filter((one) => says(book, 'unlawful', one) && !says(book, 'unlawfulDoubt', one))
  if (plain.length > 0) yield block('T10', 'unlawful', { field: '/text', data: { count: plain.length } })
  const fines = sentences.filter((one) => says(book, 'fine', one) && !says(book, 'lawCited', one))
  if (fines.length === 0 || kind?.id === '处罚决定' || draft.issuer?.level === 'province') return
  yield advise('T10', 'fine', { field: '/text', data: { count: fines.length } })
}
