import type { State } from '../domain/case.ts'
import type { Role } from '../domain/person.ts'

export const ACTS = [
  'revise',
  'set-attribute',
  'dispose',
  'redact',
  'submit',
  'resubmit',
  'dispute',
  'uphold',
  'overrule',
  'overrule-items',
  'approve',
  'return',
  'sign',
  'file',
  'schedule',
  'release-now',
  'hold',
  'reschedule',
  'unschedule',
  'release',
  'fail',
  'retry',
  'withdraw',
  'abandon',
  'refuse',
  'propose-return',
  'decline-return',
  'send-back',
  'auto-return',
  'answer-return',
  'record-secrecy',
  'record-judgement',
  'consult',
  'record-receipt',
  'record-answer',
  'decide-consultation',
  'record-notice',
  're-review',
  'note-event',
  'convert',
  'confirm-withdrawal',
  'record-interpretation',
  'reckon-again',
] as const
export type Act = (typeof ACTS)[number]

/** Where a third party's letter or answer may still come in; after a release it is a matter of withdrawing. */
const ANSWERABLE: readonly State[] = [
  'drafting',
  'in-review',
  'returned',
  'disputed',
  'approved',
  'scheduled',
  'failed',
  'filed',
]

/** Not open to the public, and to be looked at again: filed as such, or taken down because it should have been. */
const CLOSED: readonly State[] = ['filed', 'withdrawn']

/**
 * `by: 'step'` means: whoever the pack's flow names for a step whose turn it is; `approver`: whoever it names to approve returns, nobody
 * where it names nobody.
 */
export type Transition = Readonly<{
  act: Act
  from: readonly State[]
  to: State
  by: readonly (Role | 'step' | 'approver')[]
}>

/**
 * 流转表 — every legal move and who may make it. Nothing else changes a state.
 * `approve` stays in review until the last step; `sign` is the last step's approval and leads to `approved`. `overrule` takes a whole
 * return back, `overrule-items` some of its grounds: what is left of it still has to be answered.
 */
export const TRANSITIONS: readonly Transition[] = [
  { act: 'revise', from: ['drafting', 'in-review'], to: 'drafting', by: ['drafter'] },
  { act: 'set-attribute', from: ['drafting'], to: 'drafting', by: ['drafter'] },
  { act: 'dispose', from: ['drafting'], to: 'drafting', by: ['drafter'] },
  { act: 'redact', from: ['drafting'], to: 'drafting', by: ['drafter'] },
  { act: 'submit', from: ['drafting'], to: 'in-review', by: ['drafter'] },
  { act: 'abandon', from: ['drafting', 'returned'], to: 'abandoned', by: ['drafter'] },
  { act: 'refuse', from: ['drafting', 'returned'], to: 'refused', by: ['drafter'] },
  { act: 'refuse', from: ['in-review'], to: 'refused', by: ['drafter', 'secrecy-reviewer'] },

  { act: 'approve', from: ['in-review'], to: 'in-review', by: ['step'] },
  { act: 'return', from: ['in-review'], to: 'returned', by: ['step', 'approver'] },
  { act: 'propose-return', from: ['in-review'], to: 'in-review', by: ['step'] },
  { act: 'decline-return', from: ['in-review'], to: 'in-review', by: ['approver'] },
  { act: 'send-back', from: ['in-review'], to: 'in-review', by: ['step'] },
  { act: 'auto-return', from: ['drafting', 'returned'], to: 'returned', by: ['clock'] },
  { act: 'record-secrecy', from: ['in-review'], to: 'in-review', by: ['secrecy-reviewer'] },
  { act: 'record-judgement', from: ['in-review'], to: 'in-review', by: ['office'] },
  ...staying('consult', ['drafting', 'in-review', 'returned'], ['drafter', 'secrecy-reviewer', 'office']),
  ...staying('record-receipt', ANSWERABLE, ['drafter', 'secrecy-reviewer', 'office']),
  ...staying('record-answer', ANSWERABLE, ['drafter', 'secrecy-reviewer', 'office']),
  ...staying('decide-consultation', ['in-review', 'approved'], ['signer', 'office-leader']),
  ...staying('record-notice', ['in-review', 'approved', 'failed'], ['drafter', 'office', 'office-leader', 'signer']),
  { act: 'sign', from: ['in-review'], to: 'approved', by: ['step'] },

  { act: 'revise', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'set-attribute', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'dispose', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'redact', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'answer-return', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'resubmit', from: ['returned'], to: 'in-review', by: ['drafter'] },
  { act: 'dispute', from: ['returned'], to: 'disputed', by: ['drafter'] },
  { act: 'uphold', from: ['disputed'], to: 'returned', by: ['signer'] },
  { act: 'overrule', from: ['disputed'], to: 'in-review', by: ['signer'] },
  { act: 'overrule-items', from: ['disputed'], to: 'returned', by: ['signer'] },

  { act: 'file', from: ['approved'], to: 'filed', by: ['publisher', 'office'] },
  { act: 'schedule', from: ['approved'], to: 'scheduled', by: ['publisher'] },
  { act: 'release-now', from: ['approved'], to: 'scheduled', by: ['publisher'] },
  { act: 'hold', from: ['scheduled'], to: 'scheduled', by: ['publisher'] },
  { act: 'reschedule', from: ['scheduled'], to: 'scheduled', by: ['publisher'] },
  { act: 'unschedule', from: ['scheduled', 'failed'], to: 'approved', by: ['publisher'] },
  { act: 'release', from: ['scheduled'], to: 'released', by: ['clock'] },
  { act: 'fail', from: ['scheduled'], to: 'failed', by: ['clock'] },
  { act: 'retry', from: ['failed'], to: 'scheduled', by: ['publisher'] },
  { act: 'withdraw', from: ['released'], to: 'withdrawn', by: ['publisher'] },

  { act: 'confirm-withdrawal', from: ['withdrawn'], to: 'withdrawn', by: ['signer'] },
  { act: 'record-interpretation', from: ['released'], to: 'released', by: ['drafter', 'office', 'publisher'] },
  ...staying('re-review', CLOSED, ['office']),
  ...staying('note-event', CLOSED, ['office', 'drafter']),
  ...staying('convert', CLOSED, ['office', 'drafter']),
  ...staying(
    'reckon-again',
    ['drafting', 'in-review', 'returned', 'disputed', 'approved', 'scheduled', 'failed', 'released', 'filed'],
    ['admin'],
  ),
]

/** An act that leaves the case where it is. */
function staying(act: Act, states: readonly State[], by: Transition['by']): readonly Transition[] {
  return states.map((state) => ({ act, from: [state], to: state, by }))
}
