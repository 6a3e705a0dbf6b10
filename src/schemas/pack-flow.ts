import Type from 'typebox'
import { ROLES } from '../domain/person.ts'
import { SchemaLink } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const seat = (title: string, description: string) => Type.String({ title, description, minLength: 1, maxLength: 40 })
const Pair = Type.Unsafe<[string, string]>({
  type: 'array',
  prefixItems: [
    seat('岗位', '环节代码，或者 drafter、publisher。'),
    seat('岗位', '环节代码，或者 drafter、publisher。'),
  ],
  items: false,
  minItems: 2,
})

const STEP = Type.Object(
  {
    id: seat('环节代码', '小写英文，如 office。'),
    name: Type.Optional(Type.String({ title: '环节名称', description: '给人看的名称，如 办公室核稿。' })),
    role: Type.Enum([...ROLES], { title: '办理岗位', description: '哪种岗位的人办这个环节。' }),
    opinionRequired: Type.Boolean({ title: '必须写意见', description: 'true 表示同意也要写明意见。' }),
    requires: Type.Array(Type.Enum(['secrecy-record', 'release-judgement']), {
      title: '须先填的记录',
      description: 'secrecy-record 保密审查表；release-judgement 公开研判。没有对这一稿填好的，不能同意。',
    }),
    group: Type.Optional(seat('并行组', '同组的环节同时办理，一个退文即撤销其余。')),
  },
  { additionalProperties: false },
)

const RETURNS = Type.Object(
  {
    approver: Type.Union([Type.Enum([...ROLES]), Type.Null()], {
      title: '批准退文的岗位',
      description: 'null 表示办理环节自己决定退文。',
    }),
    dueWorkingDays: Type.Integer({
      title: '再次送审期限',
      description: '退文后多少个工作日内再次送审。',
      minimum: 1,
      maximum: 250,
    }),
    contact: Type.Union(
      [
        Type.Object(
          {
            name: Type.String({ title: '联系人', description: '写在退文通知上。' }),
            phone: Type.String({ title: '电话', description: '办公电话。' }),
          },
          { additionalProperties: false },
        ),
        Type.Null(),
      ],
      { title: '联系方式', description: '退文通知上的联系人；null 表示用办理人。' },
    ),
    countIntake: Type.Array(Type.String(), {
      title: '自动退文的事由',
      description: '送审时有这些事由的，由系统直接退文、编号、计一轮；空表示送审不成不计。',
    }),
  },
  { title: '退文', description: '退文由谁批准、多久改好、找谁。', additionalProperties: false },
)

const EVENT = Type.Object(
  {
    code: Type.String({ title: '代码', description: '小写英文，如 decision-final。', pattern: '^[a-z]+(-[a-z]+)*$' }),
    lapses: Type.Array(Type.String(), {
      title: '失效的事由',
      description: '事件发生后，以这些事由不公开的，事由随之失效，不得继续沿用。',
    }),
    requires: Type.Union([Type.Literal('declassification'), Type.Null()], {
      title: '须先办的手续',
      description: 'declassification 表示须先办解密；null 表示没有。',
    }),
  },
  { additionalProperties: false },
)

/** Form of `flow.json`: the steps in order, who answers each, and which seats one person may not hold together. */
export const FLOW = Type.Object(
  {
    $schema: SchemaLink,
    steps: Type.Array(STEP, { title: '环节', description: '依次办理的环节。', minItems: 1, maxItems: 20 }),
    fourEyes: Type.Array(Pair, { title: '不得同为一人', description: '每一对岗位不得由同一人办理。' }),
    reviewAfterMonths: Type.Integer({
      title: '复审间隔',
      description: '不公开、依申请公开的办件，归档多少个月后复审。',
      minimum: 1,
      maximum: 120,
    }),
    leadMinutes: Type.Integer({
      title: '排期提前量',
      description: '排期发布至少提前多少分钟。',
      minimum: 0,
      maximum: 100_000,
    }),
    returns: RETURNS,
    reviewEvents: Type.Array(EVENT, {
      title: '复审触发事件',
      description: '归档以后发生这些事件的，立即复审（条例第十八条、第四十四条）。',
    }),
  },
  { title: '流程', description: '办理环节、四眼分离和退文（flow.json）。', additionalProperties: false },
)
export type FlowFile = Type.Static<typeof FLOW>

/** The flow as it stands in the file. Problem: `pack.malformed`, with the file and the place in it. */
export const readFlow = packReader(FLOW)
