import Type from 'typebox'
import { Pattern, SchemaLink } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

const Name = Type.String({ minLength: 1, maxLength: 100 })
const count = (title: string, description: string) => Type.Integer({ title, description, minimum: 0, maximum: 10_000 })

const THRESHOLDS = Type.Object(
  {
    leadWorkingDays: count('提前工作日', '一般事项至少提前多少个工作日报送（T14）。'),
    commentDays: count('公开征求意见天数', '重大行政决策公开征求意见至少多少天（T08）。'),
    statementResidue: count('说明的实质字数', '去掉套话以后，说明至少剩多少个字（T02）。'),
    articles: count('条文数', '达到多少条算有条文（规范性文件认定）。'),
    outward: count('对外对象数', '提到外部对象多少处算对外（规范性文件、政策性文件认定）。'),
    duties: count('权利义务数', '设定权利义务多少处算有约束（规范性文件、政策性文件认定）。'),
    topics: count('公共事项数', '涉及公共事项多少种（政策性文件认定）。'),
    grants: count('支持措施数', '支持、给予类措施多少处（政策性文件认定）。'),
    market: count('市场事项数', '涉及市场的迹象多少种（T07）。'),
  },
  { title: '界限', description: '关口的各个数目；下级包只能改得更严。', additionalProperties: false },
)

const EXEMPTION = Type.Object(
  {
    code: Type.String({ title: '代码', description: '如 E-PENALTY。', minLength: 1, maxLength: 100 }),
    title: Type.String({ title: '名称', description: '依据什么规定可以保留个人信息。', minLength: 1, maxLength: 100 }),
    words: Type.Array(Name, { title: '说法', description: '没有写代码时，人们用哪些词指它。' }),
    never: Type.Array(Name, { title: '不得保留的种类', description: '即使依这一项也必须遮盖的个人信息种类。' }),
  },
  { additionalProperties: false },
)

const HINTS = Type.Object(
  {
    shortest: count('最少字数', '理由说明少于多少个字就提示。'),
    longest: count('最多字数', '理由说明多于多少个字就提示。'),
    shingle: Type.Integer({
      title: '比对长度',
      description: '与以往说明比对时，以连续几个字为一片。',
      minimum: 1,
      maximum: 20,
    }),
    similar: Type.Number({
      title: '相似界限',
      description: '与本人以往某次说明相同的片数占比达到这个数就提示照搬。',
      minimum: 0,
      maximum: 1,
    }),
  },
  { title: '说明提示', description: '理由说明写得好不好的提示界限；只提示，不退文。', additionalProperties: false },
)

const PHRASE_CLASS = Type.Object(
  {
    id: Type.String({ title: '代码', description: '小写英文。', pattern: '^[a-z]+(-[a-z]+)*$' }),
    label: Type.String({ title: '名称', description: '告诉拟稿人说明用了哪一类套话。', minLength: 1, maxLength: 100 }),
    signs: Type.Array(Pattern, { title: '迹象', description: '套话中有其中一个，就归这一类。', minItems: 1 }),
  },
  { additionalProperties: false },
)

/** Form of `gate.json`: thresholds, exemptions and the word lists. That every list is there is checked where they are compiled. */
export const GATE = Type.Object(
  {
    $schema: SchemaLink,
    thresholds: THRESHOLDS,
    hints: HINTS,
    exemptions: Type.Array(EXEMPTION, { title: '豁免', description: '依法保留个人信息的情形。' }),
    phraseClasses: Type.Array(PHRASE_CLASS, {
      title: '套话的种类',
      description: '从来不是理由的套话（lexicon.neverReason）分哪几类，依次归入第一个合的。',
      minItems: 1,
    }),
    lexicon: Type.Record(Type.String({ pattern: '^[a-zA-Z]+$' }), Type.Array(Pattern, { minItems: 1 }), {
      title: '词表',
      description: '关口识别文意用的表达式，按词表名写。',
      additionalProperties: false,
    }),
  },
  { title: '关口', description: '关口的界限、豁免和词表（gate.json）。', additionalProperties: false },
)

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Form of `calendar/*.json`: one year's notice on days off and make-up working days. */
export const CALENDAR = Type.Object(
  {
    $schema: SchemaLink,
    year: Type.Integer({ title: '年份', description: '四位数。', minimum: 2000, maximum: 2100 }),
    source: Type.String({ title: '出处', description: '放假通知的名称和日期。', minLength: 1, maxLength: 400 }),
    /** The table the days were taken from and its licence, where they were not typed off the notice. */
    table: Type.Optional(
      Type.String({ title: '数据来源', description: '日期取自哪张表、什么许可。', minLength: 1, maxLength: 100 }),
    ),
    off: Type.Array(Day, { title: '放假', description: '放假、调休的日子，含落在其中的周末。', minItems: 1 }),
    work: Type.Array(Day, { title: '补班', description: '调休上班的周末。' }),
  },
  { title: '工作日历', description: '一年的放假和补班（calendar/年份.json）。', additionalProperties: false },
)

export const readGate = packReader(GATE)
export const readCalendar = packReader(CALENDAR)
