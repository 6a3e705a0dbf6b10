import Type from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { Text, nullable } from './http-words.ts'
import { Line } from './parts.ts'

/** 理由说明, before it is saved anywhere. */
export const HintsBody = Type.Object(
  {
    attribute: nullable(Type.Enum([...ATTRIBUTES])),
    reason: nullable(Type.String({ maxLength: 200, description: '事由代码，如 R16-2b' })),
    statement: nullable(Line),
    caseId: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: '为哪个办件写的：它自己的说明不算以往的' }),
    ),
  },
  { additionalProperties: false },
)

export const HintsAnswer = Type.Object({
  hints: Type.Array(
    Type.Object({
      hint: Text,
      sentence: Text,
      data: Type.Record(Text, Type.Union([Text, Type.Number()])),
      like: Type.Optional(Type.String({ description: '与之雷同的以往办件，只会是本人的' })),
    }),
  ),
})
