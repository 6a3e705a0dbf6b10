import type { Rule } from '../../checks/rule.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Wording } from './standing.ts'

/** The dictionary of the rules, and where they would have something covered or looked at. */
export function wordingOf(rules: readonly Rule[], findings: readonly Finding[]): Wording {
  return {
    isWord: (text) => rules.some((rule) => rule.knows?.(text) === true),
    asked: findings
      .filter(({ action, suppression }) => action !== 'keep' && suppression === undefined)
      .map((one) => one.place),
  }
}
