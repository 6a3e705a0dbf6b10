import Type from 'typebox'
import { SchemaLink } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const sentences = (title: string, description: string) =>
  Type.Record(Type.String(), Type.String({ minLength: 1, maxLength: 400 }), { title, description })
const label = (title: string) => Type.String({ title, minLength: 1, maxLength: 40 })

/** Form of `words.zh.json`: the pack's sentences by code, and its labels by group. */
export const WORDS = Type.Object(
  {
    $schema: SchemaLink,
    labels: Type.Intersect(
      [
        Type.Object({
          attribute: Type.Object(
            {
              public: label('公开发布'),
              redacted: label('删减后公开'),
              'on-request': label('依申请公开'),
              'not-public': label('不公开'),
            },
            { title: '公开属性的名称', description: '界面和通知上怎样称呼各种公开属性。' },
          ),
        }),
        Type.Record(Type.String(), sentences('一组名称', '代码对应的中文名称。')),
      ],
      { title: '名称', description: '各类代码的中文名称，分组写。' },
    ),
    grounds: sentences('事由用语', '按退文事由代码写；没有的用 returns.json。'),
    rules: sentences('规则用语', '按规则名写：发现了什么、怎么办。'),
    problems: sentences('问题用语', '按问题代码写：哪里不对、怎么办。'),
    hints: sentences('说明提示用语', '按提示代码写：理由说明怎样写得更好。'),
  },
  { title: '用语', description: '全部中文用语（words.zh.json）。', additionalProperties: false },
)
export type WordsFile = Type.Static<typeof WORDS>

/** The words as they stand in the file. Problem: `pack.malformed`, with the file and the place in it. */
export const readWords = packReader(WORDS)
