import { actForm } from './act-form.js'
import { choice, words } from './choice.js'
import { h } from './dom.js'
import { shownDay } from './shown-day.js'
import { catalogue, label } from './words.js'

let made = 0

/** 归档 — when it is looked at again: a day, an event, or the pack's usual span. */
export function fileForm(act, send, close) {
  const day = dayField('复审日期（不填则按规定的间隔推算）', false)
  const event = eventField('或者发生什么事时复审（可不选）', false)
  const body = () => ({
    ...(day.value() ? { reviewOn: day.value() } : {}),
    ...(event.value() ? { reviewEvent: event.value() } : {}),
  })
  const says = '归档后不在门户公开；到复审日期，或者所选的事发生时，再看是否可以公开（条例第十八条）。'
  return actForm(act, says, [day.row, event.row], body, send, close)
}

/** 复审 — it stays as it is: why, and when it is looked at next. */
export function reReviewForm(act, send, close) {
  const why = words('维持不公开的理由（必填）', { rows: 3 })
  const day = dayField('下次复审日期（不填则按规定的间隔推算）', false)
  const event = eventField('或者发生什么事时复审（可不选）', false)
  const body = () => ({
    statement: why.value(),
    ...(day.value() ? { reviewOn: day.value() } : {}),
    ...(event.value() ? { reviewEvent: event.value() } : {}),
  })
  const says = '复审认为仍不公开的，写明现在的理由。可以公开的，请用“转化为新件”。'
  return actForm(act, says, [why.row, day.row, event.row], body, send, close)
}

/** 登记触发事件 — what has happened; a declassification says by which paper. */
export function eventForm(act, send, close) {
  const event = eventField('发生了什么', true, () => show())
  const day = dayField('哪一天（不填为今天）', false)
  const statement = words('情况（必填）', { rows: 3 })
  const paper = words('解密文书的名称和文号', { rows: 1, required: false })
  const by = words('决定机关', { rows: 1, required: false })
  const on = dayField('解密日期', false)
  const declassified = [paper, by, on]
  const isAsked = () => catalogue().reviewEvents.find((one) => one.code === event.value())?.requires !== null
  const show = () => {
    const asked = event.value() !== '' && isAsked()
    for (const one of declassified) {
      one.row.hidden = !asked
      one.input.required = asked
    }
  }
  show()
  const body = () => ({
    event: event.value(),
    statement: statement.value(),
    ...(day.value() ? { on: day.value() } : {}),
    ...(event.value() !== '' && isAsked()
      ? { declassification: { document: paper.value(), by: by.value(), on: on.value() } }
      : {}),
  })
  const rows = [event.row, day.row, statement.row, ...declassified.map((one) => one.row)]
  return actForm(act, '登记以后，这一件今天就到复审期；因此失效的事由不能再用。', rows, body, send, close)
}

export function convertForm(act, send, close) {
  const why = words('为什么现在可以公开（必填）', { rows: 3 })
  const says = '转化：用同一文稿另立新件，公开属性由拟稿人重新提出；原件仍在档，两件互相注明。'
  return actForm(act, says, [why.row], () => ({ statement: why.value() }), send, close)
}

/** 收紧确认 — the signer, who decided it was public, agrees or does not; neither is chosen beforehand. */
export function confirmWithdrawalForm(act, send, close, { current }) {
  const agrees = choice('意见', { yes: '同意收紧', no: '不同意' })
  const why = words('理由（必填）', { rows: 3 })
  const says = `发布员撤回时认为应当是“${label('attribute', current.withdrawal?.attribute)}”：${current.withdrawal?.reason ?? ''}`
  const body = () => ({ agrees: agrees.value() === 'yes', statement: why.value() })
  return actForm(act, says, [agrees.row, why.row], body, send, close)
}

export function interpretationForm(act, send, close, { current }) {
  const day = dayField('解读发布的日期', true)
  const where = words('发布在哪里（必填）', { rows: 2 })
  const says = `应急件先发布，解读应于 ${shownDay(current.interpretationOwed.due)} 前补齐。`
  return actForm(act, says, [day.row, where.row], () => ({ on: day.value(), statement: where.value() }), send, close)
}

/** 撤回 — with a stricter attribute it is a tightening, which the signer confirms afterwards. */
export function withdrawForm(act, send, close, { current }) {
  const reason = words('撤回原因（会显示在门户上）', { rows: 3 })
  const stricter = STRICTER[current.attribute] ?? []
  const attribute = selectField(
    '本来应当是什么属性（公开错了的才选）',
    [['', '不是属性的问题'], ...stricter.map((one) => [one, label('attribute', one)])],
    false,
  )
  const body = () => ({ reason: reason.value(), ...(attribute.value() ? { attribute: attribute.value() } : {}) })
  const says = '撤回：门户立即不再显示这份文件，原网址改为撤回说明。选了属性的，由签发人事后确认。'
  return actForm(act, says, [reason.row, attribute.row], body, send, close)
}

const STRICTER = { public: ['redacted', 'on-request', 'not-public'], redacted: ['on-request', 'not-public'] }

function eventField(text, required, onchange) {
  const options = catalogue().reviewEvents.map(({ code }) => [code, label('reviewEvent', code)])
  return selectField(text, [['', required ? '请选择' : '不选'], ...options], required, onchange)
}

function selectField(text, options, required, onchange) {
  const id = `life-${++made}`
  const input = h(
    'select',
    { id, required, onchange },
    options.map(([value, shown]) => h('option', { value }, shown)),
  )
  return {
    input,
    row: h('div', { class: 'field' }, h('label', { for: id }, text), input),
    value: () => input.value,
  }
}

function dayField(text, required) {
  const id = `life-${++made}`
  const input = h('input', { type: 'date', id, required })
  return {
    input,
    row: h('div', { class: 'field' }, h('label', { for: id }, text), input),
    value: () => input.value,
  }
}
