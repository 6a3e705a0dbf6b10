import type { Result } from '../../../domain/result.ts'
import { isBuiltInCellStyle, isKnownFont } from '../../edit/known-names.ts'
import { rewriteXml, type Fate, type Tag } from '../../edit/xml-rewrite.ts'
import { STYLES, THEME, DRAWING_ATTRIBUTES } from './drawing-elements.ts'
import { plainFormat } from './format-code.ts'
import { Namespaces } from './namespaces.ts'

/** What cells that stay show, all together, by the code of their number format. */
export type SeenBy = ReadonlyMap<string, string>

/** 写样式 — fonts, fills, borders and formats (ECMA-376-1 §18.8). Styles and fonts only their author has lose their names. */
export function writeStyles(bytes: Uint8Array, seen: SeenBy): Result<Uint8Array> {
  const namespaces = new Namespaces()
  const names = new Map<string, string>()
  const nameOf = (name: string): string => {
    if (isBuiltInCellStyle(name)) return name
    if (!names.has(name)) names.set(name, `Style ${names.size + 1}`)
    return names.get(name) ?? ''
  }
  return rewriteXml(bytes, {
    open(tag): Fate {
      const declared = namespaces.declared(tag)
      const allowed = STYLES.get(tag.local)
      if (!namespaces.knows(tag) || !allowed) return 'drop'
      const kept = { ...declared, ...namespaces.plain(tag, allowed), ...styleWords(tag, seen, nameOf) }
      return { attributes: kept }
    },
    text: () => '',
  })
}

/** Attributes that are words: a format's code, the name of a font or style. */
function styleWords(
  { local, attributes }: Tag,
  seen: SeenBy,
  nameOf: (name: string) => string,
): Record<string, string> {
  const { formatCode, name, val } = attributes
  if (local === 'numFmt' && formatCode !== undefined)
    return { formatCode: plainFormat(formatCode, seen.get(formatCode) ?? '') }
  if (local === 'cellStyle' && name !== undefined) return { name: nameOf(name) }
  return local === 'name' && val !== undefined ? { val: isKnownFont(val) ? val : USUAL_FONT } : {}
}

/** A font must have a name (§18.8.29). */
const USUAL_FONT = '宋体'

/** 写主题 — colours and fonts; pictures in a theme go with their fills' relations. */
export function writeTheme(bytes: Uint8Array): Result<Uint8Array> {
  const namespaces = new Namespaces()
  return rewriteXml(bytes, {
    open(tag): Fate {
      const declared = namespaces.declared(tag)
      if (!namespaces.knows(tag) || !THEME.has(tag.local)) return 'drop'
      const { typeface, script } = tag.attributes
      return {
        attributes: {
          ...declared,
          ...namespaces.plain(tag, DRAWING_ATTRIBUTES),
          ...(NAMED.has(tag.local) ? { name: 'Office' } : {}),
          ...(typeface === undefined ? {} : { typeface: isKnownFont(typeface) ? typeface : '' }),
          ...(script !== undefined && /^[A-Z][a-z]{3}$/.test(script) ? { script } : {}),
        },
      }
    },
    text: () => '',
  })
}

const NAMED = new Set(['theme', 'clrScheme', 'fontScheme', 'fmtScheme'])
