import { Ajv } from 'ajv'
import Type, { type TProperties } from 'typebox'

/** Form of `rules/*.json`: a list of rules, each of one kind. What the rules mean is `checks`' business. */

const Words = Type.String({ minLength: 1, maxLength: 2000 })
const Code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })
const Severity = Type.Enum(['block', 'warn', 'note'])
const Certainty = Type.Enum(['certain', 'suspect'])
const Action = Type.Enum(['redact', 'review', 'keep'])
const BlockKind = Type.Enum(
  'heading paragraph list cell note textbox header footer comment hidden deleted property field alt'.split(' '),
)
const Parts = Type.Record(Type.String({ pattern: '^[A-Z]+$' }), Words)

const Example = Type.Union([
  Words,
  Type.Object(
    {
      text: Words,
      head: Type.Optional(Words),
      block: Type.Optional(BlockKind),
      attribute: Type.Optional(Type.Enum(['public', 'redacted', 'on-request', 'not-public'])),
      severity: Type.Optional(Severity),
    },
    { additionalProperties: false },
  ),
])

const BASE = {
  id: Code,
  type: Code,
  severity: Severity,
  certainty: Type.Optional(Certainty),
  action: Action,
  basis: Type.Array(Type.String({ pattern: '^[A-Z0-9]+(-[A-Za-z0-9.]+)+$' }), { minItems: 1 }),
  why: Words,
  standings: Type.Optional(
    Type.Record(
      Code,
      Type.Object(
        { severity: Type.Optional(Severity), certainty: Type.Optional(Certainty), action: Type.Optional(Action) },
        { additionalProperties: false },
      ),
    ),
  ),
  hit: Type.Array(Example, { minItems: 1 }),
  miss: Type.Array(Example, { minItems: 1 }),
}

const Spot = Type.Object(
  {
    where: Type.Enum(['anywhere', 'head', 'margin', 'cell']),
    line: Words,
    spaced: Type.Optional(Type.Boolean()),
    join: Type.Optional(Type.Integer({ minimum: 1, maximum: 8 })),
    caption: Type.Optional(Words),
    sole: Type.Optional(Type.Boolean()),
    standing: Type.Optional(Code),
  },
  { additionalProperties: false },
)
const Shift = Type.Object(
  { standing: Code, look: Type.Enum(['line', 'before', 'near']), pattern: Words },
  { additionalProperties: false },
)

/** One schema per kind, so that a fault is told where it is and not as "fits none of five". */
const KINDS = {
  pattern: rule('pattern', {
    pattern: Words,
    unless: Type.Optional(Words),
    blocks: Type.Optional(Type.Array(BlockKind, { minItems: 1 })),
    standing: Type.Optional(Code),
    parts: Type.Optional(Parts),
  }),
  terms: rule('terms', {
    terms: Type.Union([Type.Array(Words, { minItems: 1 }), Type.String({ pattern: '^[a-z0-9-]+\\.txt$' })]),
    near: Type.Optional(Words),
    caption: Type.Optional(Words),
    unless: Type.Optional(Words),
  }),
  identifier: rule('identifier', { identifier: Code }),
  structure: rule('structure', {
    head: Type.Integer({ minimum: 0, maximum: 60 }),
    parts: Type.Optional(Parts),
    spots: Type.Array(Spot, { minItems: 1 }),
    shifts: Type.Optional(Type.Array(Shift)),
  }),
  consistency: rule('consistency', { test: Code }),
}

export type ShapeFault = Readonly<{ at: string; keyword: string }>

/** What is wrong with the form of one rule: JSON pointers into it and the schema word that was broken. Empty: nothing. */
export function ruleShapeFaults(value: unknown): readonly ShapeFault[] {
  const kind = kindOf(value)
  const validate = kind === undefined ? undefined : VALIDATORS.get(kind)
  if (validate === undefined) return [{ at: '/kind', keyword: 'enum' }]
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    at: instancePath + extra(params),
    keyword,
  }))
}

function rule(kind: string, more: TProperties): ReturnType<typeof Type.Object> {
  return Type.Object({ kind: Type.Literal(kind), ...BASE, ...more }, { additionalProperties: false })
}

const ajv = new Ajv({ allErrors: true })
const VALIDATORS = new Map(Object.entries(KINDS).map(([kind, schema]) => [kind, ajv.compile(schema)]))

function kindOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined
  return typeof value.kind === 'string' ? value.kind : undefined
}

/** The name of the field that is missing or too many is in the parameters, not in the path. */
function extra(params: Readonly<Record<string, unknown>>): string {
  const name = params['missingProperty'] ?? params['additionalProperty']
  return typeof name === 'string' ? `/${name}` : ''
}
