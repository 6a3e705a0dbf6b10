import { h } from './dom.js'

let made = 0

/** 单选 — one question, its answers side by side, none of them chosen beforehand: the browser asks until one is. */
export function choice(question, options, onchange) {
  const name = `choice-${++made}`
  const radios = Object.entries(options).map(([value, text]) => [
    h('input', { type: 'radio', name, value, required: true, onchange }),
    text,
  ])
  const row = h(
    'fieldset',
    { class: 'choice' },
    h('legend', {}, question),
    radios.map(([radio, text]) => h('label', {}, radio, text)),
  )
  return { row, value: () => radios.find(([radio]) => radio.checked)?.[0].value ?? null }
}

/** A line or a few, with its name. */
export function words(text, { rows = 2, required = true, value = '' } = {}) {
  const id = `words-${++made}`
  const input = h('textarea', { id, rows, required, maxlength: 2000, value })
  return {
    row: h('div', { class: 'field' }, h('label', { for: id }, text), input),
    input,
    value: () => input.value.trim(),
  }
}

/** 看过没有，或者有什么 — what is there must be said; `null` is the answer that nothing is. */
export function looked(question) {
  const what = words(`${question}：写明`, { required: false })
  const asked = choice(question, { none: '看过，没有', some: '有' }, () => show())
  const show = () => {
    what.input.required = asked.value() === 'some'
    what.row.hidden = asked.value() !== 'some'
  }
  show()
  return { row: h('div', {}, asked.row, what.row), value: () => (asked.value() === 'some' ? what.value() : null) }
}
