import { canonical } from '../domain/canonical.ts'
import type { Problem } from '../domain/result.ts'
import { childOf, type Marked, type Origin } from './marked.ts'

/** A value and, for every part of it, who wrote it. */
export type Merged = Readonly<{ value: unknown; marks: Marked }>

/** One value of a child's file and where it stands. */
export type Own = Readonly<{ value: unknown; from: Origin }>

/** Lists whose entries go by a name: a child names only those it changes. `steps` are given in full, because their order means something. */
const NAMED: readonly (readonly [path: RegExp, key: string, whole?: true])[] = [
  [/^rules\/.*#$/u, 'id'],
  [/^(?:kinds|masks)\.json#$/u, 'id'],
  [/^(?:reasons|returns)\.json#$/u, 'code'],
  [/^reasons\.json#\/\*\/elements$/u, 'id'],
  [/^gate\.json#\/exemptions$/u, 'code'],
  [/^gate\.json#\/phraseClasses$/u, 'id'],
  [/^flow\.json#\/steps$/u, 'id', true],
  [/^flow\.json#\/reviewEvents$/u, 'code'],
]

/** Where `null` is a value of its own and not the wish to take something away. */
const NULLS =
  /^(?:flow\.json#\/(?:returns\/(?:approver|contact)|reviewEvents\/\*\/requires)|pack\.json#\/effective\/to)$/u

/**
 * 合并 — lays a child's file over its parent's. Objects merge field by field and a field set to `null` is taken away; a named list merges by name
 * and `"removed": true` takes an entry away; any other list that is written is the whole list, or `{"add": […], "remove": […]}` changes it.
 * Whether any of this is allowed is not asked here. Problems: `pack.nothing-to-remove`, `pack.twice`.
 */
export function merge(file: string, base: Merged | undefined, own: Own, problems: Problem[]): Merged {
  return base === undefined ? taken(own) : lay(`${file}#`, base, own, problems)
}

/** The same for a list whose entries come from several files. */
export function mergeNamed(file: string, base: Merged, entries: readonly Own[], problems: Problem[]): Merged {
  return named(`${file}#`, 'id', base, entries, problems)
}

function lay(path: string, base: Merged, own: Own, problems: Problem[]): Merged {
  const rule = NAMED.find(([pattern]) => pattern.test(path))
  if (Array.isArray(base.value) && Array.isArray(own.value) && rule)
    return (rule[2] ? inOrder : named)(path, rule[1], base, entriesOf(own), problems)
  if (Array.isArray(base.value) && isChange(own.value)) return changed(base, own, problems)
  if (isRecord(base.value) && isRecord(own.value)) return fields(path, base, own, problems)
  return taken(own)
}

function fields(path: string, base: Merged, own: Own, problems: Problem[]): Merged {
  const before = isRecord(base.value) ? base.value : {}
  const value = new Map(Object.entries(before))
  const children = new Map(base.marks.children)
  const gone = new Map(base.marks.gone)
  for (const [key, one] of Object.entries(isRecord(own.value) ? own.value : {})) {
    const at = `${path}/${key}`
    const from = below(own.from, key)
    if (one === null && !NULLS.test(at)) {
      if (!value.delete(key)) problems.push(nothing(from, key))
      gone.set(key, from)
      continue
    }
    const part = value.has(key)
      ? lay(at, { value: value.get(key), marks: childOf(base.marks, key) }, { value: one, from }, problems)
      : taken({ value: one, from })
    value.set(key, part.value)
    children.set(key, part.marks)
  }
  return { value: Object.fromEntries(value), marks: { from: base.marks.from, children, gone } }
}

function named(path: string, key: string, base: Merged, entries: readonly Own[], problems: Problem[]): Merged {
  const parts = itemsOf(base)
  const gone = new Map(base.marks.gone)
  const written = new Set<string>()
  for (const entry of entries) {
    const name = nameOf(entry.value, key)
    const at = name === undefined ? -1 : parts.findIndex((one) => nameOf(one.value, key) === name)
    if (name !== undefined && written.has(name))
      problems.push({ code: 'pack.twice', data: { ...where(below(entry.from, key)), name } })
    if (name !== undefined) written.add(name)
    if (isRemoval(entry.value)) {
      if (at < 0) problems.push(nothing(entry.from, name ?? ''))
      else parts.splice(at, 1)
      gone.set(name ?? '', entry.from)
    } else if (at < 0) parts.push(taken(entry))
    else parts[at] = lay(`${path}/*`, parts[at] ?? taken(entry), entry, problems)
  }
  return listOf(parts, base.marks.from, gone)
}

function inOrder(path: string, key: string, base: Merged, entries: readonly Own[], problems: Problem[]): Merged {
  const before = itemsOf(base)
  const parts = entries.map((entry) => {
    const name = nameOf(entry.value, key)
    const same = name === undefined ? undefined : before.find((one) => nameOf(one.value, key) === name)
    return same ? lay(`${path}/*`, same, entry, problems) : taken(entry)
  })
  const [first] = entries
  return listOf(parts, first ? above(first.from) : base.marks.from, new Map())
}

function changed(base: Merged, own: Own, problems: Problem[]): Merged {
  const { add = [], remove = [] } = own.value as Readonly<{ add?: readonly unknown[]; remove?: readonly unknown[] }>
  const gone = new Map(base.marks.gone)
  let parts = itemsOf(base)
  for (const [index, one] of remove.entries()) {
    const from = below(below(own.from, 'remove'), index)
    const left = parts.filter((part) => canonical(part.value) !== canonical(one))
    if (left.length === parts.length) problems.push(nothing(from, typeof one === 'string' ? one : canonical(one)))
    gone.set(canonical(one), from)
    parts = left
  }
  for (const [index, one] of add.entries())
    if (!parts.some((part) => canonical(part.value) === canonical(one)))
      parts.push(taken({ value: one, from: below(below(own.from, 'add'), index) }))
  return listOf(parts, base.marks.from, gone)
}

function taken({ value, from }: Own): Merged {
  return { value, marks: { from, children: new Map(), gone: new Map() } }
}

function itemsOf({ value, marks }: Merged): Merged[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.map((one, index) => ({ value: one, marks: childOf(marks, String(index)) }))
}

function entriesOf({ value, from }: Own): readonly Own[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.map((one, index) => ({ value: one, from: below(from, index) }))
}

function listOf(parts: readonly Merged[], from: Origin, gone: Marked['gone']): Merged {
  const children = new Map(parts.map((one, index) => [String(index), one.marks]))
  return { value: parts.map((one) => one.value), marks: { from, children, gone } }
}

function below(from: Origin, step: string | number): Origin {
  return { ...from, at: `${from.at}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}` }
}

function above(from: Origin): Origin {
  return { ...from, at: from.at.slice(0, from.at.lastIndexOf('/')) }
}

function nothing(from: Origin, name: string): Problem {
  return { code: 'pack.nothing-to-remove', data: { ...where(from), name } }
}

function where({ file, at }: Origin): Readonly<{ file: string; at: string }> {
  return { file, at }
}

function isChange(value: unknown): boolean {
  if (!isRecord(value)) return false
  const parts = Object.entries(value)
  return parts.length > 0 && parts.every(([key, one]) => (key === 'add' || key === 'remove') && Array.isArray(one))
}

function isRemoval(value: unknown): boolean {
  return isRecord(value) && value['removed'] === true && Object.keys(value).length === 2
}

export function nameOf(value: unknown, key: string): string | undefined {
  const name = isRecord(value) ? value[key] : undefined
  return typeof name === 'string' ? name : undefined
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
