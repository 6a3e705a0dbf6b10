import { advise, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'

/**
 * T02 — the answer to a deputy's or member's proposal (建议、提案复文) is published, whole or as a summary; what has to stay closed in it is
 * cut (国办发〔2014〕46号). Closed as a whole it is at least questioned.
 */
export const proposalReplyWithheld: Test = function* ({ attribute, texts }, book) {
  if (attribute !== 'not-public' && attribute !== 'on-request') return
  if (says(book, 'proposalReply', texts.title)) yield advise('T02', 'proposal-reply', { field: '/attribute' })
}
