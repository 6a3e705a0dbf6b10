import { h } from './dom.js'
import { covers, fileName } from './say.js'
import { label } from './words.js'

const SHOWN = ['heading', 'paragraph', 'list', 'cell', 'note', 'textbox']

/** 正文与附件 — every file as it was read, with each finding marked on its place by a word and not by colour alone. */
export function paperView({ papers, findings, draft }) {
  return h(
    'div',
    { class: 'papers' },
    papers.length > 1 &&
      h(
        'nav',
        { class: 'files', 'aria-label': '文件' },
        papers.map((paper) =>
          h('a', { href: '#', onclick: jump(paper) }, fileName(paper.file), count(paper, findings)),
        ),
      ),
    papers.map((paper) => sheet(paper, findings, draft)),
  )
}

/** Brings a place into sight and gives it the focus. */
export function goTo(place) {
  const block = document.getElementById(blockId(place.file, place.block))
  const target =
    [...(block?.querySelectorAll('mark') ?? [])].find((mark) => mark.dataset.from === String(place.from)) ?? block
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

function jump(paper) {
  return (event) => {
    event.preventDefault()
    document.getElementById(`sheet-${paper.file}`)?.scrollIntoView()
  }
}

function count(paper, findings) {
  const open = findings.filter((one) => one.place.file === paper.file && one.severity === 'block').length
  return open > 0 && h('small', {}, `${open} 处`)
}

const blockId = (file, block) => `block-${block}-${file}`

function sheet(paper, findings, draft) {
  const inside = []
  const tables = new Map()
  paper.blocks.forEach((block, index) => {
    const text = h(
      'div',
      {
        class: `line ${block.kind}`,
        id: blockId(paper.file, index),
        tabindex: -1,
        'data-file': paper.file,
        'data-block': index,
      },
      marked(block, paper.file, index, findings, draft),
    )
    if (!SHOWN.includes(block.kind))
      inside.push(
        h(
          'div',
          { class: 'carried' },
          h('span', { class: 'tag' }, `${label('block', block.kind)} · 不公开，但在文件里`),
          text,
        ),
      )
    else if (block.cell) cellIn(tables, inside, block.cell, text)
    else inside.push(text)
  })
  const unreadable =
    paper.unreadable &&
    h(
      'p',
      { class: 'refusal' },
      '这个文件没有读成，内容未经审查，不能发布。请另存为 docx 重新上传。',
      h('small', { class: 'code' }, paper.unreadable),
    )
  const uninspected =
    paper.uninspected?.length > 0 &&
    h('p', { class: 'advice' }, `文件里有 ${paper.uninspected.length} 个图片或者嵌入部件，未逐一查看，请人工核对。`)
  return h(
    'section',
    { class: 'sheet', id: `sheet-${paper.file}`, 'aria-label': fileName(paper.file) },
    h('h2', {}, fileName(paper.file)),
    unreadable,
    uninspected,
    h('div', { class: 'text' }, inside),
  )
}

/** Cells are laid out as rows; several paragraphs of one cell stand in it. */
function cellIn(tables, inside, cell, text) {
  if (!tables.has(cell.table)) {
    const element = h('table')
    tables.set(cell.table, { element, rows: new Map(), cells: new Map() })
    inside.push(h('div', { class: 'table' }, element))
  }
  const { element, rows, cells } = tables.get(cell.table)
  if (!rows.has(cell.row)) rows.set(cell.row, element.appendChild(h('tr')))
  const key = `${cell.row}:${cell.column}`
  if (!cells.has(key))
    cells.set(
      key,
      rows.get(cell.row).appendChild(h(cell.row === 0 ? 'th' : 'td', { colspan: cell.colspan, rowspan: cell.rowspan })),
    )
  cells.get(key).append(text)
}

function marked(block, file, index, findings, draft) {
  const here = findings.filter((one) => one.place.file === file && one.place.block === index && one.severity !== 'note')
  const cuts = (draft.redactions ?? []).filter((one) => one.place.file === file && one.place.block === index)
  const spans = [
    ...cuts.map((one) => ({ ...one.place, word: '删减', kind: 'covered' })),
    ...here.map((one) => spanOf(one, draft)),
  ]
  const pieces = []
  let at = 0
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from < at) continue
    pieces.push(block.text.slice(at, span.from))
    pieces.push(
      h(
        'mark',
        { class: span.kind, tabindex: 0, 'data-from': span.from, 'data-word': span.word },
        block.text.slice(span.from, span.to),
      ),
    )
    at = span.to
  }
  return [...pieces, block.text.slice(at)]
}

function spanOf(finding, draft) {
  const answer = (draft.dispositions ?? []).find((one) => covers(one.place, finding.place))
  const kind = answer ? (answer.answer === 'redact' ? 'covered' : 'answered') : finding.severity
  const word = answer ? label('answer', answer.answer) : label('type', finding.type)
  return { from: finding.place.from, to: finding.place.to, word, kind }
}
