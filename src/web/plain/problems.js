import { Refused } from './api.js'
import { button, fill, h } from './dom.js'
import { place } from './say.js'

/** 哪里不对、怎么办 — the refusal's sentences in one box, each with its place and, small and grey, its code. */
export function showRefusal(box, error, { papers, goTo, reload } = {}) {
  if (!(error instanceof Refused)) throw error
  const [first, ...more] = error.problems
  // Several grounds come under one heading problem, which says that they stand in the way; its own line would say it twice.
  const items = more.length > 0 && first.code.startsWith('gate.') ? more : error.problems
  const title = more.length > 0 && items === more ? `没有送成，请先处理以下 ${more.length} 项` : error.title
  fill(
    box,
    h(
      'div',
      { class: 'refusal', role: 'alert' },
      h('p', { class: 'refusal-title' }, items.length === 1 && items[0].sentence === title ? '没有办成' : title),
      h(
        'ul',
        {},
        items.map((one) => item(one, papers, goTo)),
      ),
      reload && STALE.includes(first?.code) && button('看最新的', reload),
    ),
  )
  box.firstElementChild.scrollIntoView({ block: 'nearest' })
}

/** Somebody else was first: what they did is one click away. */
const STALE = ['case.stale', 'store.stale', 'review.stale']

function item({ code, sentence, place: at, data }, papers, goTo) {
  return h(
    'li',
    {},
    at && where(at, papers, goTo),
    sentence ?? data?.remedy ?? code,
    h('small', { class: 'code' }, code.replace(/^ground\./, '')),
  )
}

/** A place as a way to it. */
export function where(at, papers, goTo) {
  const words = place(at, papers)
  return goTo
    ? h('button', { type: 'button', class: 'where', onclick: () => goTo(at) }, words)
    : h('span', { class: 'where' }, words)
}

/** Runs work and shows its refusal in the box; answers `undefined` when it was refused. */
export async function attempt(box, work, context) {
  try {
    fill(box)
    return await work()
  } catch (error) {
    showRefusal(box, error, context)
    return undefined
  }
}
