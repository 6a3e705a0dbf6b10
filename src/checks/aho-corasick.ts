/**
 * Aho–Corasick over UTF-16 units: all terms in one pass, overlapping hits included. Edges are kept in one map
 * (state × 65536 + unit), fail and output links in typed arrays.
 */
export type Automaton = Readonly<{
  edges: ReadonlyMap<number, number>
  fail: Int32Array
  /** Length of the longest term that ends in a state, 0 for none; `next` is the state of the next shorter one. */
  length: Int32Array
  next: Int32Array
}>

export function automaton(terms: readonly string[]): Automaton {
  const size = terms.reduce((sum, term) => sum + term.length, 1)
  const edges = new Map<number, number>()
  const fail = new Int32Array(size)
  const length = new Int32Array(size)
  const next = new Int32Array(size)
  const order: (readonly [parent: number, unit: number, state: number])[] = []
  let states = 1
  for (const term of terms) {
    let state = 0
    for (let at = 0; at < term.length; at++) {
      const unit = term.charCodeAt(at)
      const key = state * UNITS + unit
      const to = edges.get(key) ?? states++
      if (!edges.has(key)) {
        edges.set(key, to)
        order.push([state, unit, to])
      }
      state = to
    }
    if (term !== '') length[state] = term.length
  }
  const made = { edges, fail, length, next }
  for (const [parent, unit, state] of byDepth(order)) {
    const back = parent === 0 ? 0 : step(made, fail[parent] ?? 0, unit)
    fail[state] = back
    next[state] = (length[back] ?? 0) > 0 ? back : (next[back] ?? 0)
  }
  return made
}

/** Half-open ranges of every term in the text, in order of their ends, longer first. */
export function* occurrences(automaton: Automaton, text: string): Iterable<readonly [from: number, to: number]> {
  let state = 0
  for (let at = 0; at < text.length; at++) {
    state = step(automaton, state, text.charCodeAt(at))
    for (let hit = state; hit !== 0; hit = automaton.next[hit] ?? 0) {
      const length = automaton.length[hit] ?? 0
      if (length > 0) yield [at + 1 - length, at + 1]
    }
  }
}

function step(automaton: Automaton, from: number, unit: number): number {
  for (let state = from; ; state = automaton.fail[state] ?? 0) {
    const to = automaton.edges.get(state * UNITS + unit)
    if (to !== undefined) return to
    if (state === 0) return 0
  }
}

/** Breadth first: a state's fail link is known before its children ask for it. */
function byDepth<T extends readonly [number, number, number]>(order: readonly T[]): readonly T[] {
  const depth = new Map<number, number>([[0, 0]])
  for (const [parent, , state] of order) depth.set(state, (depth.get(parent) ?? 0) + 1)
  return [...order].sort((a, b) => (depth.get(a[2]) ?? 0) - (depth.get(b[2]) ?? 0))
}

const UNITS = 65_536
