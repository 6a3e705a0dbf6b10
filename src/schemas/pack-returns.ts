import Type from 'typebox'
import { packReader } from './pack-reader.ts'

const Sentence = Type.String({ minLength: 4, maxLength: 400 })
const Basis = Type.Array(Type.String({ pattern: '^[A-Z0-9]+(-[A-Za-z0-9]+)*$' }), { minItems: 1 })

/** Form of `returns.json`: the catalogue of 退文事由 in its order, with the sentences people read. */
const RETURNS = Type.Array(
  Type.Object(
    {
      code: Type.String({ pattern: '^[A-Z][0-9]{2}$' }),
      title: Type.String({ minLength: 2, maxLength: 60 }),
      weight: Type.Enum(['hard', 'fix']),
      basis: Basis,
      remedy: Sentence,
      variants: Type.Record(
        Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
        Type.Object({ remedy: Sentence, basis: Type.Optional(Basis) }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
  { minItems: 1 },
)

export const readReturns = packReader(RETURNS)
