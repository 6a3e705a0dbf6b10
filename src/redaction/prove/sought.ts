import { automaton, occurrences, type Automaton } from '../../checks/aho-corasick.ts'

/** 命中 — where a sought text stands in what was searched, half open, and whose it is: numbers of secrets. */
export type Hit = Readonly<{ from: number; to: number; secrets: readonly number[] }>

/** 搜索 — all sought texts in one pass. */
export type Search = (text: string) => Iterable<Hit>

/** One search for many texts; a text may belong to several secrets. */
export function searchFor(wanted: readonly (readonly [text: string, secret: number])[]): Search {
  const owners = new Map<string, number[]>()
  for (const [text, secret] of wanted) {
    const known = owners.get(text)
    if (known === undefined) owners.set(text, [secret])
    else if (!known.includes(secret)) known.push(secret)
  }
  owners.delete('')
  if (owners.size === 0) return () => []
  const machine = automaton([...owners.keys()])
  return (text) => hitsIn(machine, owners, text)
}

function* hitsIn(machine: Automaton, owners: ReadonlyMap<string, readonly number[]>, text: string): Iterable<Hit> {
  for (const [from, to] of occurrences(machine, text))
    yield { from, to, secrets: owners.get(text.slice(from, to)) ?? [] }
}
