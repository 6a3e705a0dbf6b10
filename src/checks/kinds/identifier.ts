import { IDENTIFIERS, type IdentifierName } from '../identifiers.ts'
import { eachScene, type Rule, type Sighting, type SpecBase } from '../rule.ts'

/** 证号 — an identifier of the table, found by form, check digit and label. */
export type IdentifierSpec = SpecBase & Readonly<{ kind: 'identifier'; identifier: IdentifierName }>

const NONE: readonly Sighting[] = []

export function identifier(spec: IdentifierSpec): Rule {
  const { claim, needs, find } = IDENTIFIERS[spec.identifier]
  return { ...spec, claim, look: (reading) => eachScene(reading, (scene) => (scene.holds(needs) ? find(scene) : NONE)) }
}
