import { describe, expect, it } from 'vitest'
import { create } from '../../src/desk/create.ts'
import { submit } from '../../src/desk/submit.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Paper } from '../../src/domain/paper.ts'
import { papersOf } from '../../src/desk/freeze.ts'
import { policy } from '../fixtures/policy.ts'
import { residentId } from '../support/identity.ts'
import { fullWidth } from '../support/numbers.ts'
import { by, codesOf, must, office, PEOPLE, type Office } from '../support/office.ts'
import { inline, styled, xlsx, type Book, type Sheet } from '../support/xlsx.ts'

const ID = residentId('532301', '19480215', '116')
const PUPIL = residentId('532301', '20140607', '224')
const LIST = '云栖县困难群众名单.xlsx'
const named = (head: string, cell: Sheet['rows'][number][number]): Book => ({
  sheets: [
    {
      name: '名单',
      rows: [
        ['姓名', head],
        ['赵长顺', cell],
      ],
    },
  ],
})
const ROWS: Sheet['rows'] = [
  ['姓名', '村组', '身份证号'],
  ['赵长顺', '云坪村三组', ID],
]

describe('16 · what a spreadsheet holds is found, whatever it looks like and whether or not it is shown', () => {
  it.each<[string, string, Book]>([
    ['a disability card of twenty digits', 'disability-card', named('残疾人证号', `${ID}43`)],
    ['a school number: G and an ID', 'student-number', named('学籍号', `G${PUPIL}`)],
    ['an ID of fifteen digits', 'resident-id', named('身份证号', '532301480215116')],
    ['full-width digits', 'resident-id', named('身份证号', fullWidth(ID))],
    ['an ID in groups', 'resident-id', named('证件', `${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`)],
    [
      'an ID cut into runs of the cell',
      'resident-id',
      named('证件', inline(ID.slice(0, 7), ID.slice(7, 11), ID.slice(11))),
    ],
    ['in a hidden column', 'resident-id', { sheets: [{ name: '名单', rows: ROWS, hiddenColumns: [3] }] }],
    ['in a hidden row', 'resident-id', { sheets: [{ name: '名单', rows: ROWS, hiddenRows: [2] }] }],
    [
      'in a sheet only a macro shows',
      'resident-id',
      {
        sheets: [
          { name: '公示', rows: [['合计', '1人']] },
          { name: '底表', rows: ROWS, state: 'veryHidden' },
        ],
      },
    ],
    [
      'in a comment',
      'resident-id',
      { sheets: [{ name: '名单', rows: [['姓名'], ['赵长顺']], comments: { A2: `身份证号${ID}` } }] },
    ],
    ['kept as a number and shown with an exponent', 'resident-id', named('身份证号', styled('532301194802151165', 0))],
  ])('%s', async (_what, type, book) => {
    const { current, papers } = await handedIn(book)
    const found = current.findings.filter((one) => one.place.file === LIST && one.type === type)
    expect(found.length).toBeGreaterThan(0)
    const paper = papers.find((one) => one.file === LIST)!
    for (const { place } of found) {
      const { cell, kind } = paper.blocks[place.block]!
      expect(cell?.ref ?? kind).toMatch(/^(?:[A-C][12]|comment)$/)
    }
  })

  it('the place names the sheet and the cell, and the draft comes back on it', async () => {
    const { house, current, papers } = await handedIn({ sheets: [{ name: '名单', rows: ROWS, hiddenColumns: [3] }] })
    const refused = await submit(house.deps)(by(PEOPLE.drafter), current.id)
    expect(codesOf(refused)).toContain('ground.T22')
    const grounds = refused.ok ? [] : refused.problems.filter((one) => one.code === 'ground.T22')
    const { blocks } = papers.find((one) => one.file === LIST)!
    expect(grounds.filter((one) => one.place?.file === LIST).map(({ place }) => blocks[place!.block])).toMatchObject([
      { kind: 'cell', cell: { sheet: '名单', ref: 'B2', head: '村组' } },
      { kind: 'hidden', cell: { sheet: '名单', ref: 'C2', head: '身份证号' } },
    ])
  })

  it('a picture in it is said to be not looked at', async () => {
    const { papers } = await handedIn({
      sheets: [{ name: '名单', rows: [['姓名'], ['赵长顺']] }],
      parts: { 'xl/media/scan.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
    })
    expect(papers.find((one) => one.file === LIST)?.uninspected).toEqual(['image:xl/media/scan.png'])
  })

  it.each<[string, readonly string[]]>([
    ['in groups of six, eight and four', [ID.slice(0, 6), ID.slice(6, 14), ID.slice(14)]],
    ['one digit a cell, as forms have it', [...ID]],
  ])('an ID split over cells, %s', async (_how, parts) => {
    const { current } = await handedIn({ sheets: [{ name: '登记', rows: [['身份证号', ...parts]] }] })
    expect(
      current.findings.filter((one) => one.place.file === LIST && one.type === 'resident-id').length,
    ).toBeGreaterThan(0)
  })
})

async function handedIn(book: Book): Promise<Readonly<{ house: Office; current: Case; papers: readonly Paper[] }>> {
  const house = office()
  const content = Buffer.from(xlsx(book)).toString('base64')
  const draft = { ...policy, attachments: [{ name: LIST, file: { name: LIST, content } }] }
  const current = must(await create(house.deps)(by(PEOPLE.drafter), draft))
  const revision = await house.deps.store.revision(current.revision.hash)
  return { house, current, papers: await papersOf(house.deps.store, revision!) }
}
