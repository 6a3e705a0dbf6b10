import { isReleased } from '../../domain/attribute.ts'
import type { Consultation } from '../../domain/consultation.ts'
import { isPartlyWithheldFrom, isWithheldFrom } from '../../domain/consultation-cover.ts'
import { isPartlyBinding, obstacleTo, standingOf } from '../../domain/consultation-standing.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Ground, type Grounds, type Test } from '../ground.ts'

/**
 * G05 — 第三方权益 (条例第十五条、第三十二条): what concerns a third party goes out only with consent, by the organ's own decision after
 * silence, or for the public interest with the holder told. Of what they agreed to in part the rest is cut. While review is ahead it is advice: the signer may still decide.
 */
export const thirdParty: Test = function* (facts) {
  const { attribute, draft } = facts
  if (attribute !== null && isReleased(attribute)) yield* released(facts)
  if (attribute !== 'not-public' && attribute !== 'on-request') return
  const reason = draft.reason?.code?.trim() ?? ''
  if (!reason.startsWith('R15-')) return
  const asked = about(facts, reason)
  if (asked.length === 0) return yield advise('G05', 'nobody-asked', { field: '/reason', data: { reason } })
  if (asked.some((one) => one.answer?.kind === 'partial'))
    yield advise('G05', 'partial', { field: '/attribute', data: { reason } })
}

/**
 * T02 — withheld for a third party who agrees to publication: 第三方同意公开的，予以公开 (条例第十五条). The reason has fallen away once
 * everyone asked about it has agreed; whoever else is concerned has to be asked, not presumed.
 */
export const thirdPartyConsented: Test = function* (facts) {
  const { attribute, draft, consulted } = facts
  if (attribute !== 'not-public' && attribute !== 'on-request') return
  const reason = draft.reason?.code?.trim() ?? ''
  const asked = reason.startsWith('R15-') ? about(facts, reason) : []
  if (asked.length === 0) return
  if (asked.every((one) => standingOf(one, consulted.today) === 'consented'))
    yield block('T02', 'third-party-consented', { field: '/reason/code', data: { reason, holders: asked.length } })
}

function* released({ draft, consulted }: Facts): Grounds {
  const { all, today, reviewAhead } = consulted
  for (const one of all) {
    const isUncut = isPartlyBinding(one) && !isPartlyWithheldFrom(draft, one)
    const obstacle = obstacleTo(one, today) ?? (isUncut ? 'partial-uncut' : undefined)
    if (obstacle === undefined || isWithheldFrom(draft, one)) continue
    yield (reviewAhead ? advise : block)('G05', obstacle, at(one))
  }
}

/** The record number tells who is meant; the holder's name stays in the case. */
function at({ number, places, due }: Consultation): Omit<Ground, 'code' | 'severity' | 'variant'> {
  const [place] = places
  const data = { number: number === '' ? '' : `${number}：`, due: due?.day ?? '' }
  return { field: '/consultations', data, ...(place ? { place } : {}) }
}

function about({ consulted }: Facts, reason: string): readonly Consultation[] {
  return consulted.all.filter((one) => one.reason === reason)
}
