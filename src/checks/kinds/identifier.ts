import { IDENTIFIERS, type IdentifierName } from '../identifiers.ts'
import type { Reading, Rule, Sighting, SpecBase } from '../rule.ts'

/** 证号 — an identifier of the table, found by form, check digit and label. */
export type IdentifierSpec = SpecBase & Readonly<{ kind: 'identifier'; identifier: IdentifierName }>

export function identifier(spec: IdentifierSpec): Rule {
  const { claim, needs, find, across } = IDENTIFIERS[spec.identifier]
  return { ...spec, claim, look }

  function* look({ papers }: Reading): Iterable<Sighting> {
    for (const { scenes, holding } of papers) {
      for (const scene of holding(needs)) yield* find(scene)
      if (across) yield* across(scenes)
    }
  }
}
