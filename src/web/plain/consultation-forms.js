import { actForm } from './act-form.js'
import { choice, words } from './choice.js'
import { h } from './dom.js'
import { label } from './words.js'

const REASONS = ['R15-1', 'R15-2', 'R15-3']

/** 第三方意见的表 — what each act asks for; nothing is chosen beforehand. */
export const FORMS = {
  consult: (act, send, close) => {
    const holders = words('权利人（每行一个，每人一份征求书）')
    const reason = choice('可能涉及', Object.fromEntries(REASONS.map((code) => [code, label('thirdParty', code)])))
    const matter = words('拟公开的哪些内容涉及他们', { rows: 3 })
    const body = () => ({
      holders: holders
        .value()
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      reason: reason.value(),
      matter: matter.value(),
    })
    return actForm(act, '', [holders.row, reason.row, matter.row], body, send, close)
  },
  'record-receipt': (act, send, close) => {
    const receivedOn = day('收到征求书的日期')
    const says = '收到的次日起算十五个工作日。'
    return actForm(act, says, [receivedOn.row], () => ({ receivedOn: receivedOn.value() }), send, close)
  },
  'record-answer': (act, send, close) => {
    const kind = choice('答复', { consent: '同意公开', object: '不同意公开', partial: '部分同意公开' })
    const reasons = words('所写的理由（没有写的留空）', { required: false })
    const on = day('收到答复的日期')
    const body = () => ({
      kind: kind.value(),
      on: on.value(),
      ...(reasons.value() === '' ? {} : { reasons: reasons.value() }),
    })
    return actForm(act, '是否逾期由日期算出。', [kind.row, reasons.row, on.row], body, send, close)
  },
  'decide-consultation': (act, send, close) => {
    const outcome = choice('决定', {
      publish: '公开',
      interest: '公开：不公开会对公共利益造成重大影响',
      withhold: '不公开',
    })
    const statement = words('理由', { rows: 3 })
    const body = () => ({
      publish: outcome.value() !== 'withhold',
      publicInterest: outcome.value() === 'interest',
      statement: statement.value(),
    })
    const says = '第三方在期限内有理由地不同意的，只有公共利益能够例外，决定后还须书面告知。'
    return actForm(act, says, [outcome.row, statement.row], body, send, close)
  },
  'record-notice': (act, send, close) => {
    const sentOn = day('书面告知的日期')
    return actForm(act, '', [sentOn.row], () => ({ sentOn: sentOn.value() }), send, close)
  },
}

let made = 0

function day(text) {
  const id = `consultation-day-${++made}`
  const input = h('input', { id, type: 'date', required: true })
  return { row: h('div', { class: 'field' }, h('label', { for: id }, text), input), value: () => input.value }
}
