import Type from 'typebox'
import { SchemaLink } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const FIELDS = ['outline', 'forms', 'channels', 'time', 'responsible'] as const
const share = (title: string, description: string) => Type.Number({ title, description, minimum: 0, maximum: 1 })

/** Form of `interpretation.json`. */
export const INTERPRETATION = Type.Object(
  {
    $schema: SchemaLink,
    planFields: Type.Array(Type.Enum([...FIELDS]), {
      title: '解读方案的必填项',
      description: 'outline 提纲、forms 形式、channels 渠道、time 时间、responsible 责任人。',
      minItems: 1,
      uniqueItems: true,
    }),
    minLength: Type.Integer({
      title: '解读材料的最少字数',
      description: '以汉字、字母、数字计。',
      minimum: 0,
      maximum: 10_000,
    }),
    afterwardsWorkingDays: Type.Integer({
      title: '应急件补解读的期限',
      description: '应急件先发布后解读的，发布后最迟多少个工作日内补齐；登记的补办日期更早的，以登记的为准。',
      minimum: 1,
      maximum: 250,
    }),
    copied: Type.Object(
      {
        shingle: Type.Integer({
          title: '比对长度',
          description: '连续多少个字相同算照抄一处。',
          minimum: 4,
          maximum: 40,
        }),
        block: share('退回界限', '照抄占解读材料的比例达到这个数即退回。'),
        warn: share('提醒界限', '照抄占解读材料的比例达到这个数即提醒。'),
      },
      { title: '照抄', description: '解读材料照抄政策原文的界限。', additionalProperties: false },
    ),
  },
  {
    title: '政策解读',
    description: '解读方案和解读材料的要求（interpretation.json）。',
    additionalProperties: false,
  },
)

export const readInterpretation = packReader(INTERPRETATION)
