import { actForm } from './act-form.js'
import { call } from './api.js'
import { actsFor } from './acts.js'
import { announce, button, fill, h } from './dom.js'
import { words } from './choice.js'
import { groundsForm } from './grounds-form.js'
import { judgementForm } from './judgement-form.js'
import {
  confirmWithdrawalForm,
  convertForm,
  eventForm,
  fileForm,
  interpretationForm,
  reReviewForm,
  withdrawForm,
} from './life-forms.js'
import { proposalForm } from './proposal-form.js'
import { attempt } from './problems.js'
import { answersForm, disputeForm, rulingForm, stepForm } from './return-items.js'
import { seatField } from './seat-field.js'
import { secrecyForm } from './secrecy-form.js'
import { seatsOf } from './standing.js'
import { opinionRequired } from './words.js'

/** 办理 — one button for each act that may be made now; an act that needs words opens its form right below. */
export function actBar(me, view) {
  const form = h('div', { class: 'act-form' })
  const errors = h('div')
  const { current } = view
  const acts = actsFor(me, current)
  const run = (act, body) =>
    attempt(
      errors,
      async () => {
        const done = await call('POST', `/v1/cases/${encodeURIComponent(current.id)}/${act.act}`, body, {
          version: current.version,
        }).catch(gone)
        // What the pack's rule returned at once has not been handed in.
        announce(done?.returned ? `没有送成，已自动退文：${done.returned.number}` : `已${act.label}`)
        await view.reload()
      },
      view,
    )
  /** Found to be a state secret: it is erased over there, and must not stay on the screen here. */
  const gone = async (error) => {
    if (error.problems?.[0]?.code === 'secrecy.stop') await view.reload()
    throw error
  }
  const open = (act) => {
    const close = () => (fill(form), fill(errors))
    fill(
      form,
      FORMS[act.asks](act, (body) => run(act, body), close, view, me),
    )
    form.querySelector('input, textarea, select, button')?.focus()
    form.onkeydown = (event) => event.key === 'Escape' && close()
  }
  const buttons = acts.map((act) => {
    if (act.link) return h('a', { class: 'button', href: `#/cases/${encodeURIComponent(current.id)}/edit` }, act.label)
    return button(act.label, () => (act.asks ? open(act) : run(act, act.body ?? {})), { class: act.kind })
  })
  return h('section', { class: 'act-bar', 'aria-label': '办理' }, h('div', { class: 'buttons' }, buttons), form, errors)
}

const FORMS = {
  sure: (act, send, close) => actForm(act, act.says, [], () => ({}), send, close),
  answers: answersForm,
  dispute: disputeForm,
  proposal: proposalForm,
  declining: (act, send, close) => {
    const statement = words('为什么不批准（必填）')
    return actForm(
      act,
      '办件留在原环节继续审核。',
      [statement.row],
      () => ({ statement: statement.value() }),
      send,
      close,
    )
  },
  step: stepForm,
  ruling: rulingForm,
  opinion: (act, send, close, { current }, me) => {
    const seat = seatField(me, current)
    const required = seatsOf(me, current).some(opinionRequired)
    const note = words(required ? '意见（必填）' : '意见（可不填）', { rows: 3, required })
    const dissent = words('保留意见（可不填；照办而不同意已有决定的，写在这里，随件存档）', { required: false })
    const body = () => ({
      revisionHash: current.revision.hash,
      ...seat.value(),
      ...(note.value() ? { note: note.value() } : {}),
      ...(dissent.value() ? { dissent: dissent.value() } : {}),
    })
    return actForm(
      act,
      `意见只对第 ${current.revision.number} 稿有效，正文、附件、属性或者遮盖一变就要重新审。`,
      [seat.row, note.row, dissent.row],
      body,
      send,
      close,
    )
  },
  grounds: groundsForm,
  secrecy: secrecyForm,
  judgement: judgementForm,
  time: (act, send, close) => {
    const at = h('input', { type: 'datetime-local', id: 'at', required: true, step: 60 })
    const row = h('div', { class: 'field' }, h('label', { for: 'at' }, '发布时间（北京时间）'), at)
    return actForm(
      act,
      '到时正文、附件、解读一次全部可见。',
      [row],
      () => ({ at: `${at.value.slice(0, 16)}:00+08:00` }),
      send,
      close,
    )
  },
  filing: fileForm,
  reReview: reReviewForm,
  event: eventForm,
  converting: convertForm,
  interpretation: interpretationForm,
  withdrawing: withdrawForm,
  confirming: confirmWithdrawalForm,
}
