import { h } from './dom.js'
import { fileName } from './say.js'
import { label } from './words.js'

/** 与退回稿比较 — each change with the item it answers; what nobody asked for stands first and says so. */
export function differenceView({ changes, fields, outsideReturn, unplaced }) {
  if (changes.length + fields.length === 0) return h('p', { class: 'hint' }, '与退回稿相比，没有改动。')
  const listed = [...changes.map(block), ...fields.map(field)]
  const outside = listed.filter((one) => one.outside)
  const asked = listed.filter((one) => !one.outside)
  return [
    h('p', {}, `改了 ${listed.length} 处，其中 ${outsideReturn} 处不在退回事项内。`),
    unplaced.length > 0 &&
      h('p', { class: 'hint' }, `第 ${unplaced.join('、')} 项没有写明位置，无法对应到改动，请通看。`),
    outside.length > 0 && [h('h3', {}, '不在退回事项内'), list(outside)],
    asked.length > 0 && [h('h3', {}, '退回事项'), list(asked)],
  ]
}

const list = (rows) =>
  h(
    'ul',
    { class: 'changes' },
    rows.map((one) => one.row),
  )

function block({ file, block: at, kind, text, answers, outside }) {
  const added = kind === 'added'
  const place = `${added ? '加' : '删'} · ${fileName(file)}第${at + 1}段`
  return { outside, row: h('li', { class: kind }, tag(place, answers), h(added ? 'ins' : 'del', {}, text)) }
}

function field({ field: path, before, after, answers, outside }) {
  const row = h(
    'li',
    { class: 'field-change' },
    tag(`改 · ${fieldName(path)}`, answers),
    before !== null && h('del', {}, before),
    after !== null && h('ins', {}, after),
  )
  return { outside, row }
}

function tag(place, answers) {
  const items = answers.length > 0 ? `（第 ${answers.join('、')} 项）` : ''
  return h('span', { class: 'where' }, `${place}${items}`)
}

/** The longest known beginning of a path names it: 解读材料 for `/interpretation/materials/0/title`. */
export function fieldName(path) {
  const parts = path.split('/')
  for (let length = parts.length; length > 1; length--) {
    const known = parts.slice(0, length).join('/')
    const name = label('field', known)
    if (name !== known) return name
  }
  return path
}
