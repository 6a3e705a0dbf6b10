import { FORMS } from '../schemas/pack-published.ts'
import { DIMENSIONS } from './dimensions.ts'
import { isRecord } from './merge.ts'

/** What a dimension is called in the office: the Chinese titles the form gives the fields on the way to it. Its name where it has none. */
export function dimensionTitle(id: string): string {
  const own = OTHER[id]
  if (own !== undefined) return own
  const dimension = DIMENSIONS.find((one) => one.id === id)
  const form = FORMS.find((one) => one.files === dimension?.file)
  if (!dimension || !form) return id
  const titles: string[] = []
  let here: readonly unknown[] = [form.schema]
  for (const step of dimension.path.split('/').slice(1)) {
    here = here.flatMap((one) => inside(one, step))
    const title = here.map((one) => (isRecord(one) ? one['title'] : undefined)).find((one) => typeof one === 'string')
    if (typeof title === 'string') titles.push(title)
  }
  const schema: unknown = form.schema
  const first = isRecord(schema) ? schema['title'] : undefined
  const list = dimension.path.startsWith('/lexicon/') ? dimension.path.split('/').slice(2) : []
  const told = [...(typeof first === 'string' ? [first] : []), ...titles, ...list]
  return told.filter((one, at) => one !== told[at - 1]).join(' ')
}

/** Ways of loosening that are no single field, and fields whose form is shared with others. */
const OTHER: Readonly<Record<string, string>> = {
  'flow-order': '流程 环节的次序',
  'kind-shadow': '文种 新文种抢走原有文种的文件',
  terms: '词表文件',
  label: '用语 名称',
  'label-text': '用语 名称',
  'rule-unless': '规则 除外的文字',
  'rule-caption': '规则 表头',
  'rule-parts': '规则 部件',
  'rule-part': '规则 部件',
  'rule-example': '规则 上级包的例子查不出来了',
  specimen: '关口 试件不再退文',
}

/** The forms a step leads to; an alternative counts for each of its kinds. */
function inside(form: unknown, step: string): readonly unknown[] {
  if (!isRecord(form)) return []
  const each = [form['anyOf'], form['allOf']].flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : []))
  const deeper = each.flatMap((one) => inside(one, step))
  if (step.startsWith('*')) {
    const { items, patternProperties, properties } = form
    const named = [patternProperties, properties].flatMap((one) => (isRecord(one) ? Object.values(one) : []))
    return [...(items === undefined ? [] : [items]), ...(step === '*' ? named : []), ...deeper]
  }
  const field = isRecord(form['properties']) ? form['properties'][step] : undefined
  if (field !== undefined) return [field, ...deeper]
  // Of a list by names (a lexicon) every name has the form of all.
  return [...(isRecord(form['patternProperties']) ? Object.values(form['patternProperties']) : []), ...deeper]
}
