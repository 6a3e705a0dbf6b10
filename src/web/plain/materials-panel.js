import { at } from './draft-data.js'
import { FIELDSETS, optionsOf } from './draft-fields.js'
import { h } from './dom.js'

/** 送审材料 — what the author declared besides the text, for whoever has to judge it: only what is filled in. */
export function materialsPanel({ draft }) {
  const parts = FIELDSETS.map(({ title, fields }) => ({ title, rows: fields.flatMap((field) => row(field, draft)) }))
  return h(
    'section',
    { class: 'panel' },
    h(
      'details',
      {},
      h('summary', {}, h('strong', {}, '送审材料')),
      parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => [h('h3', {}, title), h('dl', { class: 'materials' }, rows)]),
    ),
  )
}

function row(field, draft) {
  const value = at(draft, field.at)
  const words = field.type === 'paper' ? '' : written(field, value)
  return words === '' ? [] : [h('dt', {}, field.name), h('dd', {}, words)]
}

function written(field, value) {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.join('、')
  const named =
    field.type === 'choice' || field.type === 'bool' ? optionsOf(field).find(([code]) => code === String(value)) : null
  return named ? named[1] : String(value)
}
