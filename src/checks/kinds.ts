import { consistency, type ConsistencySpec } from './kinds/consistency.ts'
import { identifier, type IdentifierSpec } from './kinds/identifier.ts'
import { names, type NamesSpec } from './kinds/names.ts'
import { pattern, type PatternSpec } from './kinds/pattern.ts'
import { structure, type StructureSpec } from './kinds/structure.ts'
import { terms, type TermsSpec } from './kinds/terms.ts'
import type { Rule } from './rule.ts'

/** What a rule file holds, term lists read in. Plain JSON: the browser gets specs and compiles them itself. */
export type Spec = PatternSpec | TermsSpec | IdentifierSpec | StructureSpec | ConsistencySpec | NamesSpec

/** 规则种类 — the kinds a pack may ask for. The table is the whole extension point: a kind is a file and a line. */
const KINDS = { pattern, terms, identifier, structure, consistency, names } satisfies {
  [K in Spec['kind']]: (spec: Extract<Spec, { kind: K }>) => Rule
}

export function compile(spec: Spec): Rule {
  // TypeScript cannot see that KINDS[spec.kind] fits spec, though the table above proves it.
  return (KINDS[spec.kind] as (spec: Spec) => Rule)(spec)
}
