import { CONSISTENCY, type ConsistencyName } from '../consistency.ts'
import type { Rule, SpecBase } from '../rule.ts'

/** 一致 — a test of the table over all papers of the draft. */
export type ConsistencySpec = SpecBase & Readonly<{ kind: 'consistency'; test: ConsistencyName }>

export function consistency(spec: ConsistencySpec): Rule {
  return { ...spec, look: CONSISTENCY[spec.test] }
}
