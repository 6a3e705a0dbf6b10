import type { Refusal } from '../../domain/result.ts'
import { walkXml, type Attributes } from '../xml.ts'

/** 样式 — what the walk asks of a style, its ancestors (`basedOn`) included. */
export type Style = Readonly<{ level?: number; list?: boolean; vanish?: boolean }>
export type Styles = Readonly<{
  paragraph(id: string | undefined): Style
  run(id: string | undefined): Style
  /** Hidden unless a run itself says otherwise. */
  hidden: boolean
}>

type Draft = {
  name: string
  type: string
  basedOn?: string
  level?: number
  list?: boolean
  vanish?: boolean
  base: boolean
}

export const NO_STYLES: Styles = { paragraph: () => ({}), run: () => ({}), hidden: false }

/** Reads `styles.xml` (ECMA-376-1 §17.7): heading levels, list styles and hidden text that a style brings. */
export function readStyles(bytes: Uint8Array): Styles | Refusal {
  const styles = new Map<string, Draft>()
  let usual: string | undefined
  let current: Draft | undefined
  /** 默认格式 (§17.7.5): what holds where no style and no run says otherwise. */
  let hidden = false
  const path: string[] = []
  const refusal = walkXml(bytes, {
    open(name, attributes) {
      path.push(name)
      if (name === 'style') {
        const id = attributes['styleId'] ?? ''
        current = { name: '', type: attributes['type'] ?? 'paragraph', base: false }
        if (current.type === 'paragraph' && isOn(attributes['default'] ?? '0')) usual = id
        styles.set(id, current)
      } else if (name === 'vanish' && path.at(-3) === 'rPrDefault') hidden = isOn(attributes['val'])
      else if (current) SET[`${path.at(-2)}/${name}`]?.(current, attributes)
    },
    close() {
      if (path.pop() === 'style') current = undefined
    },
  })
  if (refusal) return refusal
  const known = new Map<string, Style>()
  const resolve = (id: string | undefined): Style => {
    if (id === undefined) return {}
    let found = known.get(id)
    if (!found) known.set(id, (found = inherited(styles, id)))
    return found
  }
  return { paragraph: (id) => resolve(id ?? usual), run: resolve, hidden }
}

/** An on/off property: present means on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '1')
}

/** A level of 9 means body text (§17.9.9 outlineLvl). */
export function headingLevel(value: string | undefined): number | undefined {
  const level = Number(value)
  return value !== undefined && Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : undefined
}

const SET: Readonly<Record<string, (style: Draft, attributes: Attributes) => void>> = {
  'style/name': (style, { val = '' }) => (style.name = val),
  'style/basedOn': (style, { val }) => {
    if (val !== undefined) style.basedOn = val
  },
  'pPr/outlineLvl': (style, { val }) => (style.level = headingLevel(val) ?? 0),
  'numPr/numId': (style, { val }) => (style.list = val !== '0'),
  'rPr/vanish': (style, { val }) => (style.vanish = isOn(val)),
}

function inherited(styles: ReadonlyMap<string, Draft>, id: string): Style {
  let { level, list, vanish }: Style = {}
  const seen = new Set<string>()
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); next = styles.get(next)?.basedOn) {
    seen.add(next)
    const style = styles.get(next)
    level ??= style && (style.level ?? levelByName(style.name))
    list ??= style?.list
    vanish ??= style?.vanish
  }
  return { ...(level ? { level } : {}), ...(list ? { list } : {}), ...(vanish ? { vanish } : {}) }
}

/** Word and WPS keep the built-in names in English or Chinese, whatever the style's id is. */
function levelByName(name: string): number | undefined {
  if (/^(title|标题)$/i.test(name.trim())) return 1
  const digit = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim())?.[1]
  return digit === undefined ? undefined : Number(digit)
}
