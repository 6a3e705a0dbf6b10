import type { Attributes } from '../xml.ts'
import { headingLevel, isOn } from './styles.ts'
import type { Walk } from './walk.ts'

/** Elements that describe and never show: what stands in them is looked up here, not walked as text. */
export const DESCRIPTIONS = new Set([
  'pPr',
  'rPr',
  'numPr',
  'trPr',
  'tcPr',
  'tblPr',
  'tblPrEx',
  'tblGrid',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'ctrlPr',
  'smartTagPr',
  'customXmlPr',
  'ffData',
  'dropDownList',
  'comboBox',
])

type Set = (walk: Walk, attributes: Attributes) => void

/** By innermost description and element. `mark` is the formatting of a paragraph's end mark: it hides no text. */
export const PROPERTIES: ReadonlyMap<string, Set> = new Map<string, Set>([
  ['pPr/pStyle', (walk, { val }) => set(walk.paragraph, 'style', val)],
  ['pPr/outlineLvl', (walk, { val }) => set(walk.paragraph, 'level', headingLevel(val) ?? 0)],
  ['numPr/numId', (walk, { val }) => set(walk.paragraph, 'list', val !== '0')],
  ['rPr/rStyle', (walk, { val }) => set(walk.run, 'style', val)],
  ['rPr/vanish', (walk, { val }) => set(walk.run, 'vanish', isOn(val))],
  ['trPr/gridBefore', (walk, { val }) => walk.assembly.skipColumns(Number(val))],
  ['trPr/tblHeader', (walk, { val }) => (isOn(val) ? walk.assembly.isHeadRow() : undefined)],
  ['trPr/del', (walk) => until(walk, 'deleted')],
  ['trPr/hidden', (walk, { val }) => (isOn(val) ? until(walk, 'hidden') : undefined)],
  ['tcPr/gridSpan', (walk, { val }) => walk.assembly.reach({ colspan: Number(val) })],
  ['tcPr/vMerge', (walk, { val }) => walk.assembly.reach({ continues: val !== 'restart' })],
  ['tcPr/cellDel', (walk) => until(walk, 'deleted')],
  ['sdtPr/alias', (walk, { val = '' }) => walk.carry('field', val)],
  ['sdtPr/tag', (walk, { val = '' }) => walk.carry('field', val)],
  ['dropDownList/listItem', listItem],
  ['comboBox/listItem', listItem],
  ['smartTagPr/attr', (walk, { val = '' }) => walk.carry('field', val)],
  ['customXmlPr/attr', (walk, { val = '' }) => walk.carry('field', val)],
  ['ffData/default', formField],
  ['ffData/listEntry', formField],
  ['ffData/helpText', formField],
  ['ffData/statusText', formField],
])

/** Makes text deleted or hidden until the row, cell or drawing just opened ends. */
export function until(walk: Walk, depth: keyof Walk['depth']): void {
  if (walk.undo.length === 0) return
  const before = walk.undo.pop()
  walk.depth[depth]++
  walk.undo.push(() => {
    walk.depth[depth]--
    before?.()
  })
}

function listItem(walk: Walk, { displayText = '', value = '' }: Attributes): void {
  walk.carry('field', displayText)
  if (value !== displayText) walk.carry('field', value)
}

/** Check boxes default to 0 or 1: that is no text. */
function formField(walk: Walk, { val = '' }: Attributes): void {
  if (!/^\d?$/.test(val)) walk.carry('field', val)
}

function set<T extends object, K extends keyof T>(target: T | undefined, key: K, value: T[K] | undefined): void {
  if (target && value !== undefined) target[key] = value
}
