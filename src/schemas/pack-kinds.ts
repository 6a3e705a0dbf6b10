import Type from 'typebox'
import { packReader } from './pack-reader.ts'

const likelihood = (title: string) =>
  Type.Enum(['never', 'possible', 'likely', 'surely'], {
    title,
    description: 'never 不会是；possible 有可能；likely 多半是；surely 一定是。介于其间的由正文判断。',
  })
const name = (title: string, description: string) => Type.String({ title, description, minLength: 1, maxLength: 40 })

/** Form of `kinds.json`: the open list of 文种. */
export const KINDS = Type.Array(
  Type.Object(
    {
      id: name('文种', '中文名称，如 通知。'),
      en: Type.String({ title: '英文名', description: '小写英文，供接口使用。', pattern: '^[a-z-]+$' }),
      aliases: Type.Array(name('别称', '标题可能的另一种结尾，如 复函。'), {
        title: '别称',
        description: '同一文种标题的其他结尾。',
      }),
      statutory: Type.Boolean({
        title: '法定文种',
        description: '是否《党政机关公文处理工作条例》第八条规定的十五种之一。',
      }),
      direction: Type.Enum(['up', 'down', 'peer', 'public'], {
        title: '行文方向',
        description: 'up 上行；down 下行；peer 平行；public 面向社会。',
      }),
      normative: likelihood('规范性文件的可能'),
      policy: likelihood('政策性文件的可能'),
      addressee: Type.Enum(['required', 'optional'], {
        title: '主送机关',
        description: 'required 必须写；optional 可以不写。',
      }),
    },
    { additionalProperties: false },
  ),
  { title: '文种', description: '文种目录（kinds.json），可以增加。', minItems: 1 },
)

export const readKinds = packReader(KINDS)
