import { call, Refused } from './api.js'
import { button, fill, h } from './dom.js'
import { caseView } from './case-view.js'
import { draftView } from './draft-view.js'
import { listView } from './list-view.js'
import { statisticsView } from './statistics-view.js'
import { resume, signIn, signOut, takeCode } from './session.js'
import { label, loadWords } from './words.js'

const main = document.getElementById('main')
let me = null
let leave = () => true

/** Addresses and what they show. Each view answers a function asked before leaving it. */
const VIEWS = [
  [/^#\/cases\/([^/]+)\/edit(?:\/([\w-]+))?$/, (room, id, part) => draftView(room, me, { id, part })],
  [/^#\/cases\/([^/]+)$/, (room, id) => caseView(room, me, id)],
  [/^#\/new$/, (room) => draftView(room, me, {})],
  [/^#\/statistics$/, (room) => statisticsView(room)],
  [/^/, (room) => listView(room, me)],
]
/** Who may read what is counted of returns. */
const COUNTERS = ['office', 'office-leader', 'supervisor']

document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault()
  main.focus()
})
addEventListener('hashchange', (event) => {
  const code = takeCode()
  if (code !== null) enter(code)
  else if (me) show(event.oldURL)
})
addEventListener('beforeunload', (event) => {
  if (!leave(true)) event.preventDefault()
})
enter(takeCode())

async function enter(code) {
  try {
    if (code !== null) await signIn(code)
    else if (!resume()) return askForCode('')
    me = await call('GET', '/v1/me')
    await loadWords()
  } catch (error) {
    return turnOut(
      error instanceof Refused ? (error.problems[0]?.sentence ?? error.title) : '没有登录成功，请用新的登录链接进入。',
    )
  }
  masthead()
  show()
}

/** Each view draws into a room of its own: one that answers late, after the reader went on, draws where nobody looks. */
async function show(from) {
  if (from && !leave(false)) return history.replaceState(null, '', from)
  leave = () => true
  const room = h('div', {}, h('p', { class: 'empty' }, '正在打开…'))
  fill(main, room)
  const [form, view] = VIEWS.find(([one]) => one.test(location.hash))
  const parts = (form.exec(location.hash) ?? []).slice(1).map((part) => part && decodeURIComponent(part))
  try {
    const left = (await view(room, ...parts)) ?? leave
    if (!room.isConnected) return left(false)
    leave = left
    main.focus({ preventScroll: true })
    scrollTo(0, 0)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.status === 401) return turnOut(error.title)
    const sentence = error.problems[0]?.sentence ?? error.title
    fill(room, h('div', { class: 'empty' }, h('p', {}, sentence), h('a', { href: '#/' }, '回到办件列表')))
  }
}

function turnOut(why) {
  signOut()
  me = null
  masthead()
  askForCode(why)
}

function masthead() {
  fill(
    document.getElementById('menu'),
    me && h('a', { href: '#/' }, '办件'),
    me?.roles.includes('drafter') && h('a', { href: '#/new' }, '起草新文稿'),
    me?.roles.some((role) => COUNTERS.includes(role)) && h('a', { href: '#/statistics' }, '退文统计'),
    me && h('a', { href: '/portal/', target: '_blank', rel: 'noopener' }, '门户'),
  )
  fill(
    document.getElementById('who'),
    me && `${me.name}（${me.roles.map((role) => label('role', role)).join('、')}）· ${me.unit} `,
    me && button('退出', () => turnOut(''), { class: 'plain' }),
  )
}

function askForCode(why) {
  const input = h('input', { id: 'code', name: 'code', autocomplete: 'off', required: true })
  fill(
    main,
    h(
      'form',
      { class: 'sign-in', onsubmit: (event) => (event.preventDefault(), enter(input.value.trim())) },
      h('h1', {}, '登录'),
      why && h('p', { class: 'refusal', role: 'alert' }, why),
      h('p', {}, '请点开为您生成的登录链接，或者把其中的登录码填在这里。登录码只能用一次。'),
      h('label', { for: 'code' }, '登录码'),
      input,
      h('button', { class: 'primary' }, '登录'),
    ),
  )
  input.focus()
}
