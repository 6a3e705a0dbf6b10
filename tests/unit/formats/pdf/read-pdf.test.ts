import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAny } from '../../../../src/formats/read-any.ts'
import { box, line, pdf, revised, stream, words, type PdfSheet } from '../../../support/pdf.ts'

const shownIn = async (sheet: PdfSheet): Promise<readonly string[]> => await of('paragraph', sheet)
const of = async (kind: string, sheet: PdfSheet | Uint8Array): Promise<readonly string[]> => {
  const bytes = sheet instanceof Uint8Array ? sheet : pdf(sheet)
  const reading = await readAny('通知.pdf', bytes)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value.blocks.filter((one) => one.kind === kind).map((one) => one.text)
}
const unseenIn = async (sheet: PdfSheet): Promise<readonly string[]> => {
  const reading = await readAny('通知.pdf', pdf(sheet))
  return reading.ok ? reading.value.uninspected : reading.problems.map((one) => one.code)
}
const codes = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const reading = await readAny('通知.pdf', bytes)
  return reading.ok ? [] : reading.problems.map((one) => one.code)
}

const TITLE = line(200, 760, '关于补助的通知')
const SECRET = '王小花'

describe('the text of the pages', () => {
  it('in reading order, whatever order it was drawn in', async () => {
    expect(await shownIn({ pages: [line(72, 600, '二、对象'), TITLE + line(72, 700, '一、标准')] })).toEqual([
      '二、对象',
      '关于补助的通知',
      '一、标准',
    ])
  })

  it('what stands at one height is one block: a name and its number stay together', async () => {
    expect(await shownIn({ pages: [line(72, 700, SECRET) + line(250, 700, '110101199003072316')] })).toEqual([
      `${SECRET}\t110101199003072316`,
    ])
  })

  it('lines that go on to the right edge are one paragraph, a line that ends early ends it', async () => {
    const full = '各乡镇人民政府、县直各部门要按照职责分工抓好落实'
    const pages = [
      line(104, 700, full.slice(2)) + line(72, 675, full) + line(72, 650, '及时报告。') + line(104, 625, '特此通知。'),
    ]
    expect(await shownIn({ pages })).toEqual([`${full.slice(2)}${full}及时报告。`, '特此通知。'])
  })

  it('radicals of a font read as the characters they look like', async () => {
    expect(await shownIn({ pages: [line(72, 700, '⼈⺠政府')] })).toEqual(['人民政府'])
  })

  it('text drawn by a form of its own stands where the form is put', async () => {
    const form = stream(
      line(0, 0, SECRET),
      '/Type/XObject/Subtype/Form/BBox[0 0 300 50]/Resources<</Font<</F1 3 0 R>>>>',
    )
    const sheet = {
      pages: [`${TITLE}q 1 0 0 1 72 500 cm /X1 Do Q`],
      objects: { 20: form },
      resources: '/XObject<</X1 20 0 R>>',
    }
    expect(await shownIn(sheet)).toEqual(['关于补助的通知', SECRET])
  })
})

describe('what nobody sees is hidden, and read all the same', () => {
  it.each([
    ['white upon nothing', line(72, 600, SECRET, '1 1 1 rg')],
    ['drawn invisibly', line(72, 600, SECRET, '3 Tr')],
    ['under a box drawn later', line(72, 600, SECRET) + box(60, 590, 200, 30)],
    ['outside the page', line(72, -200, SECRET)],
    ['too small to read', line(72, 600, SECRET, '', 0.4)],
  ])('%s', async (_, content) => {
    expect(await of('hidden', { pages: [TITLE + content] })).toEqual([SECRET])
    expect(await shownIn({ pages: [TITLE + content] })).toEqual(['关于补助的通知'])
  })

  it('white upon a dark box is read, and so is what a box lies under', async () => {
    const pages = [box(60, 590, 200, 30) + line(72, 600, '办理结果', '1 1 1 rg') + line(72, 500, '依法公开')]
    expect(await shownIn({ pages })).toEqual(['办理结果', '依法公开'])
  })
})

describe('what a file carries beside its pages', () => {
  it('notes and who made them', async () => {
    const note = `<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents ${words('此处再核')}/T ${words('李批注')}>>`
    expect(await of('comment', { pages: [TITLE], objects: { 20: note }, firstPage: '/Annots[20 0 R]' })).toEqual([
      '此处再核',
      '李批注',
    ])
  })

  it('bookmarks and metadata', async () => {
    const sheet = {
      pages: [TITLE],
      objects: {
        20: '<</Type/Outlines/First 21 0 R/Last 21 0 R/Count 1>>',
        21: `<</Title ${words('一、对象')}/Parent 20 0 R/Dest[100 0 R/Fit]>>`,
      },
      catalogue: '/Outlines 20 0 R',
      info: `/Author ${words('李拟稿')}/Title ${words('内部题目')}`,
    }
    expect([...(await of('property', sheet))].sort()).toEqual(['一、对象', '内部题目', '李拟稿'].sort())
  })

  it('attachments are told, nobody has looked at them', async () => {
    const sheet = {
      pages: [TITLE],
      objects: {
        20: `<</Names[${words('底稿.docx')} 21 0 R]>>`,
        21: `<</Type/Filespec/F ${words('底稿.docx')}/UF ${words('底稿.docx')}/EF<</F 22 0 R>>>>`,
        22: stream('x', '/Type/EmbeddedFile'),
      },
      catalogue: '/Names<</EmbeddedFiles 20 0 R>>',
    }
    expect(await unseenIn(sheet)).toEqual(['embedded:底稿.docx'])
  })

  it('what an earlier revision said and the last does not is deleted text', async () => {
    const before = pdf({ pages: [TITLE + line(72, 600, `户主${SECRET}`)] })
    const after = revised(before, { 101: stream(TITLE + line(72, 600, '户主略')) })
    expect(await of('paragraph', after)).toEqual(['关于补助的通知', '户主略'])
    expect(await of('deleted', after)).toEqual([`户主${SECRET}`])
  })

  it('pictures are told by their page; pictures alone are a scan, and nothing was read', async () => {
    const picture = stream(
      '\u0000',
      '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray',
    )
    const sheet = { objects: { 20: picture }, resources: '/XObject<</X1 20 0 R>>' }
    const drawn = 'q 400 0 0 500 90 100 cm /X1 Do Q'
    expect(await unseenIn({ ...sheet, pages: [TITLE, drawn] })).toEqual(['image:page 2'])
    expect(await unseenIn({ ...sheet, pages: [drawn] })).toEqual(['format.empty'])
  })
})

describe('refused by code, in bounded time', () => {
  it.each<[string, Uint8Array, string]>([
    ['damaged', pdf({ pages: [TITLE] }).slice(0, 200), 'format.unreadable'],
    ['nothing but a head', strToU8('%PDF-1.7\n'), 'format.unreadable'],
    ['behind a password', locked(), 'format.encrypted'],
    ['more pages than anybody reads', pdf({ pages: Array.from({ length: 2_001 }, () => '') }), 'format.too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code])
  })
})

it('in a zipped set it is read behind the others', async () => {
  const set = zipSync({ '通知.txt': strToU8('特此通知。'), '名单.pdf': pdf({ pages: [line(72, 700, SECRET)] }) })
  const reading = await readAny('附件.zip', set)
  expect(reading).toMatchObject({ ok: true, value: { members: [{ format: 'text' }, { format: 'pdf' }] } })
  expect(reading.ok && reading.value.blocks.at(-1)?.text).toBe(SECRET)
  expect(reading.ok && reading.value.pending).toBe(undefined)
})

/** Standard security, a user password nobody knows (§7.6.3). */
function locked(): Uint8Array {
  const key = 'a'.repeat(64)
  const text = Buffer.from(
    pdf({ pages: [TITLE], objects: { 20: `<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -44>>` } }),
  ).toString('latin1')
  return new Uint8Array(
    Buffer.from(
      text.replace('/Root 1 0 R', `/Root 1 0 R/Encrypt 20 0 R/ID[<${key.slice(0, 32)}><${key.slice(0, 32)}>]`),
      'latin1',
    ),
  )
}
