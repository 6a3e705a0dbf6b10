import { filled } from '../facts/texts.ts'
import { block, type Test } from '../ground.ts'
import { count, says } from '../lexicon.ts'

/** T16 — 请示: one matter, one addressee, a plain request, and a seal (《条例》第十五条; 一文一事). */
export const requestFaulty: Test = function* ({ draft, naming, texts }, book) {
  if (naming.acting?.id !== '请示') return
  const recipients = (draft.recipients ?? []).filter((one) => filled(one))
  if (recipients.length > 1)
    yield block('T16', 'several-addressees', { field: '/recipients', data: { count: recipients.length } })
  const several =
    says(book, 'severalMatters', texts.title) ||
    count(book, 'severalMatters', texts.body) >= 2 ||
    says(book, 'secondRequest', texts.body)
  if (several) yield block('T16', 'several-matters', { field: '/text' })
  if (filled(texts.body) && !says(book, 'request', texts.body)) yield block('T16', 'unclear', { field: '/text' })
  if (draft.sealed !== true) yield block('T16', 'unsealed', { field: '/sealed' })
}
