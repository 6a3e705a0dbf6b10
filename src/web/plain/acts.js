import { isLastStep, stepRole } from './words.js'

const isReleased = (one) => one.attribute === 'public' || one.attribute === 'redacted'
const atLast = (one) => isLastStep(one.step)

/**
 * 动作 — the buttons of the office: from which states, by whom (`step`: whoever the flow names for the step), what they ask for first.
 * The server decides; this only keeps buttons away that it would refuse anyway. `turn`: the case waits for this act.
 */
export const ACTS = [
  { act: 'submit', label: '送审', from: ['drafting'], by: ['drafter'], turn: true, kind: 'primary' },
  { act: 'resubmit', label: '再次送审', from: ['returned'], by: ['drafter'], turn: true, kind: 'primary' },
  { act: 'edit', label: '改稿', from: ['drafting', 'returned', 'in-review'], by: ['drafter'], link: true },
  { act: 'dispute', label: '对退文有异议', from: ['returned'], by: ['drafter'], asks: 'statement' },
  {
    act: 'approve',
    label: '同意',
    from: ['in-review'],
    by: ['step'],
    when: (one) => !atLast(one),
    turn: true,
    asks: 'opinion',
    kind: 'primary',
  },
  {
    act: 'sign',
    label: '签发',
    from: ['in-review'],
    by: ['step'],
    when: atLast,
    turn: true,
    asks: 'opinion',
    kind: 'primary',
  },
  { act: 'return', label: '退文', from: ['in-review'], by: ['step'], asks: 'grounds' },
  {
    act: 'overrule',
    label: '撤销退文',
    from: ['disputed'],
    by: ['signer'],
    turn: true,
    asks: 'sure',
    says: '撤销退文：办件回到退文的环节继续审核，正文不变。',
  },
  {
    act: 'uphold',
    label: '维持退文',
    from: ['disputed'],
    by: ['signer'],
    turn: true,
    asks: 'sure',
    says: '维持退文：由拟稿人按退文事项修改后再次送审。',
  },
  {
    act: 'schedule',
    label: '排期',
    from: ['approved'],
    by: ['publisher'],
    when: isReleased,
    turn: true,
    asks: 'time',
    kind: 'primary',
  },
  {
    act: 'release-now',
    label: '立即发布',
    from: ['approved'],
    by: ['publisher'],
    when: isReleased,
    asks: 'sure',
    says: '立即发布：正文、附件、解读同时在门户上可见。',
  },
  {
    act: 'file',
    label: '归档',
    from: ['approved'],
    by: ['publisher', 'office'],
    when: (one) => !isReleased(one),
    turn: true,
    asks: 'day',
    kind: 'primary',
  },
  { act: 'reschedule', label: '改期', from: ['scheduled'], by: ['publisher'], asks: 'time' },
  {
    act: 'hold',
    label: '暂缓',
    from: ['scheduled'],
    by: ['publisher'],
    when: (one) => !one.schedule?.held,
    body: { held: true },
  },
  {
    act: 'hold',
    label: '恢复发布',
    from: ['scheduled'],
    by: ['publisher'],
    when: (one) => one.schedule?.held,
    body: { held: false },
    turn: true,
    kind: 'primary',
  },
  { act: 'retry', label: '重新发布', from: ['failed'], by: ['publisher'], turn: true, kind: 'primary' },
  {
    act: 'unschedule',
    label: '取消排期',
    from: ['scheduled', 'failed'],
    by: ['publisher'],
    asks: 'sure',
    says: '取消排期：办件回到“已签发”，到时不会发布。',
  },
  { act: 'withdraw', label: '撤回', from: ['released'], by: ['publisher'], asks: 'reason', kind: 'danger' },
  {
    act: 'abandon',
    label: '作废',
    from: ['drafting', 'returned'],
    by: ['drafter'],
    asks: 'sure',
    says: '作废：这份文稿不再办理，经过仍在留痕中。',
    kind: 'danger',
  },
]

/** What this person may do with this case now. */
export function actsFor(me, one) {
  return ACTS.filter(
    (act) =>
      act.from.includes(one.state) &&
      (act.when?.(one) ?? true) &&
      act.by.some((role) => me.roles.includes(role === 'step' ? stepRole(one.step) : role)),
  )
}

export function isMyTurn(me, one) {
  return actsFor(me, one).some((act) => act.turn)
}

/** Attribute, answers and covers are the drafter's, while the text is. */
export function mayAmend(me, one) {
  return me.roles.includes('drafter') && ['drafting', 'returned'].includes(one.state)
}
