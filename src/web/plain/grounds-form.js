import { actForm } from './act-form.js'
import { button, h } from './dom.js'
import { where } from './problems.js'
import { catalogue } from './words.js'

/** 退文 — starts from what the gate finds now; the office adds the rest. One item to a line, all at once (一次性告知). */
export function groundsForm(act, send, close, view) {
  const found = (view.gate?.problems ?? []).filter((one) => one.severity === 'block')
  const added = h('ol', { class: 'grounds' })
  const note = h('textarea', { id: 'return-note', rows: 2 })
  const fields = [
    found.length > 0 && h('p', {}, `自查已查出 ${found.length} 项，会一并写入：`),
    h(
      'ol',
      { class: 'grounds' },
      found.map((one) =>
        h(
          'li',
          {},
          one.place && where(one.place, view.papers, view.goTo),
          one.remedy,
          h('small', { class: 'code' }, one.code),
        ),
      ),
    ),
    found.length === 0 && h('p', {}, '自查没有查出退文事由，请添加。'),
    added,
    button('添加一项事由', () => added.append(row()), { class: 'plain' }),
    h('div', { class: 'field' }, h('label', { for: 'return-note' }, '附言（可不填）'), note),
  ]
  if (found.length === 0) added.append(row())
  const body = () => ({
    revisionHash: view.current.revision.hash,
    grounds: [...added.children].map(groundOf).filter((one) => one.code !== ''),
    ...(note.value.trim() ? { note: note.value.trim() } : {}),
  })
  return actForm(act, '所有事由一次写全，拟稿人会逐条看到。', fields, body, send, close)
}

function row() {
  const options = catalogue().returns.map((one) => h('option', { value: one.code }, `${one.title}（${one.code}）`))
  const remedy = h('textarea', { rows: 2, 'aria-label': '怎么改（可按实际情况改写）' })
  const code = h(
    'select',
    { 'aria-label': '退文事由', required: true, onchange: suggest },
    h('option', { value: '' }, '请选择事由'),
    options,
  )
  const item = h(
    'li',
    {},
    code,
    remedy,
    button('删去', () => item.remove(), { class: 'plain' }),
  )
  let suggested = ''
  return item

  function suggest() {
    const words = catalogue().returns.find((one) => one.code === code.value)?.remedy ?? ''
    if (remedy.value.trim() === '' || remedy.value === suggested) remedy.value = suggested = words
  }
}

function groundOf(item) {
  const remedy = item.querySelector('textarea').value.trim()
  return { code: item.querySelector('select').value, ...(remedy ? { remedy } : {}) }
}
