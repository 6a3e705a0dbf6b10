import { fc } from '../../../support/drawn.ts'
import { describe, expect, it } from 'vitest'
import { COVER } from '../../../../src/domain/bundle.ts'
import type { Disposition } from '../../../../src/domain/disposition.ts'
import type { Finding } from '../../../../src/domain/finding.ts'
import type { Mask } from '../../../../src/domain/mask.ts'
import type { Paper } from '../../../../src/domain/paper.ts'
import { overlaps, type Place } from '../../../../src/domain/place.ts'
import { editsIn } from '../../../../src/domain/replacement.ts'
import { decided, planOf, type Material } from '../../../../src/redaction/plan/plan.ts'
import { sameElsewhere } from '../../../../src/redaction/plan/same.ts'
import { publicCopy } from '../../../../src/redaction/apply.ts'

const MASKS: readonly Mask[] = [
  { id: 'name', style: 'person', ground: 'R15-2', category: 'person' },
  { id: 'resident-id', style: 'digits', head: 2, tail: 3, stars: 13, ground: 'R15-2', category: 'id-number' },
  { id: 'mobile', style: 'digits', head: 3, tail: 4, stars: 4, ground: 'R15-2', category: 'contact' },
  { id: 'bank-account', style: 'digits', head: 0, tail: 4, stars: 8, ground: 'R15-2', category: 'account' },
  { id: 'address', style: 'address', ground: 'R15-2', category: 'address' },
  { id: 'diagnosis', style: 'block', ground: 'R15-2', category: 'sensitive' },
]
const REASONS = [
  { code: 'R15-2', clause: 'REG-15' },
  { code: 'R14-2', clause: 'REG-14' },
]
const EXEMPTIONS = [{ code: 'E-law', words: ['强制性披露'], never: ['resident-id'] }]

const paper = (file: string, ...texts: readonly string[]): Paper => ({
  file,
  role: file === 'body' ? 'body' : file.startsWith('interpretation') ? 'interpretation' : 'attachment',
  format: 'docx',
  sha256: '',
  blocks: texts.map((text) => ({ text, kind: 'paragraph' })),
})
/** Where the `nth` of these words stands. */
const at = ({ file, blocks }: Paper, words: string, nth = 0): Place => {
  const all = blocks.flatMap(({ text }, block) =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
      file,
      block,
      from: index,
      to: index + words.length,
    })),
  )
  return all[nth]!
}
const found = (type: string, place: Place, more: Partial<Finding> = {}): Finding => ({
  rule: type,
  type,
  severity: 'block',
  certainty: 'certain',
  action: 'redact',
  place,
  evidence: {},
  basis: [],
  ...more,
})
const accept = (place: Place): Disposition => ({ place, answer: 'redact' })
const plan = (papers: readonly Paper[], findings: readonly Finding[], draft: Material['draft'] = {}) =>
  planOf({ draft, papers, findings, masks: MASKS, reasons: REASONS, exemptions: EXEMPTIONS })
const copy = (papers: readonly Paper[], findings: readonly Finding[], draft: Material['draft'] = {}) =>
  publicCopy(papers, plan(papers, findings, draft).covers).flatMap((one) => one.blocks.map((block) => block.text))

describe('what stands instead', () => {
  it.each<[string, string, string, string]>([
    ['an ID number keeps two and three', 'resident-id', '532301199003071234', '53*************234'],
    ['… however it is written', 'resident-id', '532301 1990 0307 1234', '53*************234'],
    ['a mobile number keeps three and four', 'mobile', '13812345678', '138****5678'],
    ['a bank account keeps its last four', 'bank-account', '6222021234567890128', '********0128'],
    ['too short a number goes whole', 'mobile', '1381234', COVER],
    ['a name keeps the surname', 'name', '王小花', '王某'],
    ['a double surname stays whole', 'name', '欧阳慕白', '欧阳某'],
    ['a name of several parts keeps its first character', 'name', '买买提·吐尔逊', '买某'],
    ['less than a name goes whole', 'name', '花', COVER],
    ['what has no mask goes whole', 'something-new', '任何内容', COVER],
    ['a special category goes whole, however long', 'diagnosis', '重度抑郁', COVER],
  ])('%s', (_, type, words, put) => {
    const body = paper('body', `某处${words}某处`)
    expect(copy([body], [found(type, at(body, words))])).toEqual([`某处${put}某处`])
  })

  it('an address stands as far as the township, never with a house number', () => {
    const words = '云南省昆明市五华区青石巷7号3栋201室'
    const body = paper('body', words)
    const place = at(body, words)
    expect(copy([body], [found('address', place, { evidence: { keep: 9 } })])).toEqual([`云南省昆明市五华区${COVER}`])
    expect(copy([body], [found('address', place, { evidence: { keep: 14 } })])).toEqual([COVER])
    expect(copy([body], [found('address', place)])).toEqual([COVER])
  })

  it('one person is one pseudonym in body, attachments and interpretation', () => {
    const body = paper('body', '王小花与王大勇，以及李明。')
    const list = paper('名单.xlsx', '王大勇', '王　小花')
    const told = paper('interpretation:解读', '王小花的情况')
    const findings = [
      found('name', at(body, '王小花')),
      found('name', at(body, '王大勇')),
      found('name', at(body, '李明')),
      found('name', at(list, '王大勇')),
      found('name', at(list, '王　小花')),
      found('name', at(told, '王小花')),
    ]
    expect(copy([body, list, told], findings)).toEqual(['王某1与王某2，以及李某。', '王某2', '王某1', '王某1的情况'])
  })

  it('a pseudonym somebody has in the paper already is nobody else’s', () => {
    const body = paper('body', '举报人王某称，王小花知情。')
    expect(copy([body], [found('name', at(body, '王小花'))])).toEqual(['举报人王某称，王某1知情。'])
  })

  it('one place two rules mask differently shows neither', () => {
    const body = paper('body', '账号13812345678')
    const place = at(body, '13812345678')
    expect(copy([body], [found('mobile', place), found('bank-account', place)])).toEqual([`账号${COVER}`])
  })
})

describe('who stands behind a cover', () => {
  const body = paper('body', '户主王小花，电话13812345678，病情如下。')
  const name = found('name', at(body, '王小花'))
  const phone = found('mobile', at(body, '13812345678'))

  it('suggested, accepted, added by hand: with ground, clause and the plain word for readers', () => {
    const { covers } = plan([body], [name, phone], {
      dispositions: [accept(phone.place)],
      redactions: [{ place: at(body, '病情如下'), ground: 'R14-2', statement: '另案处理' }],
    })
    expect(
      covers.map(({ standing, ground, clause, category, why }) => [standing, ground, clause, category, why]),
    ).toEqual([
      ['suggested', 'R15-2', 'REG-15', 'person', undefined],
      ['accepted', 'R15-2', 'REG-15', 'contact', undefined],
      ['added', 'R14-2', 'REG-14', 'other', '另案处理'],
    ])
  })

  it('only what somebody decided is applied', () => {
    expect(decided(plan([body], [name, phone], { dispositions: [accept(phone.place)] })).map((one) => one.put)).toEqual(
      ['138****5678'],
    )
  })

  it('a cut without a ground is no cut yet', () => {
    const redactions = [{ place: at(body, '病情如下'), ground: null }]
    expect(plan([body], [], { redactions }).covers).toEqual([])
  })

  it.each<[string, Partial<Disposition>, boolean]>([
    ['with an exemption and its clause', { ground: '强制性披露', clause: 'REG-19' }, true],
    ['without a clause', { ground: '强制性披露' }, false],
    ['without a ground', { clause: 'REG-19' }, false],
    ['on a ground that is no exemption', { ground: '领导要求', clause: 'REG-19' }, false],
  ])('what a person keeps %s', (_, given, stays) => {
    const { covers, excluded } = plan([body], [phone], {
      dispositions: [{ place: phone.place, answer: 'keep', ...given }],
    })
    expect(covers).toHaveLength(stays ? 0 : 1)
    expect(excluded).toMatchObject([stays ? { answer: 'keep' } : { short: 'keep-unfounded' }])
  })

  it('an exemption never lets an ID number stand', () => {
    const paperWithId = paper('body', '身份证号532301199003071234')
    const id = found('resident-id', at(paperWithId, '532301199003071234'))
    const dispositions: Disposition[] = [{ place: id.place, answer: 'keep', ground: '强制性披露', clause: 'REG-19' }]
    expect(plan([paperWithId], [id], { dispositions }).covers).toHaveLength(1)
  })

  it('a mistake of the rules takes a word why', () => {
    const said = (statement: string): number =>
      plan([body], [name], { dispositions: [{ place: name.place, answer: 'mistaken', statement }] }).covers.length
    expect([said('这是地名'), said(' ')]).toEqual([0, 1])
  })
})

describe('all the same', () => {
  it('counts the other places, in other papers too, and leaves what may stand', () => {
    const body = paper('body', '户主王小花。', '请王小花领取。', '局长王小花签发。')
    const list = paper('名单.xlsx', '王　小花')
    const covers = plan([body, list], [found('name', at(body, '王小花'))], {
      dispositions: [accept(at(body, '王小花'))],
    }).covers
    const same = sameElsewhere([body, list], covers, [{ place: at(body, '局长王小花'), by: 'person' }])
    expect(same.map(({ place, put, standing }) => [place.file, place.block, put, standing])).toEqual([
      ['body', 1, '王某', 'suggested'],
      ['名单.xlsx', 0, '王某', 'suggested'],
    ])
  })

  it('leaves longer words and sentences alone', () => {
    const body = paper('body', '末四位6217。', '文号20261762178899。', '姓王。小花园。', '户主王小花。')
    const covers = plan([body], [], {
      redactions: [
        { place: at(body, '6217'), ground: 'R15-2' },
        { place: at(body, '王小花', 0), ground: 'R15-2' },
      ],
    }).covers
    expect(sameElsewhere([body], covers)).toEqual([])
  })
})

describe('for any covers, however they lie', () => {
  const text = '户主王小花，身份证号532301199003071234，电话13812345678，住青石巷7号。'
  const body = paper('body', text)
  const span = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

  it('none overlaps another, everything wanted is covered, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const places = spans
          .filter(([from, to]) => to > from)
          .map(([from, to]) => ({ file: 'body', block: 0, from, to }))
        const { covers } = plan([body], [], { redactions: places.map((place) => ({ place, ground: 'R15-2' })) })
        for (const [index, one] of covers.entries())
          for (const other of covers.slice(index + 1)) expect(overlaps(one.place, other.place)).toBe(false)
        const isIn = (all: readonly Place[], unit: number): boolean =>
          all.some(({ from, to }) => from <= unit && unit < to)
        for (let unit = 0; unit < text.length; unit++)
          expect(
            isIn(
              covers.map((one) => one.place),
              unit,
            ),
          ).toBe(isIn(places, unit))
        // The same plan, made anew from the draft, is the same.
        expect(
          editsIn('body', plan([body], [], { redactions: places.map((place) => ({ place, ground: 'R15-2' })) }).covers),
        ).toEqual(editsIn('body', covers))
      }),
    )
  })
})
