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
    ['clipped away', `q 0 0 40 842 re W n ${line(72, 600, SECRET)} Q`],
    [
      'under a rounded box',
      `${line(72, 600, SECRET)}0 g 60 595 m 60 590 65 590 70 590 c 260 590 l 260 630 l 60 630 l f`,
    ],
  ])('%s', async (_, content) => {
    expect(await of('hidden', { pages: [TITLE + content] })).toEqual([SECRET])
    expect(await shownIn({ pages: [TITLE + content] })).toEqual(['关于补助的通知'])
  })

  it('white upon a dark box is read, and so is what a box lies under', async () => {
    const pages = [box(60, 590, 200, 30) + line(72, 600, '办理结果', '1 1 1 rg') + line(72, 500, '依法公开')]
    expect(await shownIn({ pages })).toEqual(['办理结果', '依法公开'])
  })
})

describe('a box over part of a line', () => {
  it('hides what it lies over, sign by sign: the number under the bar, not the name beside it', async () => {
    const pages = [line(72, 600, '户主王小花，身份证号110101199003072316，享受补助') + box(232, 595, 288, 24)]
    expect(await of('hidden', { pages })).toEqual(['110101199003072316'])
    expect(await shownIn({ pages })).toEqual(['户主王小花，身份证号\t，享受补助'])
  })

  it.each([
    ['a frame around the page, filled between its two edges', '0 g 0 0 595 842 re 20 20 555 802 re f*'],
    ['a frame whose inner edge runs the other way', '0 g 0 0 595 842 re 20 20 m 20 822 l 575 822 l 575 20 l h f'],
    ['a marker that lets the text through', '/Multiply gs 1 1 0 rg 60 590 200 30 re f'],
    ['a picture clipped to another corner', 'q 400 0 100 100 re W n 0 g 0 0 595 842 re f Q'],
    ['an edge like a letter L', '0 g 60 590 m 300 590 l 300 592 l 62 592 l 62 640 l 60 640 l h f'],
  ])('%s hides nothing', async (_, after) => {
    const resources = '/ExtGState<</Multiply<</BM/Multiply>>>>'
    expect(await of('hidden', { pages: [TITLE + line(72, 600, SECRET) + after], resources })).toEqual([])
  })
})

describe('layers', () => {
  const sheet = (state: string): PdfSheet => ({
    pages: [`${TITLE}/OC /Layer BDC ${line(72, 600, SECRET)} EMC`],
    objects: { 20: `<</Type/OCG/Name ${words('底图')}>>` },
    catalogue: `/OCProperties<</OCGs[20 0 R]/D<</${state}[20 0 R]>>>>`,
    resources: '/Properties<</Layer 20 0 R>>',
  })

  it('one that is off hides its text', async () => {
    expect(await of('hidden', sheet('OFF'))).toEqual([SECRET])
  })

  it('one that is on does not', async () => {
    expect(await shownIn(sheet('ON'))).toEqual(['关于补助的通知', SECRET])
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

  it('a note nobody sees on the page', async () => {
    const note = `<</Type/Annot/Subtype/Text/F 2/Rect[10 10 30 30]/Contents ${words('暂不宜公开')}>>`
    expect(await of('comment', { pages: [TITLE], objects: { 20: note }, firstPage: '/Annots[20 0 R]' })).toEqual([
      '暂不宜公开',
    ])
  })

  it('what a note draws upon the page is the note, not the text', async () => {
    const drawing = stream(
      line(0, 4, '已核'),
      '/Type/XObject/Subtype/Form/BBox[0 0 90 30]/Resources<</Font<</F1 3 0 R>>>>',
    )
    const note = `<</Type/Annot/Subtype/FreeText/F 4/Rect[72 600 162 630]/Contents ${words('已核')}/AP<</N 21 0 R>>>>`
    const sheet = { pages: [TITLE], objects: { 20: note, 21: drawing }, firstPage: '/Annots[20 0 R]' }
    expect(await of('comment', sheet)).toEqual(['已核'])
    expect(await shownIn(sheet)).toEqual(['关于补助的通知'])
  })

  it('a black square put upon a name as a note covers nothing: the name is hidden text', async () => {
    const square = stream('0 g 0 0 200 30 re f', '/Type/XObject/Subtype/Form/BBox[0 0 200 30]')
    const note = '<</Type/Annot/Subtype/Square/F 4/Rect[60 590 260 620]/AP<</N 21 0 R>>>>'
    const sheet = {
      pages: [TITLE + line(72, 600, SECRET)],
      objects: { 20: note, 21: square },
      firstPage: '/Annots[20 0 R]',
    }
    expect(await of('hidden', sheet)).toEqual([SECRET])
  })

  it('an electronic signature is told: who signed stands where nobody looked', async () => {
    const sheet = {
      pages: [TITLE],
      objects: {
        20: `<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/F 132/Rect[0 0 0 0]/V 21 0 R>>`,
        21: '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Contents<00>>>',
      },
      catalogue: '/AcroForm<</SigFlags 3/Fields[20 0 R]>>',
      firstPage: '/Annots[20 0 R]',
    }
    expect(await unseenIn(sheet)).toEqual(['unknown:signature'])
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

/** A picture of more points than anybody looks at, in a few bytes. */
const plan = (size: number): PdfSheet => ({
  pages: [`${TITLE}q 400 0 0 500 90 100 cm /X1 Do Q${line(72, 600, SECRET)}`],
  objects: {
    20: stream(
      'x',
      `/Type/XObject/Subtype/Image/Width ${size}/Height ${size}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode`,
    ),
  },
  resources: '/XObject<</X1 20 0 R>>',
})

it('a plan of A1 is a picture, whatever it would take to unpack it', async () => {
  expect(await shownIn(plan(12_000))).toEqual(['关于补助的通知', SECRET])
})

describe('refused by code, in bounded time', () => {
  it.each<[string, PdfSheet]>([
    ['a picture beyond all measure', plan(90_000)],
    [
      'a form that is none',
      {
        pages: [`${TITLE}/X1 Do ${line(72, 600, SECRET)}`],
        objects: { 20: stream('x', '/Subtype/Nothing') },
        resources: '/XObject<</X1 20 0 R>>',
      },
    ],
  ])('a page that cannot be walked to its end is not taken for what came before: %s', async (_, sheet) => {
    expect(await codes(pdf(sheet))).toEqual(['format.unreadable'])
  })

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
