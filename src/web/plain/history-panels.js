import { call } from './api.js'
import { fill, h } from './dom.js'
import { attempt, where } from './problems.js'
import { fileName, time } from './say.js'
import { label } from './words.js'

/** 退文 — each notice with its items on their places, the newest first: what the drafter works from. */
export function returnsPanel(view) {
  const { returns } = view.current
  if (returns.length === 0) return null
  return panel(
    `退文 ${returns.length}`,
    [...returns].reverse().map((one) => returned(one, view)),
  )
}

/** 经过 — disputes, the difference since the return, opinions with the text they were given on, the trail. */
export function historyPanels(view) {
  const { current } = view
  return [
    current.disputes.length > 0 && panel('异议', current.disputes.map(disputed)),
    current.returns.length > 0 && later('与退回稿比较', view, 'difference', difference),
    current.opinions.length > 0 &&
      panel(
        '审核意见',
        h(
          'ul',
          { class: 'opinions' },
          [...current.opinions].reverse().map((one) => opinion(one, current)),
        ),
      ),
    later('留痕', view, 'trail', trail),
  ]
}

function returned({ round, at, step, items, note }, view) {
  return h(
    'div',
    { class: 'returned' },
    h('h3', {}, `第 ${round} 次退文 · ${label('step', step)} · ${time(at)}`),
    h(
      'ol',
      { class: 'grounds' },
      items.map((one) =>
        h(
          'li',
          {},
          one.place && where(one.place, view.papers, view.goTo),
          one.remedy,
          h('small', { class: 'code', title: one.basis.map((clause) => label('clause', clause)).join('；') }, one.code),
        ),
      ),
    ),
    note && h('p', { class: 'quote' }, note),
  )
}

function disputed({ round, at, statement, outcome }) {
  const result = { upheld: '维持退文', overruled: '撤销退文' }[outcome] ?? '等待签发人决定'
  return h(
    'div',
    {},
    h('p', {}, `对第 ${round} 次退文 · ${time(at)} · ${result}`),
    h('p', { class: 'quote' }, statement),
  )
}

function opinion({ step, opinion: said, by, at, revisionHash, note, dissent }, current) {
  const stale = revisionHash !== current.revision.hash
  return h(
    'li',
    {},
    h('strong', {}, `${label('step', step)} · ${label('opinion', said)}`),
    ` ${by} · ${time(at)}`,
    stale && h('span', { class: 'hint' }, '（对以前的稿次，已失效）'),
    note && h('p', { class: 'quote' }, note),
    dissent && h('p', { class: 'quote' }, `异议留痕：${dissent}`),
  )
}

/** Fetched when it is opened. */
function later(title, { current, papers }, part, draw) {
  const inside = h('div')
  const load = (event) => {
    if (!event.target.open || inside.hasChildNodes()) return
    return attempt(inside, async () =>
      fill(inside, draw(await call('GET', `/v1/cases/${encodeURIComponent(current.id)}/${part}`), papers)),
    )
  }
  return h('section', { class: 'panel' }, h('details', { ontoggle: load }, h('summary', {}, title), inside))
}

function difference(answer) {
  const changes = answer.changes
  if (changes.length === 0) return h('p', { class: 'hint' }, '与退回稿相比，文字没有改动。')
  return [
    h('p', {}, `改了 ${changes.length} 处，其中 ${answer.outsideReturn} 处不在退回事项内。`),
    h(
      'ul',
      { class: 'changes' },
      changes.map((one) =>
        h(
          'li',
          { class: one.kind },
          h(
            'span',
            { class: 'where' },
            `${one.kind === 'added' ? '加' : '删'} · ${fileName(one.file)}第${one.block + 1}段`,
          ),
          h(one.kind === 'added' ? 'ins' : 'del', {}, one.text),
        ),
      ),
    ),
  ]
}

function trail(answer) {
  return h(
    'ol',
    { class: 'trail' },
    answer.entries.map((one) =>
      h('li', {}, `${time(one.at)} ${label('act', one.act)} · ${one.by}（${label('role', one.role)}）`),
    ),
  )
}

function panel(title, ...inside) {
  return h('section', { class: 'panel' }, h('h2', {}, title), inside)
}
