import type { Problem } from '../domain/result.ts'
import type { Layer } from './layer.ts'
import { originAt, type Origin } from './marked.ts'
import { merge, mergeNamed, nameOf, type Merged, type Own } from './merge.ts'
import type { PackFile } from './pack-file.ts'

/** 合成 — the files of a lineage laid over one another: what is judged by, and where each part of it was written. */
export type Book = Readonly<{
  files: ReadonlyMap<string, Merged>
  terms: ReadonlyMap<string, Readonly<{ file: PackFile; from: Origin }>>
}>

/**
 * Lays a pack over what its parents have become. Its name, version and description are its own and never inherited. Problems of `merge`, at
 * the child's own lines.
 */
export function layOver(
  below: Book | undefined,
  layer: Layer,
  at: number,
): Readonly<{ book: Book; problems: readonly Problem[] }> {
  const files = new Map(below?.files)
  const terms = new Map(below?.terms)
  const problems: Problem[] = []
  const rules: Own[] = []
  for (const [file, { value }] of layer.sources) {
    const own: Own = { value, from: { layer: at, file, at: '' } }
    if (file.startsWith('rules/') && Array.isArray(value)) rules.push(...entriesOf(own))
    else
      files.set(file, merge(file, file === 'pack.json' ? withoutName(files.get(file)) : files.get(file), own, problems))
  }
  layRules(files, rules, problems)
  for (const [path, file] of layer.terms) terms.set(path, { file, from: { layer: at, file: path, at: '' } })
  return { book: { files, terms }, problems }
}

/** Where a part of the merged files was written. */
export function whereIn(book: Book, file: string, pointer: string): Origin {
  const merged = book.files.get(file)
  return merged ? originAt(merged.marks, stepsOf(pointer)) : { layer: 0, file, at: pointer }
}

/** The steps of a JSON pointer (RFC 6901). */
export function stepsOf(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1)
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function pointerOf(steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A rule that bears the name of an inherited one changes it where it stands, whatever file it is written in. */
function layRules(files: Map<string, Merged>, rules: readonly Own[], problems: Problem[]): void {
  const homes = new Map(
    [...files].flatMap(([file, { value }]) =>
      file.startsWith('rules/') && Array.isArray(value)
        ? value.map((one: unknown) => [nameOf(one, 'id'), file] as const)
        : [],
    ),
  )
  const byFile = new Map<string, Own[]>()
  for (const rule of rules) {
    const home = homes.get(nameOf(rule.value, 'id')) ?? rule.from.file
    byFile.set(home, [...(byFile.get(home) ?? []), rule])
  }
  for (const [file, entries] of byFile) {
    const [first] = entries
    const fresh: Merged = {
      value: [],
      marks: { from: { layer: first?.from.layer ?? 0, file, at: '' }, children: new Map(), gone: new Map() },
    }
    files.set(file, mergeNamed(file, files.get(file) ?? fresh, entries, problems))
  }
}

function entriesOf({ value, from }: Own): readonly Own[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.map((one, index) => ({ value: one, from: { ...from, at: `/${index}` } }))
}

const NAMES = ['id', 'version', 'title', 'description', 'extends']

function withoutName(head: Merged | undefined): Merged | undefined {
  const { value } = head ?? {}
  if (head === undefined || typeof value !== 'object' || value === null) return head
  return { ...head, value: Object.fromEntries(Object.entries(value).filter(([key]) => !NAMES.includes(key))) }
}
