import { call } from './api.js'
import { mayAmend } from './acts.js'
import { announce, button, fill, h } from './dom.js'
import { attempt, where } from './problems.js'
import { covers } from './say.js'
import { catalogue, label } from './words.js'

/** 发现 — what the rules saw, by type; each is answered 遮盖, 说明保留 or 误报, one by one or a whole type at once. */
export function findingsPanel(me, view) {
  const { findings } = view
  const mine = mayAmend(me, view.current)
  const listed = findings.filter((one) => one.severity !== 'note')
  const errors = h('div')
  const answerOf = (finding) => (view.draft.dispositions ?? []).find((one) => covers(one.place, finding.place))
  const answer = (dispositions) =>
    attempt(
      errors,
      async () => {
        await call(
          'POST',
          `/v1/cases/${encodeURIComponent(view.current.id)}/dispositions`,
          { dispositions },
          { version: view.current.version },
        )
        announce(`已处置 ${dispositions.length} 处`)
        await view.reload()
      },
      view,
    )
  // What the office's list lets stand was answered beforehand.
  const isOpen = (finding) => !finding.suppression && !answerOf(finding)
  const open = listed.filter(isOpen)
  const types = [...new Set(listed.map((one) => one.type))]
  return h(
    'section',
    { class: 'panel', id: 'findings-panel' },
    h(
      'h2',
      {},
      `发现 ${listed.length}`,
      listed.length > 0 &&
        h(
          'span',
          {
            class: `verdict ${open.some((one) => one.severity === 'block') ? 'return' : open.length > 0 ? 'attend' : 'admit'}`,
          },
          open.length > 0 ? `未答 ${open.length} 处` : '✓ 都已答复',
        ),
    ),
    listed.length === 0 && h('p', { class: 'hint' }, '没有发现个人信息或者标志方面的问题。'),
    errors,
    types.map((type) =>
      group(
        type,
        listed.filter((one) => one.type === type),
      ),
    ),
  )

  function group(type, all) {
    const left = all.filter(isOpen)
    const rule = catalogue().rules[all[0].rule]
    return h(
      'details',
      { open: left.length > 0 || all.length <= 3 },
      h(
        'summary',
        {},
        h('strong', {}, `${label('type', type)} ${all.length} 处`),
        ` ${label('severity', all[0].severity)}`,
        left.length < all.length && `，已答 ${all.length - left.length} 处`,
      ),
      rule && h('p', { class: 'hint' }, rule, h('small', { class: 'code' }, all[0].rule)),
      mine &&
        left.length > 1 &&
        button(`全部遮盖 ${left.length} 处`, () => answer(left.map(({ place }) => ({ place, answer: 'redact' }))), {
          class: 'plain',
        }),
      h('ul', { class: 'findings' }, all.map(row)),
    )
  }

  function row(finding) {
    const given = answerOf(finding)
    const form = h('div')
    return h(
      'li',
      {},
      where(finding.place, view.papers, view.goTo),
      h(
        'span',
        { class: 'hint' },
        [label('certainty', finding.certainty), evidenceOf(finding)].filter(Boolean).join('：'),
      ),
      finding.suppression && h('span', { class: 'given' }, `✓ 已豁免（${finding.suppression}）`),
      given &&
        h(
          'span',
          { class: 'given' },
          `✓ ${label('answer', given.answer)}`,
          given.ground && `（${given.ground}）`,
          given.statement && `：${given.statement}`,
        ),
      mine &&
        h(
          'span',
          { class: 'buttons small' },
          given?.answer !== 'redact' && button('遮盖', () => answer([{ place: finding.place, answer: 'redact' }])),
          button('说明保留', () => keepForm(form, finding)),
          given?.answer !== 'mistaken' && button('误报', () => answer([{ place: finding.place, answer: 'mistaken' }])),
        ),
      form,
    )
  }

  function keepForm(box, { place }) {
    const ground = h(
      'select',
      { 'aria-label': '保留的依据', required: true },
      h('option', { value: '' }, '保留的依据'),
      (catalogue().exemptions ?? []).map((one) => h('option', { value: one.code }, one.title)),
    )
    const clause = h('input', { 'aria-label': '法律、法规名称和条款', placeholder: '如《……法》第×条', required: true })
    const statement = h('input', { 'aria-label': '说明', placeholder: '为什么必须保留', required: true })
    const send = (event) => {
      event.preventDefault()
      return answer([
        { place, answer: 'keep', ground: ground.value, clause: clause.value.trim(), statement: statement.value.trim() },
      ])
    }
    fill(
      box,
      h(
        'form',
        { class: 'keep', onsubmit: send, onkeydown: (event) => event.key === 'Escape' && fill(box) },
        ground,
        clause,
        statement,
        h('button', {}, '确认保留'),
      ),
    )
    ground.focus()
  }
}

/** Why it was seen, in the pack's words; the same as the report of `yuantou check`. */
function evidenceOf({ evidence }) {
  const said = Object.entries(evidence).map(([name, value]) => {
    const code = typeof value === 'number' ? name : `${name}.${value}`
    const words = label('evidence', code)
    return words === code ? '' : words.replace('{n}', String(value))
  })
  return [...new Set(said.filter(Boolean))].join('，')
}
