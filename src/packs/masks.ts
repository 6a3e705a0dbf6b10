import type { Mask } from '../domain/mask.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { readMasks } from '../schemas/pack-masks.ts'

/**
 * Masks, checked: each kind once, each ground one of the pack's reasons. Problems: `pack.malformed`, `pack.twice`, `pack.unknown-reason`.
 */
export function compileMasks(value: unknown, reasons: readonly string[] | undefined): Result<readonly Mask[]> {
  const masks = readMasks('masks.json', value)
  if (!masks.ok) return masks
  const problems = masks.value.flatMap((mask, at) => {
    const where = { file: 'masks.json', at: `/${at}` }
    const twice = masks.value.findIndex((one) => one.id === mask.id) < at
    const unknown = reasons !== undefined && !reasons.includes(mask.ground)
    return [
      ...(twice ? [{ code: 'pack.twice', data: { ...where, name: mask.id } }] : []),
      ...(unknown ? [{ code: 'pack.unknown-reason', data: { ...where, at: `/${at}/ground`, name: mask.ground } }] : []),
    ]
  })
  return problems.length > 0 ? refuse(...problems) : ok(masks.value)
}
