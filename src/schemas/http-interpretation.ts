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
