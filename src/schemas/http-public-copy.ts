import Type from 'typebox'
import { Count, nullable, Sha256, Text } from './http-words.ts'
import { PlaceField } from './parts.ts'

const Cover = Type.Object(
  {
    place: PlaceField,
    put: Text,
    type: Text,
    ground: nullable(Text),
    clause: nullable(Text),
    category: Text,
    standing: Type.Enum(['suggested', 'accepted', 'added']),
    why: Type.Optional(Text),
  },
  { title: 'Cover' },
)

const Excluded = Type.Object({
  place: PlaceField,
  type: Text,
  answer: Type.Enum(['keep', 'mistaken']),
  ground: nullable(Text),
  clause: nullable(Text),
  short: Type.Optional(Type.Enum(['keep-unfounded', 'mistaken-unexplained'])),
})

const counts = { blocks: Count, shown: Count, partly: Count, withheld: Count, covers: Count }

const cost = { cost: Type.Object({ characters: Count, rows: Count, kept: Count }) }
const TableAt = { file: Text, table: Count, rows: Count }

const Alternative = Type.Union([
  Type.Object({ kind: Type.Literal('cover'), places: Type.Array(PlaceField), ...cost }),
  Type.Object({
    kind: Type.Literal('generalise'),
    tables: Type.Array(
      Type.Object({
        ...TableAt,
        column: nullable(Text),
        groups: Type.Array(Type.Object({ value: Text, count: Count })),
      }),
    ),
    ...cost,
  }),
  Type.Object({
    kind: Type.Literal('annex'),
    tables: Type.Array(Type.Object(TableAt)),
    files: Type.Array(Text),
    ...cost,
  }),
  Type.Object({
    kind: Type.Literal('split'),
    sections: Type.Array(Type.Object({ file: Text, from: Count, to: Count })),
    ...cost,
  }),
])

export const PublicCopyAnswer = Type.Object({
  revisionHash: Sha256,
  plan: Type.Object({ covers: Type.Array(Cover), excluded: Type.Array(Excluded) }),
  same: Type.Array(Cover),
  difference: Type.Array(
    Type.Object({
      file: Text,
      block: Count,
      pieces: Type.Array(Type.Object({ text: Text, in: Type.Enum(['both', 'before', 'after']) })),
    }),
  ),
  summary: Type.Object({
    papers: Type.Array(
      Type.Object({
        file: Text,
        role: Type.Enum(['body', 'attachment', 'interpretation']),
        isWithheld: Type.Boolean(),
        ...counts,
      }),
    ),
    total: Type.Object(counts),
    causes: Type.Array(Type.Object({ category: Text, ground: nullable(Text), clause: nullable(Text), count: Count })),
  }),
  alternatives: Type.Array(Alternative),
})
