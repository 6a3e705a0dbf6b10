const isOpenAgain = (one) => one.attribute === 'public' || one.attribute === 'redacted'
const staysClosed = (one) => one.state === 'filed' || (one.withdrawal?.confirmation?.agrees === true && one.reviewOn)
const byStaysClosed = { from: ['filed', 'withdrawn'], when: staysClosed }

/** 签发以后 — what is done with a paper that is not public, or was public by mistake. */
export const LIFE_ACTS = [
  {
    act: 'file',
    label: '归档',
    from: ['approved'],
    by: ['publisher', 'office'],
    when: (one) => !isOpenAgain(one),
    turn: true,
    asks: 'filing',
    kind: 'primary',
  },
  { act: 're-review', label: '复审：维持', ...byStaysClosed, by: ['office'], asks: 'reReview' },
  { act: 'note-event', label: '登记触发事件', ...byStaysClosed, by: ['office', 'drafter'], asks: 'event' },
  { act: 'convert', label: '转化为新件', ...byStaysClosed, by: ['office', 'drafter'], asks: 'converting' },
  {
    act: 'record-interpretation',
    label: '登记补办的解读',
    from: ['released'],
    by: ['drafter', 'office', 'publisher'],
    when: (one) => one.interpretationOwed?.done === null,
    turn: true,
    asks: 'interpretation',
    kind: 'primary',
  },
  { act: 'withdraw', label: '撤回', from: ['released'], by: ['publisher'], asks: 'withdrawing', kind: 'danger' },
  {
    act: 'confirm-withdrawal',
    label: '确认收紧',
    from: ['withdrawn'],
    by: ['signer'],
    when: (one) => Boolean(one.withdrawal?.attribute) && !one.withdrawal.confirmation,
    turn: true,
    asks: 'confirming',
    kind: 'primary',
  },
]
