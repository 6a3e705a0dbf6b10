/** A PDF from a readable description: contents of pages in the operators of ISO 32000-1, Chinese by a font every reader knows. */
export type PdfSheet = Readonly<{
  /** What each page draws: `line(72, 700, '关于补助的通知')`. */
  pages: readonly string[]
  /** Further objects, by number from 20 on. */
  objects?: Readonly<Record<number, string>>
  /** Into the catalogue, the first page, the trailer's Info. */
  catalogue?: string
  firstPage?: string
  info?: string
  resources?: string
}>

const hex = (text: string): string => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** Text at a place, in points; `before` sets its colour or manner. */
export const line = (x: number, y: number, text: string, before = '', size = 16): string =>
  `q BT ${before} /F1 ${size} Tf ${x} ${y} Td ${hex(text)} Tj ET Q\n`
export const box = (x: number, y: number, width: number, height: number, colour = '0 0 0'): string =>
  `q ${colour} rg ${x} ${y} ${width} ${height} re f Q\n`
export const words = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

export function pdf({
  pages,
  objects = {},
  catalogue = '',
  firstPage = '',
  info,
  resources = '',
}: PdfSheet): Uint8Array {
  const all = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R ${catalogue}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${100 + at * 2} 0 R`).join(' ')}]>>`],
    [3, '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>'],
    [
      4,
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>',
    ],
    [
      5,
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ],
    ...(info === undefined ? [] : [[6, `<<${info}>>`] as const]),
    ...Object.entries(objects).map(([number, object]) => [Number(number), object] as const),
    ...pages.flatMap((content, at) => [
      [
        100 + at * 2,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>${resources}>>/Contents ${101 + at * 2} 0 R ${at === 0 ? firstPage : ''}>>`,
      ] as const,
      [101 + at * 2, stream(content)] as const,
    ]),
  ])
  return written(new TextEncoder().encode('%PDF-1.7\n'), all, info === undefined ? '' : '/Info 6 0 R')
}

export function stream(content: string, head = ''): string {
  return `<<${head}/Length ${content.length}>>\nstream\n${content}\nendstream`
}

/** A later revision appended: these objects instead of those of the same numbers (§7.5.6). */
export function revised(before: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array {
  const start = Buffer.from(before).toString('latin1').lastIndexOf('startxref')
  const previous = /startxref\s+(\d+)/.exec(Buffer.from(before).toString('latin1').slice(start))?.[1] ?? '0'
  return written(
    before,
    new Map(Object.entries(objects).map(([number, object]) => [Number(number), object])),
    `/Prev ${previous}`,
  )
}

function written(before: Uint8Array, objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let text = Buffer.from(before).toString('latin1')
  const offsets = new Map<number, number>()
  for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.set(number, text.length)
    text += `${number} 0 obj\n${object}\nendobj\n`
  }
  const start = text.length
  const entries = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = Math.max(...offsets.keys(), 200) + 1
  text += `xref\n0 1\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
