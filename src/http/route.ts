import type { Deps, Hand } from '../desk/deps.ts'
import type { Case } from '../domain/case.ts'
import type { Person, Role } from '../domain/person.ts'
import type { Result } from '../domain/result.ts'
import { shape, type Shape, type ValueOf } from '../schemas/shape.ts'
import type { HttpDeps } from './deps.ts'
import type { Download, MediaType } from './download.ts'

/**
 * Who may come in by a door. `step`: whoever the pack's flow names for a step; `approver`: whoever it names to approve returns. The door only keeps out those who could never be right;
 * whose turn it is, and whose case, the desk decides.
 */
export type By = 'everyone' | 'signed-in' | readonly (Role | 'step' | 'approver')[]

/** One door: what it takes, who may come in, what it answers. OpenAPI is made from this table and from nothing else. */
export type Route = Readonly<{
  method: 'get' | 'post' | 'put'
  /** With `{name}` for parameters, as OpenAPI writes it. */
  path: string
  operationId: string
  summary: string
  by: By
  query?: readonly string[]
  /** As OpenAPI describes it; `bytes`: the body is a file. */
  body?: Shape | 'bytes'
  /** Bodies that may carry files. */
  large?: true
  /** An act on a case or a new one: takes `Idempotency-Key` and `If-Match`, answers an `ETag`. */
  acts?: true
  status?: 201
  /** What it answers: a shape, or the media type of the file it sends. */
  answer: Shape | MediaType
  run: Run
  /** The answer to an act's repeated call, where it is not simply the case. */
  again?: (current: Case) => Answer
}>

export type Run = (deps: HttpDeps, asked: Asked) => Promise<Result<Answer>>

/** A request whose sender is known; on an open door the person is nobody. */
export type Asked = Readonly<{
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string | undefined>>
  body: unknown
  bytes: Uint8Array
  hand: Hand
  person: Person
}>

/** `next`: where the list goes on (RFC 8288 `Link`). */
export type Answer = Readonly<
  ({ body: unknown } | { file: Download }) & { location?: string; version?: number; next?: string }
>

/** A door's body and its work: the shape is checked here, so that the work gets a value of its type. Problem: `body.malformed`. */
export function taking<S extends Shape>(
  body: S,
  work: (deps: HttpDeps, asked: Asked & Readonly<{ body: ValueOf<S> }>) => Promise<Result<Answer>>,
): Readonly<{ body: Shape; run: Run }> {
  const read = shape(body, 'body.malformed')
  return {
    body,
    run: async (deps, asked) => {
      const shaped = read(asked.body)
      return shaped.ok ? work(deps, { ...asked, body: shaped.value }) : shaped
    },
  }
}

/** Whether a person may come in by this door at all. */
export function mayEnter({ pack }: Pick<Deps, 'pack'>, by: By, person: Person): boolean {
  if (by === 'everyone' || by === 'signed-in') return true
  const { steps, returns } = pack().flow
  const meant = { step: steps.map((step) => step.role), approver: returns.approver === null ? [] : [returns.approver] }
  const named = by.flatMap((role): readonly Role[] => (role === 'step' || role === 'approver' ? meant[role] : [role]))
  return person.roles.some((role) => named.includes(role))
}
