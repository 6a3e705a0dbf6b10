import { download } from './api.js'
import { button, h } from './dom.js'
import { attempt } from './problems.js'
import { time } from './say.js'
import { label } from './words.js'

/** 审查和研判 — the records on the text as it is now, each to be saved and printed; those on older texts are void. */
export function recordsPanel({ current }) {
  const ofThisText = (list) => list.filter((one) => one.revisionHash === current.revision.hash)
  const review = ofThisText(current.secrecyReviews).at(-1)
  const judgements = ofThisText(current.judgements)
  if (!review && judgements.length === 0) return null
  return h(
    'section',
    { class: 'panel' },
    h('h2', {}, '审查和研判'),
    review && secrecy(current, review),
    judged(current, judgements),
  )
}

function secrecy(current, review) {
  return h(
    'div',
    {},
    h(
      'p',
      {},
      h('strong', {}, `${review.number} · ${label('conclusion', review.conclusion)}`),
      ` ${review.by} · ${time(review.at)}`,
    ),
    h('p', { class: 'quote' }, review.opinion),
    printed(current, 'secrecy-reviews', label('record', 'secrecy-record')),
  )
}

function judged(current, judgements) {
  const last = judgements.at(-1)
  if (!last) return null
  const unfit = ['wording', 'timing', 'manner'].filter((aspect) => !last[aspect].fit)
  const says = unfit.length > 0 ? `不适当：${unfit.map((one) => label('judgementForm', one)).join('、')}` : '适当'
  return h(
    'div',
    {},
    h('p', {}, h('strong', {}, `${label('record', 'release-judgement')} · ${says}`), ` ${last.by} · ${time(last.at)}`),
    unfit.map((aspect) => h('p', { class: 'quote' }, last[aspect].note)),
    printed(current, 'judgements', label('record', 'release-judgement')),
  )
}

function printed({ id, revision }, list, name) {
  const errors = h('div')
  const path = `/v1/cases/${encodeURIComponent(id)}/${list}/${revision.number}.docx`
  return [button(`下载${name}（docx）`, () => attempt(errors, () => download(path)), { class: 'plain' }), errors]
}
