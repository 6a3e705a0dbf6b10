import { Ajv } from 'ajv'
import Type from 'typebox'
import { ok, refuse, type Result } from '../domain/result.ts'

const Sentences = Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 400 }))

/** Form of `words.zh.json`: the pack's sentences by code, and its labels by group. */
const WORDS = Type.Object(
  {
    labels: Type.Intersect([
      Type.Object({
        attribute: Type.Object({
          public: Type.String(),
          redacted: Type.String(),
          'on-request': Type.String(),
          'not-public': Type.String(),
        }),
      }),
      Type.Record(Type.String(), Sentences),
    ]),
    grounds: Sentences,
    rules: Sentences,
    problems: Sentences,
  },
  { additionalProperties: false },
)
export type WordsFile = Type.Static<typeof WORDS>

const validate = new Ajv({ allErrors: true }).compile<WordsFile>(WORDS)

/** The words as they stand in the file. Problem: `pack.malformed`, with the file and the place in it. */
export function readWords(file: string, value: unknown): Result<WordsFile> {
  if (validate(value)) return ok(value)
  return refuse(
    ...(validate.errors ?? []).map(({ instancePath, keyword }) => ({
      code: 'pack.malformed',
      data: { file, at: instancePath, keyword },
    })),
  )
}
