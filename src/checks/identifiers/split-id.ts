import type { Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { checkResidentNumber } from './resident-number.ts'

const LENGTH = 18

/**
 * 分格填写的身份证号 — a number written over several cells of one row, in groups or a digit a cell as forms have it. Only one that proves
 * itself counts, and only from cell to cell: figures that stand side by side hardly ever do. Each of its cells is a hit.
 */
export function* splitIds(scenes: readonly Scene[]): Iterable<Sighting> {
  yield* overLines(scenes)
  const pieces = scenes.map(pieceOf)
  for (let first = 0; first < scenes.length; first++) {
    let number = ''
    let next = first
    while (number.length < LENGTH && pieces[next] !== undefined && isBeside(scenes[first], scenes[next], next - first))
      number += pieces[next++] ?? ''
    if (next - first < 2 || number.length !== LENGTH || checkResidentNumber(number) !== 'valid') continue
    for (const scene of scenes.slice(first, next)) yield part(scene, next - first)
    first = next - 1
  }
}

/** What a cell adds to a number: digits, or the X that ends one. */
function pieceOf({ block, normal }: Scene): string | undefined {
  if (block.cell === undefined || normal.text.length > 40) return undefined
  const text = normal.text.trim().toUpperCase()
  return text.length < LENGTH && /^(?:\d{1,17}X?|X)$/.test(text) ? text : undefined
}

function isBeside(first: Scene | undefined, scene: Scene | undefined, steps: number): boolean {
  const [a, b] = [first?.block.cell, scene?.block.cell]
  return a !== undefined && b !== undefined && a.table === b.table && a.row === b.row && b.column >= a.column + steps
}

function part(scene: Scene, cells: number): Sighting {
  const { text } = scene.normal
  return sight(scene, text.length - text.trimStart().length, text.trimEnd().length, 'proved', {
    check: 'passed',
    cells,
  })
}

/** 断行 — a number that begins at the end of one written line and goes on at the start of the next. Only one that proves itself counts. */
function* overLines(scenes: readonly Scene[]): Iterable<Sighting> {
  for (const [index, first] of scenes.entries()) {
    const second = scenes[index + 1]
    if (second === undefined || first.block.cell !== undefined || second.block.cell !== undefined) continue
    const [above, below] = [first.normal.text.trimEnd(), second.normal.text]
    if (!DIGIT.test(above.slice(-1)) || !DIGIT.test(below.trimStart().slice(0, 1))) continue
    const tail = TAIL.exec(above.slice(-LONGEST))?.[0]
    const head = HEAD.exec(below.slice(0, LONGEST))
    if (tail === undefined || head === null) continue
    const number = (tail + head[0]).replace(/[\s-]/g, '').toUpperCase()
    if (number.length !== LENGTH || checkResidentNumber(number) !== 'valid') continue
    const evidence = { check: 'passed', lines: 2 }
    yield sight(first, above.length - tail.length, above.length, 'proved', evidence)
    yield sight(second, head[0].length - head[0].trimStart().length, head[0].length, 'proved', evidence)
  }
}

const LONGEST = 28
const DIGIT = /[\dXx]/
const TAIL = /(?<![0-9A-Za-z.,-])\d(?:[ -]?\d){2,16}$/u
const HEAD = /^\s*(?:\d(?:[ -]?\d){0,14}[Xx]?|[Xx])(?![0-9A-Za-z]|[.,-]\d)/u
