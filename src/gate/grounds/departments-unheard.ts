import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Grounds, type Test } from '../ground.ts'
import { matches, says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'

/** T15 — departments concerned were not heard: a countersignature without opinion, an objection left open, a joint issuer silent. */
export const departmentsUnheard: Test = function* (facts, book) {
  const countersigns = facts.draft.countersigns ?? []
  const settled = countersigns.some((one) => says(book, 'settled', one.opinion ?? ''))
  for (const [index, one] of countersigns.entries()) {
    const at = { field: `/countersigns/${index}/opinion`, data: { number: index + 1 } }
    if (!filled(one.opinion)) yield block('T15', 'opinion-missing', at)
    else if (says(book, 'opposed', one.opinion) && !settled) yield block('T15', 'opposed', at)
  }
  yield* silentIssuers(facts)
  yield* notAsked(facts, book)
}

// Silence is consent only when a request is answered (条例第三十四条), never while drafting.
function* silentIssuers({ draft }: Facts): Grounds {
  const issuers = draft.jointIssuers ?? []
  if (issuers.length < 2) return
  for (const [index, one] of issuers.entries())
    if (!filled(one.opinion) && one.lead !== true)
      yield block('T15', 'joint-silent', { field: `/jointIssuers/${index}/opinion`, data: { number: index + 1 } })
}

function* notAsked({ draft, naming, texts }: Facts, book: Rulebook): Grounds {
  const named = matches(book, 'consultNeeded', texts.body)
  const heard = [
    ...(draft.countersigns ?? []).map((one) => one.unit),
    ...(draft.jointIssuers ?? []).map((one) => one.name),
  ]
  const at = { field: '/countersigns' }
  const missing = named.flatMap((one) => units(one[0])).filter((unit) => !heard.some((other) => sameUnit(other, unit)))
  if (missing.length > 0) return yield block('T15', 'not-asked', { ...at, data: { count: missing.length } })
  if (heard.length > 0 || naming.acting?.direction === 'up') return
  if (says(book, 'cedingDuty', texts.body) && /(?:局|委|委员会|厅)$/u.test(draft.issuer?.name ?? ''))
    yield advise('T15', 'maybe-concerned', at)
}

function units(passage: string): string[] {
  return (
    passage
      .match(/[\p{Script=Han}]{1,12}?(?:委员会|局|厅|委(?!员))/gu)
      ?.map((one) => one.replace(/^.*(?:涉及|征求|经|由|与|和)/u, '')) ?? []
  )
}

// 县财政局 and 云栖县财政局 are one.
function sameUnit(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  return one.endsWith(other) || other.endsWith(one)
}
function bare(name: string): string {
  return name.replace(/^.*[省市县区](?=.{2,}(?:局|厅|委|委员会)$)/u, '')
}
