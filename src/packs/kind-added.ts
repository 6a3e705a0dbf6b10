import type { Direction } from './direction.ts'
import { isRecord } from './merge.ts'

/**
 * A new 文种 must not be an easy way out: a paper that bears it is judged at least as a paper of an unknown kind would be. (An existing kind is
 * judged field by field; whether a new name takes papers away from an old one is asked in `kind-shadows`.)
 */
export const kindAdded: Direction = (was, is) => {
  if (is === undefined) return was === undefined ? 'same' : 'looser'
  if (was !== undefined || !isRecord(is)) return 'same'
  const mild = is['normative'] === 'never' || is['policy'] === 'never'
  const aside = is['direction'] === 'up' || is['direction'] === 'peer'
  return mild || aside || is['statutory'] === true ? 'looser' : 'tighter'
}
