import type { Paper } from '../../domain/paper.ts'
import { attachmentFiles } from '../../domain/withheld.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'

/** T21 — what the body promises is not there, or what is there cannot be read: “not inspected” is a result, not a pass. */
export const attachmentsIncomplete: Test = function* (facts) {
  const { draft, texts, announced, papers } = facts
  const body = papers.find((one) => one.role === 'body')
  const cause = body?.unreadable ?? (body !== undefined && isUnread(facts, body) ? 'check.budget' : undefined)
  if (cause !== undefined) yield block('T21', 'body-unreadable', { field: '/file', data: { cause } })
  else if (!filled(texts.body)) yield block('T21', 'body-empty', { field: '/text' })
  const supplied = draft.attachments.length + announced.inline
  if (announced.count > supplied)
    yield block('T21', 'not-supplied', { field: '/attachments', data: { announced: announced.count, supplied } })
  yield* unreadable(facts)
  if (announced.count === 0 && draft.attachments.length === 0) yield* issuedWithoutText(facts)
}

function* unreadable(facts: Facts): Grounds {
  const { draft, papers } = facts
  const files = attachmentFiles(draft)
  for (const [index, attachment] of draft.attachments.entries()) {
    const at = { field: `/attachments/${index}`, data: { number: index + 1 } }
    const paper = papers.find((one) => one.role === 'attachment' && one.file === files[index])
    const members = papers.filter((one) => one.memberOf !== undefined && one.memberOf === paper?.file)
    if ([paper, ...members].some((one) => one?.unreadable !== undefined || (one && isUnread(facts, one))))
      yield block('T21', 'unreadable', at)
    else if (paper ? !paper.blocks.some((one) => filled(one.text)) : !filled(attachment.text) && !attachment.file)
      yield block('T21', 'empty', at)
  }
}

/** The check stopped in it: what it did not look at is not passed. */
function isUnread({ findings }: Facts, { file }: Paper): boolean {
  return findings.some((one) => one.type === 'unread' && one.place.file === file)
}

// 「关于印发《…》的通知」 of a few lines, and the thing itself nowhere.
function* issuedWithoutText({ naming, texts }: Facts): Grounds {
  if (
    naming.inner &&
    /印发|发布|公布/u.test(texts.title) &&
    texts.body.length < 200 &&
    !/[一二三]、|第[一二三]条/u.test(texts.body)
  )
    yield advise('T21', 'issued-text-missing', { field: '/attachments' })
}
