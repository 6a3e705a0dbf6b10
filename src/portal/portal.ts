import type { Clock, Portal, PortalAnswer, Shelf, Store } from '../desk/ports.ts'
import { sha256 } from '../desk/hash.ts'
import { kept } from './kept.ts'
import { missingPage } from './missing-page.ts'
import { FIXED, LISTS } from './lists.ts'
import { linesOf } from './bulk.ts'
import { siteOf, type SiteSource } from './site.ts'

/** How long a page may be kept without asking again, in seconds; the next release cuts it short. */
const LONGEST = 30

/**
 * 门户 — the public pages as they are right now. Lists, feeds and searches are made from the directory when asked for, everything else is served
 * as it was released. Each answer is read from one moment and bears the generation it shows; what was made for a generation is kept until the
 * next, and which one it is is asked before every answer, so a page never lags behind a save, on whichever node it was made.
 */
export function createPortal(store: Pick<Store, 'pulse' | 'shelf'>, site: SiteSource, clock: Clock): Portal {
  const shelves = kept<Made>()
  return {
    async answer(path, query = {}) {
      const whole = path === '' || path.endsWith('/') ? `${path}index.html` : path
      const { generation, nextDue } = await store.pulse()
      const now = clock.now()
      const key = JSON.stringify([
        whole,
        LISTS.get(whole)?.asks ? query : null,
        LISTS.get(whole)?.ages ? now.slice(0, 10) : null,
      ])
      let made = shelves.get(generation, key)
      if (!made) {
        made = await store.shelf((shelf) => make(shelf, whole, path, query, now))
        shelves.put(made.generation, key, made, made.page.bytes.length)
      }
      const { status } = made
      return { ...made, fresh: status === 200 ? secondsUntil(nextDue, now) : 0 }
    },
    async bulk() {
      const { generation } = await store.pulse()
      return { generation, lines: linesOf(store, generation) }
    },
  }

  async function make(
    shelf: Shelf,
    whole: string,
    path: string,
    query: Readonly<Record<string, string | undefined>>,
    now: string,
  ): Promise<Made> {
    const { generation } = shelf
    const here = siteOf(site)
    const list = LISTS.get(whole) ?? LISTS.get(patternOf(whole))
    const page = FIXED.get(whole) ?? (list && (await list.make({ shelf, site: here, path: whole, query, now })))
    if (page)
      return answerOf({ status: 200, page, generation, unlisted: list?.asks === true && Object.keys(query).length > 0 })
    const shown = await shelf.page(whole)
    if (!shown) return answerOf({ status: 404, page: missingPage(here, path), generation, unlisted: true })
    const status = shown.withdrawn ? 410 : 200
    return answerOf({ status, page: shown.page, generation, unlisted: shown.withdrawn })
  }
}

type Made = Omit<PortalAnswer, 'fresh'>

function answerOf(made: Omit<Made, 'sha256'>): Made {
  return { ...made, sha256: sha256(made.page.bytes) }
}

/** The parts of the site map are one list under many names. */
function patternOf(path: string): string {
  return path.replace(/^sitemap-\d+\.xml$/, 'sitemap-n.xml')
}

/** Whole seconds to the next release, at most `LONGEST`: whoever keeps a page lets go of it at T0. One that is overdue is due now. */
function secondsUntil(nextDue: string | null, now: string): number {
  if (nextDue === null) return LONGEST
  return Math.max(0, Math.min(LONGEST, Math.floor((Date.parse(nextDue) - Date.parse(now)) / 1000)))
}
