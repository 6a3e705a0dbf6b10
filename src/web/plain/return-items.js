import { actForm } from './act-form.js'
import { choice, words } from './choice.js'
import { h } from './dom.js'
import { where } from './problems.js'
import { seatField } from './seat-field.js'
import { earlierSteps } from './standing.js'
import { label } from './words.js'

/** The items of this round the signer has upheld: they are to be mended, no longer argued about. */
const upheldItems = ({ disputes, round, ...current }) =>
  disputes
    .filter((one) => one.round === round && one.outcome === 'upheld')
    .flatMap((one) => one.items ?? lastItems(current).map((item) => item.id))
const lastItems = ({ returns }) => returns.at(-1)?.items ?? []

/** 逐项答复 — each item the signer has not overruled: mended and how, or argued about and why; what is not answered now may be later. */
export function answersForm(act, send, close, view) {
  const upheld = upheldItems(view.current)
  const asked = lastItems(view.current)
    .filter((one) => one.status !== 'overruled')
    .map((one) => answerRow(one, view, upheld.includes(one.id) ? ['', 'fixed'] : ['', 'fixed', 'disputed']))
  const body = () => ({
    items: asked
      .filter((one) => one.status() !== '' && one.statement() !== '')
      .map((one) => ({ id: one.id, status: one.status(), statement: one.statement() })),
  })
  return actForm(
    act,
    '每一项写明怎么改的，或者为什么不成立；都答复了才能再次送审。没有答复的可以以后再答。',
    [
      h(
        'ol',
        { class: 'grounds' },
        asked.map((one) => one.row),
      ),
    ],
    body,
    send,
    close,
  )
}

function answerRow(item, view, answers) {
  const said = words('说明', { required: false, value: item.answer?.statement ?? '' })
  const status = h(
    'select',
    { 'aria-label': `第 ${item.id} 项的答复`, onchange: () => (said.input.required = status.value !== '') },
    answers.map((one) => h('option', { value: one }, one === '' ? '暂不答复' : label('itemStatus', one))),
  )
  status.value = item.status === 'open' ? '' : item.status
  return {
    id: item.id,
    status: () => status.value,
    statement: said.value,
    row: h('li', { value: item.id }, heading(item, view), status, said.row),
  }
}

/** 异议 — which items, and why; the signer decides. */
export function disputeForm(act, send, close, view) {
  const upheld = upheldItems(view.current)
  const boxes = lastItems(view.current)
    .filter((one) => one.status !== 'overruled' && !upheld.includes(one.id))
    .map((one) => ({ id: one.id, box: h('input', { type: 'checkbox', checked: one.status === 'disputed' }), one }))
  const statement = words('异议理由（写明为什么不成立）')
  const list = h(
    'ol',
    { class: 'grounds' },
    boxes.map(({ box, one }) => h('li', { value: one.id }, h('label', {}, box, heading(one, view)))),
  )
  const body = () => ({
    statement: statement.value(),
    items: boxes.filter(({ box }) => box.checked).map(({ id }) => id),
  })
  return actForm(act, '选出有异议的事项，由签发人决定；其余的照改。', [list, statement.row], body, send, close)
}

function heading(one, view) {
  return [
    one.place && where(one.place, view.papers, view.goTo),
    one.remedy,
    h('span', { class: 'hint' }, `（${label('itemStatus', one.status)}）`),
    h('small', { class: 'code' }, one.code),
  ]
}

/** 对异议的决定 — what was disputed, item by item, what was said against it, and why the signer decides as they do. */
export function rulingForm(act, send, close, view) {
  const raised = view.current.disputes.at(-1)
  const argued = lastItems(view.current).filter((one) => raised?.items?.includes(one.id) ?? true)
  const statement = words('理由（必填）')
  const list = h(
    'ol',
    { class: 'grounds' },
    argued.map((one) => h('li', { value: one.id }, heading(one, view))),
  )
  const said = raised && h('p', { class: 'quote' }, `异议：${raised.statement}`)
  return actForm(act, act.says, [list, said, statement.row], () => ({ statement: statement.value() }), send, close)
}

/** 退回前面的环节 — which one, and why. */
export function stepForm(act, send, close, { current }, me) {
  const seat = seatField(me, current)
  const to = choice('退回到', Object.fromEntries(earlierSteps(current.step).map((step) => [step, label('step', step)])))
  const note = words('原因（必填）')
  const body = () => ({
    revisionHash: current.revision.hash,
    ...seat.value(),
    to: to.value(),
    note: note.value(),
  })
  const says = '那个环节和以后各环节对这一稿的同意作废，重新办理；文稿不动。'
  return actForm(act, says, [seat.row, to.row, note.row], body, send, close)
}
