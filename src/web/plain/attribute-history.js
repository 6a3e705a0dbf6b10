import { h } from './dom.js'
import { time } from './say.js'
import { catalogue, label } from './words.js'

/** 属性变更 — what it was, what it became, who changed it and why; the newest first. The first choice is no change. */
export function changesOf({ attributeChanges }) {
  const changes = attributeChanges.filter((one) => one.why !== null)
  if (changes.length === 0) return null
  return h(
    'details',
    {},
    h('summary', {}, `变更 ${changes.length} 次`),
    h(
      'ol',
      {},
      [...changes]
        .reverse()
        .map((one) =>
          h(
            'li',
            {},
            `${time(one.at)}：${told(one.from, one.fromReason)} → ${told(one.to, one.toReason)}`,
            h('p', { class: 'quote' }, one.why),
          ),
        ),
    ),
  )
}

function told(attribute, code) {
  const reason = catalogue().reasons.find((one) => one.code === code)
  return `${label('attribute', attribute)}${code ? `（${reason?.title ?? code}）` : ''}`
}
