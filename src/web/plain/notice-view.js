import { h } from './dom.js'
import { where } from './problems.js'
import { time } from './say.js'
import { shownDay } from './shown-day.js'
import { label } from './words.js'

/** 退文通知 as it is or would be: number, every item with its passage, the clauses in words, what to do, until when, whom to ask. */
export function noticeView({ notice, title, unit, revision, receivedAt, items }, view) {
  const { number, round, due, contact, automatic, note } = notice
  return h(
    'div',
    { class: 'notice' },
    h('h3', {}, number === '' ? `退文通知（未编号）· 第 ${round} 次` : `${number} · 第 ${round} 次`),
    h('p', {}, `${unit}：《${title}》（第 ${revision} 稿），共 ${items.length} 项，请一并改好。`),
    h('p', { class: 'hint' }, `${receivedAt ? `收文：${time(receivedAt)} · ` : ''}退文：${time(notice.at)}`),
    h(
      'ol',
      { class: 'grounds' },
      items.map((one) => shownItem(one, view)),
    ),
    note && h('p', { class: 'quote' }, note),
    due && h('p', { class: 'hint' }, `补正期限：${shownDay(due)}（${due.workingDays} 个工作日）`),
    contact && h('p', { class: 'hint' }, `联系人：${contact.name} ${contact.phone}`),
    h('p', { class: 'hint' }, automatic ? '由系统按政策包的规定自动退文。' : signed(notice)),
  )
}

function signed({ by, byName, approvedBy, approverName }) {
  return [`经办：${byName ?? by}`, approvedBy && `批准：${approverName ?? approvedBy}`].filter(Boolean).join(' · ')
}

function shownItem(one, view) {
  return h(
    'li',
    { value: one.id },
    one.place ? where(one.place, view.papers, view.goTo) : h('span', { class: 'where' }, one.where),
    h('strong', {}, one.title),
    one.advice && h('span', { class: 'hint' }, '（提醒）'),
    one.passage && h('p', { class: 'quote' }, one.passage),
    h('p', {}, one.remedy),
    h('p', { class: 'hint' }, `依据：${one.clauses.join('；')}`),
    one.answer && h('p', { class: 'quote' }, `${label('itemStatus', one.status)}：${one.answer.statement}`),
    h('small', { class: 'code' }, one.code),
  )
}
