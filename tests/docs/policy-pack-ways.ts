import * as way from '../../src/packs/direction.ts'
import { DIMENSIONS } from '../../src/packs/dimensions.ts'
import { kindAdded } from '../../src/packs/kind-added.ts'
import { reasonChanged } from '../../src/packs/reason-changed.ts'

/** What each direction means to whoever writes a pack. */
export const WAYS: ReadonlyMap<way.Direction, string> = new Map<way.Direction, string>([
  [way.rises, '只能调高'],
  [way.falls, '只能调低'],
  [way.staysTrue, '可以改为 true，不能改回'],
  [way.onlyTakenBack, '可以改为 false，不能改为 true'],
  [way.grows, '只能增加'],
  [way.shrinks, '只能减少'],
  [way.pairsGrow, '只能增加'],
  [way.stays, '不能改'],
  [way.mayBeSet, '没有的可以定，定了的不能改'],
  [way.mayBeDropped, '可以去掉，不能增加或者改'],
  [way.free, '可以改写'],
  [way.reword, '可以改写'],
  [way.termsGrow, '只能增加'],
  [way.kept, '可以增加，不能去掉'],
  [way.closed, '可以去掉，不能增加'],
  [way.closedBothWays, '不能增减'],
  [way.loose, '可以增减'],
  [way.comesLater, '只能推后'],
  [way.comesSooner, '只能提前'],
  [way.fewerButSome, '只能减少，不能减到没有；空的可以填'],
  [way.widens, '只能在原式后面用 `|` 增加分支'],
  [way.askedOfMore, '只能对更多的属性要求'],
  [way.lastsLonger, '只能更早开始、更晚结束，或者去掉（一直有效）'],
  [kindAdded, '可以增加，但不得比未知文种宽；不能去掉'],
  [reasonChanged, '可以去掉（不得进入的除外）；只能增加公开义务'],
  ...scales(),
])

/** A scale has a direction of its own for each place: all of them climb. */
function scales(): readonly (readonly [way.Direction, string])[] {
  const named: readonly unknown[] = [...Object.values(way), kindAdded, reasonChanged]
  return DIMENSIONS.filter((one) => !named.includes(one.way)).map((one) => [one.way, '只能更重'] as const)
}
