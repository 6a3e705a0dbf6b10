/**
 * Aho–Corasick over UTF-16 units: all terms in one pass, overlapping hits included. Everything lies in typed arrays, so that a million terms are some
 * dozens of megabytes and no objects. Edges from the start are a table by unit, for most characters begin no term; the others are a hash table by
 * state and unit, its slots of four numbers (state, unit, to, nothing) so that a look touches one line of memory; `to` 0: an empty slot.
 */
export type Automaton = Readonly<{
  starts: Int32Array
  edges: Int32Array
  fail: Int32Array
  /** Length of the longest term that ends in a state, 0 for none; `next` is the state of the next shorter one. */
  length: Int32Array
  next: Int32Array
  /** The first state of the chain of terms that end in a state: itself, `next`, or 0. */
  hits: Int32Array
}>

export function automaton(terms: readonly string[]): Automaton {
  const size = terms.reduce((sum, term) => sum + term.length, 1)
  const slots = 2 ** Math.ceil(Math.log2(2 * size + 2))
  const made = {
    starts: new Int32Array(0x1_0000),
    edges: new Int32Array(4 * slots),
    fail: new Int32Array(size),
    length: new Int32Array(size),
    next: new Int32Array(size),
    hits: new Int32Array(size),
  }
  const tree = planted(made, terms)
  for (const state of byDepth(tree)) {
    const parent = tree.parent[state] ?? 0
    const back = parent === 0 ? 0 : step(made, made.fail[parent] ?? 0, tree.unit[state] ?? 0)
    made.fail[state] = back
    made.next[state] = made.hits[back] ?? 0
    made.hits[state] = (made.length[state] ?? 0) > 0 ? state : (made.next[state] ?? 0)
  }
  return made
}

/** Half-open ranges of every term in the text, in order of their ends, longer first. */
export function* occurrences(automaton: Automaton, text: string): Iterable<readonly [from: number, to: number]> {
  const { starts, hits, next, length } = automaton
  for (let at = 0, state = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    state = state === 0 ? (starts[unit] ?? 0) : step(automaton, state, unit)
    if (state === 0) continue
    for (let hit = hits[state] ?? 0; hit !== 0; hit = next[hit] ?? 0) yield [at + 1 - (length[hit] ?? 0), at + 1]
  }
}

function step({ starts, edges, fail }: Automaton, from: number, unit: number): number {
  const mask = edges.length - 1
  for (let state = from; state !== 0; state = fail[state] ?? 0)
    for (let slot = slotOf(state, unit) & mask; edges[slot + 2] !== 0; slot = (slot + 4) & mask)
      if (edges[slot] === state && edges[slot + 1] === unit) return edges[slot + 2] ?? 0
  return starts[unit] ?? 0
}

function slotOf(state: number, unit: number): number {
  const mixed = Math.imul(state, 0x9e37_79b1) ^ Math.imul(unit, 0x85eb_ca6b)
  return (mixed ^ (mixed >>> 15)) << 2
}

/** Which state a state hangs from, and by which unit. */
type Tree = Readonly<{ states: number; parent: Int32Array; unit: Uint16Array; depth: Int32Array }>

function planted(made: Automaton, terms: readonly string[]): Tree {
  const size = made.fail.length
  const tree = { parent: new Int32Array(size), unit: new Uint16Array(size), depth: new Int32Array(size) }
  let states = 1
  for (const term of terms) {
    let state = 0
    for (let at = 0; at < term.length; at++) {
      const unit = term.charCodeAt(at)
      const to = child(made, state, unit, states)
      if (to === states) {
        tree.parent[to] = state
        tree.unit[to] = unit
        tree.depth[to] = at + 1
        states++
      }
      state = to
    }
    if (term !== '') made.length[state] = term.length
  }
  return { states, ...tree }
}

/** The state behind this edge; the edge is made, to `fresh`, where there was none. */
function child({ starts, edges }: Automaton, state: number, unit: number, fresh: number): number {
  if (state === 0) return (starts[unit] ||= fresh)
  const mask = edges.length - 1
  let slot = slotOf(state, unit) & mask
  for (; edges[slot + 2] !== 0; slot = (slot + 4) & mask)
    if (edges[slot] === state && edges[slot + 1] === unit) return edges[slot + 2] ?? 0
  // One by one: `set` would make an array of them first.
  edges[slot] = state
  edges[slot + 1] = unit
  edges[slot + 2] = fresh
  return fresh
}

/** Breadth first: a state's fail link is known before its children ask for it. */
function byDepth({ states, depth }: Tree): Int32Array {
  const from: number[] = [0]
  for (let state = 1; state < states; state++) {
    const at = (depth[state] ?? 0) + 1
    while (from.length <= at) from.push(0)
    from[at] = (from[at] ?? 0) + 1
  }
  for (let at = 1; at < from.length; at++) from[at] = (from[at] ?? 0) + (from[at - 1] ?? 0)
  const order = new Int32Array(states - 1)
  for (let state = 1; state < states; state++) {
    const at = depth[state] ?? 0
    order[from[at] ?? 0] = state
    from[at] = (from[at] ?? 0) + 1
  }
  return order
}
