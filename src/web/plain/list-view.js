import { call } from './api.js'
import { button, fill, h } from './dom.js'
import { isMyTurn } from './acts.js'
import { attempt } from './problems.js'
import { state, time } from './say.js'
import { label } from './words.js'

/** 办件列表 — what waits for me first, then the rest; `/` filters, j and k walk. */
export async function listView(main, me) {
  let { cases, next } = await call('GET', '/v1/cases?limit=100')
  const { reviews, next: moreReviews } = await call('GET', '/v1/reviews/due?limit=50')
  const rows = h('div')
  const errors = h('div')
  const filter = h('input', {
    type: 'search',
    id: 'filter',
    placeholder: '按标题、单位、状态筛选（/）',
    'aria-label': '筛选办件',
    oninput: draw,
  })
  fill(main, h('div', { class: 'list-head' }, h('h1', {}, '办件'), filter), rows)
  draw()
  const controller = new AbortController()
  document.addEventListener('keydown', keys, { signal: controller.signal })
  return (unloading) => (unloading || controller.abort(), true)

  function draw() {
    const sought = filter.value.trim()
    const found = cases.filter((one) => `${one.title}${one.issuer}${one.unit}${state(one)}`.includes(sought))
    const mine = found.filter((one) => isMyTurn(me, one))
    const rest = found.filter((one) => !mine.includes(one))
    const due = reviews.filter((one) => `${one.case.title}${one.case.issuer}${one.case.unit}`.includes(sought))
    fill(
      rows,
      due.length > 0 && reviewTable(`到期复审 ${due.length}${moreReviews ? ' 件以上' : ''}`, due),
      mine.length > 0 && table(`待我办理 ${mine.length}`, mine),
      rest.length > 0 && table(mine.length > 0 ? `其他 ${rest.length}` : `全部 ${rest.length}`, rest),
      next && [button('更早的办件', more, { class: 'plain' }), errors],
      found.length === 0 && h('p', { class: 'empty' }, cases.length === 0 ? emptyFor(me) : '没有符合筛选条件的办件。'),
    )
  }

  function more() {
    return attempt(errors, async () => {
      const answer = await call('GET', `/v1/cases?limit=100&after=${encodeURIComponent(next)}`)
      cases = [...cases, ...answer.cases]
      next = answer.next
      draw()
    })
  }

  function keys(event) {
    if (event.target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '/') return (event.preventDefault(), filter.focus())
    const step = { j: 1, k: -1 }[event.key]
    if (!step) return
    const links = [...rows.querySelectorAll('a')]
    links.at((links.indexOf(document.activeElement) + step) % links.length)?.focus()
  }
}

function emptyFor(me) {
  return me.roles.includes('drafter') ? '还没有办件。点“起草新文稿”开始。' : '还没有办件。'
}

function table(title, cases) {
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
          ['标题', '单位', '状态', '公开属性', '轮次', '最近办理'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h('tbody', {}, cases.map(row)),
    ),
  )
}

/** 到期复审 — what is filed, tightened or released without its interpretation, and to be looked at again by today. */
function reviewTable(title, reviews) {
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
          ['标题', '单位', '状态', '为什么复审', '到期日'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h('tbody', {}, reviews.map(reviewRow)),
    ),
  )
}

function reviewRow({ case: one, cause, due }) {
  return h(
    'tr',
    {},
    h('td', { class: 'title' }, h('a', { href: `#/cases/${encodeURIComponent(one.id)}` }, one.title)),
    h('td', {}, one.unit),
    h('td', {}, h('span', { class: `state ${one.state}` }, state(one))),
    h('td', {}, label('reviewCause', cause)),
    h('td', { class: 'time' }, due),
  )
}

function row(one) {
  return h(
    'tr',
    {},
    h('td', { class: 'title' }, h('a', { href: `#/cases/${encodeURIComponent(one.id)}` }, one.title)),
    h('td', {}, one.unit),
    h('td', {}, h('span', { class: `state ${one.state}` }, state(one))),
    h('td', {}, label('attribute', one.attribute)),
    h('td', {}, one.round > 0 ? `退 ${one.round} 次` : '—'),
    h('td', { class: 'time' }, time(one.updatedAt)),
  )
}
