import { isShown } from '../../domain/paper.ts'
import type { ReadPaper, Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { numeralOf } from './numerals.ts'
import type { WordingTest } from './test.ts'

/**
 * 层次序数 (GB/T 9704—2012 §7.3.3): 一、（一）1.（1）, 章, 节 and 条 count on by ones. Only a list that began at one is judged, and only what goes on
 * after the gap: `gap` where a number is left out, `doubled` where it stands twice.
 */
export const levelNumbers: WordingTest = {
  *across({ scenes }: ReadPaper) {
    const marks = scenes.flatMap((scene) => markOf(scene) ?? [])
    const stands = (gap: Gap): boolean => stoodBetween(scenes, gap)
    const lists = LEVELS.map((): Mark[] => [])
    for (const mark of marks) {
      const list = lists[mark.level] ?? []
      if (mark.number === 1) {
        yield* faultsOf(list, stands)
        list.length = 0
      }
      list.push(mark)
      for (const under of LEVELS[mark.level]?.ends ?? []) {
        yield* faultsOf(lists[under] ?? [], stands)
        lists[under]?.splice(0)
      }
    }
    for (const list of lists) yield* faultsOf(list, stands)
  },
}

type Mark = Readonly<{ scene: Scene; from: number; to: number; level: number; number: number }>

/** Of a list that begins at one: the first number that does not follow, where the list goes on from it. */
function* faultsOf(list: readonly Mark[], stands: (gap: Gap) => boolean): Iterable<Sighting> {
  if (list[0]?.number !== 1) return
  for (const [at, mark] of list.entries()) {
    const before = list[at - 1]
    if (before === undefined || mark.number === before.number + 1) continue
    const gap = mark.number - before.number
    const after = list[at + 1]
    const goesOn = after === undefined ? at >= 2 : after.number === mark.number + 1
    if (goesOn && (gap === 0 ? at >= 2 : (gap === 2 || gap === 3) && !stands({ before, mark })))
      yield sight(mark.scene, mark.from, mark.to, gap === 0 ? 'doubled' : 'gap', {
        expected: before.number + 1,
        found: mark.number,
      })
    return
  }
}

type Gap = Readonly<{ before: Mark; mark: Mark }>

/** Whether the number left out stands somewhere between after all: in the middle of a paragraph, or made by the word processor for a list. */
function stoodBetween(scenes: readonly Scene[], { before, mark }: Gap): boolean {
  const [written = ''] = /[\d一二三四五六七八九十百零〇]+/u.exec(mark.scene.normal.text.slice(mark.from, mark.to)) ?? []
  const form = mark.scene.normal.text.slice(mark.from, mark.to)
  const number = before.number + 1
  const missing = form.replace(written, /^\d/u.test(written) ? String(number) : hanOf(number))
  const first = before.scene.index
  return scenes
    .slice(first, mark.scene.index)
    .some(
      ({ block, normal }, at) =>
        (at > 0 && block.kind === 'list' && !/^\s*[\d(（一二三四五六七八九十第]/u.test(normal.text)) ||
        normal.text.includes(missing),
    )
}

/** 二十三 for 23; to 九百九十九. */
function hanOf(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const head = hundreds === 0 ? '' : `${HAN[hundreds] ?? ''}百`
  const middle =
    tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : `${tens === 1 && hundreds === 0 ? '' : (HAN[tens] ?? '')}十`
  return head + middle + (ones === 0 ? '' : (HAN[ones] ?? ''))
}

const HAN = '〇一二三四五六七八九'

function markOf(scene: Scene): Mark | undefined {
  if (scene.block.cell !== undefined || !isShown(scene.block)) return undefined
  const { text } = scene.normal
  for (const [level, { mark }] of LEVELS.entries()) {
    const match = mark.exec(text)
    if (match === null) continue
    const [whole, lead = '', written = ''] = match
    const number = /^\d+$/u.test(written) ? Number(written) : numeralOf(written)
    return number === undefined ? undefined : { scene, level, number, from: lead.length, to: whole.trimEnd().length }
  }
  return undefined
}

/** Levels, and which lists end where a mark of the level stands. 条 counts through the whole paper, whatever chapters do. */
const LEVELS: readonly Readonly<{ mark: RegExp; ends: readonly number[] }>[] = [
  { mark: /^([\s#*]{0,12})第([一二三四五六七八九十百零〇]{1,5})章(?=\s|$)/u, ends: [1, 3, 4, 5, 6] },
  { mark: /^([\s#*]{0,12})第([一二三四五六七八九十百零〇]{1,5})节(?=\s|$)/u, ends: [3, 4, 5, 6] },
  { mark: /^([\s#*]{0,12})第([一二三四五六七八九十百零〇]{1,6})条(?=[\s*])/u, ends: [3, 4, 5, 6] },
  { mark: /^([\s#*]{0,12})([一二三四五六七八九十]{1,3})、/u, ends: [4, 5, 6] },
  { mark: /^([\s#*]{0,12})\(([一二三四五六七八九十]{1,3})\)/u, ends: [5, 6] },
  { mark: /^([\s#*]{0,12})(\d{1,2})[.、](?!\d)/u, ends: [6] },
  { mark: /^([\s#*]{0,12})\((\d{1,2})\)/u, ends: [] },
]
