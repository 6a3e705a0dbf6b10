import Type from 'typebox'
import { SchemaLink } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const time = (title: string, description: string) =>
  Type.String({ title, description, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** Form of `publication.json`. */
export const PUBLICATION = Type.Object(
  {
    $schema: SchemaLink,
    indexNumber: Type.Object(
      {
        template: Type.String({
          title: '索引号模板',
          description:
            '必须含 {organ}（机构代码）、{year} 和 {number}（本机构本年的流水号），可用 {month}、{day}；{number:5} 表示补足五位。',
          minLength: 1,
          maxLength: 100,
          pattern: '^[^<>&"\'\\\\\\u0000-\\u001f]+$',
        }),
        organs: Type.Record(
          Type.String(),
          Type.String({
            title: '机构代码',
            description: '发布机构的代码，写进索引号。',
            pattern: '^[0-9A-Za-z-]{1,30}$',
          }),
          { title: '机构代码表', description: '发布机构的全称和代码；表里没有的机构用名称。' },
        ),
      },
      { title: '索引号', description: '索引号怎样编；发布时才编，不预留。', additionalProperties: false },
    ),
    hours: Type.Object(
      { from: time('开始', '北京时间，如 08:30。'), to: time('结束', '北京时间，最后一分钟。') },
      {
        title: '工作时间',
        description: '排期的发布时间应在这段时间内；之外的须写明原因。',
        additionalProperties: false,
      },
    ),
    workingDaysOnly: Type.Boolean({ title: '只在工作日', description: 'true 表示非工作日发布须写明原因。' }),
    quietDays: Type.Array(
      Type.String({
        title: '日期',
        description: '某一天写 2026-12-13；每年的这一天写 12-13。',
        pattern: '^(\\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      }),
      { title: '静默日', description: '这些日子发布须写明原因。', maxItems: 366 },
    ),
    mostPerHour: Type.Integer({
      title: '一小时的件数',
      description: '同一小时内排期超过这么多件，提醒排期的人。',
      minimum: 1,
      maximum: 10_000,
    }),
    withinWorkingDays: Type.Integer({
      title: '公开期限',
      description: '成文之日起多少个工作日内公开（条例第二十六条）；超过的提醒。',
      minimum: 1,
      maximum: 20,
    }),
    rehearseMinutes: Type.Array(Type.Integer({ minimum: 1, maximum: 14_400 }), {
      title: '预演',
      description: '发布前多少分钟各预演一次；不能发布的，提前告诉经办人和办公室。',
      maxItems: 10,
    }),
    retrySeconds: Type.Array(Type.Integer({ minimum: 1, maximum: 3600 }), {
      title: '重试间隔',
      description: '到点没有发布成的，隔多少秒再试；都试过了仍不成，转为发布失败，等人处理。',
      maxItems: 20,
    }),
  },
  { title: '发布', description: '索引号、发布时间、预演和重试（publication.json）。', additionalProperties: false },
)

/** The rules of publication as they stand in the file. Problem: `pack.malformed`, with the file and the place in it. */
export const readPublication = packReader(PUBLICATION)
