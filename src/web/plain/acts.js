import { LIFE_ACTS } from './life-acts.js'
import { earlierSteps, needsApproval, proposalOf, seatsOf, standingSteps } from './standing.js'
import { catalogue, isLastStep, stepRole } from './words.js'

const isReleased = (one) => one.attribute === 'public' || one.attribute === 'redacted'
/** Every item of the notice has its answer; until then the button to answer stands alone. A list does not know the items. */
const isAnswered = (one) => one.returns?.at(-1)?.items.every((item) => item.status !== 'open') ?? true
const atLast = (one) => isLastStep(one.step)
/** A step that has proposed a return says nothing else until its leader has answered. */
const mayAgree = (one, me) => seatsOf(me, one).some((step) => !isLastStep(step) && proposalOf(one)?.step !== step)
const isApprover = (me) => me.roles.includes(catalogue().returnApprover)

/**
 * 动作 — the buttons of the office: from which states, by whom (`step`: whoever the flow names for the step; `approver`: whoever
 * it names to approve returns), what they ask for first.
 * The server decides; this only keeps buttons away that it would refuse anyway. `turn`: the case waits for this act.
 */
export const ACTS = [
  { act: 'submit', label: '送审', from: ['drafting'], by: ['drafter'], turn: true, kind: 'primary' },
  {
    act: 'resubmit',
    label: '再次送审',
    from: ['returned'],
    by: ['drafter'],
    when: isAnswered,
    turn: true,
    kind: 'primary',
  },
  { act: 'edit', label: '改稿', from: ['drafting', 'returned', 'in-review'], by: ['drafter'], link: true },
  {
    act: 'answer-return',
    label: '逐项答复',
    from: ['returned'],
    by: ['drafter'],
    turn: true,
    asks: 'answers',
    kind: 'primary',
  },
  { act: 'dispute', label: '对退文有异议', from: ['returned'], by: ['drafter'], asks: 'dispute' },
  {
    act: 'approve',
    label: '同意',
    from: ['in-review'],
    by: ['step'],
    when: mayAgree,
    turn: true,
    asks: 'opinion',
    kind: 'primary',
  },
  {
    act: 'sign',
    label: '签发',
    from: ['in-review'],
    by: ['step'],
    when: (one) => atLast(one) && !proposalOf(one),
    turn: true,
    asks: 'opinion',
    kind: 'primary',
  },
  { act: 'record-secrecy', label: '填保密审查表', from: ['in-review'], by: ['secrecy-reviewer'], asks: 'secrecy' },
  { act: 'record-judgement', label: '公开研判', from: ['in-review'], by: ['office'], asks: 'judgement' },
  {
    act: 'return',
    label: '退文',
    from: ['in-review'],
    by: ['step', 'approver'],
    when: () => !needsApproval(),
    asks: 'grounds',
  },
  {
    act: 'propose-return',
    label: '拟退文',
    from: ['in-review'],
    by: ['step'],
    when: (one) => needsApproval() && !proposalOf(one),
    asks: 'grounds',
  },
  {
    act: 'return',
    label: '批准退文',
    from: ['in-review'],
    by: ['step', 'approver'],
    when: (one, me) => proposalOf(one) !== null && isApprover(me),
    turn: true,
    asks: 'proposal',
    kind: 'primary',
  },
  {
    act: 'decline-return',
    label: '不批准退文',
    from: ['in-review'],
    by: ['approver'],
    when: (one) => proposalOf(one) !== null,
    turn: true,
    asks: 'declining',
  },
  {
    act: 'send-back',
    label: '退回前面的环节',
    from: ['in-review'],
    by: ['step'],
    when: (one) => !proposalOf(one) && earlierSteps(one.step).length > 0,
    asks: 'step',
  },
  {
    act: 'overrule',
    label: '撤销退文',
    from: ['disputed'],
    by: ['signer'],
    turn: true,
    asks: 'ruling',
    says: '撤销有异议的退文事项。全部撤销而文稿没有改动的，办件回到退文的环节继续审核；还有其他事项的，由拟稿人继续改。',
  },
  {
    act: 'uphold',
    label: '维持退文',
    from: ['disputed'],
    by: ['signer'],
    turn: true,
    asks: 'ruling',
    says: '维持有异议的退文事项，由拟稿人改好后再次送审。',
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
  ...LIFE_ACTS,
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
      (act.when?.(one, me) ?? true) &&
      act.by.some((role) => rolesOf(role, one).some((named) => me.roles.includes(named))),
  )
}

function rolesOf(role, one) {
  if (role === 'step') return standingSteps(one).map(stepRole)
  return [role === 'approver' ? catalogue().returnApprover : role]
}

export function isMyTurn(me, one) {
  return actsFor(me, one).some((act) => act.turn)
}

/** Attribute, answers and covers are the drafter's, while the text is. */
export function mayAmend(me, one) {
  return me.roles.includes('drafter') && ['drafting', 'returned'].includes(one.state)
}
