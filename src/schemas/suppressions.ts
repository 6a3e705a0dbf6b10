import Type from 'typebox'
import { day, named } from './pack-parts.ts'
import { packReader } from './pack-reader.ts'

/** Form of an office's `suppressions.json`. What an entry may excuse is asked against the pack when it is read. */
export const SUPPRESSIONS = Type.Array(
  Type.Object(
    {
      id: Type.String({
        title: '编号',
        description: '如 豁免〔2026〕1号，或者小写英文加连字符；不得重复。',
        pattern: '^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[\\u4e00-\\u9fff]{1,20}〔[0-9]{4}〕[0-9]{1,5}号)$',
        maxLength: 60,
      }),
      rule: Type.String({
        title: '规则名',
        description: '政策包里的规则，如 mobile；不可豁免的规则不收。',
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
        maxLength: 100,
      }),
      words: Type.String({
        title: '可以留下的文字',
        description: '照文件里的原样写全，如值班电话的号码。发现的文字整个在里面的才算。',
        minLength: 1,
        maxLength: 400,
      }),
      files: Type.Optional(
        Type.Array(Type.String({ minLength: 1, maxLength: 400 }), {
          title: '只在哪些文件',
          description: '文件名或者附件名，一字不差，没有通配符；办件的正文写 body。不写表示各个文件。',
          minItems: 1,
          uniqueItems: true,
        }),
      ),
      kind: Type.Optional(named('只对哪一文种', '政策包 kinds.json 中的文种。不知道文种的文件不算。')),
      reason: Type.String({
        title: '理由',
        description: '依据什么可以留下，不少于十个字；套话（内部文件、领导要求）不算。',
        minLength: 1,
        maxLength: 400,
      }),
      by: named('提出人', '谁提出的。'),
      approvedBy: named('批准人', '谁批准的，不得与提出人相同。'),
      from: day('起始日', '从这一天起可以留（含）。'),
      until: day('截止日', '留到这一天（含），最迟起始日后两年。'),
    },
    { title: '豁免', description: '一条一处，写明理由、提出人、批准人和期限。', additionalProperties: false },
  ),
  { title: '豁免清单', description: '本单位可以留下的文字；不属于政策包，密级标志和不可豁免的规则不收。' },
)

/** Problem: `pack.malformed`, as for the files of a pack; whoever reads the list gives it its own name. */
export const readSuppressionForm = packReader(SUPPRESSIONS)
