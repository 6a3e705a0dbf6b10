import { readFileSync } from 'node:fs'
import type { Draft } from '../../src/domain/draft.ts'

/** 送审件样本 — invented, complete papers of every kind; each must be admitted. */
export type Ordinary = Readonly<{ id: string; draft: Draft }>

/** The same papers with a fault: fields set by pointer (`ABSENT` removes one), passages of the text exchanged, lines added. */
export type Flawed = Readonly<{
  id: string
  base?: string
  /** A whole draft of its own, where no ordinary paper stands behind it. */
  draft?: Draft
  codes: readonly string[]
  verdict: 'return' | 'refuse'
  set?: Readonly<Record<string, unknown>>
  edit?: readonly (readonly [string, string])[]
  append?: string
}>

export const ORDINARY = read<readonly Ordinary[]>('ordinary')
export const FLAWED = read<readonly Flawed[]>('flawed')

export function ordinary(id: string): Draft {
  const found = ORDINARY.find((one) => one.id === id)
  if (!found) throw new Error(`No ordinary submission ${id}`)
  return found.draft
}

export function flawed({ id, base, draft: whole, set, edit, append }: Flawed): Draft {
  let draft = withFields(whole ?? ordinary(base ?? ''), set ?? {})
  for (const [from, to] of edit ?? []) {
    if (!draft.text?.includes(from)) throw new Error(`${id}: the text of ${base ?? 'it'} has no such passage: ${from}`)
    draft = { ...draft, text: draft.text.replace(from, to) }
  }
  return append === undefined ? draft : { ...draft, text: `${draft.text ?? ''}${append}` }
}

/** A draft with some fields set by JSON pointer. */
export function withFields(draft: Draft, fields: Readonly<Record<string, unknown>>): Draft {
  const copy = structuredClone(draft)
  for (const [pointer, value] of Object.entries(fields)) setAt(copy, pointer.slice(1).split('/'), value)
  return copy
}

function setAt(target: object, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return
  if (rest.length > 0) return setAt(Reflect.get(target, key) as object, rest, value)
  if (value === 'ABSENT') Reflect.deleteProperty(target, key)
  else Reflect.set(target, key, value)
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(`tests/fixtures/submissions/${name}.json`, 'utf8')) as T
}
