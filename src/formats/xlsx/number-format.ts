/**
 * 数字格式 — one section of a number format (ECMA-376-1 §18.8.31) taken apart: `#,##0.00"元"` is digits and a literal.
 * `hidden` shows nothing at all, as `;;;` does.
 */
export type Format =
  | Readonly<{ as: 'general' | 'hidden' | 'text' }>
  | Readonly<{ as: 'date'; day: boolean; time: boolean }>
  | Readonly<{
      as: 'digits'
      tokens: readonly Token[]
      decimals: number
      grouped: boolean
      scale: number
      percent: boolean
    }>
/** `0`, `#` and `?` take a digit; anything longer, or anything else, is shown as it stands. */
export type Token = Readonly<{ digit: '0' | '#' | '?' } | { literal: string } | { point: true }>

/** The section for positive numbers, negative ones, or zero. */
export function formatOf(code: string, value: number): Format {
  if (code === 'General') return { as: 'general' }
  const sections = sectionsOf(code)
  const at = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0
  const section = sections[at] ?? ''
  if (section === '') return sections.length > 1 ? { as: 'hidden' } : { as: 'general' }
  const bare = section.replace(/"[^"]*"|\\.|_.|\*./gsu, '')
  if (/general|常规|G\/通用格式/i.test(bare)) return { as: 'general' }
  const letters = bare.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (
    /[yYdDeEbgG年月日hHsS时分秒]|AM\/PM|上午\/下午|m/i.test(letters) &&
    !/[0#?]/.test(letters.replace(/[sS]\.0+/g, ''))
  )
    return { as: 'date', day: /[yYdDeEbg年月日]|^[^hs]*m[^hs]*$/i.test(letters), time: /[hs时分秒]/i.test(letters) }
  if (letters.trim() === '@') return { as: 'text' }
  return digitsOf(section)
}

/** Does a format show no text: `;;;`, whose fourth section is the one for texts? */
export function hidesText(code: string): boolean {
  // Most codes hide nothing, and this is asked of every cell.
  return (code.endsWith(';') || code.includes(';;')) && sectionsOf(code)[3] === ''
}

function digitsOf(section: string): Format {
  if (/[0#?][eE][+-]/.test(section) || /[0#?]\s*\/\s*[0-9#?]/.test(section)) return { as: 'general' }
  const tokens: Token[] = []
  for (const [part] of section.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gsu)) tokens.push(...tokenOf(part))
  const last = tokens.findLastIndex((token) => 'digit' in token)
  const point = tokens.findIndex((token) => 'point' in token)
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gsu, '')
  return {
    as: 'digits',
    tokens,
    decimals: point < 0 ? 0 : tokens.slice(point, last + 1).filter((token) => 'digit' in token).length,
    grouped: /[0#?],[0#?]/.test(bare),
    scale: /[0#?.](,+)[^0#?,]*$/.exec(bare)?.[1]?.length ?? 0,
    percent: bare.includes('%'),
  }
}

function tokenOf(part: string): readonly Token[] {
  if (part === '0' || part === '#' || part === '?') return [{ digit: part }]
  if (part === '.') return [{ point: true }]
  if (part === ',' || part === '@' || part.startsWith('*')) return []
  if (part.startsWith('_')) return [{ literal: ' ' }]
  if (part.startsWith('['))
    return /^\[\$([^\]-]+)/.test(part) ? [{ literal: part.slice(2).split(/[-\]]/)[0] ?? '' }] : []
  if (part.startsWith('"')) return [{ literal: part.slice(1, -1) }]
  return [{ literal: part.startsWith('\\') ? part.slice(1) : part }]
}

/** Split at semicolons that are not quoted. */
function sectionsOf(code: string): readonly string[] {
  return [...`${code};`.matchAll(/((?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*);/gsu)].map((match) => match[1] ?? '')
}
