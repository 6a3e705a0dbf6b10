import { call } from './api.js'
import { button, fill, h } from './dom.js'
import { attempt } from './problems.js'

/**
 * 文字或者文件 — one paper of a draft: typed, or a file handed in. The file is sent at once and from then on named by its hash; a file
 * that bears a secrecy mark is refused there and nothing of it is kept.
 */
export function paperField(label, { text, file }, rows = 6) {
  let ref = file ?? null
  const id = `paper-${label}-${Math.trunc(performance.now() * 1000)}`
  const errors = h('div')
  const area = h('textarea', { id, rows, class: 'paper', value: text ?? '' })
  const state = h('p', { class: 'hint' })
  const picker = h('input', { type: 'file', id: `${id}-file`, accept: '.docx,.txt,.md,.html,.htm', onchange: upload })
  draw()
  return {
    element: h(
      'div',
      { class: 'paper-field' },
      h('label', { for: id }, `${label}：文字`),
      area,
      h('label', { for: `${id}-file` }, `${label}：或者上传文件（docx、txt、md、html）`),
      picker,
      state,
      errors,
    ),
    value: () => (ref ? { text: null, file: ref } : { text: area.value, file: null }),
  }

  async function upload() {
    const chosen = picker.files[0]
    if (!chosen) return
    state.textContent = `正在上传和审读 ${chosen.name} …`
    const answer = await attempt(errors, async () =>
      call('POST', `/v1/files?name=${encodeURIComponent(chosen.name)}`, undefined, {
        bytes: await chosen.arrayBuffer(),
      }),
    )
    picker.value = ''
    if (answer) ref = { name: chosen.name, sha256: answer.sha256 }
    draw()
  }

  function draw() {
    area.disabled = ref !== null
    const name = typeof ref === 'string' ? `${ref.slice(0, 12)}…` : ref?.name
    fill(
      state,
      ref
        ? [
            `已采用文件 ${name}，上面的文字不用。`,
            button('不用这个文件', () => ((ref = null), draw()), { class: 'plain' }),
          ]
        : '',
    )
  }
}
