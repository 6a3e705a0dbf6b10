import type { Spec } from '../checks/kinds.ts'
import type { PackFile } from './pack-file.ts'

/** A rule that names its list gets the list itself, a names rule its model and its list of no names; every other rule as it is. */
export function resolved(spec: Spec, files: readonly PackFile[]): Spec {
  if (spec.kind === 'names') {
    const text = (path: string): string => files.find((one) => one.path.endsWith(path))?.text ?? ''
    const never = typeof spec.never === 'string' ? termsOf(text(`terms/${String(spec.never)}`)) : spec.never
    return { ...spec, never, model: text(`models/${spec.model}`) }
  }
  if (!('terms' in spec) || typeof spec.terms !== 'string') return spec
  const name: string = spec.terms
  const file = files.find((one) => one.path.endsWith(`terms/${name}`))
  return { ...spec, terms: termsOf(file?.text ?? '') }
}

/** One term a line; empty lines and lines that begin with # are for people. */
export function termsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
