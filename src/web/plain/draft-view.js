import { call } from './api.js'
import { announce, button, fill, h } from './dom.js'
import { at, tidied, withAt } from './draft-data.js'
import { FIELDSETS, optionsOf } from './draft-fields.js'
import { paperField } from './paper-field.js'
import { attempt } from './problems.js'
import { today } from './say.js'
import { catalogue, label } from './words.js'

const NEW = { title: '', kind: null, attribute: null, reason: null, text: '', attachments: [], version: 1 }

/** 起草、改稿 — one form for the whole draft. What it does not show stays as it was; leaving with unsaved words asks first. */
export async function draftView(main, me, { id, part }) {
  const path = `/v1/cases/${encodeURIComponent(id ?? '')}`
  const { case: current, draft } = id
    ? await call('GET', path)
    : { case: null, draft: { ...NEW, submittedAt: today(), issuer: { name: me.unit } } }
  const errors = h('div')
  const writers = []
  const body = paperField('正文', draft, 16)
  const attachments = h('div')
  const files = (draft.attachments ?? []).map(attachmentRow)
  const form = h(
    'form',
    { class: 'draft', oninput: () => (dirty = true), onsubmit: save, novalidate: true },
    h('h1', {}, id ? '改稿' : '起草新文稿'),
    current?.state === 'in-review' &&
      h('p', { class: 'advice' }, '正在审核：改稿后回到起草，已有的审核意见随之失效，需要再次送审。'),
    fieldset(FIELDSETS[0]),
    h('fieldset', { id: 'text' }, h('legend', {}, '正文'), body.element),
    h(
      'fieldset',
      { id: 'attachments' },
      h('legend', {}, '附件'),
      attachments,
      button('添加附件', () => (files.push(attachmentRow({ name: '' })), place()), { class: 'plain' }),
    ),
    FIELDSETS.slice(1).map(fieldset),
    h('p', { class: 'hint' }, '公开属性和理由在保存后的办件页面选定。保存不等于送审。'),
    errors,
    h(
      'div',
      { class: 'buttons sticky' },
      h('button', { class: 'primary' }, '保存'),
      h('a', { class: 'button plain', href: id ? `#/cases/${encodeURIComponent(id)}` : '#/' }, '返回'),
    ),
  )
  let dirty = false
  place()
  fill(main, form)
  if (part) setTimeout(() => document.getElementById(part)?.scrollIntoView())
  return (unloading) => !dirty || (unloading ? false : confirm('有没有保存的内容，确定离开吗？'))

  function fieldset({ id: name, title, hint, fields }) {
    return h(
      'fieldset',
      { id: name },
      h('legend', {}, title),
      hint && h('p', { class: 'hint' }, hint),
      h('div', { class: 'fields' }, fields.map(fieldOf)),
    )
  }

  function fieldOf(field) {
    if (field.type === 'paper') {
      const paper = paperField(field.name, at(draft, field.at) ?? {})
      writers.push((next) => withAt(next, field.at, { ...at(next, field.at), ...filled(paper.value()) }))
      return h('div', { class: 'wide' }, paper.element)
    }
    const input = inputOf(field)
    writers.push((next) => withAt(next, field.at, valueOf(field, input)))
    return h('div', { class: field.wide ? 'field wide' : 'field' }, h('label', { for: input.id }, field.name), input)
  }

  function inputOf(field) {
    const value = at(draft, field.at)
    const props = { id: `field-${field.at}`, required: field.required }
    if (field.type === 'choice' || field.type === 'bool') {
      const select = h(
        'select',
        props,
        h('option', { value: '' }, '未填'),
        optionsOf(field).map(([code, name]) => h('option', { value: code }, name)),
      )
      const own = String(value ?? '')
      if (own !== '' && ![...select.options].some((one) => one.value === own))
        select.append(h('option', { value: own }, own))
      select.value = own
      return select
    }
    if (field.type === 'area') return h('textarea', { ...props, rows: 3, value: value ?? '' })
    if (field.type === 'many') return h('input', { ...props, value: (value ?? []).join('、') })
    return h('input', {
      ...props,
      type: field.type,
      value: field.type === 'date' ? String(value ?? '').slice(0, 10) : (value ?? ''),
    })
  }

  function attachmentRow(attachment) {
    const name = h('input', {
      value: attachment.name,
      'aria-label': '附件名称',
      placeholder: '附件名称，如 附件1 发放名单',
    })
    const attribute = h(
      'select',
      { 'aria-label': '附件的公开属性' },
      h('option', { value: '' }, '公开属性：随正文'),
      catalogue().attributes.map((one) => h('option', { value: one }, label('attribute', one))),
    )
    attribute.value = attachment.attribute ?? ''
    const paper = paperField('附件内容', attachment)
    const row = {
      element: h(
        'div',
        { class: 'attachment-row' },
        h(
          'div',
          { class: 'fields' },
          name,
          attribute,
          button('删去这个附件', () => (files.splice(files.indexOf(row), 1), (dirty = true), place()), {
            class: 'plain',
          }),
        ),
        paper.element,
      ),
      value: () => ({
        ...attachment,
        name: name.value.trim() || paper.value().file?.name || '附件',
        ...paper.value(),
        attribute: attribute.value || null,
      }),
    }
    return row
  }

  function place() {
    fill(
      attachments,
      files.map((one) => one.element),
    )
  }

  async function save(event) {
    event.preventDefault()
    const written = writers.reduce((next, write) => write(next), { ...draft, ...body.value() })
    const next = tidied({ ...written, attachments: files.map((one) => one.value()) })
    await attempt(errors, async () => {
      const saved = id
        ? await call('PUT', `${path}/draft`, { draft: next }, { version: current.version })
        : await call('POST', '/v1/cases', { draft: next })
      dirty = false
      announce('已保存')
      location.hash = `#/cases/${encodeURIComponent(saved.case.id)}`
    })
  }
}

/** A material with neither text nor file is none. */
function filled({ text, file }) {
  return { text: text || null, file }
}

function valueOf({ type }, input) {
  const text = input.value.trim()
  if (type === 'many') return text === '' ? [] : text.split(/[、\n]+/).map((one) => one.trim())
  if (text === '') return null
  if (type === 'bool') return text === 'true'
  return type === 'number' ? Number(text) : text
}
