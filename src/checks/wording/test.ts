import type { Need } from '../identifiers/identifier.ts'
import type { ReadPaper, Sighting } from '../rule.ts'
import type { Scene } from '../scene.ts'

/** 文字检查 — looks at one block and nothing else (so an unchanged block is not looked at again), or at a paper as a whole, with the rule's list. */
export type WordingTest =
  | Readonly<{ needs: Need; find(scene: Scene): Iterable<Sighting> }>
  | Readonly<{ across(paper: ReadPaper, terms: ReadonlySet<string>): Iterable<Sighting> }>
