import type { Result } from '../../../domain/result.ts'
import { escaped, quoted, rewriteXml, type Fate, type Tag } from '../../edit/xml-rewrite.ts'
import { cellName, rangeOf } from '../cell-name.ts'
import { cellXml, type CellPlan } from './cell-plan.ts'
import { headerCovered } from './header-cuts.ts'
import type { Covering } from './covering.ts'
import { Namespaces } from './namespaces.ts'
import type { Removals } from '../../edit/removals.ts'
import { richAttributes } from './shared-table.ts'
import { LOST, RICH, RULE_TYPES, RULES, SHEET, UNTOLD } from './sheet-elements.ts'

/** What a sheet is written with. `cells` are those a reader sees, by the number of their element; every other cell is emptied. */
export type SheetPlan = Readonly<{
  part: string
  cells: ReadonlyMap<number, CellPlan>
  /** Shared texts and their new numbers. */
  strings: ReadonlyMap<string, number>
  covering: Covering
  /** What becomes of a link: its attributes, `undefined` when it goes. By `linkKey`. */
  links: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** The new relation of a drawing or picture; `undefined` when nothing of it stays. */
  related(id: string): string | undefined
  removals: Removals
}>

/** 写工作表 — the sheet written anew by an allow-list of elements: values, styles and arrangement. ECMA-376-1 §18.3. */
export function writeSheet(bytes: Uint8Array, plan: SheetPlan): Result<Uint8Array> {
  const pen = new SheetPen(plan)
  return rewriteXml(bytes, {
    open: (tag, at) => pen.open(tag, at),
    text: (text) => pen.text(text),
    close: (tag) => pen.close(tag),
  })
}

export const linkKey = (ref: string, id: string, location: string): string => JSON.stringify([ref, id, location])

/** Elements whose children are decided one by one and which may not stand empty. */
const GATHERED = new Set(['conditionalFormatting', 'hyperlinks'])
const HEADER = /^(?:odd|even|first)(?:Header|Footer)$/

class SheetPen {
  readonly #plan: SheetPlan
  readonly #namespaces = new Namespaces()
  readonly #shownRefs: ReadonlySet<string>
  #cell: CellPlan | undefined
  #inCell = false
  #hasValue = false
  #hasFormula = false
  #inText = false
  #header: string | undefined
  /** What is gathered of an element of `GATHERED`, without its own tags. */
  #gathered: string | undefined
  #start = ''

  constructor(plan: SheetPlan) {
    this.#plan = plan
    this.#shownRefs = new Set([...plan.cells.values()].map((one) => one.ref))
  }

  open(tag: Tag, at: number): Fate {
    const { local } = tag
    const declared = this.#namespaces.declared(tag)
    if (!this.#namespaces.knows(tag)) return this.#lose(local)
    if (this.#gathered !== undefined) return this.#gather(tag)
    if (this.#inCell) return this.#openInCell(tag)
    if (local === 'c') return this.#openCell(tag, at)
    if (GATHERED.has(local)) return this.#openGathered(tag)
    const names = SHEET.get(local)
    if (!names) return this.#lose(local)
    if (HEADER.test(local)) this.#header = ''
    const own = this.#own(tag)
    return own ? { attributes: { ...declared, ...this.#namespaces.plain(tag, names), ...own } } : this.#lose(local)
  }

  text(text: string): string {
    if (this.#header === undefined) return this.#inText ? text : ''
    this.#header += text
    return ''
  }

  close({ name, local }: Tag): string {
    if (this.#gathered !== undefined) return this.#closeGathered(name, local)
    if (local === 't') this.#inText = false
    if (local === 'c' && this.#inCell) return this.#closeCell(name)
    if (this.#header === undefined || !HEADER.test(local)) return ''
    const header = headerCovered(this.#header, this.#plan.covering.aside)
    this.#header = undefined
    return escaped(header)
  }

  /** Attributes that are written anew; `undefined` for an element that has lost what it is about. */
  #own(tag: Tag): Record<string, string> | undefined {
    const { local } = tag
    if (local === 'mergeCell') {
      const range = rangeOf(tag.attributes['ref'] ?? '')
      return range && { ref: `${cellName(range.top, range.left)}:${cellName(range.bottom, range.right)}` }
    }
    if (local === 'sheetView') return { workbookViewId: '0' }
    if (local !== 'drawing' && local !== 'picture') return {}
    const relation = this.#namespaces.relation(tag, 'id')
    const id = relation && this.#plan.related(relation.id)
    return id === undefined ? undefined : { [relation!.name]: id }
  }

  #lose(local: string): Fate {
    if (!UNTOLD.has(local)) this.#plan.removals.add(LOST.get(local) ?? 'markup', this.#plan.part)
    return 'drop'
  }

  #openCell(tag: Tag, at: number): Fate {
    const cell = this.#plan.cells.get(at)
    const r = tag.attributes['r']
    // Another cell of this name is the one that is shown.
    if (!cell && r !== undefined && this.#shownRefs.has(r.toUpperCase().replaceAll('$', ''))) return 'drop'
    this.#cell = cell
    this.#inCell = true
    this.#hasValue = this.#hasFormula = false
    const place = cell ? { r: cell.ref } : this.#namespaces.plain(tag, REF)
    const type = cell && cell.type !== '' ? { t: cell.type } : {}
    return { attributes: { ...place, ...this.#namespaces.plain(tag, SHEET.get('c')!), ...type } }
  }

  #openInCell(tag: Tag): Fate {
    const { local } = tag
    if (local === 'f') {
      this.#hasFormula = true
      this.#plan.removals.add('formula', this.#plan.part)
    }
    if (local === 'v') this.#hasValue = true
    const rich = this.#cell?.type === 'inlineStr' && this.#cell.text === undefined && RICH.has(local)
    if (!rich) {
      if (local === 'rPh' || local === 'extLst') this.#lose(local)
      return 'drop'
    }
    this.#inText = local === 't'
    return { attributes: richAttributes(this.#namespaces, tag) }
  }

  #closeCell(name: string): string {
    this.#inCell = false
    if (this.#hasFormula && !this.#hasValue) this.#plan.removals.add('formula-without-value', this.#plan.part)
    const cell = this.#cell
    this.#cell = undefined
    return cell ? cellXml(cell, name.slice(0, name.indexOf(':') + 1), this.#plan.strings) : ''
  }

  #openGathered(tag: Tag): Fate {
    const attributes = tag.local === 'hyperlinks' ? {} : this.#namespaces.plain(tag, SQREF)
    this.#start = `<${tag.name}${attributesText(attributes)}>`
    this.#gathered = ''
    return 'unwrap'
  }

  #gather(tag: Tag): Fate {
    const { local, attributes } = tag
    if (local === 'hyperlink') {
      const id = this.#namespaces.relation(tag, 'id')
      const { ref = '', location = '' } = attributes
      const link = this.#plan.links.get(linkKey(ref, id?.id ?? '', location))
      if (!link) return this.#lost('link')
      const { id: target, ...rest } = link
      const named = target === undefined || !id ? rest : { ...rest, [id.name]: target }
      this.#gathered += `<${tag.name}${attributesText(named)}`
    } else {
      const isRule = local !== 'cfRule' || RULE_TYPES.has(attributes['type'] ?? '')
      if (!RULES.has(local) || !isRule) return this.#lost('conditional-format')
      const bound =
        local === 'cfvo' && /^-?\d+(\.\d+)?$/.test(attributes['val'] ?? '') ? { val: attributes['val']! } : {}
      const kept = { ...this.#namespaces.plain(tag, RULES.get(local)!), ...bound }
      this.#gathered += `<${tag.name}${attributesText(kept)}`
    }
    this.#gathered += '>'
    return 'unwrap'
  }

  #lost(what: string): Fate {
    this.#plan.removals.add(what, this.#plan.part)
    return 'drop'
  }

  #closeGathered(name: string, local: string): string {
    if (!GATHERED.has(local)) {
      this.#gathered += `</${name}>`
      return ''
    }
    const inside = this.#gathered ?? ''
    this.#gathered = undefined
    return inside === '' ? '' : `${this.#start}${inside}</${name}>`
  }
}

const REF: ReadonlySet<string> = new Set(['r'])
const SQREF: ReadonlySet<string> = new Set(['sqref'])

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${quoted(value)}"`)
    .join('')
}
