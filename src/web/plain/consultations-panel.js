import { call, download } from './api.js'
import { FORMS } from './consultation-forms.js'
import { movesFor } from './consultation-moves.js'
import { announce, button, fill, h } from './dom.js'
import { attempt } from './problems.js'
import { shownDay } from './shown-day.js'
import { label } from './words.js'

const ANSWER = { consent: '同意公开', object: '不同意公开', partial: '部分同意公开' }

/** 第三方意见 — who was asked about what, by when they answer, what they said, what was decided, and what is to be done now. */
export function consultationsPanel(me, view) {
  const { current } = view
  const { consultations } = current
  if (consultations.length === 0 && movesFor(me, current).length === 0) return null
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, `第三方意见 ${consultations.length}`),
    consultations.map((one) => entry(me, view, one)),
    moves(me, view),
  )
}

function entry(me, view, one) {
  return h(
    'div',
    { class: 'returned' },
    h('h3', {}, `${one.number} · ${one.holder}`),
    h('p', {}, `${label('thirdParty', one.reason)}：${one.matter}`),
    h('p', { class: 'hint' }, [sent(one), answered(one), decided(one)].filter(Boolean).join('；')),
    moves(me, view, one),
  )
}

/** The buttons, and the form one of them opens right below. */
function moves(me, view, one) {
  const { current } = view
  const path = `/v1/cases/${encodeURIComponent(current.id)}/consultations`
  const form = h('div', { class: 'act-form' })
  const errors = h('div')
  const close = () => (fill(form), fill(errors))
  const run = (move, body) =>
    attempt(
      errors,
      async () => {
        await call('POST', one ? `${path}/${one.id}/${move.path}` : path, body, { version: current.version })
        announce(`已${move.label}`)
        await view.reload()
      },
      view,
    )
  const open = (move) => {
    fill(
      form,
      FORMS[move.act](move, (body) => run(move, body), close),
    )
    form.querySelector('input, textarea')?.focus()
  }
  const print = (text, paper) => button(text, () => attempt(errors, () => download(`${path}/${one.id}/${paper}`), view))
  return [
    h(
      'div',
      { class: 'buttons' },
      movesFor(me, current, one).map((move) => button(move.label, () => open(move))),
      one && print('征求书', 'letter'),
      one?.decision?.publicInterest && print('告知书', 'notice'),
    ),
    form,
    errors,
  ]
}

function sent({ sentOn, receivedOn, due }) {
  if (receivedOn === null) return `${sentOn} 发出，还没有登记收到日期`
  return `${receivedOn} 收到，答复期至 ${shownDay(due)}`
}

function answered({ answer }) {
  if (answer === null) return null
  const unreasoned = answer.kind !== 'consent' && answer.reasons === null ? '，没有写理由' : ''
  return `${answer.on} 答复${ANSWER[answer.kind]}${answer.late ? '（已逾期）' : ''}${unreasoned}`
}

function decided({ decision }) {
  if (decision === null) return null
  if (!decision.publish) return '决定不公开'
  if (!decision.publicInterest) return '决定公开'
  const told = decision.noticeSentOn === null ? '还没有书面告知' : `${decision.noticeSentOn} 书面告知`
  return `为公共利益决定公开，${told}`
}
