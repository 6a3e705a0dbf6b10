import Type, { type TProperties } from 'typebox'
import { ATTRIBUTES } from '../domain/attribute.ts'
import { CARRIED, SHOWN } from '../domain/paper.ts'
import { Clause, day, Pattern } from './pack-parts.ts'
import { shapeFaults, type ShapeFault } from './pack-reader.ts'

/** Form of `rules/*.json`: a list of rules, each of one kind. What the rules mean is `checks`' business. */

const Words = Type.String({ minLength: 1, maxLength: 2000 })
const code = (title: string, description: string) =>
  Type.String({ title, description, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
const Severity = Type.Enum(['block', 'warn', 'note'], {
  title: '轻重',
  description: 'block 必须处理；warn 请核对；note 提示。',
})
const Certainty = Type.Enum(['certain', 'suspect'], { title: '把握', description: 'certain 确定；suspect 疑似。' })
const Action = Type.Enum(['redact', 'review', 'keep'], {
  title: '处理',
  description: 'redact 遮盖；review 请人工核对；keep 依法可以公开。',
})
const BlockKind = Type.Enum([...SHOWN, ...CARRIED], {
  title: '文本块种类',
  description: '如 paragraph 段落、cell 单元格。',
})
const Standing = code('情形', '标准情形以外的一种，其轻重、把握、处理写在 standings 中。')
const Parts = Type.Record(Type.String({ pattern: '^[A-Z]+$' }), Pattern, {
  title: '部件',
  description: '表达式里用 %名称% 引用的部件，名称为大写字母。',
  additionalProperties: false,
})
const Where = { title: '只在何处', description: '附近（同一段前后）须有这样的文字。' }

const Example = Type.Union(
  [
    Words,
    Type.Object(
      {
        text: Type.String({ title: '文字', description: '<a>…<b> 之间应当标出。', minLength: 1, maxLength: 2000 }),
        head: Type.Optional(
          Type.String({ title: '表头', description: '所在列的表头。', minLength: 1, maxLength: 2000 }),
        ),
        block: Type.Optional(BlockKind),
        attribute: Type.Optional(
          Type.Enum([...ATTRIBUTES], { title: '公开属性', description: '文稿选定的公开属性。' }),
        ),
        severity: Type.Optional(Severity),
      },
      { additionalProperties: false },
    ),
  ],
  { title: '例子', description: '文字，或者带表头、公开属性等条件的文字；<a>…<b> 之间是应当标出的部分。' },
)

const BASE = {
  id: code('规则名', '小写英文，全包不得重名。'),
  type: code('种类', '发现的是什么，名称写在 words.zh.json 的 labels.type 中。'),
  severity: Severity,
  certainty: Type.Optional(Certainty),
  action: Action,
  suppressible: Type.Optional(
    Type.Boolean({
      title: '可否豁免',
      description:
        '本单位能不能用豁免清单留下它发现的文字。不写：各种情形都不是 block 的可以，其余不可以；密级标志一律不可以。',
    }),
  ),
  basis: Type.Array(Clause, { title: '依据', description: '依据的条款代码。', minItems: 1 }),
  why: Type.String({ title: '为什么', description: '一句话说明这条规则防的是什么。', minLength: 1, maxLength: 2000 }),
  effective: Type.Optional(
    Type.Object(
      {
        from: day('施行日', '从这一天起查（含）。'),
        to: Type.Union([day('停用日', '查到这一天（含）。'), Type.Null()], {
          title: '停用日',
          description: '查到这一天（含）；null 表示没有定停用日。',
        }),
      },
      { title: '施行期间', description: '不写表示与政策包同时施行、同时停用。', additionalProperties: false },
    ),
  ),
  standings: Type.Optional(
    Type.Record(
      Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
      Type.Object(
        { severity: Type.Optional(Severity), certainty: Type.Optional(Certainty), action: Type.Optional(Action) },
        { additionalProperties: false },
      ),
      { title: '各种情形', description: '某种情形下另定的轻重、把握、处理。', additionalProperties: false },
    ),
  ),
  hit: Type.Array(Example, {
    title: '应当发现',
    description: '每条规则至少一个；发现不了的，政策包不能加载。',
    minItems: 1,
  }),
  miss: Type.Array(Example, {
    title: '不得发现',
    description: '每条规则至少一个；误报的，政策包不能加载。',
    minItems: 1,
  }),
}

const Spot = Type.Object(
  {
    where: Type.Enum(['anywhere', 'head', 'margin', 'cell'], {
      title: '位置',
      description: 'anywhere 任何处；head 版头；margin 页眉页脚；cell 单元格。',
    }),
    line: Pattern,
    spaced: Type.Optional(Type.Boolean({ title: '保留空格', description: '按带空格的原行比对。' })),
    join: Type.Optional(Type.Integer({ title: '并行数', description: '最多几行连起来看。', minimum: 1, maximum: 8 })),
    caption: Type.Optional(Pattern),
    sole: Type.Optional(Type.Boolean({ title: '独立成段', description: '整行只有它才算。' })),
    standing: Type.Optional(Standing),
  },
  { additionalProperties: false },
)
const Shift = Type.Object(
  {
    standing: Standing,
    look: Type.Enum(['line', 'before', 'near'], {
      title: '看哪里',
      description: 'line 本行；before 前文；near 附近。',
    }),
    pattern: Pattern,
  },
  { additionalProperties: false },
)

const Share = (title: string, description: string) => Type.Number({ title, description, minimum: 0, maximum: 1 })
const Least = (title: string, description: string) => Type.Integer({ title, description, minimum: 1 })
const NameBearing = Type.Enum(['private', 'contested', 'official'], {
  title: '公私',
  description: 'private 私人，姓名也要遮盖；contested 姓名依法可以公开，请核对；official 履行职务，保留。',
})
const NameRole = Type.Object(
  {
    bearing: NameBearing,
    before: Type.Optional({ ...Pattern, title: '前面的词' }),
    after: Type.Optional({ ...Pattern, title: '后面的词' }),
    caption: Type.Optional({ ...Pattern, title: '表头' }),
  },
  { additionalProperties: false },
)
const NameDocument = Type.Object(
  {
    bearing: NameBearing,
    title: { ...Pattern, title: '标题或者文种' },
    over: Type.Optional({ ...NameBearing, title: '改判', description: '这类文件里，原属这一类的也按 bearing 处理。' }),
  },
  { additionalProperties: false },
)

const List = (title: string, description: string) =>
  Type.Union([Type.Array(Words, { minItems: 1 }), Type.String({ pattern: '^[a-z0-9-]+\\.txt$' })], {
    title,
    description,
  })

/** One schema per kind, so that a fault is told where it is and not as "fits none of five". */
const KINDS = {
  pattern: rule('pattern', '表达式', {
    pattern: Pattern,
    unless: Type.Optional(Pattern),
    blocks: Type.Optional(Type.Array(BlockKind, { title: '只看哪些文本块', minItems: 1 })),
    standing: Type.Optional(Standing),
    parts: Type.Optional(Parts),
  }),
  terms: rule('terms', '词表', {
    terms: List('词', '词的列表，或者 terms 文件夹里的文件名（一行一词，# 开头的行是说明）。'),
    near: Type.Optional(Type.String({ ...Where, minLength: 1, maxLength: 2000 })),
    caption: Type.Optional(Pattern),
    unless: Type.Optional(Pattern),
  }),
  identifier: rule('identifier', '证号', { identifier: code('证号种类', '程序内置的证号种类，如 resident-id。') }),
  structure: rule('structure', '版式标志', {
    head: Type.Integer({ title: '版头行数', description: '前多少行算版头。', minimum: 0, maximum: 60 }),
    parts: Type.Optional(Parts),
    spots: Type.Array(Spot, { title: '处所', minItems: 1 }),
    shifts: Type.Optional(Type.Array(Shift, { title: '情形转换' })),
  }),
  names: rule('names', '人名', {
    model: Type.String({
      title: '模型',
      description: 'models 文件夹里的模型文件名。',
      pattern: '^[a-z0-9-]+\\.crf$',
    }),
    certain: Share('确定', '模型的把握达到多少算确定，0 到 1。'),
    suspect: Share('疑似', '达到多少值得看一眼，0 到 1。'),
    label: { ...Pattern, title: '标签', description: '后面必是姓名的词，如 姓名、联系人。' },
    column: { ...Pattern, title: '姓名栏', description: '整栏都是姓名的表头，如 姓名、户主。' },
    person: { ...Pattern, title: '称谓', description: '后面紧跟姓名的词，如 死者、女儿、法定代表人。' },
    office: Type.Optional(
      Type.Object(
        {
          heads: { ...Pattern, title: '任职表头', description: '有此表头的表是职务表、值班表。' },
          unless: { ...Pattern, title: '除外', description: '同时有此表头的，不按职务表看。' },
        },
        { title: '任职人员表', additionalProperties: false },
      ),
    ),
    never: Type.Union([Type.Array(Words), Type.String({ pattern: '^[a-z0-9-]+\\.txt$' })], {
      title: '不是个人',
      description: '领导人、历史人物、政策用语等，列表或 terms 文件夹里的文件名。',
    }),
    roles: Type.Array(NameRole, { title: '身份词', minItems: 1 }),
    documents: Type.Array(NameDocument, { title: '文种', description: '从上往下，先合者为准。' }),
    parts: Type.Optional(Parts),
  }),
  usage: rule('usage', '规范用语', {
    terms: List('用语', '一行一条“错的|对的|年月|前字|后字”，后三项可以不写；列表或者 terms 文件夹里的文件名。'),
    before: Type.Optional({ ...Pattern, title: '前有则免', description: '紧挨在前面的文字合此式的不算。' }),
    after: Type.Optional({ ...Pattern, title: '后有则免', description: '紧跟在后面的文字合此式的不算。' }),
  }),
  wording: rule('wording', '文字', {
    test: code('检查', '程序内置的文字检查，如 impossible-days。'),
    terms: Type.Optional(List('已知名称', '检查时当作已知的名称；列表或者 terms 文件夹里的文件名。')),
  }),
  special: rule('special', '敏感个人信息', {
    terms: Type.Optional(List('词', '与人相连才敏感的词；列表或者 terms 文件夹里的文件名。')),
    pattern: Type.Optional(Pattern),
    near: Type.Optional({ ...Pattern, title: '旁证', description: '同一句里有这样的文字，就是在说某一个人。' }),
    caption: Type.Optional({ ...Pattern, title: '表头', description: '本身就是说个人的表头，如 致困原因。' }),
    column: Type.Optional({ ...Pattern, title: '整栏', description: '人员表里的这一栏，写什么都算，如 健康状况。' }),
    none: Type.Optional({ ...Pattern, title: '等于没写', description: '栏里写的这些不算，如 无、良好。' }),
    unless: Type.Optional(Pattern),
    parts: Type.Optional(Parts),
  }),
  clues: rule('clues', '须人看的内容', {
    pattern: Pattern,
    also: Type.Optional(
      Type.Array(Pattern, { title: '同句还须', description: '同一句里还须有这些，缺一不可。', minItems: 1 }),
    ),
    unless: Type.Optional(Pattern),
    papers: Type.Optional({ ...Pattern, title: '免查文件', description: '文种、标题合此式的文件不查，如 任前公示。' }),
    parts: Type.Optional(Parts),
  }),
  coordinates: rule('coordinates', '精确坐标', {
    metres: Type.Number({ title: '米', description: '精确到多少米以内的才查。', exclusiveMinimum: 0 }),
  }),
  aggregation: rule('aggregation', '数据汇聚', {
    of: Type.Enum(['people', 'points'], { title: '数什么', description: 'people 人；points 坐标点。' }),
    many: Least('达到多少', '一张表或者一份文件里达到这么多就提示。'),
  }),
  'short-list': rule('short-list', '隐名名单', {
    least: Least('同类最少几人', '各项都相同的不到这么多行，就认得出是谁。'),
    name: { ...Pattern, title: '姓名栏' },
    traits: Type.Array(Pattern, { title: '认人的栏', description: '如 村、年龄、性别。', minItems: 1 }),
    matter: { ...Pattern, title: '事由栏', description: '如 病种、金额。' },
  }),
  addresses: rule('addresses', '住址', {
    terms: List('地名', '省、市、县的名称，或者 terms 文件夹里的文件名。'),
  }),
  consistency: rule('consistency', '前后一致', { test: code('检查', '程序内置的一致性检查，如 attachment-numbers。') }),
}

export const RULES = Type.Array(Type.Union(Object.values(KINDS)), {
  title: '规则',
  description: '一个文件一组规则（rules/*.json）；每条规则自带应当发现和不得发现的例子。',
})

/** What is wrong with the form of one rule: JSON pointers into it and the schema word that was broken. Empty: nothing. */
export function ruleShapeFaults(value: unknown): readonly ShapeFault[] {
  const faultsOf = FAULTS.get(kindOf(value) ?? '')
  return faultsOf === undefined ? [{ at: '/kind', keyword: 'enum' }] : faultsOf(value)
}

function rule(kind: string, title: string, more: TProperties): ReturnType<typeof Type.Object> {
  const literal = Type.Literal(kind, { title: '规则种类', description: title })
  return Type.Object({ kind: literal, ...BASE, ...more }, { title, additionalProperties: false })
}

const FAULTS = new Map(Object.entries(KINDS).map(([kind, schema]) => [kind, shapeFaults(schema)]))

function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined
  return typeof value.kind === 'string' ? value.kind : undefined
}
