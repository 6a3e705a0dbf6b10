import type { Block, Paper } from '../domain/paper.ts'
import { BODY } from '../domain/place.ts'
import { blocksOfText } from './blocks.ts'
import { check } from './engine.ts'
import type { Example, Rule } from './rule.ts'

/** A marked text taken apart: blocks without marks, and the marked places in reading order. */
export type Marked = Readonly<{
  blocks: readonly Block[]
  places: readonly Readonly<{ block: number; from: number; to: number }>[]
}>

/** Reads `<a>…<b>`: a place never crosses a line. */
export function marked(text: string): Marked {
  const places: { block: number; from: number; to: number }[] = []
  const blocks = blocksOfText(text).map((line, block) => {
    let plain = ''
    for (const part of line.text.split(/(?=<a>)|(?<=<b>)/)) {
      const inside = part.startsWith('<a>') && part.endsWith('<b>')
      const words = inside ? part.slice(3, -3) : part
      if (inside) places.push({ block, from: plain.length, to: plain.length + words.length })
      plain += words
    }
    return { ...line, text: plain }
  })
  return { blocks, places }
}

/** Does the example mark a place at all? A hit must, a miss must not. */
export function marks(example: Example): boolean {
  return marked(typeof example === 'string' ? example : example.text).places.length > 0
}

/** The rule sees exactly the marked places of the example (none, where none are marked). */
export function proves(rule: Rule, example: Example): boolean {
  const { paper, places, stage } = stagedExample(example)
  const found = check([rule], [paper], { kind: null, attribute: stage.attribute ?? null })
  const same =
    found.length === places.length &&
    found.every(({ place }, index) => {
      const wanted = places[index]
      return place.block === wanted?.block && place.from === wanted.from && place.to === wanted.to
    })
  return same && found.every((one) => stage.severity === undefined || one.severity === stage.severity)
}

/** The example as a paper, without its marks, and the places that were marked. */
export function stagedExample(
  example: Example,
): Readonly<{ paper: Paper; places: Marked['places']; stage: Exclude<Example, string> }> {
  const stage = typeof example === 'string' ? { text: example } : example
  const { blocks, places } = marked(stage.text)
  const paper = {
    file: BODY,
    role: 'body' as const,
    format: 'text',
    sha256: '',
    blocks: blocks.map((block, row) => staged(block, row, stage)),
  }
  return { paper, places, stage }
}

function staged(block: Block, row: number, stage: Exclude<Example, string>): Block {
  if (stage.head !== undefined)
    return { ...block, kind: 'cell', cell: { table: 0, row: row + 1, column: 1, head: stage.head } }
  return { ...block, kind: stage.block ?? block.kind }
}
