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
}
