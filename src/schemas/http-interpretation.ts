import Type from 'typebox'
import { Count, nullable, Sha256, Text } from './http-words.ts'
import { PlaceField } from './parts.ts'

const Taken = Type.Object(
  { text: Text, place: PlaceField, number: nullable(Text), under: Type.Array(Text) },
  { title: 'Taken' },
)

export const InterpretationOutlineAnswer = Type.Object({
  revisionHash: Sha256,
  sections: Type.Array(
    Type.Object({ element: Text, label: Text, question: Text, taken: Type.Array(Taken), more: Count }),
  ),
  measures: Type.Array(Type.Object({ chapter: nullable(Text), points: Type.Array(Taken), more: Count })),
  cited: Type.Array(Type.Object({ title: Text, number: nullable(Text), place: PlaceField })),
})

export const InterpretationRadarAnswer = Type.Object({
  revisionHash: Sha256,
  materials: Count,
  missing: Type.Array(Text),
  clauses: Type.Array(
    Type.Object({
      number: nullable(Text),
      under: Type.Array(Text),
      place: PlaceField,
      share: Type.Number({ minimum: 0, maximum: 1 }),
    }),
  ),
  unexplained: Type.Array(PlaceField),
  disagreements: Type.Array(
    Type.Object({ place: PlaceField, said: Text, policy: Type.Array(Text), clause: PlaceField }),
  ),
})
