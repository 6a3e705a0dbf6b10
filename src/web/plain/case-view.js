import { call } from './api.js'
import { actBar } from './act-bar.js'
import { attributePanel } from './attribute-panel.js'
import { consultationsPanel } from './consultations-panel.js'
import { fill, h } from './dom.js'
import { findingsPanel } from './findings-panel.js'
import { gatePanel } from './gate-panel.js'
import { historyPanels, returnsPanel } from './history-panels.js'
import { materialsPanel } from './materials-panel.js'
import { paperView, goTo } from './paper-view.js'
import { recordsPanel } from './records-panel.js'
import { redactionPanel } from './redaction-panel.js'
import { state, time } from './say.js'
import { label } from './words.js'

/** 办件 — one case: where it stands, what may be done, its text with every finding on its place. */
export async function caseView(main, me, id) {
  let stopped = false
  await load()
  return () => ((stopped = true), true)

  async function load() {
    const path = `/v1/cases/${encodeURIComponent(id)}`
    const { case: current, draft } = await call('GET', path)
    if (stopped) return
    // What was refused for a state secret is erased: there is no text to show and nothing to check.
    if (current.state === 'refused' || !draft) return drawRefused(main, current)
    const [{ papers }, check] = await Promise.all([call('GET', `${path}/text`), call('POST', `${path}/check`, {})])
    if (stopped) return
    draw({ current, draft, papers, findings: check.findings, gate: check.gate, reload: again, goTo })
    if (current.state === 'scheduled' && !current.schedule.held) wait(current)
  }

  /** Drawn anew after an act; the reader stays where they were. */
  async function again() {
    const at = scrollY
    await load()
    scrollTo(0, at)
  }

  /** What is scheduled is looked at again soon after its time, and now and then before. */
  function wait({ version, schedule }) {
    const left = Date.parse(schedule.at) - Date.now()
    setTimeout(
      async () => {
        if (stopped) return
        const { case: now } = await call('GET', `/v1/cases/${encodeURIComponent(id)}`).catch(() => ({
          case: { version },
        }))
        if (now.version === version) wait({ version, schedule })
        else if (!stopped) await again()
      },
      Math.min(Math.max(left + 500, 3_000), 60_000),
    )
  }

  function draw(view) {
    const { current, draft } = view
    fill(
      main,
      h(
        'div',
        { class: 'case-head' },
        h('h1', {}, current.title),
        h(
          'p',
          { class: 'about' },
          h('span', { class: `state ${current.state}` }, state(current)),
          h('span', {}, `公开属性：${label('attribute', current.attribute)}`),
          facts(current, draft),
        ),
        outcome(current),
        actBar(me, view),
      ),
      h(
        'div',
        { class: 'columns' },
        paperView(view),
        h(
          'aside',
          { class: 'side', 'aria-label': '审查' },
          returnsPanel(view),
          attributePanel(me, view),
          gatePanel(me, view),
          findingsPanel(me, view),
          redactionPanel(me, view),
          recordsPanel(view),
          consultationsPanel(me, view),
          materialsPanel(view),
          historyPanels(view),
        ),
      ),
    )
  }
}

function drawRefused(main, current) {
  fill(
    main,
    h('h1', {}, current.title),
    h(
      'p',
      { class: 'about' },
      h('span', { class: 'state refused' }, state(current)),
      h('span', {}, time(current.updatedAt)),
    ),
    h(
      'p',
      { class: 'refusal' },
      '这份文稿带有国家秘密标志或者被认定为国家秘密，内容没有保留在系统里。请立即停止处理，不要上传、转发或者打印，离线联系本单位保密员。',
    ),
  )
}

function facts(current, draft) {
  return [
    current.kind,
    current.issuer,
    `第 ${current.revision.number} 稿`,
    current.round > 0 && `退文 ${current.round} 次`,
    draft.neededBy && `要求 ${draft.neededBy} 前办结`,
    `更新于 ${time(current.updatedAt)}`,
  ]
    .filter(Boolean)
    .map((fact) => h('span', {}, fact))
}

/** What became of it, in one line. */
function outcome({ id, state: at, schedule, release, failure, reviewOn, reviewEvent, convertedTo, withdrawal }) {
  const page = `/portal/documents/${encodeURIComponent(release?.id ?? id)}/index.html`
  const link = (text) => h('a', { href: page, target: '_blank', rel: 'noopener' }, text)
  if (at === 'scheduled')
    return h(
      'p',
      { class: 'outcome' },
      `定于 ${time(schedule.at)} 发布${schedule.held ? '（已暂缓，到时不发布）' : ''}。`,
    )
  if (at === 'failed')
    return h(
      'p',
      { class: 'outcome bad' },
      `${time(failure.at)} 发布没有成功：${label('failure', failure.code)}。请处理后重新发布，或者取消排期。`,
    )
  if (at === 'released')
    return h(
      'p',
      { class: 'outcome good' },
      `${time(release.releasedAt)} 已发布，${late(release.lateMs)}。`,
      link('在门户上查看'),
    )
  if (at === 'withdrawn')
    return h(
      'p',
      { class: 'outcome' },
      `${time(withdrawal.at)} 撤回：${withdrawal.reason}${tightened(withdrawal)} `,
      link('查看撤回说明'),
    )
  if (at === 'filed')
    return h(
      'p',
      { class: 'outcome' },
      `已归档，${reviewOn ? `${reviewOn} 复审` : ''}${reviewEvent ? `${reviewOn ? '，或者' : ''}“${label('reviewEvent', reviewEvent)}”时复审` : ''}。`,
      convertedTo && h('a', { href: `#/cases/${encodeURIComponent(convertedTo)}` }, '已转化为新件'),
    )
  return null
}

/** 收紧 — what it should have been, and whether the signer agrees. */
function tightened({ attribute, confirmation }) {
  if (!attribute) return ''
  const signer = confirmation ? (confirmation.agrees ? '签发人已同意' : '签发人不同意') : '待签发人确认'
  return `（应为${label('attribute', attribute)}，${signer}）`
}

function late(ms) {
  return ms < 60_000 ? `准时 · ${(ms / 1000).toFixed(1)} 秒` : `晚了 ${Math.round(ms / 60_000)} 分钟`
}
