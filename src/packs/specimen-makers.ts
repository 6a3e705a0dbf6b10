import { addDays, addWorkingDays } from '../domain/calendar.ts'
import type { Place } from '../domain/place.ts'
import { BODY } from '../domain/place.ts'
import { stagedExample } from '../checks/example.ts'
import type { Change } from './changes.ts'
import { isRecord } from './merge.ts'
import type { Pack } from './pack.ts'
import { lexicon, STATEMENT, SUBSTANCE } from './specimen-lexicon.ts'
import type { Specimen } from './specimen.ts'
import { textsIn } from './texts-in.ts'

type Maker = (change: Change, parent: Pack, child: Pack) => readonly Specimen[]

/** For one loosened value the smallest papers that may fall between parent and child: tried for real, and kept only if they do. */
export function specimensFor(change: Change, parent: Pack, child: Pack): readonly Specimen[] {
  if (change.dimension.startsWith('lexicon-')) return lexicon(change, parent)
  return MAKERS[change.dimension]?.(change, parent, child) ?? []
}

const MAKERS: Readonly<Record<string, Maker>> = {
  reason: ({ names: [code], is, was }) => withReason(code, attributesOf(is ?? was)),
  'reason-for': ({ names: [code], is }) => withReason(code, attributesOf({ for: is })),
  'reason-forbidden': ({ names: [code] }) => withReason(code, ['not-public']),
  'reason-nature': ({ names: [code] }) => withCut(code),
  attributes: ({ is }) => attributesOf({ for: is }).map((one) => ({ base: 'notice', set: { '/attribute': one } })),
  'thresholds-lead-working-days': (_, __, child) => {
    const { day } = addWorkingDays(child.calendar, '2026-03-10', child.rulebook.thresholds.leadWorkingDays)
    return [{ base: 'notice', set: { '/neededBy': day } }]
  },
  'thresholds-comment-days': (_, __, child) => {
    const to = addDays('2026-01-05', Math.max(0, child.rulebook.thresholds.commentDays - 1))
    return [{ base: 'regulation', set: { '/publicComment/to': to } }]
  },
  'thresholds-statement-residue': (_, __, child) => {
    const least = child.rulebook.thresholds.statementResidue
    return [{ base: 'duty', set: { '/reason/statement': SUBSTANCE.slice(0, Math.max(1, least)) } }]
  },
  'thresholds-articles': rulesOf,
  'thresholds-outward': rulesOf,
  'thresholds-duties': rulesOf,
  'thresholds-topics': policies,
  'thresholds-grants': policies,
  'thresholds-market': policies,
  exemption: ({ names: [code] }, parent) => keptFindings(code, parent, allTypes(parent)),
  'exemptions-never': ({ names: [code] }, parent) => keptFindings(code, parent, allTypes(parent)),
  'exemptions-words': ({ is }, parent) =>
    textsIn(is).flatMap((word) => keptFindings(word, parent, allTypes(parent).slice(0, 4))),
  kind: ({ names: [kind] }) => byKind(kind),
  'kind-normative': ({ names: [kind] }) => byKind(kind),
  'kind-policy': ({ names: [kind] }) => byKind(kind),
  'kind-addressee': ({ names: [kind] }) => [
    { base: 'notice', set: { '/kind': kind, '/title': `云栖县民政局关于慰问的${kind ?? ''}`, '/recipients': [] } },
  ],
  'interpretation-plan-fields': ({ was }) =>
    textsIn(was).map((field) => ({ base: 'regulation', set: { [`/interpretation/plan/${field}`]: null } })),
  'interpretation-min-length': (_, __, child) => {
    const text =
      '为什么要定这个办法：县城里的狗多了，咬人的事也多了，居民反映强烈。怎么办：先打疫苗再登记，出门牵绳。'.repeat(9)
    return [
      {
        base: 'regulation',
        set: {
          '/interpretation/materials/0/text': firstLetters(text, Math.max(1, child.rulebook.interpretation.minLength)),
        },
      },
    ]
  },
  'interpretation-copied-block': copied,
}

function withReason(code: string | undefined, attributes: readonly string[]): readonly Specimen[] {
  const whole = attributes
    .filter((one) => one === 'not-public' || one === 'on-request')
    .map((attribute): Specimen => ({
      base: 'duty',
      set: { '/attribute': attribute, '/reason': { code, statement: STATEMENT } },
    }))
  return [...whole, ...(attributes.includes('redacted') ? withCut(code) : [])]
}

function withCut(code: string | undefined): readonly Specimen[] {
  const place: Place = { file: BODY, block: 2, from: 0, to: 4 }
  const cut = { place, ground: code, statement: STATEMENT }
  return [{ base: 'notice', set: { '/attribute': 'redacted', '/redactions': [cut] } }]
}

/** Papers of growing weight, each lacking what only a rule has to have: between two thresholds, one of them parts the packs. */
function rulesOf(): readonly Specimen[] {
  return range(ARTICLES.length + 1).flatMap((count) =>
    ENDS.flatMap((last) =>
      [
        { '/title': '云栖县养犬管理规定', '/kind': '规定' },
        { '/title': '云栖县人民政府关于养犬登记的通告', '/kind': '通告' },
      ].map((named): Specimen => ({
        base: 'regulation',
        set: { ...UNDECLARED, ...named, '/legalReview': null, '/text': numbered([...ARTICLES.slice(0, count), last]) },
      })),
    ),
  )
}

const ARTICLES = [
  '申请人应当提交材料',
  '企业不得拖延',
  '单位必须登记',
  '经营者应当备案',
  '公民可以查询',
  '申请人应当到场',
  '企业应当公示',
  '个人不得转让',
]
const ENDS = ['本规定适用于本县范围内的申请人', '自2026年6月1日起施行']
const UNDECLARED = {
  '/isNormative': null,
  '/isPolicy': null,
  '/majorDecision': false,
  '/publicComment': null,
  '/reason': null,
}

function numbered(articles: readonly string[]): string {
  return articles.map((one, at) => `第${'一二三四五六七八九'[at] ?? ''}条 ${one}。`).join('\n')
}

/** The same with measures that touch more and more public matters, and more and more of the market. */
function policies(): readonly Specimen[] {
  return [MEASURES, GRANTS].flatMap((measures) =>
    range(measures.length).flatMap((count) =>
      range(MARKET.length + 1).flatMap((more) =>
        ['措施', '方案'].map((kind): Specimen => ({
          base: 'regulation',
          set: {
            ...UNDECLARED,
            '/title': `云栖县促进就业${kind}`,
            '/kind': kind,
            '/interpretation': null,
            '/text': [...measures.slice(0, count + 1), ...MARKET.slice(0, more)].map((one) => `${one}。`).join('\n'),
          },
        })),
      ),
    ),
  )
}

const MEASURES = [
  '支持创业，给予企业补贴',
  '鼓励企业吸纳就业，给予奖励',
  '扶持养老机构，申请人应当申报',
  '资助教育，企业应当公示',
  '减免公积金，申请人不得重复领取',
]
const GRANTS = [
  '支持企业创业',
  '鼓励企业扩大就业',
  '扶持养老机构发展',
  '培育托育机构',
  '引导申请人就近就业',
  '推动教育发展',
  '促进招生公平',
]
const MARKET = ['实行负面清单', '规范政府采购', '完善招标投标', '放宽市场准入', '开展特许经营']

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at)
}

function byKind(kind = ''): readonly Specimen[] {
  const title = `云栖县养犬${kind}`
  return [
    ...rulesOf().map(({ base, set }) => ({ base, set: { ...set, '/title': title, '/kind': kind } })),
    ...policies().map(({ base, set }) => ({ base, set: { ...set, '/title': title, '/kind': kind } })),
  ]
}

/** Every type of finding that has to be covered, shown by an example of its own rule, kept on the exemption's ground. */
function keptFindings(ground: string | undefined, pack: Pack, types: readonly string[]): readonly Specimen[] {
  return types.flatMap((type) => {
    const example = pack.rules.find((rule) => rule.type === type)?.hit.find((one) => typeof one === 'string')
    if (example === undefined) return []
    const { paper, places } = stagedExample(example)
    const dispositions = places.map((place) => ({
      place: { file: BODY, ...place },
      answer: 'keep',
      ground,
      clause: 'REG-20-6',
    }))
    return [
      {
        base: 'notice' as const,
        set: { '/text': paper.blocks.map((block) => block.text).join('\n'), '/dispositions': dispositions },
      },
    ]
  })
}

function allTypes(pack: Pack): readonly string[] {
  return [...new Set(pack.rules.filter((rule) => rule.action === 'redact').map((rule) => rule.type))]
}

function copied(): readonly Specimen[] {
  const policy = '第三条 养犬人应当在取得犬只之日起十五日内到公安派出所登记。第四条 任何单位和个人不得饲养烈性犬。'
  const own =
    '背景是去年县城里犬只伤人的报警有三百多起，大家盼着早点管起来，所以办理登记不收费用，窗口当场办好，孩子和老人出门更加放心。'
  return Array.from({ length: 24 }, (_, step) => ({
    base: 'regulation' as const,
    set: { '/interpretation/materials/0/text': `${policy}${own.slice(0, step * 3)}` },
  }))
}

function firstLetters(text: string, count: number): string {
  let left = count
  let end = 0
  for (const one of text) {
    if (left === 0) break
    end += one.length
    if (/[\p{L}\p{N}]/u.test(one)) left--
  }
  return text.slice(0, end)
}

function attributesOf(reason: unknown): readonly string[] {
  return isRecord(reason) ? textsIn(reason['for']) : []
}
