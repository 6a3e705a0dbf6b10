import { bearing, type Bearing } from './roles.ts'
import { prefix, squeeze, type Scene } from './scene.ts'

/** Is the number a piece of something else: a decimal, an amount, a count, a web address, a word with digits in it? */
export function isPartOfMore(scene: Scene, from: number, to: number): boolean {
  const { text } = scene.normal
  const before = text.slice(Math.max(0, from - 120), from)
  const after = text.slice(to, to + 12)
  return PIECE_BEFORE.test(before.slice(-6)) || PIECE_AFTER.test(after) || IN_ADDRESS.test(before)
}

/** The letters that stand directly before, if they make no word of their own (tel13800138000 is a telephone). */
const PIECE_BEFORE =
  /(?:\d[.,:]|[¥$€£~]\s?|(?:^|[^A-Za-z])(?!tel|Tel|TEL|phone|Phone|mobile|Mobile)[A-Za-z]{1,6}|[A-Za-z]\d{0,3}[-_]|[=&?#%*]|(?<!\d{7}|[\u4e00-\u9fffXx])\/)$/u
const PIECE_AFTER =
  /^(?:[.,]\d|[A-Za-z@*_=]|\.(?:s?html?|pdf|docx?|jpg|png)|\s?(?:余?(?:千|百|十)?(?:万|亿)?(?:多|余)?(?:元|美元|人次|人|户|吨|千瓦|平方|立方|公里|米|亩|斤|公斤|千克|股|份|家|件|个|次|度|%|‰)))/u
const IN_ADDRESS = /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff,;()]*$/u

/** Who the line speaks of: the words before the place, the caption of its cell, else the short lines before. */
export function bearingAt(scene: Scene, from: number): Bearing {
  const near = bearing(clause(scene, from))
  if (near !== null && near !== 'weak') return near
  const caption = scene.captionAt(from)
  if (scene.block.cell !== undefined || caption !== '') return cellBearing(caption)
  for (const line of scene.before.toReversed()) {
    const far = bearing(line)
    if (far !== null && far !== 'weak') return far
  }
  return near
}

/** A column of numbers in a list belongs to the people of the list, unless its head says it is an office's. */
function cellBearing(caption: string): Bearing {
  return bearing(caption) === 'official' ? 'official' : 'personal'
}

function clause(scene: Scene, from: number): string {
  const after = squeeze(scene.normal.text.slice(from, from + 30)).replace(/^[\d-]+/, '')
  return prefix(scene, from) + (after.split(/[。;]/)[0] ?? '')
}
