import type { TSchema } from 'typebox'
import { childForm } from './child-form.ts'
import { FLOW } from './pack-flow.ts'
import { CALENDAR, GATE } from './pack-gate.ts'
import { PACK } from './pack-head.ts'
import { INTERPRETATION } from './pack-interpretation.ts'
import { KINDS } from './pack-kinds.ts'
import { MASKS } from './pack-masks.ts'
import { PUBLICATION } from './pack-publication.ts'
import { REASONS } from './pack-reasons.ts'
import { RETURNS } from './pack-returns.ts'
import { RULES } from './pack-rules.ts'
import { WORDS } from './pack-words.ts'
import { SUPPRESSIONS } from './suppressions.ts'

/** Which form each file of a pack has, under the name its schema is published by. */
export const FORMS: readonly Readonly<{ name: string; files: string; schema: TSchema }>[] = [
  { name: 'pack', files: 'pack.json', schema: PACK },
  { name: 'kinds', files: 'kinds.json', schema: KINDS },
  { name: 'reasons', files: 'reasons.json', schema: REASONS },
  { name: 'returns', files: 'returns.json', schema: RETURNS },
  { name: 'gate', files: 'gate.json', schema: GATE },
  { name: 'interpretation', files: 'interpretation.json', schema: INTERPRETATION },
  { name: 'masks', files: 'masks.json', schema: MASKS },
  { name: 'flow', files: 'flow.json', schema: FLOW },
  { name: 'publication', files: 'publication.json', schema: PUBLICATION },
  { name: 'calendar', files: 'calendar/*.json', schema: CALENDAR },
  { name: 'rules', files: 'rules/*.json', schema: RULES },
  { name: 'words', files: 'words.zh.json', schema: WORDS },
]

export type Published = Readonly<{ path: string; schema: Readonly<Record<string, unknown>> }>

/**
 * JSON Schema (2020-12) of every file, for editors: once for a pack that stands alone, once (`child/`) for one that extends another and
 * writes only what it changes. The last is an office's own list, which belongs to no pack.
 */
export function published(): readonly Published[] {
  const own = 'suppressions.schema.json'
  return [...forms(), { path: own, schema: { ...HEAD, $id: own, ...plain(SUPPRESSIONS) } }]
}

function forms(): readonly Published[] {
  return FORMS.flatMap(({ name, schema }) => {
    const whole = plain(schema)
    const file = `${name}.schema.json`
    return [
      { path: file, schema: { ...HEAD, $id: file, ...whole } },
      { path: `child/${file}`, schema: { ...HEAD, $id: `child/${file}`, ...childForm(whole) } },
    ]
  })
}

const HEAD = { $schema: 'https://json-schema.org/draft/2020-12/schema' }

/** What JSON can say of it: typebox keeps its own marks out of sight. */
function plain(schema: TSchema): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(schema)) as Readonly<Record<string, unknown>>
}
