import { label } from './words.js'

/** `2026-11-23 09:00`, Beijing time whatever the machine's clock is set to. */
export function time(instant) {
  if (!instant) return '—'
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

export function today() {
  return time(new Date().toISOString()).slice(0, 10)
}

export function state(one) {
  const step = one.state === 'in-review' && one.step ? ` · ${label('step', one.step)}` : ''
  const held = one.schedule?.held ? ' · 暂缓' : ''
  return `${label('state', one.state)}${step}${held}`
}

export function fileName(file) {
  if (file === 'body') return '正文'
  if (file.startsWith('interpretation:'))
    return `解读《${file.slice('interpretation:'.length).replace(/^《|》$/g, '')}》`
  return /^附件/.test(file) ? file : `附件 ${file}`
}

/** 位置 in words: `附件1 表1第2行第3列`, `正文第6段`. */
export function place(at, papers) {
  const block = papers?.find((paper) => paper.file === at.file)?.blocks?.[at.block]
  if (block?.cell)
    return `${fileName(at.file)} 表${block.cell.table + 1}第${block.cell.row + 1}行第${block.cell.column + 1}列`
  return `${fileName(at.file)}第${at.block + 1}段`
}

export const samePlace = (a, b) => a.file === b.file && a.block === b.block && a.from === b.from && a.to === b.to
export const covers = (outer, inner) =>
  outer.file === inner.file && outer.block === inner.block && outer.from <= inner.from && inner.to <= outer.to
