import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { FORMS, published } from '../../../src/schemas/pack-published.ts'

const root = path.resolve(import.meta.dirname, '../../../policies')
const schemas = published()
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const schemaOf = (name: string) => {
  const found = schemas.find((one) => one.path === name)
  if (!found) throw new Error(`no schema ${name}`)
  return found.schema
}
const ajv = () => new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })

describe('JSON Schema for every file of a pack', () => {
  // `npx vitest run tests/unit/packs/published.test.ts -u` writes them anew.
  it.each(schemas.map((one) => [one.path, one.schema] as const))(
    'policies/schema/%s is current',
    async (file, schema) => {
      const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 })
      await expect(text).toMatchFileSnapshot(path.join(root, 'schema', file))
    },
  )

  it('no schema is left over', () => {
    const there = readdirSync(path.join(root, 'schema'), { recursive: true, encoding: 'utf8' })
    const files = there.filter((file) => file.endsWith('.json')).map((file) => file.split(path.sep).join('/'))
    expect(files.sort()).toEqual(schemas.map((one) => one.path).sort())
  })

  const files = readdirSync(path.join(root, 'cn-base'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.json'))
  it.each(files)('cn-base/%s has one that fits it, for editors too', (file) => {
    const form = FORMS.find((one) => one.files === file || one.files === file.replace(/\/.*/, '/*.json'))
    const validate = ajv().compile(schemaOf(`${form?.name ?? ''}.schema.json`))
    expect(validate(json(`cn-base/${file}`)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('every form and every field of an object says in Chinese what it is', () => {
    for (const { path: file, schema } of schemas.filter((one) => !one.path.startsWith('child/'))) {
      expect([schema['title'], schema['description']].join(), file).toMatch(/^\p{Script=Han}+,.*\p{Script=Han}/u)
      const bare = fieldsOf(schema).filter(([, field]) => !Object.hasOwn(Object(field) as object, 'title'))
      expect(
        bare.map(([name]) => name),
        file,
      ).toEqual([])
    }
  })
})

describe('a field nobody knows is refused everywhere', () => {
  it.each(schemas.map((one) => [one.path, one.schema] as const))('%s', (_, schema) => {
    for (const object of objectsOf(schema))
      expect(object, JSON.stringify(object).slice(0, 200)).toHaveProperty('additionalProperties', false)
  })
})

describe('a pack that extends another writes only what it changes', () => {
  const child = (name: string) => ajv().compile(schemaOf(`child/${name}.schema.json`))
  it.each([
    [
      'pack',
      {
        id: 'yunxi',
        version: '1.0.0',
        title: '云栖县',
        extends: 'cn-base',
        attributes: ['public', 'on-request', 'not-public'],
      },
    ],
    ['reasons', [{ code: 'R16-1a', statement: '写明是哪一项人事事务' }]],
    ['reasons', [{ code: 'O13', removed: true }]],
    ['gate', { thresholds: { leadWorkingDays: 20 }, lexicon: { neverReason: { add: ['统筹考虑'] } } }],
    ['rules', [{ id: 'mobile', severity: 'block' }]],
    ['flow', { returns: { dueWorkingDays: 3 } }],
    ['words', { problems: { 'case.unknown': '没有这个办件。' } }],
  ])('%s: %j', (name, value) => {
    const validate = child(name)
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
  })
  it.each([
    ['reasons', [{ statement: '没有说是哪一项' }]],
    ['gate', { thresholds: { leadDays: 20 } }],
    ['pack', { id: 'yunxi', colour: 'red' }],
    ['flow', { returns: { dueWorkingDays: 0 } }],
  ])('but nothing else: %s %j', (name, value) => expect(child(name)(value)).toBe(false))
})

type Form = Readonly<Record<string, unknown>>

function* walk(value: unknown): Iterable<Form> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Form
  for (const one of Object.values(value)) yield* walk(one)
}

/** Objects with fields of their own; the two halves of an intersection are exact together. */
function objectsOf(schema: Form): readonly Form[] {
  const halves = [...walk(schema)].flatMap((one) => (Array.isArray(one['allOf']) ? [...walk(one['allOf'])] : []))
  return [...walk(schema)].filter((one) => one['type'] === 'object' && 'properties' in one && !halves.includes(one))
}

function fieldsOf(schema: Form): readonly (readonly [string, unknown])[] {
  return [...walk(schema)].flatMap((one) =>
    one['type'] === 'object' && typeof one['properties'] === 'object' ? Object.entries(one['properties'] ?? {}) : [],
  )
}
