import type { Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'

/**
 * 证号种类 — finds one kind of identifier in a block. `claim` is its turn: of overlapping hits the lower number keeps
 * the digits (ID before card before phone), so that none is cut out of another. `needs` is what a block must hold to be looked at:
 * most lines of a document hold no number at all.
 */
export type Identifier = Readonly<{
  claim: number
  needs: Need
  find(scene: Scene): Iterable<Sighting>
  /** What only shows when the cells of a paper are read one after another. */
  across?(scenes: readonly Scene[]): Iterable<Sighting>
}>

/** `digit`: one as written. `number`: a digit in any reading (〇一二, O for 0). `text`: anything. */
export type Need = 'digit' | 'number' | 'text'
