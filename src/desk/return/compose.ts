import type { Case, ReturnItem } from '../../domain/case.ts'
import type { Paper } from '../../domain/paper.ts'
import type { Place } from '../../domain/place.ts'
import { ok, refuse, type Problem, type Result } from '../../domain/result.ts'
import type { Rulebook } from '../../gate/rulebook.ts'
import type { Deps } from '../deps.ts'
import { papersOf } from '../freeze.ts'
import { currentRevision } from '../open.ts'
import { lies } from '../places.ts'
import { fieldName } from './field-name.ts'
import { gateItems } from './gate-items.ts'
import { overruledItems } from './items.ts'

/** One ground the office adds to the gate's own: a code of the catalogue, where it applies, and what to do if the catalogue's words don't fit. */
export type AddedGround = Readonly<{ code: string; place?: Place; field?: string; remedy?: string }>
/** A doubt of the gate the office does not share, named as the gate named it. */
export type LeftOut = Readonly<{ code: string; place?: Place; field?: string }>
export type Composed = Readonly<{ grounds: readonly AddedGround[]; leaveOut?: readonly LeftOut[] }>

/**
 * 拟退文事项 — every ground at once (一次性告知): what the gate finds now and what the office adds. What the gate established stays;
 * what it only doubted may be left out, and does not make a return by itself.
 * Problems: `return.unknown-code`, `place.outside`, `return.unknown-field`, `return.overruled` (the signer has ruled on it, of this very text),
 * `return.ground-stands`, `return.unknown-item`, `return.no-ground`.
 */
export async function compose(
  deps: Deps,
  current: Case,
  { grounds, leaveOut = [] }: Composed,
): Promise<Result<readonly ReturnItem[]>> {
  const revision = await currentRevision(deps, current)
  const papers = await papersOf(deps.store, revision)
  const catalogue = deps.pack().rulebook.returns
  const found = await gateItems(deps, current, revision, papers)
  const faults = [
    ...grounds.flatMap(faultsOf(deps, papers, overruledItems(current))),
    ...leaveOut.flatMap(standing(found)),
  ]
  if (faults.length > 0) return refuse(...faults)

  const kept = found.filter((item) => !item.advice || !leaveOut.some((one) => isSame(one, item)))
  const items = [...kept, ...grounds.map(added(catalogue))]
  if (items.every((item) => item.advice)) return refuse({ code: 'return.no-ground' })
  return ok(items.map((item, index) => ({ ...item, id: index + 1 })))
}

function faultsOf({ pack }: Pick<Deps, 'pack'>, papers: readonly Paper[], overruled: readonly ReturnItem[]) {
  const { rulebook, words } = pack()
  return (ground: AddedGround, index: number): readonly Problem[] => {
    const { code, place, field } = ground
    const at = `/grounds/${index}`
    return [
      ...(rulebook.returns.some((one) => one.code === code) ? [] : [{ code: 'return.unknown-code', data: { code } }]),
      ...(place && !lies(place, papers) ? [{ code: 'place.outside', field: `${at}/place`, place }] : []),
      // A field without a name could not be named on the notice either.
      ...(field && fieldName(words, field) === undefined
        ? [{ code: 'return.unknown-field', field: `${at}/field`, data: { field } }]
        : []),
      ...(overruled.some((one) => isSame(ground, one))
        ? [{ code: 'return.overruled', field: at, data: { code } }]
        : []),
    ]
  }
}

function standing(found: readonly Unnumbered[]) {
  return (one: LeftOut, index: number): readonly Problem[] => {
    const field = `/leaveOut/${index}`
    const item = found.find((other) => isSame(one, other))
    if (!item) return [{ code: 'return.unknown-item', field, data: { item: one.code } }]
    return item.advice ? [] : [{ code: 'return.ground-stands', field, data: { code: one.code } }]
  }
}

type Unnumbered = Omit<ReturnItem, 'id'>

function added(catalogue: Rulebook['returns']) {
  return ({ code, place, field, remedy }: AddedGround): Unnumbered => {
    const listed = catalogue.find((one) => one.code === code)
    const own = remedy?.trim() ?? ''
    return {
      code,
      origin: 'office',
      status: 'open',
      basis: listed?.basis ?? [],
      remedy: own === '' ? (listed?.remedy ?? '') : own,
      ...(place ? { place } : {}),
      ...(field ? { field } : {}),
    }
  }
}

function isSame(one: LeftOut, item: LeftOut): boolean {
  const at = ({ place }: LeftOut): string => (place ? `${place.block}:${place.from}:${place.to}:${place.file}` : '')
  return one.code === item.code && (one.field ?? '') === (item.field ?? '') && at(one) === at(item)
}
