const CLERKS = ['drafter', 'secrecy-reviewer', 'office']
const ANSWERABLE = ['drafting', 'in-review', 'returned', 'disputed', 'approved', 'scheduled', 'failed', 'filed']

/** 第三方意见的动作 — from which states and by whom, as the table of acts has it; `when` looks at the one consultation. */
export const MOVES = [
  { act: 'consult', label: '征求第三方意见', from: ['drafting', 'in-review', 'returned'], by: CLERKS },
  {
    act: 'record-receipt',
    label: '登记收到',
    path: 'receipt',
    from: ANSWERABLE,
    by: CLERKS,
    when: (one) => one.answer === null && one.decision === null,
  },
  {
    act: 'record-answer',
    label: '登记答复',
    path: 'answer',
    from: ANSWERABLE,
    by: CLERKS,
    when: (one) => one.receivedOn !== null,
  },
  {
    act: 'decide-consultation',
    label: '决定是否公开',
    path: 'decision',
    from: ['in-review', 'approved'],
    by: ['signer', 'office-leader'],
    when: (one) => one.answer?.kind !== 'consent',
  },
  {
    act: 'record-notice',
    label: '登记书面告知',
    path: 'notice',
    from: ['in-review', 'approved', 'failed'],
    by: ['drafter', 'office', 'office-leader', 'signer'],
    when: (one) => one.decision?.publicInterest === true,
  },
]

/** What this person may do now: about the case (`one` left out) or about one consultation of it. */
export function movesFor(me, current, one) {
  return MOVES.filter(
    (move) =>
      (move.path !== undefined) === (one !== undefined) &&
      move.from.includes(current.state) &&
      move.by.some((role) => me.roles.includes(role)) &&
      (move.when?.(one) ?? true),
  )
}
