import type { Problem } from '../domain/result.ts'

/** The only place that knows both a problem code and an HTTP status. A code not named here has its family's, else 400. */
export const STATUS: Readonly<Record<string, number>> = {
  'identity.missing': 401,
  'identity.invalid': 401,
  'identity.code-spent': 401,
  'identity.replayed': 401,
  'identity.incomplete': 403,
  'workflow.not-your-turn': 403,
  'review.four-eyes': 403,
  'calendar.not-admin': 403,
  'setup.token': 403,
  'case.unknown': 404,
  'case.no-such-revision': 404,
  'case.no-such-record': 404,
  'case.no-such-return': 404,
  'consultation.unknown': 404,
  'route.unknown': 404,
  'route.wrong-method': 405,
  'case.erased': 410,
  'workflow.not-from-here': 409,
  'review.stale': 409,
  'return.overruled': 409,
  'return.proposed': 409,
  'return.nothing-proposed': 409,
  'file.is-public': 409,
  'review.converted': 409,
  'review.not-closed': 409,
  'review.reason-lapsed': 409,
  'withdraw.not-tightened': 409,
  'interpretation.not-owed': 409,
  'calendar.year-known': 409,
  'consultation.settled': 409,
  'consultation.waiting': 409,
  'consultation.consented': 409,
  'schedule.not-public': 409,
  'setup.done': 409,
  'store.fenced': 409,
  'store.receipt-exists': 409,
  'store.released-before': 409,
  'store.verdict-changed': 409,
  'case.stale': 412,
  'store.stale': 412,
  'body.too-large': 413,
  'body.wrong-type': 415,
  'rate.limited': 429,
  'server.error': 500,
  'format.converter-busy': 503,
  'identity.keys-unreachable': 503,
  'pack.not-in-force': 503,
  'setup.required': 503,
  'store.unavailable': 503,
}

/** Families of codes: what is well-formed but cannot be done as asked is 422. */
export const FAMILY: Readonly<Record<string, number>> = {
  gate: 422,
  attribute: 422,
  ground: 422,
  redact: 422,
  master: 422,
  picture: 422,
  plan: 422,
  prove: 422,
  secrecy: 422,
  format: 422,
  file: 422,
  place: 422,
  review: 422,
  return: 422,
  dispute: 422,
  schedule: 422,
  release: 422,
  statistics: 422,
  withdraw: 422,
  calendar: 422,
  consultation: 422,
  interpretation: 422,
  idempotency: 422,
}

export function statusOf(code: string): number {
  return STATUS[code] ?? FAMILY[code.split('.')[0] ?? ''] ?? 400
}

/** RFC 9457 `application/problem+json`. */
export type ProblemDocument = Readonly<{
  type: string
  title: string
  status: number
  code: string
  instance: string
  data?: Readonly<Record<string, unknown>>
  problems: readonly (Problem & Readonly<{ sentence: string }>)[]
}>

/**
 * The first problem names the whole. What it only heads (`gate.return` and its grounds) is listed; otherwise it is the first of the
 * list. Each carries its sentence.
 */
export function problemDocument(
  problems: readonly Problem[],
  sentence: (problem: Problem) => string,
  instance: string,
): Readonly<{ status: number; body: ProblemDocument }> {
  const [first = { code: 'server.error' }, ...rest] = problems
  const status = statusOf(first.code)
  const listed = first.code.startsWith('gate.') && rest.length > 0 ? rest : [first, ...rest]
  const body: ProblemDocument = {
    type: `/problems/${first.code}`,
    title: say(first, sentence),
    status,
    code: first.code,
    instance,
    ...(first.data ? { data: first.data } : {}),
    problems: listed.map((one) => ({ ...one, sentence: say(one, sentence) })),
  }
  return { status, body }
}

/** A ground of the gate brings its own sentence: what to do about it. */
function say(problem: Problem, sentence: (problem: Problem) => string): string {
  const remedy = problem.data?.['remedy']
  return typeof remedy === 'string' ? remedy : sentence(problem)
}
