import { actForm } from './act-form.js'
import { call } from './api.js'
import { choice, looked, words } from './choice.js'
import { fill, h } from './dom.js'
import { attempt } from './problems.js'
import { catalogue, label } from './words.js'

const QUESTIONS = ['otherOrgans', 'stability', 'workSecret', 'tradeSecret']
const caption = (name) => label('secrecyForm', name)

/** 填保密审查表 — every question is put and none is answered beforehand; what the machine counted stands above, for the reviewer to judge. */
export function secrecyForm(act, send, close, { current }) {
  const yesNo = { yes: '是', no: '否' }
  const warning = h('p', { class: 'refusal', role: 'alert', hidden: true }, SECRET)
  const warn = () => (warning.hidden = ![marked, derived, points].some((one) => ['yes', 'some'].includes(one.value())))
  const source = choice(caption('source'), labelsOf('source'))
  const scope = words(caption('scope'), { rows: 1 })
  const channels = words(`${caption('channels')}（一行一个）`)
  const marked = choice(caption('marked'), yesNo, warn)
  const derived = choice(caption('derived'), yesNo, warn)
  const points = choice(caption('secretPoints'), { none: '看过，没有', some: '有（不要在这里写内容）' }, warn)
  const rest = QUESTIONS.map((name) => [name, looked(caption(name))])
  const conclusion = choice(caption('conclusion'), labelsOf('conclusion'))
  const basis = basisList()
  const opinion = words(caption('opinion'), { rows: 3 })
  const body = () => ({
    revisionHash: current.revision.hash,
    source: source.value(),
    scope: scope.value(),
    channels: channels
      .value()
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
    marked: marked.value() === 'yes',
    derived: derived.value() === 'yes',
    secretPoints: points.value() === 'some' ? '有' : null,
    ...Object.fromEntries(rest.map(([name, one]) => [name, one.value()])),
    conclusion: conclusion.value(),
    basis: basis.value(),
    opinion: opinion.value(),
  })
  const asked = [source, scope, channels, marked, derived, points].map((one) => one.row)
  const then = [...rest.map(([, one]) => one.row), conclusion.row, basis.row, opinion.row]
  return actForm(
    act,
    `一事一审：这张表只对第 ${current.revision.number} 稿有效，文本一经改动就作废。`,
    [known(current), ...asked, warning, ...then],
    body,
    send,
    close,
  )
}

const SECRET =
  '认定涉密的，结论选“不公开”或者“报审”：确认以后，系统立即清除这份文稿的全部内容，不能恢复。请离线联系保密工作机构。'

function labelsOf(group) {
  return catalogue().labels[group] ?? {}
}

/** What the rules counted in this text: numbers, and no conclusion. */
function known({ id }) {
  const box = h('div', { class: 'known' })
  attempt(box, async () => {
    const { personal, uncovered, record } = await call('GET', `/v1/cases/${encodeURIComponent(id)}/secrecy-review`)
    const items = Object.entries(personal).map(([type, count]) => `${label('type', type)} ${count} 处`)
    fill(
      box,
      h('p', {}, `规则查到的个人信息：${items.length > 0 ? items.join('、') : '没有'}。`),
      uncovered > 0 && h('p', {}, `其中确定应当遮盖、还没有处理的 ${uncovered} 处。`),
      record && h('p', {}, `这一稿已有 ${record.number}，再填一张就取代它。`),
    )
  })
  return box
}

/** 依据条款 — at least one; the first box asks for it. */
function basisList() {
  const clauses = Object.entries(labelsOf('clause')).filter(([code]) => /^(SEC|REG|PIPL)-/.test(code))
  const reasons = catalogue().reasons.filter((one) => one.nature !== 'duty' && !one.forbidden)
  const boxes = [...clauses, ...reasons.map((one) => [one.code, one.title])].map(([code, text]) => [
    h('input', { type: 'checkbox', value: code, onchange: () => check() }),
    `${text}（${code}）`,
  ])
  const value = () => boxes.filter(([box]) => box.checked).map(([box]) => box.value)
  const check = () => boxes[0]?.[0].setCustomValidity(value().length > 0 ? '' : '请至少选一条依据')
  check()
  const row = h(
    'fieldset',
    { class: 'choice long' },
    h('legend', {}, caption('basis')),
    boxes.map(([box, text]) => h('label', {}, box, text)),
  )
  return { row, value }
}
