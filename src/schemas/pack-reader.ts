import { Ajv } from 'ajv'
import type { Static, TSchema } from 'typebox'
import { ok, refuse, type Result } from '../domain/result.ts'

/** Reads one file of a pack against its form. Problem: `pack.malformed`, with the file and the place in it. */
export type PackReader<T> = (file: string, value: unknown) => Result<T>

export function packReader<S extends TSchema>(schema: S): PackReader<Static<S>> {
  const validate = new Ajv({ allErrors: true }).compile<Static<S>>(schema)
  return (file, value) => {
    if (validate(value)) return ok(value)
    const problems = (validate.errors ?? []).map(({ instancePath, keyword }) => ({
      code: 'pack.malformed',
      data: { file, at: instancePath, keyword },
    }))
    return refuse(...problems)
  }
}
