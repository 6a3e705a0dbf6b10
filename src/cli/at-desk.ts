import type { Place } from '../desk/custody.ts'
import type { Deps } from '../desk/deps.ts'
import { isTrouble, sayTrouble } from './custody-words.ts'
import type { DeskAtHand, Io } from './io.ts'

/**
 * Works at the desk over a store that is there already: the folder or database named, else what the environment names. Where it cannot, says
 * why and answers `undefined`.
 */
export async function atDesk<T>(io: Io, place: Place, work: (deps: Deps) => Promise<T>): Promise<T | undefined> {
  const opened = await io.openDesk(place)
  if (isTrouble(opened)) {
    sayTrouble(io, opened)
    return undefined
  }
  return within(opened.done, work)
}

/** As `atDesk`, but where no place was named and the environment names none that holds a store, the work is done `without` one. */
export async function atDeskIfAny<T>(
  io: Io,
  place: Place,
  work: (deps: Deps) => Promise<T>,
  without: () => T | undefined,
): Promise<T | undefined> {
  const opened = await io.openDesk(place)
  if (!isTrouble(opened)) return within(opened.done, work)
  const isNowhere = opened.trouble === 'no-place' || opened.trouble === 'missing'
  if (place === undefined && isNowhere) return without()
  sayTrouble(io, opened)
  return undefined
}

async function within<T>(desk: DeskAtHand, work: (deps: Deps) => Promise<T>): Promise<T> {
  try {
    return await work(desk.deps)
  } finally {
    await desk.close()
  }
}
