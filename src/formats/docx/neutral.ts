import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** Any fixed time would do: zip entries must bear one. */
const NO_TIME = '1980-01-01T12:00:00'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'

/** What stands in for a font a machine does not have: neither 小标宋 nor 仿宋_GB2312 comes with a system. */
const FONTS: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
}

/** Packed anew, in one order and without a time, its properties emptied: equal content is equal bytes, and names nobody. */
export function neutral(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = { ...unzipSync(bytes) }
  parts['docProps/core.xml'] = strToU8(`${XML}<cp:coreProperties xmlns:cp="${CORE}"/>`)
  parts['word/fontTable.xml'] = strToU8(
    `${XML}<w:fonts xmlns:w="${WORD}">${Object.entries(FONTS).map(font).join('')}</w:fonts>`,
  )
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    level: 6,
    mtime: NO_TIME,
  })
}

function font([name, second]: readonly [string, string]): string {
  return `<w:font w:name="${name}"><w:altName w:val="${second}"/><w:charset w:val="86"/></w:font>`
}

/** OPC readers like the content types first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1
}
