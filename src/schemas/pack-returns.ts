import Type from 'typebox'
import { Clause } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const Sentence = Type.String({
  title: '处理办法',
  description: '一句话：哪里不对、依据什么、怎么改。｛名称｝处由程序填入代码和数目，不填原文。',
  minLength: 4,
  maxLength: 400,
})
const Basis = Type.Array(Clause, { title: '依据', description: '依据的条款代码。', minItems: 1 })

/** Form of `returns.json`: the catalogue of 退文事由 in its order, with the sentences people read. */
export const RETURNS = Type.Array(
  Type.Object(
    {
      code: Type.String({ title: '代码', description: '如 T02、G01。', pattern: '^[A-Z][0-9]{2}$' }),
      title: Type.String({ title: '名称', description: '事由的名称。', minLength: 2, maxLength: 60 }),
      weight: Type.Enum(['hard', 'fix'], {
        title: '轻重',
        description: 'hard 不解决不能受理；fix 改正后再送。两者都退文。',
      }),
      basis: Basis,
      remedy: Sentence,
      variants: Type.Record(
        Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
        Type.Object({ remedy: Sentence, basis: Type.Optional(Basis) }, { additionalProperties: false }),
        {
          title: '具体情形',
          description: '同一事由的各种情形，各有更具体的处理办法。',
          additionalProperties: false,
        },
      ),
    },
    { additionalProperties: false },
  ),
  { title: '退文事由', description: '退文事由目录（returns.json），次序就是告知的次序。', minItems: 1 },
)

export const readReturns = packReader(RETURNS)
