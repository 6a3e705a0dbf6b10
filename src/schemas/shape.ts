import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { Static, TSchema } from 'typebox'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'

/** A shape written in typebox, as the rooms that only pass it on know it. */
export type Shape = TSchema
/** The value a shape lets through. */
export type ValueOf<S extends Shape> = Static<S>

/** More values than this in one JSON document is no document but an attack; counted before any check, so that it costs little. */
const MOST_VALUES = 300_000
/** Nobody mends more than this at once. */
const MOST_PROBLEMS = 100

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, ownProperties: true })

/**
 * A reader of one shape: says yes with the type, or gives one problem per fault, `code` on each, with the JSON pointer in `field`
 * (and in `data.at`, for the sentence) and the schema word that was broken in `data.keyword`. It never throws and never quotes a value.
 */
export function shape<T extends TSchema>(schema: T, code: string): (value: unknown) => Result<Static<T>> {
  const validate = ajv.compile<Static<T>>(schema)
  return (value) => {
    if (isTooLarge(value)) return refuse({ code, field: '', data: { at: '', keyword: 'size' } })
    if (validate(value)) return ok(value)
    return refuse(...problemsOf(code, validate.errors ?? []))
  }
}

/** Of a union's errors only the deepest is kept: "not null" says nothing where "no `code`" was found inside. */
function problemsOf(code: string, errors: readonly ErrorObject[]): readonly Problem[] {
  const faults = new Map<string, string>()
  for (const error of errors) if (!faults.has(pointer(error))) faults.set(pointer(error), error.keyword)
  const within = new Set([...faults.keys()].flatMap(ancestors))
  const deepest = [...faults].filter(([at]) => !within.has(at))
  return deepest.slice(0, MOST_PROBLEMS).map(([at, keyword]) => ({ code, field: at, data: { at, keyword } }))
}

/** A missing field is named; one too many is not: its name is the sender's text. */
function pointer({ instancePath, params }: ErrorObject): string {
  const missing: unknown = (params as Readonly<Record<string, unknown>>)['missingProperty']
  return typeof missing === 'string' ? `${instancePath}/${missing}` : instancePath
}

function ancestors(at: string): readonly string[] {
  const found: string[] = []
  for (let end = at.lastIndexOf('/'); end >= 0; end = at.lastIndexOf('/', end - 1)) {
    found.push(at.slice(0, end))
    if (end === 0) break
  }
  return found
}

/** Walks without recursion, so that depth is no danger either. */
function isTooLarge(value: unknown): boolean {
  const waiting: unknown[] = [value]
  let seen = 0
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next !== 'object' || next === null) continue
    const inside: readonly unknown[] = Array.isArray(next) ? next : Object.values(next)
    seen += inside.length
    if (seen > MOST_VALUES) return true
    for (const one of inside) waiting.push(one)
  }
  return false
}
