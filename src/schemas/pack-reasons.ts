import Type from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { packReader } from './pack-reader.ts'

const Words = Type.String({ minLength: 1, maxLength: 400 })
const Code = Type.String({ pattern: '^[A-Z][A-Za-z0-9-]*$' })

/** Form of `reasons.json`: refusing grounds first, catch-alls last, then the duties to publish. */
const REASONS = Type.Array(
  Type.Object(
    {
      code: Code,
      title: Words,
      clause: Code,
      nature: Type.Enum(['absolute', 'conditional', 'discretionary', 'mode', 'duty']),
      for: Type.Array(Type.Enum([...ATTRIBUTES]), { minItems: 1, uniqueItems: true }),
      statement: Words,
      forbidden: Type.Boolean(),
      signs: Type.Array(Words),
    },
    { additionalProperties: false },
  ),
  { minItems: 1 },
)

export const readReasons = packReader(REASONS)
