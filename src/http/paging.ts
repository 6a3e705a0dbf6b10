import { STATES, type Case, type State } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'

type Cursor = Readonly<{ updatedAt: string; id: string }>
type Page = Readonly<{ limit: number; states?: readonly State[]; after?: Cursor }>

const MOST = 200
const USUAL = 50

/** Where the next page begins: after this case. */
export function cursorOf({ updatedAt, id }: Pick<Case, 'updatedAt' | 'id'>): string {
  return Buffer.from(`${updatedAt}~${id}`).toString('base64url')
}

/** `limit` (1 to 200), `state` (one or more, with commas) and `after` of a list. Problem: `query.malformed`, with the parameter's name. */
export function readPage({ limit, state, after }: Readonly<Record<string, string | undefined>>): Result<Page> {
  const count = limit === undefined ? USUAL : /^\d{1,3}$/.test(limit) ? Number(limit) : 0
  const states = state === undefined ? undefined : readStates(state)
  const cursor = after === undefined ? undefined : readCursor(after)
  const wrong = [
    ...(count < 1 || count > MOST ? ['limit'] : []),
    ...(states === null ? ['state'] : []),
    ...(cursor === null ? ['after'] : []),
  ]
  if (wrong.length > 0) return refuse(...wrong.map((name) => ({ code: 'query.malformed', data: { name } })))
  return ok({ limit: count, ...(states ? { states } : {}), ...(cursor ? { after: cursor } : {}) })
}

function readStates(text: string): readonly State[] | null {
  const asked = text.split(',')
  const states = STATES.filter((state) => asked.includes(state))
  return states.length === asked.length ? states : null
}

function readCursor(text: string): Cursor | null {
  const [, updatedAt, id] =
    /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)~([\w-]{1,64})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return updatedAt && id ? { updatedAt, id } : null
}
