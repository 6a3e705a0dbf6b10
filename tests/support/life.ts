import { fail, release } from '../../src/desk/release.ts'
import { releaseNow } from '../../src/desk/schedule.ts'
import { dayOf } from '../../src/domain/calendar.ts'
import type { Case } from '../../src/domain/case.ts'
import type { Store, Writ } from '../../src/desk/ports.ts'
import { createPortal } from '../../src/portal/portal.ts'
import { tick } from '../../src/publication/tick.ts'
import { by, must, PEOPLE, SITE, type Office } from './office.ts'
import { caseOf } from './steps.ts'

/** What happens to a paper after its signature, and what the public sees of it. */

export const DAY = 86_400_000

/** The clock looks once for what is due. */
export function clock({ deps }: Office) {
  return tick({ store: deps.store, clock: deps.clock, acts: { release: release(deps), fail: fail(deps) } })
}

/** Released at once, by the clock. */
export async function released(house: Office, id: string): Promise<Case> {
  must(await releaseNow(house.deps)(by(PEOPLE.publisher), id))
  await clock(house)
  return caseOf(house, id)
}

/** The public page of a document: its status and what it says. */
export async function publicPage({ deps }: Office, id: string): Promise<Readonly<{ status: number; text: string }>> {
  const { status, page } = await createPortal(deps.store, SITE, deps.clock).answer(`documents/${id}/`)
  return { status, text: new TextDecoder().decode(page.bytes) }
}

/** What has to be looked at by today, as the list shows it. */
export async function due({ deps }: Office): Promise<readonly string[]> {
  const found = await deps.store.cases({ reviewBy: dayOf(deps.clock.now()), limit: 10 })
  return found.map((one) => one.id)
}

export async function drafting(store: Store): Promise<readonly Case[]> {
  return store.cases({ states: ['drafting'], limit: 10 })
}

/** A store whose power goes once, just before the save it is told of. */
export function failingOnce(store: Store, when: (writ: Writ) => boolean): Store {
  let failed = false
  return {
    ...store,
    save(writ) {
      if (failed || !when(writ)) return store.save(writ)
      failed = true
      return Promise.reject(new Error('power cut'))
    },
  }
}
