import { actForm } from './act-form.js'
import { call } from './api.js'
import { words } from './choice.js'
import { fill, h } from './dom.js'
import { noticeView } from './notice-view.js'
import { attempt } from './problems.js'

/** 批准退文 — the leader sees the notice as it was proposed; it goes out as it stands, or not at all. */
export function proposalForm(act, send, close, view) {
  const shown = h('div')
  const { id, revision } = view.current
  attempt(shown, async () =>
    fill(shown, noticeView(await call('GET', `/v1/cases/${encodeURIComponent(id)}/returns/proposed`), view)),
  )
  const note = words('意见（可不填）', { required: false })
  const body = () => ({ revisionHash: revision.hash, ...(note.value() ? { note: note.value() } : {}) })
  return actForm(act, '按拟的退文发出通知并编号；有不妥的，请不批准并写明意见。', [shown, note.row], body, send, close)
}
