import Type from 'typebox'
import { Count, Sha256, Text } from './http-words.ts'

export const Conversion = Type.Object({ format: Text, sha256: Sha256, by: Text }, { title: 'Conversion' })

export const Paper = Type.Object(
  {
    file: Text,
    role: Type.Enum(['body', 'attachment', 'interpretation']),
    format: Text,
    sha256: Sha256,
    blocks: Type.Array(
      Type.Object({
        text: Text,
        kind: Text,
        level: Type.Optional(Type.Integer()),
        cell: Type.Optional(
          Type.Object({
            table: Count,
            row: Count,
            column: Count,
            head: Type.Optional(Text),
            colspan: Type.Optional(Count),
            rowspan: Type.Optional(Count),
            sheet: Type.Optional(Text),
            ref: Type.Optional(Text),
          }),
        ),
      }),
    ),
    unreadable: Type.Optional(Text),
    uninspected: Type.Optional(Type.Array(Text)),
    convertedFrom: Type.Optional(Conversion),
    memberOf: Type.Optional(Text),
  },
  { title: 'Paper' },
)
