import { recall, type Memory } from '../memory.ts'
import { headsOf, squeeze, type Scene } from '../scene.ts'
import { metresOfCell, pointsIn, type Point } from './coordinates.ts'

/** Points of a block, a cell under 经度、X坐标 being one by its head. Looked up once for all rules that ask. */
export function pointsOf(scene: Scene, memory: Memory | undefined): readonly Point[] {
  return recall(memory, scene, 'coordinates of the block', () => {
    const { text } = scene.normal
    if (scene.block.cell !== undefined && headsOf(scene).some((one) => HEAD.test(one))) {
      const said = squeeze(text)
      const metres = said.length <= LONGEST ? metresOfCell(said) : undefined
      const from = text.length - text.trimStart().length
      if (metres !== undefined) return [{ from, to: text.trimEnd().length, metres }]
    }
    return pointsIn(text)
  })
}

const HEAD = /经度|纬度|坐标|^[XY](?:\(|值|$)|^(?:东经|北纬|lng|lon|lat)/iu
const LONGEST = 40
