import { ProblemAnswer } from '../schemas/http-answers.ts'
import type { Shape } from '../schemas/shape.ts'
import type { Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * OpenAPI 3.1, made from the route table: what is not a route is not in it, and every route is. A shape with a title becomes a
 * component and is named wherever it stands.
 */
export function openApi(routes: readonly Route[]): Json {
  const schemas: Record<string, unknown> = {}
  const named = (shape: Shape): unknown => hoisted(JSON.parse(JSON.stringify(shape)), schemas)
  named(ProblemAnswer)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route, named) }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: '源头 Yuantou',
      version: '1',
      description:
        '公文公开属性源头认定：登记、选定、送审、审核、排期、发布。没有办成的答复都是 RFC 9457 的 problem，代码见 docs/errors.md。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } }, schemas },
    security: [{ bearer: [] }],
  }
}

type Named = (shape: Shape) => unknown

function operation(route: Route, named: Named): Json {
  const { operationId, summary, by, status = 200 } = route
  const roles = typeof by === 'string' ? {} : { 'x-yuantou-roles': by }
  return {
    operationId,
    summary,
    ...(by === 'everyone' ? { security: [] } : {}),
    ...roles,
    parameters: parametersOf(route),
    ...(route.body === undefined ? {} : { requestBody: requestOf(route.body, named) }),
    responses: {
      [status]: {
        description: summary,
        ...headersOf(route),
        content: contentOf(route.answer, named),
      },
      default: {
        description: '没有办成：原因见 code 和各条 sentence（RFC 9457）',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const TEXT = { type: 'string' }

function parametersOf(route: Route): readonly Json[] {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: TEXT,
  }))
  const inQuery = (route.query ?? []).map((name) => ({
    name,
    in: 'query',
    required: route.body === 'bytes',
    schema: TEXT,
  }))
  return [...inPath, ...inQuery, ...(route.acts ? ACT_HEADERS : [])]
}

const ACT_HEADERS: readonly Json[] = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
    description: '重试时用同一个键：只办一次，答复是当时的办件；同一个键换了内容是 422',
  },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    schema: { type: 'string', pattern: '^(\\*|"[0-9]{1,9}")$' },
    description: '看到的版本，即上次答复的 ETag，如 "7"；建议每次都带。别人先改了就是 412',
  },
]

function contentOf(answer: Route['answer'], named: Named): Json {
  return typeof answer === 'string' ? { [answer]: { schema: {} } } : { 'application/json': { schema: named(answer) } }
}

function headersOf({ acts, path, method, answer }: Route): Json {
  if (typeof answer === 'string')
    return { headers: { 'Content-Disposition': { schema: TEXT, description: 'attachment，带中文文件名（RFC 6266）' } } }
  if (!acts && !(method === 'get' && path === '/v1/cases/{id}')) return {}
  const headers = { ETag: { schema: TEXT, description: '办件的版本' } }
  if (!acts) return { headers }
  return {
    headers: { ...headers, 'Idempotent-Replayed': { schema: TEXT, description: 'true：这是以前同一个键的答复' } },
  }
}

function requestOf(body: NonNullable<Route['body']>, named: Named): Json {
  if (body === 'bytes') return { required: true, content: { 'application/octet-stream': { schema: {} } } }
  return { required: true, content: { 'application/json': { schema: named(body) } } }
}

/** The schema with its titled parts put among the components, once each. */
function hoisted(schema: unknown, components: Record<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => hoisted(one, components))
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, hoisted(part, components)]))
  const { title } = parts
  if (typeof title !== 'string') return parts
  components[title] = parts
  return { $ref: `#/components/schemas/${title}` }
}
