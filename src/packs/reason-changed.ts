import { textsOf, type Direction } from './direction.ts'
import { isRecord } from './merge.ts'

/**
 * A reason may be taken away, unless choosing it was forbidden: that stop would go with it. A new one may only be a duty to publish: the grounds for
 * withholding are the law's (条例第十四条至第十六条), not a county's.
 */
export const reasonChanged: Direction = (was, is) => {
  if (was === undefined) return isDuty(is) ? 'tighter' : 'looser'
  if (is !== undefined) return 'same'
  return isRecord(was) && was['forbidden'] === true ? 'looser' : 'tighter'
}

function isDuty(reason: unknown): boolean {
  if (!isRecord(reason) || reason['nature'] !== 'duty') return false
  return textsOf(reason['for']).every((one) => one === '"public"' || one === '"redacted"')
}
