import { isIndexTemplate } from '../domain/index-number.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { contradiction } from './rulebook-faults.ts'
import { readPublication } from '../schemas/pack-publication.ts'
import type { Publication } from '../workflow/publication.ts'

const FILE = 'publication.json'

/**
 * 发布规则 of the pack. Problems, with `file` and `at`: `pack.malformed`, `pack.index-template` (two documents could get the same number),
 * `pack.contradiction` (the day ends before it begins), `pack.twice` (two organs of one code).
 */
export function compilePublication(value: unknown): Result<Publication> {
  const read = readPublication(FILE, value)
  if (!read.ok) return read
  const { indexNumber, hours } = read.value
  const codes = Object.values(indexNumber.organs)
  const again = codes.find((code, at) => codes.indexOf(code) !== at)
  const problems = [
    ...(isIndexTemplate(indexNumber.template)
      ? []
      : [{ code: 'pack.index-template', data: { file: FILE, at: '/indexNumber/template' } }]),
    ...(hours.from < hours.to ? [] : [contradiction(FILE, '/hours/to', '/hours/from')]),
    ...(again === undefined
      ? []
      : [{ code: 'pack.twice', data: { file: FILE, at: '/indexNumber/organs', name: again } }]),
  ]
  return problems.length > 0 ? refuse(...problems) : ok(read.value)
}
