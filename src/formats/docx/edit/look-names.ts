import { walkXml } from '../../xml.ts'
import { isBuiltInStyle } from '../../edit/known-names.ts'

/** 样式改名 — the new id of each style, and the new name of those Word did not make: what an author called a style is nobody's to read. */
export type LookNames = Readonly<{
  styleId(old: string): string
  styleName(old: string): string
}>

/** Reads the ids and names of a styles part (ECMA-376-1 §17.7.4.17, §17.7.4.9). */
export function lookNames(styles: Uint8Array | undefined): LookNames {
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  const path: string[] = []
  let hasId = true
  if (styles)
    walkXml(styles, {
      open(name, { styleId, val = '' }) {
        if (name === 'style') hasId = styleId !== undefined
        if (name === 'style' && styleId !== undefined && !ids.has(styleId)) ids.set(styleId, `s${ids.size + 1}`)
        if (name === 'name' && path.at(-1) === 'style' && !names.has(val)) {
          names.set(val, isBuiltInStyle(val) ? val : hasId ? `Style ${names.size + 1}` : `s${ids.size + 1}`)
          // A style without an id is referred to by its name: some writers leave the id out.
          if (!hasId && !ids.has(val)) ids.set(val, names.get(val)!)
        }
        path.push(name)
      },
      close: () => void path.pop(),
    })
  return {
    // One that is not defined is no style at all.
    styleId: (old) => ids.get(old) ?? 's0',
    styleName: (old) => names.get(old) ?? (isBuiltInStyle(old) ? old : 'Style'),
  }
}
