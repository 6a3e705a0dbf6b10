import { addresses, type AddressesSpec } from './kinds/addresses.ts'
import { consistency, type ConsistencySpec } from './kinds/consistency.ts'
import { identifier, type IdentifierSpec } from './kinds/identifier.ts'
import { names, type NamesSpec } from './kinds/names.ts'
import { pattern, type PatternSpec } from './kinds/pattern.ts'
import { structure, type StructureSpec } from './kinds/structure.ts'
import { terms, type TermsSpec } from './kinds/terms.ts'
import { usage, type UsageSpec } from './kinds/usage.ts'
import { wording, type WordingSpec } from './kinds/wording.ts'
import { aggregation, type AggregationSpec } from './kinds/aggregation.ts'
import { clues, type CluesSpec } from './kinds/clues.ts'
import { coordinates, type CoordinatesSpec } from './kinds/coordinates.ts'
import { shortList, type ShortListSpec } from './kinds/short-list.ts'
import { special, type SpecialSpec } from './kinds/special.ts'
import type { Rule } from './rule.ts'

/** What a rule file holds, term lists read in. Plain JSON: the browser gets specs and compiles them itself. */
export type Spec =
  | PatternSpec
  | TermsSpec
  | IdentifierSpec
  | StructureSpec
  | AddressesSpec
  | ConsistencySpec
  | NamesSpec
  | UsageSpec
  | WordingSpec
  | AggregationSpec
  | CluesSpec
  | CoordinatesSpec
  | ShortListSpec
  | SpecialSpec

/** 规则种类 — the kinds a pack may ask for. The table is the whole extension point: a kind is a file and a line. */
const KINDS = {
  pattern,
  terms,
  identifier,
  structure,
  addresses,
  consistency,
  names,
  usage,
  wording,
  aggregation,
  clues,
  coordinates,
  'short-list': shortList,
  special,
} satisfies {
  [K in Spec['kind']]: (spec: Extract<Spec, { kind: K }>) => Rule
}

export function compile(spec: Spec): Rule {
  // TypeScript cannot see that KINDS[spec.kind] fits spec, though the table above proves it.
  return (KINDS[spec.kind] as (spec: Spec) => Rule)(spec)
}
