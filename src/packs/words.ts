import type { Attribute } from '../domain/attribute.ts'
import type { Problem } from '../domain/result.ts'

/** 用语 — the pack's sentences by code. Codes live in the code, sentences only here. */
export type Words = Readonly<{
  labels: Readonly<{ attribute: Readonly<Record<Attribute, string>> }> &
    Readonly<Record<string, Readonly<Record<string, string>>>>
  grounds: Readonly<Record<string, string>>
  rules: Readonly<Record<string, string>>
  problems: Readonly<Record<string, string>>
  /** How a statement could be better, by the code of the hint. */
  hints: Readonly<Record<string, string>>
}>

/** The sentence of a problem, its `{placeholders}` filled from the problem's data; the bare code where the pack has no words. */
export function sentence(words: Pick<Words, 'problems'>, problem: Problem): string {
  const template = words.problems[problem.code]
  return template === undefined ? problem.code : filled(template, problem.data ?? {})
}

/** A sentence with its `{placeholders}` filled. */
export function filled(template: string, data: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => printed(data[name]))
}

function printed(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
