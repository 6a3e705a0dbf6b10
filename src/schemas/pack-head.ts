import Type from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { day, named, SchemaLink } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const MARK = '^[^\\s()（）〔〕【】]+$'
const Mark = Type.String({
  title: '标注文字',
  description: '不带括号和空格，如 此件公开发布。',
  pattern: MARK,
  minLength: 2,
  maxLength: 40,
})

/** Form of `pack.json`: who the pack is, when it is in force, which attributes it knows and how they are written on the paper. */
export const PACK = Type.Object(
  {
    $schema: SchemaLink,
    id: Type.String({ title: '包名', description: '小写字母、数字和连字符，与文件夹同名。', pattern: '^[a-z0-9-]+$' }),
    version: Type.String({ title: '版本', description: '主.次.修，如 1.0.0。', pattern: '^\\d+\\.\\d+\\.\\d+$' }),
    title: named('名称', '给人看的名称。'),
    description: Type.Optional(
      Type.String({ title: '说明', description: '本包依据什么、适用于谁。', maxLength: 2000 }),
    ),
    extends: Type.Optional(
      Type.String({
        title: '上级包',
        description: '上级政策包的包名；本包只能比它更严，不能更宽。',
        pattern: '^[a-z0-9-]+$',
      }),
    ),
    effective: Type.Object(
      {
        from: day('施行日', '从这一天起施行（含）。'),
        to: Type.Union([day('停用日', '施行到这一天（含）。'), Type.Null()], {
          title: '停用日',
          description: '施行到这一天（含）；null 表示没有定停用日。',
        }),
      },
      { title: '施行期间', description: '不在施行期间的政策包不用于办件。', additionalProperties: false },
    ),
    attributes: Type.Array(Type.Enum([...ATTRIBUTES]), {
      title: '公开属性',
      description: '使用的公开属性：公开发布、依申请公开、不公开必有；删减后公开（redacted）可以不用，即三分法。',
      uniqueItems: true,
      minItems: 3,
    }),
    labels: Type.Object(
      {
        text: Type.Object(
          {
            public: Mark,
            redacted: Type.Optional(Mark),
            'on-request': Mark,
            'not-public': Mark,
          },
          { title: '标注文字', description: '印在公文上的公开属性标注，按属性写。', additionalProperties: false },
        ),
        position: Type.Enum(['annotation', 'above-colophon', 'form-only'], {
          title: '标注位置',
          description: 'annotation 附注（成文日期下一行）；above-colophon 版记上方；form-only 只记在发文稿纸上。',
        }),
        formOnly: Type.Array(named('文种', '文种名称，须在 kinds.json 中。'), {
          title: '只记表单的文种',
          description: '信函、命令、纪要等特定格式的文种，版面上不印标注，只记在发文稿纸上。',
          uniqueItems: true,
        }),
        publicCopy: Type.String({
          title: '公开稿标记',
          description: '删减后的公开稿在成文日期下注明的文字，如 本文有删减。',
          pattern: MARK,
          minLength: 2,
          maxLength: 40,
        }),
      },
      { title: '标注', description: '公开属性在公文和公开稿上怎样标注。', additionalProperties: false },
    ),
  },
  {
    title: '政策包',
    description: '政策包的名称、施行期间、公开属性和标注（pack.json）。',
    additionalProperties: false,
  },
)
export type PackHead = Type.Static<typeof PACK>

export const readPackFile = packReader(PACK)
