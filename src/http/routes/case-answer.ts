import type { Case } from '../../domain/case.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { Answer } from '../route.ts'

/** The case as an act left it, with its lock version for the `ETag`. */
export function caseAnswer(result: Result<Case>): Result<Answer> {
  return result.ok ? ok({ body: { case: result.value }, version: result.value.version }) : result
}

/** The same for a case that is new: it says where it is from now on. */
export function newCase(made: Case): Answer {
  return { body: { case: made }, location: `/v1/cases/${made.id}`, version: made.version }
}
