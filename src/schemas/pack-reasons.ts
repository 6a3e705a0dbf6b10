import Type from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { Clause, Pattern } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const words = (title: string, description: string) => Type.String({ title, description, minLength: 1, maxLength: 400 })

const ELEMENT = Type.Object(
  {
    id: Type.String({ title: '代码', description: '小写英文，供程序用。', pattern: '^[a-z]+(-[a-z]+)*$' }),
    label: words('名称', '告诉拟稿人缺了什么，如 定密责任人。'),
    for: Type.Optional(
      Type.Array(Type.Enum([...ATTRIBUTES]), {
        title: '只对哪些公开属性',
        description: '不写表示都要。',
        minItems: 1,
        uniqueItems: true,
      }),
    ),
    signs: Type.Array(Pattern, {
      title: '迹象',
      description: '说明中有其中一个，就认为写到了这一项。',
      minItems: 1,
    }),
  },
  { additionalProperties: false },
)

/** Form of `reasons.json`: refusing grounds first, catch-alls last, then the duties to publish. */
export const REASONS = Type.Array(
  Type.Object(
    {
      code: Type.String({ title: '代码', description: '如 R16-1a、P20-01。', pattern: '^[A-Z][A-Za-z0-9-]*$' }),
      title: words('名称', '理由的名称。'),
      clause: Clause,
      nature: Type.Enum(['absolute', 'conditional', 'discretionary', 'mode', 'duty'], {
        title: '性质',
        description:
          'absolute 绝对不予公开；conditional 有条件不予公开；discretionary 可以不予公开；mode 公开方式；duty 公开义务。',
      }),
      for: Type.Array(Type.Enum([...ATTRIBUTES]), {
        title: '适用的公开属性',
        description: '这项理由能够支持哪些公开属性。',
        minItems: 1,
        uniqueItems: true,
      }),
      statement: words('说明要写清', '告诉拟稿人说明里要写什么。'),
      elements: Type.Array(ELEMENT, {
        title: '说明的要素',
        description: '说明应当写到的各项；缺了哪一项就提醒哪一项，不因此退文。',
      }),
      forbidden: Type.Boolean({ title: '不得进入', description: '选定它就说明文件不属于本系统（国家秘密）。' }),
      signs: Type.Array(words('迹象', '标题、正文或者说明中与这项理由有关的词。'), {
        title: '迹象',
        description: '一个也没有的，提醒核对理由是否选对；不因此退文。',
      }),
    },
    { additionalProperties: false },
  ),
  { title: '理由', description: '不公开、依申请公开的法定理由和公开义务（reasons.json）。', minItems: 1 },
)

export const readReasons = packReader(REASONS)
