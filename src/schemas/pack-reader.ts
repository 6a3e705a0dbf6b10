import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { Static, TSchema } from 'typebox'
import { ok, refuse, type Result } from '../domain/result.ts'

/** Reads one file of a pack against its form. Problem: `pack.malformed`, with the file, the place in it and the schema word broken. */
export type PackReader<T> = (file: string, value: unknown) => Result<T>

export type ShapeFault = Readonly<{ at: string; keyword: string }>

const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  ownProperties: true,
})

export function packReader<S extends TSchema>(schema: S): PackReader<Static<S>> {
  const validate = ajv.compile<Static<S>>(schema)
  return (file, value) => {
    if (validate(value)) return ok(value)
    return refuse(...faults(validate.errors).map((fault) => ({ code: 'pack.malformed', data: { file, ...fault } })))
  }
}

/** The faults alone, as JSON pointers; empty: nothing wrong. */
export function shapeFaults(schema: TSchema): (value: unknown) => readonly ShapeFault[] {
  const validate = ajv.compile(schema)
  return (value) => (validate(value) ? [] : faults(validate.errors))
}

/** A field that is missing or too many is named in the parameters, not in the path; one place is told once. */
function faults(errors: readonly ErrorObject[] | null | undefined): readonly ShapeFault[] {
  const found = new Map<string, string>()
  for (const { instancePath, keyword, params } of errors ?? []) {
    const at = instancePath + named(params as Readonly<Record<string, unknown>>)
    if (!found.has(at)) found.set(at, keyword)
  }
  // Of alternatives only the innermost fault is told: "none of two" says nothing where "too long" was found inside.
  const all = [...found].map(([at, keyword]) => ({ at, keyword }))
  return all.filter((one) => one.keyword !== 'anyOf' || !all.some((other) => other.at.startsWith(`${one.at}/`)))
}

function named(params: Readonly<Record<string, unknown>>): string {
  const name = params['missingProperty'] ?? params['additionalProperty']
  return typeof name === 'string' ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : ''
}
