import { call } from './api.js'
import { mayAmend } from './acts.js'
import { announce, button, h } from './dom.js'
import { attempt, where } from './problems.js'
import { selected } from './selection.js'
import { catalogue, label } from './words.js'

/** 删减 — passages the author cuts from the public copy, each with its legal ground; chosen by selecting them in the text. */
export function redactionPanel(me, view) {
  const mine = mayAmend(me, view.current)
  const cuts = view.draft.redactions ?? []
  if (!mine && cuts.length === 0) return null
  const errors = h('div')
  const ground = h('select', { id: 'cut-ground' }, h('option', { value: '' }, '请选择依据'), grounds())
  const statement = h('input', { id: 'cut-statement' })
  const save = (redactions, said) =>
    attempt(
      errors,
      async () => {
        await call(
          'PUT',
          `/v1/cases/${encodeURIComponent(view.current.id)}/redactions`,
          { redactions },
          { version: view.current.version },
        )
        announce(said)
        await view.reload()
      },
      view,
    )
  // A click on the button takes the selection away, so the last one in the text is remembered.
  const chosen = h('p', { class: 'hint' }, '在左边的文字里选中要删去的一段。')
  let place = null
  if (mine) {
    document.onselectionchange = () => {
      const found = selected()
      if (!found) return
      place = found
      chosen.textContent = `已选中 ${found.to - found.from} 个字。`
    }
  }
  return h(
    'section',
    { class: 'panel', id: 'redaction-panel' },
    h('h2', {}, `删减 ${cuts.length}`),
    cuts.length > 0 &&
      h(
        'ul',
        { class: 'findings' },
        cuts.map((one, i) =>
          h(
            'li',
            {},
            where(one.place, view.papers, view.goTo),
            titleOf(one.ground),
            one.statement && `：${one.statement}`,
            mine &&
              button(
                '撤销',
                () =>
                  save(
                    cuts.filter((_, at) => at !== i),
                    '已撤销这一处删减',
                  ),
                { class: 'plain' },
              ),
          ),
        ),
      ),
    mine && [
      chosen,
      h('div', { class: 'field' }, h('label', { for: 'cut-ground' }, '依据'), ground),
      h('div', { class: 'field' }, h('label', { for: 'cut-statement' }, '说明'), statement),
      button('删去选中的文字', () => {
        if (!place) return void (chosen.textContent = '还没有选中文字：请在左边的文字里选中一段，只能在同一段之内。')
        return save(
          [...cuts, { place, ground: ground.value || null, statement: statement.value.trim() || null }],
          '已加入删减',
        )
      }),
      errors,
    ],
  )
}

function grounds() {
  return catalogue()
    .reasons.filter((one) => one.for.includes('redacted') && one.nature !== 'duty' && !one.forbidden)
    .map((one) => h('option', { value: one.code }, `${one.title}（${one.code}）`))
}

function titleOf(code) {
  return catalogue().reasons.find((one) => one.code === code)?.title ?? (code ? label('reason', code) : '未写依据')
}
