import type { Test } from './ground.ts'
import { addresseeWrong } from './grounds/addressee-wrong.ts'
import { attachmentStricter } from './grounds/attachment-stricter.ts'
import { attachmentsIncomplete } from './grounds/attachments-incomplete.ts'
import { attributeMissing } from './grounds/attribute-missing.ts'
import { contactMissing } from './grounds/contact-missing.ts'
import { contraryToLaw } from './grounds/contrary-to-law.ts'
import { cutsUnfounded } from './grounds/cuts-unfounded.ts'
import { departmentsUnheard } from './grounds/departments-unheard.ts'
import { fairCompetition } from './grounds/fair-competition.ts'
import { forwardedWider } from './grounds/forwarded-wider.ts'
import { interpretationIncomplete } from './grounds/interpretation-incomplete.ts'
import { interpretationMissing } from './grounds/interpretation-missing.ts'
import { jointConflict } from './grounds/joint-conflict.ts'
import { kindWrong } from './grounds/kind-wrong.ts'
import { legalityReview } from './grounds/legality-review.ts'
import { normativeWithheld } from './grounds/normative-withheld.ts'
import { partyAndGovernment } from './grounds/party-and-government.ts'
import { policyWithheld } from './grounds/policy-withheld.ts'
import { proposalReplyWithheld } from './grounds/proposal-reply-withheld.ts'
import { publicComment } from './grounds/public-comment.ts'
import { reasonUnlawful } from './grounds/reason-unlawful.ts'
import { requestFaulty } from './grounds/request-faulty.ts'
import { requestInReport } from './grounds/request-in-report.ts'
import { secrecyReview } from './grounds/secrecy-review.ts'
import { signerMissing } from './grounds/signer-missing.ts'
import { skippedLevel } from './grounds/skipped-level.ts'
import { stateSecret } from './grounds/state-secret.ts'
import { suggestionMissing } from './grounds/suggestion-missing.ts'
import { thirdParty, thirdPartyConsented } from './grounds/third-party.ts'
import { tooLate } from './grounds/too-late.ts'
import { uncovered } from './grounds/uncovered.ts'

/** 退文事由目录 — every test, in the order of the catalogue. To add a ground: a file, a line here, an entry in `returns.json`. */
export const CATALOGUE: readonly Readonly<{ code: string; test: Test }>[] = [
  { code: 'T01', test: attributeMissing },
  { code: 'T01', test: suggestionMissing },
  { code: 'T02', test: reasonUnlawful },
  { code: 'T02', test: cutsUnfounded },
  { code: 'T02', test: thirdPartyConsented },
  { code: 'T02', test: proposalReplyWithheld },
  { code: 'T03', test: policyWithheld },
  { code: 'T04', test: interpretationMissing },
  { code: 'T05', test: interpretationIncomplete },
  { code: 'T06', test: legalityReview },
  { code: 'T07', test: fairCompetition },
  { code: 'T08', test: publicComment },
  { code: 'T09', test: secrecyReview },
  { code: 'T10', test: contraryToLaw },
  { code: 'T11', test: partyAndGovernment },
  { code: 'T12', test: skippedLevel },
  { code: 'T13', test: addresseeWrong },
  { code: 'T14', test: tooLate },
  { code: 'T15', test: departmentsUnheard },
  { code: 'T16', test: requestFaulty },
  { code: 'T17', test: requestInReport },
  { code: 'T18', test: kindWrong },
  { code: 'T19', test: signerMissing },
  { code: 'T20', test: contactMissing },
  { code: 'T21', test: attachmentsIncomplete },
  { code: 'T22', test: uncovered },
  { code: 'T23', test: stateSecret },
  { code: 'G01', test: normativeWithheld },
  { code: 'G02', test: forwardedWider },
  { code: 'G03', test: jointConflict },
  { code: 'G04', test: attachmentStricter },
  { code: 'G05', test: thirdParty },
]
