import { mayAmend } from './acts.js'
import { h } from './dom.js'
import { where } from './problems.js'
import { label } from './words.js'

/** Fields of a draft and where on this page they are filled in. */
const PARTS = [
  [/^\/(draft\/)?(attribute|reason)/, null],
  [/^\/(draft\/)?interpretation/, 'interpretation'],
  [/^\/(draft\/)?attachments/, 'attachments'],
  [
    /^\/(draft\/)?(secrecyReview|openOfficeReview|legalReview|fairCompetitionReview|affectsMarket|countersigns|jointIssuers|majorDecision|publicComment|urgent)/,
    'reviews',
  ],
  [/^\/(draft\/)?forwardedFrom/, 'forwarded'],
  [/^\/(draft\/)?(text|file)/, 'text'],
  [/^\//, 'basics'],
]

/** 自查 — the gate's own answer, live: every ground at once, and what to do about each. */
export function gatePanel(me, view) {
  const { gate } = view
  const grounds = gate.problems.filter((one) => one.severity === 'block')
  const advice = gate.problems.filter((one) => one.severity !== 'block')
  return h(
    'section',
    { class: 'panel', id: 'gate-panel' },
    h(
      'h2',
      {},
      '自查',
      h(
        'span',
        { class: `verdict ${gate.verdict}` },
        grounds.length > 0 ? `✕ 还差 ${grounds.length} 项` : '✓ 没有退文事由',
      ),
    ),
    grounds.length > 0 &&
      h(
        'ol',
        { class: 'grounds' },
        grounds.map((one) => item(one, me, view)),
      ),
    advice.length > 0 && [
      h('h3', {}, `提醒 ${advice.length}`),
      h(
        'ol',
        { class: 'grounds advice' },
        advice.map((one) => item(one, me, view)),
      ),
    ],
    h('p', { class: 'hint' }, `按 ${gate.pack.id} ${gate.pack.version} 检查`),
  )
}

function item(one, me, view) {
  return h(
    'li',
    {},
    one.place && where(one.place, view.papers, view.goTo),
    one.remedy,
    h('small', { class: 'code', title: one.basis.map((clause) => label('clause', clause)).join('；') }, one.code),
    one.field && mayAmend(me, view.current) && way(one.field, view),
  )
}

function way(field, view) {
  const part = PARTS.find(([form]) => form.test(field))?.[1]
  if (part === null)
    return h(
      'button',
      { type: 'button', class: 'where', onclick: () => document.getElementById('attribute-panel')?.scrollIntoView() },
      '去选定',
    )
  return part === undefined
    ? null
    : h('a', { class: 'where', href: `#/cases/${encodeURIComponent(view.current.id)}/edit/${part}` }, '去填写')
}
