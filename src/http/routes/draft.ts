import type { Draft } from '../../domain/draft.ts'
import type { Problem, Result } from '../../domain/result.ts'
import { readDraft } from '../../schemas/draft.ts'
import { DraftBody, DraftEnvelope } from '../../schemas/http-bodies.ts'
import type { HttpDeps } from '../deps.ts'
import { taking, type Answer, type Asked, type Route } from '../route.ts'

/** `why`: for an attribute or reason that changes with the draft. */
type More = Readonly<{ hostId?: string; why?: string }>
type Work = (deps: HttpDeps, asked: Asked, draft: Draft, more: More) => Promise<Result<Answer>>

/** A door whose body is a draft: `{ draft, hostId?, why? }`. Problems: `body.malformed`, `draft.malformed` with the pointer into the body. */
export function takingDraft(work: Work): Pick<Route, 'body' | 'run' | 'large'> {
  const { run } = taking(DraftEnvelope, async (deps, asked) => {
    const { draft, ...more } = asked.body
    const read = readDraft(draft)
    return read.ok ? work(deps, asked, read.value, more) : { ok: false, problems: read.problems.map(inBody) }
  })
  return { body: DraftBody, large: true, run }
}

function inBody(problem: Problem): Problem {
  const field = `/draft${problem.field ?? ''}`
  return { ...problem, field, data: { ...problem.data, at: field } }
}
