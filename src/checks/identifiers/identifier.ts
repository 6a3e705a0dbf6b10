import type { Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'

/**
 * 证号种类 — finds one kind of identifier in a block. `claim` is its turn: of overlapping hits the lower number keeps
 * the digits (ID before card before phone), so that none is cut out of another.
 */
export type Identifier = Readonly<{ claim: number; find(scene: Scene): Iterable<Sighting> }>
