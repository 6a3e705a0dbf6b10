import { fc } from '../../../support/drawn.ts'
import { strToU8, zipSync } from 'fflate'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Block, Paper } from '../../../../src/domain/paper.ts'
import type { Place } from '../../../../src/domain/place.ts'
import { edited } from '../../../../src/domain/replacement.ts'
import { prove, type Output, type ProofMaterial } from '../../../../src/redaction/prove/prove.ts'
import { hash } from 'node:crypto'

const ID = '532301199003071234'
const PHONE = '13887654321'
const NAME = '王小花'
const ADDRESS = '青石巷7号3栋201室'

const fingerprint = (text: string): string => hash('sha256', `钥匙${text}`, 'hex').slice(0, 16)
const out = (text: string | Uint8Array, path = 'documents/a/index.html'): Output => ({
  path,
  bytes: typeof text === 'string' ? strToU8(text) : text,
})
const proved = (output: Output, ...texts: readonly string[]) =>
  prove({ outputs: [output], secrets: texts.map((text) => ({ text, type: 'any' })), fingerprint })
const writings = (output: Output, ...texts: readonly string[]): readonly string[] =>
  proved(output, ...texts).leaks.map((leak) => leak.writing)

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const bigEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16())
/** 王小花 in GBK, between bytes that are no text. */
const GBK = Uint8Array.of(0, 0xff, 0xcd, 0xf5, 0xd0, 0xa1, 0xbb, 0xa8, 0xff)
const binary = (content: Uint8Array): Uint8Array => Uint8Array.of(0xff, 0x00, 0xd8, ...content, 0x00)
const shifted = (text: string, by: number): string => Buffer.from('x'.repeat(by) + text + '后文').toString('base64')
const entity = (text: string): string => [...text].map((one) => `&#${one.codePointAt(0)};`).join('')
const hexEntity = (text: string): string => [...text].map((one) => `&#x${one.codePointAt(0)?.toString(16)};`).join('')
const escapes = (text: string): string =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')

describe('a covered value is found in every writing it could survive in', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['number as it was', ID, `<p>${ID}</p>`],
    ['number in full width', ID, '<p>５３２３０１１９９００３０７１２３４</p>'],
    ['number in groups', ID, '<p>532301 19900307 1234</p>'],
    ['number in groups with hyphens', PHONE, '<p>138-8765-4321</p>'],
    ['number in Chinese numerals', PHONE, '<p>一三八八七六五四三二一</p>'],
    ['number spoken, with 幺', PHONE, '<p>幺三八八七六五四三二幺</p>'],
    ['number split over runs', ID, '<w:t>532301</w:t></w:r><w:r><w:t>19900307</w:t><w:t>1234</w:t>'],
    ['number split over cells', ID, '<td>532301</td><td>19900307</td><td>1234</td>'],
    ['greater part of an ID number', ID, '<p>5323011990030712</p>'],
    ['name as it was', NAME, `<p>补发${NAME}三个月</p>`],
    ['name in an attribute', NAME, `<meta name="Description" content="补发${NAME}三个月">`],
    ['name in a comment', NAME, `<!-- ${NAME} -->`],
    ['name in traditional characters', '刘国华', '<p>劉國華</p>'],
    ['name with a blank inside', NAME, '<p>王　小 花</p>'],
    ['name split over runs', NAME, '<w:t>王</w:t></w:r><w:r><w:t>小花</w:t>'],
    ['name with invisible characters inside', NAME, '<p>王\u200b小\u00ad花</p>'],
    ['address split over runs', ADDRESS, '<w:t>青石巷7号</w:t><w:t>3栋201室</w:t>'],
    ['decimal entities', NAME, `<p>${entity(NAME)}</p>`],
    ['hexadecimal entities', NAME, `<p>${hexEntity(NAME)}</p>`],
    ['escapes of a program', NAME, `<script>var n="${escapes(NAME)}"</script>`],
    ['percents', NAME, `<a href="/?n=${encodeURIComponent(NAME)}">`],
    ['percents of GBK', NAME, '<a href="/?n=%CD%F5%D0%A1%BB%A8">'],
    ['base64', ID, `<a href="data:,${shifted(ID, 0)}">`],
    ['base64 one byte later', NAME, `<a href="data:,${shifted(NAME, 1)}">`],
    ['base64 two bytes later', NAME, `<a href="data:,${shifted(NAME, 2)}">`],
    ['base64 for addresses', NAME, `{"t":"${Buffer.from(`姓名：${NAME}`).toString('base64url')}"}`],
    ['base64 in lines', NAME, shifted(`${'说明文字'.repeat(9)}${NAME}`, 0).replace(/(.{76})/g, '$1\r\n')],
    ['hexadecimal', ID, `<i data-x="${Buffer.from(ID).toString('hex')}">`],
    ['hexadecimal of UTF-16', NAME, `{"x":"${Buffer.from(NAME, 'utf16le').toString('hex')}"}`],
    ['UTF-16 with a mark', NAME, Uint8Array.of(0xff, 0xfe, ...utf16(`户主${NAME}`))],
    ['UTF-16 in a binary', NAME, binary(utf16(NAME))],
    ['UTF-16 the other way', NAME, binary(bigEndian(NAME))],
    ['GB 18030 in a binary', NAME, GBK],
    ['UTF-8 in a binary', ID, binary(strToU8(ID))],
    ['member of a zip', NAME, zipSync({ 'word/document.xml': strToU8(`<w:t>${NAME}</w:t>`) })],
    ['zip within a zip', NAME, zipSync({ 'a.docx': zipSync({ 'x.xml': strToU8(`<t>${NAME}</t>`) }) })],
    ['name of a member', NAME, zipSync({ [`word/${NAME}.xml`]: strToU8('<a/>') })],
    ['stream of a PDF', ID, pdf(`BT (${ID}) Tj ET`)],
  ])('%s', (_, value, content) => {
    expect(writings(out(content), value)).not.toEqual([])
  })

  it('in what a reader gets out of a file, whatever its bytes look like', () => {
    const output = { ...out(Uint8Array.of(1, 2, 3), 'files/1.pdf'), texts: ['户主', '王小', '花'] }
    expect(writings(output, NAME)).toEqual(['reading'])
  })

  it('in the path of a page, which then is not told', () => {
    const { leaks } = proved(out('', `documents/${NAME}.html`), NAME)
    expect(leaks).toHaveLength(1)
    expect(JSON.stringify(leaks)).not.toContain(NAME)
  })

  it('backwards: for a look, no stop', () => {
    const { leaks, weak } = proved(
      out('<p>4321703099110323 5</p>'.replace('4321703099110323 5', [...ID].reverse().join(''))),
      ID,
    )
    expect([leaks, weak.map((one) => one.writing)]).toEqual([[], ['reversed']])
  })
})

describe('what is not there is not found', () => {
  it.each<[string, string | Uint8Array]>([
    ['covered page', `<p>户主■■■■，电话138****4321</p>`],
    ['number of the same length', '<p>532301199103071234</p>'],
    ['covered file', zipSync({ 'word/document.xml': strToU8('<w:t>户主■■■■，身份证号53*************234</w:t>') })],
  ])('%s', (_, content) => {
    expect(proved(out(content), NAME, ID, PHONE, ADDRESS).leaks).toEqual([])
  })

  it('too short to mean anything: counted, not sought', () => {
    const { leaks, searched } = proved(out('<p>王 3 号</p>'), '王', '3', '12')
    expect(leaks).toEqual([])
    expect(searched).toMatchObject({ secrets: 3, tooShort: 3 })
  })
})

describe('the report', () => {
  it('names no value, only its keyed fingerprint, its kind and how often', () => {
    const report = prove({
      outputs: [out(`<p>${ID}、${ID}</p><!-- ${NAME} -->`)],
      secrets: [
        { text: ID, type: 'resident-id' },
        { text: NAME, type: 'name' },
      ],
      fingerprint,
    })
    expect(report.leaks.map(({ type, writing, count }) => [type, writing, count])).toEqual([
      ['resident-id', 'plain', 2],
      ['name', 'markup', 1],
    ])
    expect(report.leaks[0]?.fingerprint).toBe(fingerprint(ID))
    expect(JSON.stringify(report)).not.toMatch(new RegExp(`${ID}|${NAME}`))
  })

  it('an output nobody can unpack is a leak: there is no proof of it', () => {
    const broken = zipSync({ 'a.xml': strToU8('<a/>'.repeat(99)) })
    broken.fill(0x55, 40, 50)
    expect(writings(out(broken, 'files/1.docx'), NAME)).toEqual(['unreadable'])
  })

  it('nor may a zip be packed deeper than anybody looks', () => {
    let box = strToU8(NAME)
    for (let depth = 0; depth < 6; depth++) box = zipSync({ 'a.zip': box })
    expect(writings(out(box, 'files/1.zip'), NAME)).toEqual(['unreadable'])
  })
})

describe('what may stand elsewhere is listed and subtracted, never silently', () => {
  const p = (text: string): Block => ({ text, kind: 'paragraph' })
  const body = (...texts: readonly string[]): Paper => ({
    file: 'body',
    role: 'body',
    format: 'docx',
    sha256: '',
    blocks: texts.map(p),
  })
  const at = (paper: Paper, block: number, text: string): Place => {
    const from = paper.blocks[block]?.text.indexOf(text) ?? -1
    return { file: 'body', block, from, to: from + text.length }
  }
  /** Covers the first place, renders the copy as a page, proves it. */
  const provedCopy = (paper: Paper, cover: Place, stays: ProofMaterial['stays'] = [], put = '■■■■') => {
    const text = paper.blocks[cover.block]?.text.slice(cover.from, cover.to) ?? ''
    const shown = paper.blocks.map((block, index) =>
      index === cover.block ? edited(block.text, [{ ...cover, put }]) : block.text,
    )
    return prove({
      outputs: [out(`<h1>公告</h1>${shown.map((one) => `<p>${one}</p>`).join('')}`)],
      secrets: [{ text, type: 'name', put }],
      papers: [paper],
      covers: [{ place: cover, put }],
      stays,
      fingerprint,
    })
  }

  it('left standing by mistake: a leak, with the place where it has to be covered', () => {
    const paper = body('低保户王小花已经核实。', '请王小花到村委会领取。')
    const { leaks, subtracted } = provedCopy(paper, at(paper, 0, NAME))
    expect(leaks).toMatchObject([{ writing: 'plain', count: 1, places: [at(paper, 1, NAME)] }])
    expect(subtracted).toEqual([])
  })

  it.each([
    ['kept', 'person', '县民政局局长王小花签发了文件。', NAME],
    ['kept', 'list', '县民政局局长王小花签发了文件。', NAME],
    ['official', 'rule', '县民政局局长王小花签发了文件。', NAME],
    ['longer', 'rule', '县王小花烈士纪念馆开放通告。', '王小花烈士纪念馆'],
  ] as const)('%s, by %s', (why, by, sentence, stays) => {
    const paper = body('低保户王小花已经核实。', sentence)
    const { leaks, subtracted } = provedCopy(paper, at(paper, 0, NAME), [{ place: at(paper, 1, stays), by }])
    expect(leaks).toEqual([])
    expect(subtracted).toMatchObject([{ why, place: at(paper, 1, NAME) }])
  })

  it('a word of the language a name is written like is a word where no rule sees a name', () => {
    const paper = body('举报人文明到场。', '开展文明创建活动。', '文明签字。')
    const material = {
      secrets: [{ text: '文明', type: 'name' }],
      papers: [paper],
      covers: [{ place: at(paper, 0, '文明'), put: '文某' }],
      fingerprint,
    }
    const wording = { isWord: (text: string) => text === '文明', asked: [at(paper, 2, '文明')] }
    const page = out('<p>举报人文某到场。</p><p>开展文明创建活动。</p><p>文明签字。</p>')
    const { leaks, subtracted } = prove({ ...material, wording, outputs: [page] })
    expect(subtracted).toMatchObject([{ why: 'word', place: at(paper, 1, '文明') }])
    expect(leaks).toMatchObject([{ count: 1, places: [at(paper, 2, '文明')] }])
  })

  it('part of a longer number is another number', () => {
    const paper = body('账号末四位 6217，已经核实。', '文号 20261762178899。')
    const { leaks, subtracted } = provedCopy(paper, at(paper, 0, '6217'))
    expect(leaks).toEqual([])
    expect(subtracted.map((one) => one.why)).toEqual(['number'])
  })

  it('characters on two sides of a full stop are no name', () => {
    const paper = body('低保户王花已经核实。', '负责人姓王。花名册附后。')
    const { leaks, subtracted } = provedCopy(paper, at(paper, 0, '王花'))
    expect(leaks).toEqual([])
    expect(subtracted.map((one) => one.why)).toEqual(['apart'])
  })

  it('but a name spread over two cells is one', () => {
    const paper = body('低保户王小花已经核实。', '王小', '花')
    expect(provedCopy(paper, at(paper, 0, NAME)).leaks).toMatchObject([{ count: 1 }])
  })

  it('one that may stand does not excuse another: in a cell by itself each is counted', () => {
    const paper = body('低保户王小花已经核实。', NAME)
    const stays = [{ place: at(paper, 1, NAME), by: 'person' as const }]
    const secrets = [{ text: NAME, type: 'name' }]
    const material = {
      secrets,
      papers: [paper],
      covers: [{ place: at(paper, 0, NAME), put: '■■■■' }],
      stays,
      fingerprint,
    }
    expect(prove({ ...material, outputs: [out(`<p>低保户■■■■已经核实。</p><p>${NAME}</p>`)] }).leaks).toEqual([])
    expect(prove({ ...material, outputs: [out(`<p>${NAME}</p><i>${NAME}</i>`)] }).leaks).toMatchObject([{ count: 1 }])
  })
})

describe('for any value, place and writing', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'赵钱孙李周吴郑王冯陈褚卫'), minLength: 2, maxLength: 4 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 18 }),
  )
  const filler = fc.string({ unit: fc.constantFrom(...'的一是在不了有和人这中大为上个国，。<>/&;ab'), maxLength: 60 })
  const writing = fc.constantFrom<(text: string) => string>(
    (text) => text,
    entity,
    hexEntity,
    escapes,
    encodeURIComponent,
    (text) => [...text].join('<b>'),
    (text) => [...text].join(' '),
    (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (text) => ` ${Buffer.from(`前${text}后`).toString('base64')} `,
    (text) => ` ${Buffer.from(text).toString('hex')} `,
  )

  it('what is planted is found', () => {
    fc.assert(
      fc.property(value, filler, filler, writing, (text, before, after, write) => {
        // A tag somebody left open swallows what follows in every reader of the page.
        const page = `${before.replaceAll('<', '')} ${write(text)} ${after.replaceAll('<', '')}`
        expect(writings(out(page), text)).not.toEqual([])
      }),
    )
  })

  it('and nothing where nothing is', () => {
    fc.assert(
      fc.property(value, filler, (text, page) => {
        expect(writings(out(page), text)).toEqual([])
      }),
    )
  })
})

/** The least a stream can stand in. */
function pdf(content: string): Uint8Array {
  const packed = deflateSync(Buffer.from(content))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n%%EOF'),
    ]),
  )
}
