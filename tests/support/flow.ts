import type { Flow } from '../../src/workflow/flow.ts'

/** The four steps every office has, as `cn-base` lays them out. */
export const flow: Flow = {
  steps: [
    { id: 'section', role: 'section-head', opinionRequired: false, requires: [] },
    { id: 'secrecy', role: 'secrecy-reviewer', opinionRequired: true, requires: ['secrecy-record'] },
    { id: 'office', role: 'office', opinionRequired: false, requires: [] },
    { id: 'signature', role: 'signer', opinionRequired: false, requires: ['release-judgement'] },
  ],
  fourEyes: [
    ['drafter', 'section'],
    ['drafter', 'secrecy'],
    ['drafter', 'office'],
    ['drafter', 'signature'],
    ['drafter', 'publisher'],
    ['section', 'secrecy'],
    ['secrecy', 'office'],
    ['office', 'signature'],
  ],
  reviewAfterMonths: 12,
  leadMinutes: 1,
  returns: { approver: null, dueWorkingDays: 5, contact: null, countIntake: [] },
  reviewEvents: [
    { code: 'decision-final', lapses: ['R16-2a', 'R16-2b', 'R16-2c', 'R16-2d'], requires: null },
    { code: 'secret-expired', lapses: ['R14-1'], requires: 'declassification' },
    { code: 'third-party-consent', lapses: ['R15-1', 'R15-2', 'R15-3'], requires: null },
    { code: 'requested-repeatedly', lapses: [], requires: null },
  ],
}
