import type { Custody, Outcome, Place, Trouble } from '../../desk/custody.ts'
import { asUnavailable } from '../driver/failures.ts'
import type { Site } from '../open.ts'
import { asPostgresUnavailable } from '../postgres/failures.ts'
import { backup } from './backup.ts'
import { inspect } from './inspect.ts'
import { conditionOf, enter, takeOver, type Premises } from './premises.ts'
import { copy, restore } from './restore.ts'

/** 保管 — work on whole stores, wherever `siteOf` says a place is; it may not know. */
export function custody(siteOf: (place: Place) => Site | undefined): Custody {
  const from = async <T>(place: Place, work: (premises: Premises) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const site = siteOf(place)
    if (!site) return { trouble: 'no-place' }
    const premises = await enter(site)
    if (!premises) return { trouble: 'missing' }
    try {
      return await work(premises)
    } finally {
      await premises.close()
    }
  }
  const into = async <T>(place: Place, work: (premises: Premises) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const site = siteOf(place)
    if (!site) return { trouble: 'no-place' }
    const premises = await takeOver(site)
    let filled = false
    try {
      const outcome = await work(premises)
      filled = 'done' in outcome
      return outcome
    } finally {
      await (filled ? premises.close() : premises.abandon())
    }
  }
  return {
    inspect: (place, ask) => attempt(() => from(place, async (one) => ({ done: await inspect(one, ask) }))),
    backup: (place, file) => attempt(() => from(place, (one) => backup(one, file))),
    restore: (file, place) => attempt(() => into(place, (one) => restore(file, one))),
    copy: (source, target) => attempt(() => from(source, (one) => into(target, (other) => copy(one, other)))),
  }
}

/** Whether a store is there, of whichever version; looks without making one. */
export function isThere(site: Site): Promise<Outcome<true>> {
  return attempt(async () => {
    const premises = await enter(site)
    await premises?.close()
    return premises ? { done: true } : { trouble: 'missing' }
  })
}

/** What is nobody's bug becomes a trouble with its condition. */
async function attempt<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work()
  } catch (error) {
    const known = asPostgresUnavailable(asUnavailable(error))
    const condition = conditionOf(known)
    if (condition === undefined) throw error
    const trouble: Trouble['trouble'] = condition.startsWith('E') ? 'cannot-read' : 'unavailable'
    return { trouble, condition }
  }
}
