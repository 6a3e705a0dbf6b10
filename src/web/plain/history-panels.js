import { call, download } from './api.js'
import { differenceView, fieldName } from './difference-view.js'
import { button, fill, h } from './dom.js'
import { noticeView } from './notice-view.js'
import { attempt, where } from './problems.js'
import { time } from './say.js'
import { shownDay } from './shown-day.js'
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
    current.declinedReturns.length > 0 && panel('没有批准的退文', current.declinedReturns.map(declined)),
    current.disputes.length > 0 && panel('异议', current.disputes.map(disputed)),
    current.returns.length > 0 && later('与退回稿比较', view, 'difference', differenceView),
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

function returned({ number, round, at, step, items, due, note, automatic }, view) {
  const open = items.filter((one) => one.status === 'open').length
  return h(
    'div',
    { class: 'returned' },
    h('h3', {}, `${number || `第 ${round} 次退文`} · ${automatic ? '自动退文' : label('step', step)} · ${time(at)}`),
    h('p', { class: 'hint' }, `共 ${items.length} 项，${open > 0 ? `还有 ${open} 项没有答复` : '都已答复'}`),
    h(
      'ol',
      { class: 'grounds' },
      items.map((one) => returnedItem(one, view)),
    ),
    due && h('p', { class: 'hint' }, `补正期限：${shownDay(due)}`),
    note && h('p', { class: 'quote' }, note),
    whole(round, view),
  )
}

function returnedItem(one, view) {
  return h(
    'li',
    { value: one.id },
    one.place && where(one.place, view.papers, view.goTo),
    one.field && h('span', { class: 'where' }, fieldName(one.field)),
    one.remedy,
    h('small', { class: 'code', title: one.basis.map((clause) => label('clause', clause)).join('；') }, one.code),
    h(
      'p',
      { class: one.answer ? 'quote' : 'hint' },
      label('itemStatus', one.status),
      one.answer && `：${one.answer.statement}`,
    ),
  )
}

/** The notice with its passages, and as a file to print. */
function whole(round, view) {
  const shown = h('div')
  const path = `/v1/cases/${encodeURIComponent(view.current.id)}/returns/${round}`
  return [
    h(
      'div',
      { class: 'buttons' },
      button('看通知和原文', () => attempt(shown, async () => fill(shown, noticeView(await call('GET', path), view))), {
        class: 'plain',
      }),
      button('下载退文通知（docx）', () => attempt(shown, () => download(`${path}/notice.docx`)), { class: 'plain' }),
    ),
    shown,
  ]
}

function disputed({ round, at, statement, items, outcome, ruling }) {
  const result = { upheld: '维持退文', overruled: '撤销退文' }[outcome] ?? '等待签发人决定'
  return h(
    'div',
    {},
    h('p', {}, `对第 ${round} 次退文${items ? `第 ${items.join('、')} 项` : ''} · ${time(at)} · ${result}`),
    h('p', { class: 'quote' }, statement),
    ruling && h('p', { class: 'quote' }, `签发人：${ruling}`),
  )
}

function declined({ notice, by, at, statement }) {
  return h(
    'div',
    {},
    h('p', {}, `${label('step', notice.step)}拟退 ${notice.items.length} 项 · ${by} · ${time(at)}`),
    h('p', { class: 'quote' }, statement),
  )
}

function opinion({ step, opinion: said, by, at, revisionHash, note, dissent, sentBackTo, voided }, current) {
  const stale = revisionHash !== current.revision.hash
  return h(
    'li',
    {},
    h(
      'strong',
      {},
      `${label('step', step)} · ${sentBackTo ? `退回${label('step', sentBackTo)}` : label('opinion', said)}`,
    ),
    ` ${by} · ${time(at)}`,
    stale && h('span', { class: 'hint' }, '（对以前的稿次，已失效）'),
    voided && h('span', { class: 'hint' }, `（${time(voided.at)} 因退回作废）`),
    note && h('p', { class: 'quote' }, note),
    dissent && h('p', { class: 'quote' }, `保留意见：${dissent}`),
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
