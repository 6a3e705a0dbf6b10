import type { Response } from 'express'
import type { Person } from '../domain/person.ts'
import type { Problem } from '../domain/result.ts'
import type { HttpDeps } from './deps.ts'
import { problemDocument } from './problems.ts'

/** What the layers note down about a request on its way: for the log, and for the layers after them. */
export type Noted = { requestId: string; route?: string; person?: Person; code?: string }

export function noted(response: Response): Noted {
  return response.locals as Noted
}

/** Answers a refusal as a problem document. */
export function tell(deps: Pick<HttpDeps, 'sentence'>, response: Response, problems: readonly Problem[]): void {
  const { status, body } = problemDocument(problems, deps.sentence, noted(response).requestId)
  noted(response).code = body.code
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
  if (status === 429 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '60')
  if (status === 503) response.setHeader('Retry-After', '5')
  response.status(status).type('application/problem+json').send(JSON.stringify(body))
}
