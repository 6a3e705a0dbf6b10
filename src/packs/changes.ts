import { pointerOf, type Book } from './book.ts'
import type { Dimension } from './dimensions.ts'
import type { Standing } from './direction.ts'
import { canonical } from '../domain/canonical.ts'
import { markAt, newestIn, type Origin } from './marked.ts'
import { isRecord, nameOf } from './merge.ts'

/** 变动 — one value that differs between two packs, in which dimension, and what the difference does. */
export type Change = Readonly<{
  dimension: string
  file: string
  /** The names on the way to it: `R16-1a`, `mobile`; empty for a value that stands alone. */
  names: readonly string[]
  was: unknown
  is: unknown
  standing: Exclude<Standing, 'same'>
  /** Where the new value stands, or the line that took the old one away. */
  from: Origin
}>

type Entry = Readonly<{ file: string; steps: readonly string[]; names: readonly string[]; value: unknown }>

/** Everything that differs between two packs, dimension by dimension. */
export function changesBetween(was: Book, is: Book, dimensions: readonly Dimension[]): readonly Change[] {
  return dimensions.flatMap((dimension) => changesIn(dimension, was, is))
}

function changesIn({ id, file, path, way }: Dimension, was: Book, is: Book): readonly Change[] {
  const [old, now] = [entriesOf(was, file, path), entriesOf(is, file, path)]
  const keys = new Set([...old.keys(), ...now.keys()])
  return [...keys].flatMap((key) => {
    const [before, after] = [old.get(key), now.get(key)]
    // A part of an entry that came or went as a whole is judged with the whole.
    if (!(before && after) && !endsInName(path)) return []
    const standing = way(before?.value, after?.value)
    if (standing === 'same') return []
    const { file: where, names } = (after ?? before)!
    const change = { dimension: id, file: where, names, was: before?.value, is: after?.value, standing }
    return [{ ...change, from: after ? placeOf(is, after, before?.value) : goneFrom(is, before!) }]
  })
}

/** Every value of a path, by the names on the way to it. */
function entriesOf(book: Book, file: string, path: string): ReadonlyMap<string, Entry> {
  const files = [...book.files.keys()].filter((one) =>
    file.includes('*') ? one.startsWith(file.split('*')[0]!) : one === file,
  )
  const found = files.flatMap((one) => {
    const start: Entry = {
      file: one,
      steps: [],
      names: file.startsWith('calendar') ? [one] : [],
      value: book.files.get(one)?.value,
    }
    return path
      .split('/')
      .slice(1)
      .reduce<readonly Entry[]>((entries, step) => entries.flatMap((entry) => inside(entry, step)), [start])
  })
  return new Map(found.map((entry) => [entry.names.join('\0'), entry]))
}

function inside({ file, steps, names, value }: Entry, step: string): readonly Entry[] {
  const into = (key: string, name: readonly string[], one: unknown): Entry => ({
    file,
    steps: [...steps, key],
    names: [...names, ...name],
    value: one,
  })
  if (step === '*') return isRecord(value) ? Object.entries(value).map(([key, one]) => into(key, [key], one)) : []
  if (!step.startsWith('*')) return isRecord(value) ? [into(step, [], value[step])] : []
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((one, index) => {
    const name = nameOf(one, step.slice(1))
    return name === undefined ? [] : [into(String(index), [name], one)]
  })
}

function endsInName(path: string): boolean {
  return path.split('/').at(-1)?.startsWith('*') === true
}

/** Of a list, the first value that was not there before; of everything else, the value itself. */
function placeOf(book: Book, { file, steps, value }: Entry, before: unknown): Origin {
  const marks = markAt(book.files.get(file)!.marks, steps)
  if (value === undefined) return goneFrom(book, { file, steps, names: [], value })
  if (!Array.isArray(value) || !Array.isArray(before)) return newestIn(marks)
  const old = before.map((one: unknown) => canonical(one))
  const [lost] = old.flatMap((one) => marks.gone.get(one) ?? [])
  if (lost) return lost
  const added = value.findIndex((one: unknown) => !old.includes(canonical(one)))
  const whole = old.every((one) => value.some((other: unknown) => canonical(other) === one))
  return added >= 0 && whole ? markAt(marks, [String(added)]).from : marks.from
}

/** The line that takes it away: of an entry of a list by name, of a field by its key; else the list or object that no longer has it. */
function goneFrom(book: Book, { file, steps, names }: Entry): Origin {
  const merged = book.files.get(file)
  if (!merged) return { layer: 0, file, at: pointerOf(steps) }
  for (let length = steps.length - 1; length >= 0; length--) {
    const marks = markAt(merged.marks, steps.slice(0, length))
    const gone = [steps[length], names.at(-1)].flatMap((key) => (key === undefined ? [] : (marks.gone.get(key) ?? [])))
    if (gone[0]) return gone[0]
  }
  return markAt(merged.marks, steps.slice(0, -1)).from
}
