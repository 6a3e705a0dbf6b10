import Type from 'typebox'
import { packReader } from './pack-reader.ts'

const Likelihood = Type.Enum(['never', 'possible', 'likely', 'surely'])
const Name = Type.String({ minLength: 1, maxLength: 40 })

/** Form of `kinds.json`: the open list of 文种. */
const KINDS = Type.Array(
  Type.Object(
    {
      id: Name,
      en: Type.String({ pattern: '^[a-z-]+$' }),
      aliases: Type.Array(Name),
      statutory: Type.Boolean(),
      direction: Type.Enum(['up', 'down', 'peer', 'public']),
      normative: Likelihood,
      policy: Likelihood,
      addressee: Type.Enum(['required', 'optional']),
    },
    { additionalProperties: false },
  ),
  { minItems: 1 },
)

export const readKinds = packReader(KINDS)
