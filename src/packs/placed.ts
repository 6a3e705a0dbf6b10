import type { Problem } from '../domain/result.ts'
import type { Source } from './source.ts'
import { located } from './source.ts'

/**
 * Gives every problem that names a file of the pack its line, column, the author's line and a caret. Compilers thus say only what they
 * know, `file` and `at` (a JSON pointer); a problem that has its line already, or whose file is not JSON, stays as it is.
 */
export function placed(problems: readonly Problem[], sources: ReadonlyMap<string, Source>): readonly Problem[] {
  return problems.map((problem) => {
    const { file, at, line, keyword } = problem.data ?? {}
    const source = typeof file === 'string' && line === undefined ? sources.get(file) : undefined
    if (!source) return problem
    // A field nobody knows is told at its name, everything else at its value.
    const where = located(source, typeof at === 'string' ? at : '', keyword === 'additionalProperties')
    return { ...problem, data: { ...problem.data, ...where } }
  })
}
