import Type from 'typebox'
import { packReader } from './pack-reader.ts'

/** Form of a baseline: which bytes had how many findings of which rule. No names of files and no text: a baseline may lie in the open. */
const BASELINE = Type.Object(
  {
    form: Type.Literal('yuantou-baseline-1'),
    files: Type.Record(
      Type.String({ pattern: '^[0-9a-f]{64}$' }),
      Type.Record(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }), Type.Integer({ minimum: 1 }), {
        additionalProperties: false,
      }),
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)

/** Problem: `pack.malformed`, with the place. */
export const readBaselineForm = packReader(BASELINE)
