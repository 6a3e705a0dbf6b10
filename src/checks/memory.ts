import { holdsNumber } from './digits.ts'
import { normalise, type Normal } from './normalise.ts'
import type { Sighting } from './rule.ts'
import type { Scene } from './scene.ts'

/**
 * 记忆 — what one run leaves to the next over nearly the same papers: a paragraph whose words and surroundings are unchanged need not be read again.
 * It holds no more than the last run used. A new one remembers nothing.
 */
export type Memory = { last: Remembered; now: Remembered }

type Remembered = Readonly<{
  texts: Map<string, ReadText>
  /** By what a rule that looks at one block alone can see of it, then by rule. */
  scenes: Map<string, Map<string, unknown>>
}>

export function newMemory(): Memory {
  return { last: nothing(), now: nothing() }
}

/** A run begins: what the run before the last used is forgotten. */
export function turned(memory: Memory): void {
  memory.last = memory.now
  memory.now = nothing()
}

function nothing(): Remembered {
  return { texts: new Map(), scenes: new Map() }
}

/** The text as rules read it, the same without white space, and whether a digit stands in it, as written or in any reading. */
export type ReadText = Readonly<{ normal: Normal; squeezed: string; digit: boolean; number: boolean }>

export function readText(text: string, memory: Memory | undefined): ReadText {
  const known = memory?.now.texts.get(text) ?? memory?.last.texts.get(text)
  if (known !== undefined) {
    memory?.now.texts.set(text, known)
    return known
  }
  const normal = normalise(text)
  const made = {
    normal,
    squeezed: normal.text.replace(/\s+/g, ''),
    digit: /\d/.test(normal.text),
    number: holdsNumber(normal),
  }
  memory?.now.texts.set(text, made)
  return made
}

/** What `make` found in this block before, else what it finds now. It may depend on nothing but the scene. */
export function recall<T>(memory: Memory | undefined, scene: Scene, name: string, make: () => T): T {
  if (memory === undefined) return make()
  const here = heldOf(memory, scene)
  // The same name always stands for the same kind of value: it is the rule's own id.
  if (here.has(name)) return here.get(name) as T
  const made = make()
  here.set(name, made)
  return made
}

/** The same for sightings, put where the block stands now. */
export function recallSightings(
  memory: Memory | undefined,
  scene: Scene,
  rule: string,
  find: () => Iterable<Sighting>,
): Iterable<Sighting> {
  if (memory === undefined) return find()
  const { file } = scene.paper
  const block = scene.index
  return recall(memory, scene, rule, () => [...find()]).map((one) =>
    one.place.block === block && one.place.file === file ? one : { ...one, place: { ...one.place, file, block } },
  )
}

/** What is remembered of a scene, looked up once a run: every rule asks for it, and its key is as long as its text. */
const held = new WeakMap<Scene, Map<string, unknown>>()

function heldOf(memory: Memory, scene: Scene): Map<string, unknown> {
  const known = held.get(scene)
  if (known !== undefined) return known
  const key = keyOf(scene)
  const here = memory.now.scenes.get(key) ?? memory.last.scenes.get(key) ?? new Map<string, unknown>()
  memory.now.scenes.set(key, here)
  held.set(scene, here)
  return here
}

function keyOf(scene: Scene): string {
  const { block, caption, ofPeople, head, before } = scene
  const cell = block.cell === undefined ? '' : `cell ${block.cell.row > 0 ? (block.cell.head ?? '') : ''} ${ofPeople}`
  return [block.kind, cell, caption, head?.join('\t') ?? '', before.join('\n'), block.text].join('\u0000')
}
