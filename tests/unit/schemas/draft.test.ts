import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/schemas/draft.ts'

const PLACE = { file: 'body', block: 0, from: 1, to: 4 }

/** A draft that lacks nothing, as a careful host sends it. */
const FULL = {
  title: '关于印发《某区停车管理办法》的通知',
  kind: '通知',
  attribute: 'redacted',
  reason: { code: 'P20-01', statement: '涉及公众出行' },
  isNormative: true,
  isPolicy: true,
  text: '正文',
  file: { name: '通知.docx', content: 'UEsDBA==' },
  attachments: [
    { name: '附件1', text: '办法', file: null, attribute: 'public', withheld: null },
    {
      name: '附件2',
      text: '名单',
      file: null,
      attribute: 'not-public',
      withheld: { ground: 'R15-2', statement: '名单' },
    },
  ],
  version: 3,
  submittedAt: '2026-03-02T01:00:00.000Z',
  neededBy: '2026-03-20',
  dispositions: [{ place: PLACE, answer: 'keep', ground: 'E01', clause: '第十条', statement: '依法公示' }],
  redactions: [{ place: PLACE, ground: 'R15-2', statement: '个人隐私' }],
  issuer: { name: '某区人民政府', level: 'county' },
  recipients: ['各镇人民政府'],
  signer: '钱一',
  contact: { name: '孙二', phone: '010-55550101' },
  sealed: true,
  interpretation: {
    plan: { outline: '要点', forms: ['文字'], channels: ['门户网站'], time: '同步', responsible: '办公室' },
    materials: [{ form: '文字', title: '解读', text: '解读正文', file: null }],
    approvedForVersion: 3,
  },
  forwardedFrom: {
    number: '某市发〔2026〕1号',
    attribute: 'on-request',
    consent: { given: true, by: '市政府办', document: '复函', date: '2026-02-01' },
    determination: { by: '区政府办', date: '2026-02-02', statement: '来文没有属性，重新认定' },
  },
  draftedFor: { organ: '某区人民政府' },
  jointIssuers: [
    {
      name: '区公安分局',
      lead: true,
      attribute: 'public',
      opinion: '同意',
      opinionDate: '2026-02-03',
      opinionBy: '郑五',
      document: '区公函〔2026〕3号',
    },
  ],
  jointSettlement: {
    attribute: 'public',
    by: '区公安分局',
    date: '2026-02-04',
    document: '会议纪要',
    dissent: '区交通局原拟不公开',
  },
  countersigns: [{ unit: '区司法局', opinion: '无意见' }],
  consultations: [
    {
      holder: '某公司',
      number: '征〔2026〕1号',
      reason: 'R15-1',
      places: [PLACE],
      sentOn: '2026-02-01',
      receivedOn: '2026-02-02',
      answer: { kind: 'consent', reasons: null, on: '2026-02-03' },
      decision: { publish: true, publicInterest: false, statement: '同意公开', noticeSentOn: null },
    },
  ],
  secrecyReview: { done: true, conclusion: '不涉密', reviewer: '李三', approver: '周四', reviewedVersion: 3 },
  openOfficeReview: { done: true, opinion: '同意' },
  legalReview: { done: true, unit: '区司法局', opinion: '合法', date: '2026-02-10' },
  fairCompetitionReview: { done: true, conclusion: '无影响', date: '2026-02-11' },
  affectsMarket: false,
  majorDecision: false,
  publicComment: {
    held: true,
    channel: '网站',
    from: '2026-01-01',
    to: '2026-02-01',
    received: 12,
    adopted: 3,
    adoptionNote: '已说明',
  },
  urgent: { emergency: false, basis: null, approvedBy: null, postReviewDue: null },
}

const read = (value: unknown) => {
  const result = readDraft(value)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const faults = (value: unknown) => {
  const result = readDraft(value)
  if (result.ok) throw new Error('read, though it should not')
  expect(result.problems.every((one) => one.code === 'draft.malformed')).toBe(true)
  return result.problems.map((one) => one.field)
}

describe('a draft as a host sends it', () => {
  it('comes through whole when nothing is sloppy', () => {
    expect(read(FULL)).toEqual(FULL)
  })

  it('needs nothing but a title; what is absent is null or empty', () => {
    expect(read({ title: '' })).toEqual({
      ...Object.fromEntries(Object.keys(FULL).map((key) => [key, null])),
      title: '',
      attachments: [],
      dispositions: [],
      redactions: [],
      recipients: [],
      jointIssuers: [],
      countersigns: [],
      consultations: [],
    })
  })

  it.each([
    'attachments',
    'recipients',
    'jointIssuers',
    'countersigns',
    'consultations',
    'dispositions',
    'redactions',
  ] as const)('takes %s: null for an empty list', (field) =>
    expect(read({ title: '通知', [field]: null })[field]).toEqual([]),
  )

  it('takes one name for an issuer or a list of recipients', () => {
    expect(read({ title: '通知', issuer: '某镇人民政府' }).issuer).toEqual({ name: '某镇人民政府' })
    expect(read({ title: '通知', recipients: '各村' }).recipients).toEqual(['各村'])
    expect(read({ title: '通知', issuer: '', recipients: '' })).toMatchObject({ issuer: null, recipients: [] })
  })

  it.each([
    ['公开发布', 'public'],
    ['主动公开', 'public'],
    ['删减后公开', 'redacted'],
    ['依申请公开', 'on-request'],
    ['不公开', 'not-public'],
    ['不予公开', 'not-public'],
    ['on-request', 'on-request'],
    ['', null],
    [null, null],
  ])('reads the attribute %s as %s, everywhere', (written, code) => {
    const draft = read({
      title: '通知',
      attribute: written,
      attachments: [{ name: '附件', attribute: written }],
      forwardedFrom: { attribute: written },
      jointIssuers: [{ name: '某局', attribute: written }],
    })
    expect(draft.attribute).toBe(code)
    expect(draft.attachments[0]?.attribute).toBe(code)
    expect(draft.forwardedFrom?.attribute).toBe(code)
    expect(draft.jointIssuers?.[0]?.attribute).toBe(code)
  })

  it('keeps a version as the host counts, and counts as numbers', () => {
    const draft = read({
      title: '通知',
      version: 'v2',
      interpretation: { approvedForVersion: '2' },
      publicComment: { received: '12', adopted: 0 },
    })
    expect(draft.version).toBe('v2')
    expect(draft.interpretation).toMatchObject({ plan: null, materials: [], approvedForVersion: '2' })
    expect(draft.publicComment).toMatchObject({ received: 12, adopted: 0 })
  })

  it('keeps apart a cut that leans on the reason and one that says it has no statement', () => {
    const { redactions } = read({
      title: '通知',
      redactions: [
        { place: PLACE, ground: 'R15-2' },
        { place: PLACE, ground: '', statement: null },
      ],
    })
    expect(redactions).toEqual([
      { place: PLACE, ground: 'R15-2' },
      { place: PLACE, ground: null, statement: null },
    ])
    expect(redactions?.[0]).not.toHaveProperty('statement')
  })

  it('passes over what it does not know, at every depth', () => {
    const draft = read({ title: '通知', traceId: 'x', reason: { code: 'P19', weight: 1 }, contact: { fax: '无' } })
    expect(draft).not.toHaveProperty('traceId')
    expect(draft.reason).toEqual({ code: 'P19', statement: null })
    expect(draft.contact).toEqual({ name: null, phone: null })
  })

  it('takes a file as a hash, as bytes, or as a name and a hash', () => {
    const hash = 'ab'.repeat(32)
    expect(read({ title: '通知', file: hash }).file).toBe(hash)
    expect(read({ title: '通知', file: { name: 'a.docx', content: 'AA==', size: 1 } }).file).toEqual({
      name: 'a.docx',
      content: 'AA==',
    })
    expect(read({ title: '通知', file: { name: 'a.docx', sha256: hash } }).file).toEqual({
      name: 'a.docx',
      sha256: hash,
    })
  })
})

describe('what is no draft is told field by field', () => {
  it.each([
    [null, ['']],
    ['通知', ['']],
    [[], ['']],
    [{}, ['/title']],
    [{ title: 1 }, ['/title']],
    [{ title: '通知', attribute: '半公开' }, ['/attribute']],
    [{ title: '通知', attribute: 'constructor' }, ['/attribute']],
    [{ title: '通知', attachments: [{ name: '甲' }, { text: '乙' }] }, ['/attachments/1/name']],
    [{ title: '通知', reason: { code: 1 }, sealed: '是' }, ['/reason/code', '/sealed']],
    [{ title: '通知', issuer: { level: 'county' } }, ['/issuer/name']],
    [{ title: '通知', issuer: { name: '某局', level: '国家' } }, ['/issuer/level']],
    [{ title: '通知', publicComment: { received: '许多' } }, ['/publicComment/received']],
    [{ title: '通知', dispositions: [{ place: PLACE, answer: 'ignore' }] }, ['/dispositions/0/answer']],
    [{ title: '通知', redactions: [{ place: { ...PLACE, note: 1 }, ground: null }] }, ['/redactions/0/place']],
    [{ title: '通知', redactions: [{ place: { ...PLACE, from: -1 }, ground: null }] }, ['/redactions/0/place/from']],
    [{ title: '通知', text: { ops: [] } }, ['/text']],
  ])('%j', (value, fields) => expect(faults(value)).toEqual(fields))

  it('names the field and never its value', () => {
    const result = readDraft({ title: '通知', attribute: '绝无此项', reason: '请勿外传' })
    expect(result.ok).toBe(false)
    expect(JSON.stringify(result)).not.toMatch(/绝无此项|请勿外传/)
  })
})

describe('a hostile draft', () => {
  it('may be as deep as it likes where we do not look', () => {
    const deep: unknown = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))
    expect(read({ title: '通知', extra: deep }).title).toBe('通知')
    expect(faults({ title: '通知', reason: deep })).toEqual(['/reason'])
    let deeper: unknown = {}
    for (let i = 0; i < 200_000; i++) deeper = { in: deeper }
    expect(read({ title: '通知', extra: deeper }).title).toBe('通知')
  })

  it('cannot reach the prototype', () => {
    const draft = read(
      JSON.parse('{"title":"通知","__proto__":{"sealed":true,"isPolicy":true},"reason":{"__proto__":{"code":"P19"}}}'),
    )
    expect(draft.sealed).toBeNull()
    expect(draft.reason).toEqual({ code: null, statement: null })
    expect(({} as Record<string, unknown>)['sealed']).toBeUndefined()
    expect(faults(JSON.parse('{"__proto__":{"title":"通知"}}'))).toEqual(['/title'])
    expect(faults(Object.create({ title: '通知' }))).toEqual(['/title'])
  })

  it('is refused by its size before anything is checked', () => {
    expect(faults({ title: '通知', dispositions: new Array(1_000_000).fill(1) })).toEqual([''])
    expect(faults({ title: '通知', recipients: new Array(6_000).fill('某局') })).toEqual(['/recipients'])
  })

  it('hears of a hundred faults at most', () => {
    expect(faults({ title: '通知', attachments: new Array(400).fill(7) })).toHaveLength(100)
  })
})
