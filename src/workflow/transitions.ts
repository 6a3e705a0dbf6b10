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
] as const
export type Act = (typeof ACTS)[number]

/** `by: 'step'` means: whoever the pack's flow names for the step the case is at. */
export type Transition = Readonly<{ act: Act; from: readonly State[]; to: State; by: readonly (Role | 'step')[] }>

/**
 * 流转表 — every legal move and who may make it. Nothing else changes a state.
 * `approve` stays in review until the last step; `sign` is the last step's approval and leads to `approved`.
 */
export const TRANSITIONS: readonly Transition[] = [
  { act: 'revise', from: ['drafting', 'in-review'], to: 'drafting', by: ['drafter'] },
  { act: 'set-attribute', from: ['drafting'], to: 'drafting', by: ['drafter'] },
  { act: 'dispose', from: ['drafting'], to: 'drafting', by: ['drafter'] },
  { act: 'redact', from: ['drafting'], to: 'drafting', by: ['drafter'] },
  { act: 'submit', from: ['drafting'], to: 'in-review', by: ['drafter'] },
  { act: 'abandon', from: ['drafting', 'returned'], to: 'abandoned', by: ['drafter'] },
  { act: 'refuse', from: ['drafting', 'returned'], to: 'refused', by: ['drafter'] },

  { act: 'approve', from: ['in-review'], to: 'in-review', by: ['step'] },
  { act: 'return', from: ['in-review'], to: 'returned', by: ['step'] },
  { act: 'sign', from: ['in-review'], to: 'approved', by: ['step'] },

  { act: 'revise', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'set-attribute', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'dispose', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'redact', from: ['returned'], to: 'returned', by: ['drafter'] },
  { act: 'resubmit', from: ['returned'], to: 'in-review', by: ['drafter'] },
  { act: 'dispute', from: ['returned'], to: 'disputed', by: ['drafter'] },
  { act: 'uphold', from: ['disputed'], to: 'returned', by: ['signer'] },
  { act: 'overrule', from: ['disputed'], to: 'in-review', by: ['signer'] },

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
]
