import { actForm } from './act-form.js'
import { choice, words } from './choice.js'
import { h } from './dom.js'
import { label } from './words.js'

const ASPECTS = ['wording', 'timing', 'manner']
const caption = (name) => label('judgementForm', name)

/** 公开研判 — three questions, none answered beforehand; what is not fit says why. */
export function judgementForm(act, send, close, { current }) {
  const asked = ASPECTS.map((aspect) => {
    const note = words(`${caption(aspect)}：${caption('note')}`, { required: false })
    const fit = choice(caption(aspect), { yes: caption('fit'), no: caption('unfit') }, () => {
      note.input.required = fit.value() === 'no'
    })
    return { aspect, fit, note, row: h('div', {}, fit.row, note.row) }
  })
  const body = () => ({
    revisionHash: current.revision.hash,
    ...Object.fromEntries(
      asked.map(({ aspect, fit, note }) => [aspect, { fit: fit.value() === 'yes', note: note.value() }]),
    ),
  })
  const says = `研判只对第 ${current.revision.number} 稿有效；有一项不适当，就不能签发。`
  return actForm(
    act,
    says,
    asked.map((one) => one.row),
    body,
    send,
    close,
  )
}
