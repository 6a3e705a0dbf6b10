import type { Result } from '../../../domain/result.ts'
import { rewriteXml, type Fate, type Tag } from '../../edit/xml-rewrite.ts'
import { STYLES, THEME, DRAWING_ATTRIBUTES } from './drawing-elements.ts'
import { plainFormat } from './format-code.ts'
import { Namespaces } from './namespaces.ts'

/** What cells that stay show, all together, by the code of their number format. */
export type SeenBy = ReadonlyMap<string, string>

/** 写样式 — fonts, fills, borders and formats (ECMA-376-1 §18.8). `nameOf` says what a cell style is called from now on. */
export function writeStyles(bytes: Uint8Array, seen: SeenBy, nameOf: (name: string) => string): Result<Uint8Array> {
  const namespaces = new Namespaces()
  return rewriteXml(bytes, {
    open(tag): Fate {
      const declared = namespaces.declared(tag)
      const names = STYLES.get(tag.local)
      if (!namespaces.knows(tag) || !names) return 'drop'
      const kept = { ...declared, ...namespaces.plain(tag, names), ...styleWords(tag, seen, nameOf) }
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
  return local === 'name' && val !== undefined ? { val: nameOf(val) } : {}
}

/** 写主题 — colours and fonts; pictures in a theme go with their fills' relations. */
export function writeTheme(bytes: Uint8Array, nameOf: (name: string) => string): Result<Uint8Array> {
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
          ...(typeface === undefined ? {} : { typeface: nameOf(typeface) }),
          ...(script !== undefined && /^[A-Z][a-z]{3}$/.test(script) ? { script } : {}),
        },
      }
    },
    text: () => '',
  })
}

const NAMED = new Set(['theme', 'clrScheme', 'fontScheme', 'fmtScheme'])
