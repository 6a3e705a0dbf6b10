import { Ajv } from 'ajv'
import Type from 'typebox'
import { ROLES } from '../domain/person.ts'
import { ok, refuse, type Result } from '../domain/result.ts'

const Seat = Type.String({ minLength: 1, maxLength: 40 })

/** Form of `flow.json`: the steps in order, who answers each, and which seats one person may not hold together. */
const FLOW = Type.Object(
  {
    steps: Type.Array(
      Type.Object(
        { id: Seat, name: Type.Optional(Type.String()), role: Type.Enum([...ROLES]), opinionRequired: Type.Boolean() },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
    fourEyes: Type.Array(Type.Tuple([Seat, Seat])),
    reviewAfterMonths: Type.Integer({ minimum: 1, maximum: 120 }),
    leadMinutes: Type.Integer({ minimum: 0, maximum: 100_000 }),
  },
  { additionalProperties: false },
)
export type FlowFile = Type.Static<typeof FLOW>

const validate = new Ajv({ allErrors: true }).compile<FlowFile>(FLOW)

/** The flow as it stands in the file. Problem: `pack.malformed`, with the file and the place in it. */
export function readFlow(file: string, value: unknown): Result<FlowFile> {
  if (validate(value)) return ok(value)
  return refuse(
    ...(validate.errors ?? []).map(({ instancePath, keyword }) => ({
      code: 'pack.malformed',
      data: { file, at: instancePath, keyword },
    })),
  )
}
