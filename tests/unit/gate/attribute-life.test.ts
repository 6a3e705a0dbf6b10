import { describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import type { Attachment, Draft, JointIssuer } from '../../../src/domain/draft.ts'
import type { Redaction } from '../../../src/domain/disposition.ts'
import { evaluate } from '../../../src/gate/evaluate.ts'
import { policy } from '../../fixtures/policy.ts'
import { notice, request } from '../../support/filed.ts'
import { pack, papersOf } from '../../support/gate.ts'

/** 公开属性的一生，送审时 — what is submitted, and what the gate says of it. */
type Submitted = readonly [title: string, draft: Draft, codes: readonly string[], lapsed?: readonly string[]]

const OPEN_ON_REQUEST = { code: 'O13', statement: '只有参加走访的村和社区需要，不必人人知晓' }
const PERSONAL = '走访对象的家庭困难情况，公开会暴露个人隐私，遮盖后不影响公众了解通知内容'

/** Attachments. */
const LIST = '走访安排表.txt'
const ROWS = ['走访小组安排', '第一组走访云坪片区，重点了解三户的病情和家庭困难']
const TEXT = notice().text!.replace('\n云栖县民政局', '\n附件：走访安排表\n云栖县民政局')
function enclosing(one: Partial<Attachment>, over: Partial<Draft> = {}): Draft {
  return notice({ text: TEXT, attachments: [{ name: LIST, text: ROWS.join('\n'), ...one }], ...over })
}
const cut = (file: string, block: number, from: number, to: number): Redaction => ({
  place: { file, block, from, to },
  ground: 'R15-2',
  statement: PERSONAL,
})
const whole = ROWS.map((row, block) => cut(LIST, block, 0, row.length))
const named = TEXT.split('\n').findIndex((line) => line.startsWith('附件'))
/** The line that names the attachment left out. */
const nameCut = cut('body', named, 3, 8)
const redacted = {
  attribute: 'redacted',
  reason: { code: 'R15-2', statement: PERSONAL },
  redactions: [nameCut],
} as const satisfies Partial<Draft>
const leftOut = { attribute: 'not-public', withheld: { ground: 'R15-2', statement: PERSONAL } } as const

/** Joint issue. */
const lead: JointIssuer = { name: '云栖县民政局', lead: true, attribute: 'public', opinion: '拟公开发布' }
const partner: JointIssuer = {
  name: '云栖县财政局',
  lead: false,
  attribute: 'public',
  opinion: '同意公开发布',
  opinionDate: '2026-11-16',
  opinionBy: '冯敬',
  document: '云财函〔2026〕31号',
}
const joint = (other: Partial<JointIssuer>, over: Partial<Draft> = {}) =>
  notice({
    title: '云栖县民政局 云栖县财政局关于做好冬季救助资金发放工作的通知',
    jointIssuers: [lead, { ...partner, ...other }],
    ...over,
  })
const opposed = { attribute: 'on-request', opinion: '拟依申请公开' } as const
const settlement = {
  attribute: 'public',
  by: '云栖县民政局',
  date: '2026-11-19',
  document: '两局会商纪要',
  dissent: '县财政局建议依申请公开；会商后删去资金额度',
} as const

/** Forwarding. */
const forwarded = (from: NonNullable<Draft['forwardedFrom']>, over: Partial<Draft> = {}) =>
  notice({
    title: '云栖县民政局转发市民政局关于做好冬季救助工作的通知',
    text: '各乡镇民政办：\n现将《市民政局关于做好冬季救助工作的通知》（州民发〔2026〕41号）转发给你们，请认真抓好落实。\n云栖县民政局\n2026年11月20日',
    forwardedFrom: { number: '州民发〔2026〕41号', ...from },
    ...over,
  })
const consent = { given: true, by: '市民政局', document: '州民函〔2026〕77号', date: '2026-11-18' }
const determination = { by: '云栖县民政局办公室', date: '2026-11-19', statement: '来文部署救助走访，内容涉及困难群众' }

/** Process papers, urgency, 代拟稿, 经县政府同意. */
const awaiting = notice({
  title: '云栖县老年人助餐服务工作安排（送审稿）',
  kind: '方案',
  attribute: 'not-public',
  reason: { code: 'R16-2b', statement: '提请县政府常务会议审议的送审稿，助餐标准未定，审议通过后正式印发' },
  text: '一、各乡镇开设助餐点。\n二、县民政局负责指导，县财政局保障经费。\n三、助餐标准提请会议审定。',
  recipients: [],
})
const minutes = notice({
  title: '云栖县民政局局长办公会议纪要',
  kind: '纪要',
  attribute: 'not-public',
  reason: { code: 'R16-2a', statement: '会议讨论助餐点选址的不同意见，县人民政府作出决定以前的讨论记录' },
  text: '会议听取了社会福利股关于助餐点选址的汇报，进行了讨论，意见尚不一致。\n会议议定，由社会福利股补充比较后再次汇报。',
  recipients: [],
})
const urgent = {
  emergency: true,
  basis: '县洪涝灾害二级应急响应已启动',
  approvedBy: '乔远',
  postReviewDue: '2026-12-11',
}
const emergency = (over: Partial<typeof urgent | Readonly<Record<keyof typeof urgent, null>>> = {}): Draft => ({
  ...policy,
  interpretation: null,
  urgent: { ...urgent, ...over },
})
const ghostwritten = (over: Partial<Draft>) =>
  notice({ draftedFor: { organ: '云栖县人民政府办公室' }, reason: { code: 'P20-11', statement: null }, ...over })
const backed = notice({
  title: '云栖县民政局关于提高特困人员救助供养标准的通知',
  isPolicy: null,
  isNormative: null,
  text: '各乡镇民政办：\n经县人民政府同意，现就提高特困人员救助供养标准通知如下。\n一、特困人员基本生活标准提高到每人每月960元。\n二、符合条件的群众可以向乡镇申请，乡镇应当在十个工作日内审核。\n云栖县民政局\n2026年11月20日',
})

const ADMITTED: readonly Submitted[] = [
  ['公开的通知，附件随正文公开', enclosing({}), []],
  ['公开的通知，附件也写明公开', enclosing({ attribute: 'public' }), []],
  [
    '依申请公开的通知，附件同样依申请公开',
    enclosing({ attribute: 'on-request' }, { attribute: 'on-request', reason: OPEN_ON_REQUEST }),
    [],
  ],
  [
    '依申请公开的通知，附件本可公开：从严',
    enclosing({ attribute: 'public' }, { attribute: 'on-request', reason: OPEN_ON_REQUEST }),
    [],
  ],
  ['删减后公开，不公开的附件整件不公开，写明依据，名称也遮盖', enclosing(leftOut, redacted), []],
  [
    '删减后公开，不公开的附件逐行遮盖',
    enclosing({ attribute: 'not-public' }, { ...redacted, redactions: [nameCut, ...whole] }),
    [],
  ],
  ['联合发文，意见一致并有书面依据', joint({}), []],
  ['联合发文，意见不一致，协商记录和不同意见在案', joint(opposed, { jointSettlement: settlement }), []],
  ['联合发文，另一家写明经协商一致', joint({ ...opposed, opinion: '原拟依申请公开，经协商一致，同意公开' }), []],
  [
    '转发依申请公开的文件，仍依申请公开',
    forwarded({ attribute: 'on-request' }, { attribute: 'on-request', reason: OPEN_ON_REQUEST }),
    [],
  ],
  ['转发公开的文件，公开', forwarded({ attribute: 'public' }), []],
  ['转发不公开的文件，来文机关书面同意公开', forwarded({ attribute: 'not-public', consent }), []],
  ['转发没有属性的文件，重新认定并记录在案', forwarded({ attribute: null, determination }), []],
  ['送审稿，过程性信息不公开', awaiting, []],
  ['会议纪要，决定作出以前的讨论记录不公开', minutes, []],
  ['请示，县政府批复以前不公开', request(), []],
  ['突发事件的政策文件，解读限期补办', emergency(), []],
  ['代拟稿，写明属性建议和依据', ghostwritten({}), []],
  [
    '代拟稿，用自己的话说明为什么公开',
    ghostwritten({ reason: { code: null, statement: '涉及困难群众利益调整，需要广泛知晓' } }),
    [],
  ],
]

const RETURNED: readonly Submitted[] = [
  ['公开的通知夹带不公开的附件', enclosing({ attribute: 'not-public' }), ['T22']],
  ['公开的通知夹带依申请公开的附件', enclosing({ attribute: 'on-request' }), ['T22']],
  [
    '依申请公开的通知带不公开的附件',
    enclosing({ attribute: 'not-public' }, { attribute: 'on-request', reason: OPEN_ON_REQUEST }),
    ['G04'],
  ],
  ['删减后公开，不公开的附件一处未遮', enclosing({ attribute: 'not-public' }, redacted), ['G04']],
  [
    '删减后公开，不公开的附件只遮一行',
    enclosing({ attribute: 'not-public' }, { ...redacted, redactions: [nameCut, whole[0]!] }),
    ['G04'],
  ],
  ['附件自己也是删减后公开，却没有一处删减', enclosing({ attribute: 'redacted' }, redacted), ['G04']],
  ['附件整件不公开，没有依据', enclosing({ ...leftOut, withheld: { ground: null } }, redacted), ['G04']],
  [
    '附件整件不公开，依据是应当公开的条款',
    enclosing({ ...leftOut, withheld: { ground: 'P20-11', statement: PERSONAL } }, redacted),
    ['G04'],
  ],
  [
    '附件整件不公开，理由只有“内部文件”',
    enclosing({ ...leftOut, withheld: { ground: 'R16-1c', statement: '内部文件' } }, redacted),
    ['G04'],
  ],
  [
    '附件整件不公开，正文却写出它的名称',
    enclosing(leftOut, { ...redacted, redactions: [cut('body', 1, 0, 5)] }),
    ['G04'],
  ],
  ['联合发文，另一家没有意见：沉默不是同意', joint({ opinion: null, attribute: null }), ['T15']],
  ['联合发文，意见不一致，没有协商记录', joint(opposed), ['G03']],
  ['联合发文，协商记录不写不同意见', joint(opposed, { jointSettlement: { ...settlement, dissent: null } }), ['G03']],
  ['联合发文，两家都牵头', joint({ lead: true }), ['G03']],
  ['联合发文，意见写在送审以后', joint({ opinionDate: '2026-11-24' }), ['G03']],
  ['转发依申请公开的文件，却公开', forwarded({ attribute: 'on-request' }), ['G02']],
  [
    '转发不公开的文件，来文机关只是口头同意',
    forwarded({ attribute: 'not-public', consent: { ...consent, document: null } }),
    ['G02'],
  ],
  ['转发没有属性的文件，没有认定', forwarded({ attribute: null }), ['G02']],
  [
    '转发没有属性的文件，认定不写理由',
    forwarded({ attribute: null, determination: { ...determination, statement: '' } }),
    ['G02'],
  ],
  ['正式印发的文本沿用送审稿的事由', awaiting, ['T02'], ['R16-2b']],
  ['决定已经作出，纪要沿用讨论记录的事由', minutes, ['T02'], ['R16-2a']],
  ['县政府已经批复，请示沿用原来的事由', request(), ['T02'], ['R16-2d']],
  [
    '删减之处的事由已经失效',
    enclosing(
      {},
      { ...redacted, redactions: [{ ...nameCut, ground: 'R16-2d', statement: '选址尚未批复，提前公布会误导群众' }] },
    ),
    ['T02'],
    ['R16-2d'],
  ],
  [
    '整件不公开的附件，事由已经失效',
    enclosing({ ...leftOut, withheld: { ground: 'R16-2d', statement: '选址尚未批复，提前公布会误导群众' } }, redacted),
    ['T02'],
    ['R16-2d'],
  ],
  ['应急发布没有批准人，不是应急', emergency({ approvedBy: null }), ['T04']],
  ['应急发布没有补办期限，不是应急', emergency({ postReviewDue: null }), ['T04']],
  ['代拟稿没有属性建议', ghostwritten({ attribute: null, reason: null }), ['T01']],
  ['代拟稿有属性，没有说明理由', ghostwritten({ reason: null }), ['T01']],
  ['部门文件“经县政府同意”，没有解读', backed, ['T04']],
]

describe('admitted: the attribute is right for the whole', () => {
  it.each(ADMITTED.map(cells))('%s', (_, draft, codes, lapsed) => {
    expect(judged(draft, lapsed)).toEqual({ verdict: 'admit', codes })
  })
})

describe('returned: exactly for this', () => {
  it.each(RETURNED.map(cells))('%s', (_, draft, codes, lapsed) => {
    expect(judged(draft, lapsed)).toEqual({ verdict: 'return', codes })
  })
})

function cells([title, draft, codes, lapsed = []]: Submitted) {
  return [title, draft, codes, lapsed] as const
}

function judged(draft: Draft, lapsed: readonly string[]) {
  const papers = papersOf(draft)
  const findings = check(pack.rules, papers, { kind: draft.kind, attribute: draft.attribute })
  const { verdict, codes, problems } = evaluate({ draft, papers, findings, lapsed }, pack.rulebook)
  // What only advises is no code.
  expect(new Set(problems.filter((one) => one.severity === 'block').map((one) => one.code))).toEqual(new Set(codes))
  return { verdict, codes }
}
