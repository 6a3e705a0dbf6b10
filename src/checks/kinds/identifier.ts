import { IDENTIFIERS, type IdentifierName } from '../identifiers.ts'
import { eachScene, type Reading, type Rule, type Sighting, type SpecBase } from '../rule.ts'

/** 证号 — an identifier of the table, found by form, check digit and label. */
export type IdentifierSpec = SpecBase & Readonly<{ kind: 'identifier'; identifier: IdentifierName }>

export function identifier(spec: IdentifierSpec): Rule {
  const { claim, needs, find, across } = IDENTIFIERS[spec.identifier]
  return { ...spec, claim, look }

  function* look(reading: Reading): Iterable<Sighting> {
    yield* eachScene(reading, spec.id, find, needs)
    if (across) for (const { scenes } of reading.papers) yield* across(scenes)
  }
}
