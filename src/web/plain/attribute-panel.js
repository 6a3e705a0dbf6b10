import { call } from './api.js'
import { mayAmend } from './acts.js'
import { changesOf } from './attribute-history.js'
import { words } from './choice.js'
import { announce, button, fill, h } from './dom.js'
import { attempt } from './problems.js'
import { catalogue, label } from './words.js'

/** Who will be able to read it, in one sentence each. */
const READERS = {
  public: '任何人都能在门户上读到全文、附件和解读。',
  redacted: '任何人都能读到删减后的文本；删去的每一处都要有法定依据。',
  'on-request': '不上门户；有人依法申请时，由本机关审查后提供给申请人。',
  'not-public': '只在机关内部按程序使用；理由存档，到期复审。',
}

/** 公开属性 — nothing is preselected; choosing says in one sentence who will read it, and asks for the reason that belongs to it. */
export function attributePanel(me, view) {
  const { draft } = view
  if (!mayAmend(me, view.current)) return panel(shown(draft), changesOf(view.current))
  const errors = h('div')
  const reason = h('select', { id: 'reason', onchange: hint })
  const guide = h('p', { class: 'hint', id: 'reason-hint' })
  const statement = h('textarea', { id: 'statement', rows: 3, 'aria-describedby': 'reason-hint', onchange: advise })
  const advice = h('ul', { class: 'hint', 'aria-live': 'polite' })
  const why = words('为什么要改（必填）', { required: false })
  const radios = catalogue().attributes.map((one) =>
    h('input', {
      type: 'radio',
      name: 'attribute',
      id: `attribute-${one}`,
      value: one,
      checked: draft.attribute === one,
      onchange: choose,
    }),
  )
  statement.value = draft.reason?.statement ?? ''
  choose()
  reason.value = draft.reason?.code ?? ''
  hint()
  return panel(
    h(
      'fieldset',
      { class: 'attributes' },
      h('legend', {}, '谁可以看（必选）'),
      radios.map((radio) =>
        h('label', {}, radio, h('span', {}, h('strong', {}, label('attribute', radio.value)), READERS[radio.value])),
      ),
    ),
    h('div', { class: 'field' }, h('label', { for: 'reason' }, '依据'), reason, guide),
    h('div', { class: 'field' }, h('label', { for: 'statement' }, '说明'), statement, advice),
    why.row,
    button('保存属性和理由', save, { class: 'primary' }),
    errors,
    changesOf(view.current),
  )

  function chosen() {
    return radios.find((radio) => radio.checked)?.value ?? null
  }
  function choose() {
    const before = reason.value
    fill(reason, h('option', { value: '' }, chosen() === null ? '先选公开属性' : '请选择依据'), optionsFor(chosen()))
    reason.value = [...reason.options].some((one) => one.value === before) ? before : ''
    hint()
  }
  function hint() {
    guide.textContent = catalogue().reasons.find((one) => one.code === reason.value)?.statement ?? ''
    why.row.hidden = !isChange()
  }
  /** The first choice needs no why; every later one does. */
  function isChange() {
    const another = Boolean(draft.attribute) && chosen() !== draft.attribute
    return another || (Boolean(draft.reason?.code) && reason.value !== draft.reason.code)
  }
  /** What the pack has to say of the wording, while it can still be mended; it holds nobody up. */
  async function advise() {
    const asked = { attribute: chosen(), reason: reason.value || null, statement: statement.value.trim() || null }
    const body = { ...asked, caseId: view.current.id }
    const { hints } = asked.statement ? await call('POST', '/v1/statements/hints', body).catch(() => NONE) : NONE
    fill(
      advice,
      hints.map((one) => h('li', {}, one.sentence)),
    )
  }
  function save() {
    const body = {
      attribute: chosen(),
      reason:
        reason.value || statement.value.trim()
          ? { code: reason.value || null, statement: statement.value.trim() || null }
          : null,
      ...(why.value() ? { why: why.value() } : {}),
    }
    return attempt(
      errors,
      async () => {
        await call('PUT', `/v1/cases/${encodeURIComponent(view.current.id)}/attribute`, body, {
          version: view.current.version,
        })
        announce('已保存公开属性和理由')
        await view.reload()
      },
      view,
    )
  }
}

const NONE = { hints: [] }

/** Those that fit the attribute, grouped by what they rest on, in the catalogue's order (catch-alls last). */
function optionsFor(attribute) {
  const fitting = catalogue().reasons.filter((one) => one.for.includes(attribute))
  const groups = [...new Set(fitting.map((one) => one.nature))]
  return groups.map((nature) =>
    h(
      'optgroup',
      { label: label('nature', nature) },
      fitting
        .filter((one) => one.nature === nature)
        .map((one) => h('option', { value: one.code }, `${one.title}（${one.code}）`)),
    ),
  )
}

function shown(draft) {
  const reason = catalogue().reasons.find((one) => one.code === draft.reason?.code)
  return [
    h('p', {}, h('strong', {}, label('attribute', draft.attribute)), ` ${READERS[draft.attribute] ?? ''}`),
    draft.reason?.code &&
      h(
        'p',
        {},
        reason?.title ?? '',
        h('small', { class: 'code' }, draft.reason.code),
        `　${reason ? label('clause', reason.clause) : ''}`,
      ),
    draft.reason?.statement && h('p', { class: 'quote' }, draft.reason.statement),
  ]
}

function panel(...inside) {
  return h('section', { class: 'panel', id: 'attribute-panel' }, h('h2', {}, '公开属性'), inside)
}
