import { call, download } from './api.js'
import { button, fill, h } from './dom.js'
import { attempt } from './problems.js'

/** 退文统计 — per unit, ground and round, over the days asked for; no title and no case stands in it. */
export async function statisticsView(main) {
  const shown = h('div', { 'aria-live': 'polite' })
  const errors = h('div')
  const [from, to] = [day('从'), day('到')]
  const unit = field('单位（不填为全部）', h('input', { id: 'of-unit', type: 'text' }))
  const asked = () =>
    new URLSearchParams(
      Object.entries({ from: from.value(), to: to.value(), unit: unit.value().trim() }).filter(([, value]) => value),
    )
  const look = () =>
    attempt(errors, async () => {
      const counted = await call('GET', `/v1/statistics/returns?${asked()}`)
      from.set(counted.from)
      to.set(counted.to)
      fill(shown, units(counted), grounds(counted))
    })
  const save = () => attempt(errors, () => download(`/v1/statistics/returns.csv?${asked()}`))
  const form = h(
    'form',
    { class: 'span', onsubmit: (event) => (event.preventDefault(), look()) },
    [from.row, to.row, unit.row],
    h('div', { class: 'buttons' }, h('button', { class: 'primary' }, '统计'), button('下载 csv', save)),
  )
  fill(main, h('div', { class: 'list-head' }, h('h1', {}, '退文统计')), form, errors, shown)
  await look()
}

function units({ units: rows }) {
  if (rows.length === 0) return h('p', { class: 'empty' }, '这段时间没有送审，也没有退文。')
  const cells = (one) => [
    one.unit,
    one.submitted,
    one.returned,
    percent(one.rate),
    one.items,
    percent(one.repeatShare),
    one.medianDays ?? '—',
  ]
  return table(
    '各单位',
    ['单位', '送审次数', '退文次数', '退文率', '事项数', '重复事项', '改好再送（天，中位）'],
    rows.map(cells),
  )
}

function grounds({ rows }) {
  if (rows.length === 0) return null
  const cells = (one) => [one.unit, `${one.title}（${one.code}）`, `第 ${one.round} 次`, one.count]
  return table('各事由', ['单位', '事由', '轮次', '项数'], rows.map(cells))
}

function table(title, head, rows) {
  const row = (cells) =>
    h(
      'tr',
      {},
      cells.map((one) => h('td', {}, String(one))),
    )
  return h(
    'section',
    {},
    h('h2', {}, title),
    h(
      'table',
      { class: 'cases' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h('tbody', {}, rows.map(row)),
    ),
  )
}

const percent = (share) => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`)

function day(text) {
  const input = h('input', { id: `day-${text}`, type: 'date' })
  return { ...field(text, input), set: (value) => (input.value = value) }
}

function field(text, input) {
  return {
    row: h('div', { class: 'field' }, h('label', { for: input.id }, text), input),
    value: () => input.value,
  }
}
