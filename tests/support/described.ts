import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { ROUTES } from '../../src/http/app.ts'
import { openApi } from '../../src/http/openapi.ts'
import type { Route } from '../../src/http/route.ts'

/** The OpenAPI document, with its components made exact: a field nobody described is a failure here. */
export const description = JSON.parse(JSON.stringify(openApi(ROUTES))) as {
  openapi: string
  paths: Record<string, Record<string, Record<string, unknown>>>
  components: { schemas: Record<string, unknown> }
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(
  { ...description, components: { ...description.components, schemas: exact(description.components.schemas) } },
  'api',
)
const compiled = new Map<string, ValidateFunction>()

/** Holds one answer of a `/v1` door against what the document says of it. */
export function answersAsDescribed(
  method: string,
  where: string,
  got: Readonly<{ status: number; headers: Headers; body?: unknown; text: string }>,
): void {
  if (got.status >= 400 && /^\/v1\b/.test(where)) return judged('/components/schemas/Problem', method, where, got.body)
  const route = ROUTES.find((one) => one.method === method.toLowerCase() && pattern(one).test(where.split('?')[0]!))
  if (!route || got.status >= 300) return
  if (got.status !== (route.status ?? 200)) throw new Error(`${method} ${where} answered ${got.status}`)
  if (typeof route.answer === 'string') {
    const type = got.headers.get('content-type')
    if (type !== route.answer) throw new Error(`${method} ${where} is ${type}, described as ${route.answer}`)
    return
  }
  const at = `/paths/${escaped(route.path)}/${route.method}/responses/${got.status}/content/application~1json/schema`
  judged(at, method, where, got.body)
}

function judged(at: string, method: string, where: string, body: unknown): void {
  const validate = compiled.get(at) ?? ajv.compile({ $ref: `api#${encodeURI(at)}` })
  compiled.set(at, validate)
  if (!validate(body))
    throw new Error(`${method} ${where} is not as described: ${JSON.stringify(validate.errors?.slice(0, 5), null, 2)}`)
}

function pattern(route: Route): RegExp {
  return new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`)
}

function escaped(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}

function exact(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(exact)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, exact(part)]))
  const isOpen = 'properties' in parts && parts['type'] === 'object' && !('additionalProperties' in parts)
  return isOpen ? { ...parts, additionalProperties: false } : parts
}
