type Form = Readonly<Record<string, unknown>>

/** What an entry of a list is called by, in the order of preference: the only field a child must write. */
const NAMES = ['id', 'code']

/**
 * 下级包的格式 — the form of the same file in a pack that extends another: nothing is required but the name of what is changed; `null` takes a
 * field away, `"removed": true` an entry, `{"add", "remove"}` changes a list. Whether a change is allowed is not a matter of form.
 */
export function childForm(form: Form): Form {
  if (Array.isArray(form['anyOf'])) return { ...form, anyOf: forms(form['anyOf']).map(childForm) }
  if (Array.isArray(form['allOf'])) return { ...form, allOf: forms(form['allOf']).map(childForm) }
  if (form['type'] === 'array') return list(form)
  return form['type'] === 'object' ? fields(form) : form
}

function list(form: Form): Form {
  const { title, description, minItems: _, ...rest } = form
  const told = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
  if (!isForm(rest['items'])) return form
  const items = rest['items']
  if (nameOf(items) !== undefined) return { ...told, ...rest, items: entry(items) }
  const part = { type: 'array', items }
  const change = {
    type: 'object',
    properties: { add: part, remove: part },
    additionalProperties: false,
    minProperties: 1,
  }
  return { ...told, anyOf: [rest, change] }
}

/** One entry of a named list: its name, and what is changed about it; or that it is gone. */
function entry(form: Form): Form {
  if (Array.isArray(form['anyOf'])) return { ...form, anyOf: forms(form['anyOf']).map(entry) }
  const name = nameOf(form) ?? ''
  const { properties = {}, ...rest } = fields(form)
  const all = {
    ...(isForm(properties) && properties),
    [name]: own(form)[name],
    removed: { const: true, title: '删去' },
  }
  return { ...rest, required: [name], properties: all }
}

function fields(form: Form): Form {
  const { required: _, ...rest } = form
  const properties = Object.fromEntries(
    Object.entries(own(form)).map(([key, one]) => [key, nullable(key, childForm(one))]),
  )
  const patterns = isForm(form['patternProperties']) ? Object.entries(form['patternProperties']) : []
  const records = patterns.flatMap(([key, one]) => (isForm(one) ? [[key, nullable('', childForm(one))] as const] : []))
  return {
    ...rest,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(records.length > 0 && { patternProperties: Object.fromEntries(records) }),
  }
}

/** A pack keeps its own name; anything else may be taken away. */
function nullable(key: string, form: Form): Form {
  if (NAMES.includes(key) || key === '$schema') return form
  const { title, description, ...rest } = form
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    anyOf: [rest, { type: 'null' }],
  }
}

function nameOf(form: Form): string | undefined {
  const [first] = Array.isArray(form['anyOf']) ? forms(form['anyOf']) : [form]
  return first && NAMES.find((name) => name in own(first))
}

function own(form: Form): Readonly<Record<string, Form>> {
  const found = isForm(form['properties']) ? Object.entries(form['properties']) : []
  return Object.fromEntries(found.filter((pair): pair is [string, Form] => isForm(pair[1])))
}

function forms(list: readonly unknown[]): readonly Form[] {
  return list.filter(isForm)
}

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
