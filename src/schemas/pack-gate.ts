import Type from 'typebox'
import { packReader } from './pack-reader.ts'

const Name = Type.String({ minLength: 1, maxLength: 100 })
const Count = Type.Integer({ minimum: 0, maximum: 10_000 })
const Share = Type.Number({ minimum: 0, maximum: 1 })

/** Form of `gate.json`: thresholds, exemptions and the word lists. That every list is there is checked where they are compiled. */
const GATE = Type.Object(
  {
    thresholds: Type.Object(
      {
        leadWorkingDays: Count,
        commentDays: Count,
        statementResidue: Count,
        articles: Count,
        outward: Count,
        duties: Count,
        topics: Count,
        grants: Count,
        market: Count,
      },
      { additionalProperties: false },
    ),
    exemptions: Type.Array(
      Type.Object(
        { code: Name, title: Name, words: Type.Array(Name), never: Type.Array(Name) },
        { additionalProperties: false },
      ),
    ),
    lexicon: Type.Record(
      Type.String({ pattern: '^[a-zA-Z]+$' }),
      Type.Array(Type.String({ minLength: 1, maxLength: 2000 }), { minItems: 1 }),
    ),
  },
  { additionalProperties: false },
)

const FIELDS = ['outline', 'forms', 'channels', 'time', 'responsible'] as const

/** Form of `interpretation.json`. */
const INTERPRETATION = Type.Object(
  {
    planFields: Type.Array(Type.Enum([...FIELDS]), { minItems: 1, uniqueItems: true }),
    minLength: Count,
    copied: Type.Object(
      { shingle: Type.Integer({ minimum: 4, maximum: 40 }), block: Share, warn: Share },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)

/** Form of `pack.json`. */
const PACK = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    version: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$' }),
    title: Name,
    description: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Form of `calendar/*.json`: one year's notice on days off and make-up working days. */
const CALENDAR = Type.Object(
  {
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    source: Name,
    off: Type.Array(Day, { minItems: 1 }),
    work: Type.Array(Day),
  },
  { additionalProperties: false },
)

export const readGate = packReader(GATE)
export const readInterpretation = packReader(INTERPRETATION)
export const readPackFile = packReader(PACK)
export const readCalendar = packReader(CALENDAR)
