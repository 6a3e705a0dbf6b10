import type { SpecBase } from './rule.ts'
import { isMark } from './secrecy.ts'

/**
 * 可否豁免 — whether an office may let words stand that this rule sees. What blocks in any standing may not unless the rule says so; a secrecy mark
 * never, whatever the rule says.
 */
export function isSuppressible({ type, suppressible, severity, standings = {} }: Suppressed): boolean {
  if (isMark(type)) return false
  return suppressible ?? ![severity, ...Object.values(standings).map((one) => one.severity)].includes('block')
}

type Suppressed = Pick<SpecBase, 'type' | 'suppressible' | 'severity' | 'standings'>
