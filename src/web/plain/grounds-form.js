import { actForm } from './act-form.js'
import { call } from './api.js'
import { button, fill, h } from './dom.js'
import { noticeView } from './notice-view.js'
import { attempt, where } from './problems.js'
import { seatField } from './seat-field.js'
import { selected } from './selection.js'
import { catalogue, label } from './words.js'

/**
 * 退文 — starts from what the gate finds now: its grounds stay, its doubts may be left out; the office adds the rest, each on its place. One
 * item to a line, all at once (一次性告知). 预览 shows the notice as it would go out.
 */
export function groundsForm(act, send, close, view, me) {
  const seat = seatField(me, view.current)
  const problems = view.gate?.problems ?? []
  const found = problems.filter((one) => one.severity === 'block')
  const doubts = problems
    .filter((one) => one.severity !== 'block')
    .map((one) => ({ one, box: h('input', { type: 'checkbox' }) }))
  const added = h('ol', { class: 'grounds' })
  const note = h('textarea', { id: 'return-note', rows: 2 })
  const shown = h('div', { 'aria-live': 'polite' })
  const preview = () =>
    attempt(
      shown,
      async () => fill(shown, noticeView(await call('POST', `${pathOf(view)}/return/preview`, body()), view)),
      view,
    )
  const fields = [
    seat.row,
    found.length > 0 && h('p', {}, `自查已查出 ${found.length} 项，会一并写入：`),
    h(
      'ol',
      { class: 'grounds' },
      found.map((one) => h('li', {}, spoken(one, view))),
    ),
    found.length === 0 && h('p', {}, '自查没有查出退文事由，请添加。'),
    doubts.length > 0 && [
      h('p', {}, `自查的提醒 ${doubts.length} 项，您也认为要改的请勾选：`),
      h(
        'ul',
        { class: 'grounds advice' },
        doubts.map(({ one, box }) => h('li', {}, h('label', {}, box, spoken(one, view)))),
      ),
    ],
    added,
    button('添加一项事由', () => added.append(row(view)), { class: 'plain' }),
    h('div', { class: 'field' }, h('label', { for: 'return-note' }, '附言（可不填）'), note),
    button('预览通知', preview, { class: 'plain' }),
    shown,
  ]
  if (found.length === 0) added.append(row(view))
  const body = () => ({
    revisionHash: view.current.revision.hash,
    ...seat.value(),
    grounds: [...added.children].map(groundOf).filter((one) => one.code !== ''),
    leaveOut: doubts.filter(({ box }) => !box.checked).map(({ one }) => named(one)),
    ...(note.value.trim() ? { note: note.value.trim() } : {}),
  })
  return actForm(act, '所有事由一次写全，拟稿人会逐条看到。', fields, body, send, close)
}

const pathOf = ({ current }) => `/v1/cases/${encodeURIComponent(current.id)}`
const named = ({ code, place, field }) => ({ code, ...(place ? { place } : {}), ...(field ? { field } : {}) })

function spoken(one, view) {
  return [one.place && where(one.place, view.papers, view.goTo), one.remedy, h('small', { class: 'code' }, one.code)]
}

function row(view) {
  const options = catalogue().returns.map((one) => h('option', { value: one.code }, `${one.title}（${one.code}）`))
  const remedy = h('textarea', { rows: 2, 'aria-label': '怎么改（可按实际情况改写）' })
  const code = h(
    'select',
    { 'aria-label': '退文事由', required: true, onchange: suggest, class: 'code-choice' },
    h('option', { value: '' }, '请选择事由'),
    options,
  )
  const item = h(
    'li',
    {},
    code,
    remedy,
    at(view, (place) => (item.dataset.place = place ? JSON.stringify(place) : '')),
    button('删去', () => item.remove(), { class: 'plain' }),
  )
  let suggested = ''
  return item

  function suggest() {
    const words = catalogue().returns.find((one) => one.code === code.value)?.remedy ?? ''
    if (remedy.value.trim() === '' || remedy.value === suggested) remedy.value = suggested = words
  }
}

/** 位置 — a field of the form, or the passage selected in the text; pressing the button leaves the selection as it is. */
function at(view, choose) {
  const fields = Object.keys(catalogue().labels.field ?? {})
  const says = h('span', { class: 'hint' }, '没有写明位置')
  const field = h(
    'select',
    { 'aria-label': '栏目（可不选）', class: 'field-choice' },
    h('option', { value: '' }, '栏目：不限'),
    fields.map((path) => h('option', { value: path }, label('field', path))),
  )
  const take = h(
    'button',
    {
      type: 'button',
      class: 'plain',
      onmousedown: (event) => event.preventDefault(),
      onclick: () => {
        const place = selected()
        choose(place)
        fill(says, place ? where(place, view.papers, view.goTo) : '请先在文字里选中一段（同一段之内），再点这里。')
      },
    },
    '放到选中的文字',
  )
  return h('div', { class: 'buttons' }, field, take, says)
}

function groundOf(item) {
  const remedy = item.querySelector('textarea').value.trim()
  const field = item.querySelector('.field-choice').value
  const place = item.dataset.place ? JSON.parse(item.dataset.place) : null
  return {
    code: item.querySelector('.code-choice').value,
    ...(remedy ? { remedy } : {}),
    ...(field ? { field } : {}),
    ...(place ? { place } : {}),
  }
}
