import Type, { type Static } from 'typebox'
import { packReader } from './pack-reader.ts'

const text = Type.Union([Type.String({ maxLength: 500 }), Type.Null()])

const PLACE = Type.Object(
  {
    block: Type.Integer({ minimum: 0 }),
    from: Type.Integer({ minimum: 0 }),
    to: Type.Integer({ minimum: 1 }),
    standing: Type.Enum(['suggested', 'accepted', 'added', 'excluded']),
    type: Type.String({ maxLength: 80 }),
    put: Type.Optional(Type.String({ maxLength: 500 })),
    ground: text,
    clause: text,
    category: Type.Optional(Type.String({ maxLength: 80 })),
    why: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { additionalProperties: false },
)

/**
 * Form of a plan of covers: for which bytes, and what is done with each place. It holds no text of the document: places count the blocks of the
 * reader and UTF-16 units, and `put` is what readers will see instead.
 */
export const REDACTION_PLAN = Type.Object(
  {
    form: Type.Literal('yuantou-redaction-plan-1'),
    files: Type.Array(
      Type.Object(
        {
          file: Type.String({ minLength: 1, maxLength: 1_000 }),
          sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
          pack: Type.String({ maxLength: 200 }),
          places: Type.Array(PLACE, { maxItems: 300_000 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 10_000 },
    ),
  },
  { additionalProperties: false },
)

export type RedactionPlan = Static<typeof REDACTION_PLAN>

/** Problem: `pack.malformed`, with the place. */
export const readRedactionPlan = packReader(REDACTION_PLAN)
