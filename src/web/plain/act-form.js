import { h } from './dom.js'

/** A form of one act: Enter confirms, Escape closes; what was typed stays when the act is refused. */
export function actForm(act, says, fields, body, send, close) {
  const asked = act.label.startsWith('确认') ? act.label : `确认${act.label}`
  const confirm = h('button', { class: act.kind === 'danger' ? 'danger' : 'primary' }, asked)
  return h(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault()
        if (confirm.disabled) return
        confirm.disabled = true
        await send(body())
        confirm.disabled = false
      },
    },
    says && h('p', {}, says),
    fields,
    h('div', { class: 'buttons' }, confirm, h('button', { type: 'button', class: 'plain', onclick: close }, '先不办')),
  )
}
