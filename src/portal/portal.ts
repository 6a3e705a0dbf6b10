import type { Portal, Store } from '../desk/ports.ts'
import type { NamedBytes, Release } from '../domain/bundle.ts'
import { listPage } from './list-page.ts'
import { missingPage } from './missing-page.ts'
import { documentOf, LIST, STYLESHEET } from './paths.ts'
import { siteOf, type SiteSource } from './site.ts'
import { STYLES } from './stylesheet.ts'

const PER_PAGE = 20

/** 门户 — the public pages as they are right now: the list is made when asked for, everything else is served as it was released. */
export function createPortal(store: Pick<Store, 'page' | 'release' | 'releases'>, site: SiteSource): Portal {
  const list = async (after?: string): Promise<NamedBytes> => {
    const before = after === undefined ? undefined : readCursor(after)
    const { shown, more } = await standing(store, before)
    const last = shown.at(-1)
    return listPage(siteOf(site), {
      releases: shown,
      isFirst: before === undefined,
      ...(more && last ? { next: cursorOf(last) } : {}),
    })
  }
  return {
    list,
    async page(path) {
      const whole = path === '' || path.endsWith('/') ? `${path}index.html` : path
      if (whole === LIST) return { status: 200, page: await list() }
      if (whole === STYLESHEET) return { status: 200, page: stylesheet }
      const page = await store.page(whole)
      if (!page) return { status: 404, page: missingPage(siteOf(site), path) }
      const release = await store.release(documentOf(whole) ?? '')
      return { status: release?.withdrawnAt ? 410 : 200, page }
    },
  }
}

const stylesheet: NamedBytes = {
  path: STYLESHEET,
  type: 'text/css; charset=utf-8',
  bytes: new TextEncoder().encode(STYLES),
}

type Before = Readonly<{ releasedAt: string; id: string }>

/** One page of releases that stand, and whether more do; withdrawn ones are passed over. */
async function standing(
  store: Pick<Store, 'releases'>,
  before: Before | undefined,
): Promise<Readonly<{ shown: readonly Release[]; more: boolean }>> {
  const found: Release[] = []
  for (let from = before; found.length <= PER_PAGE;) {
    const batch = await store.releases({ ...(from ? { before: from } : {}), limit: PER_PAGE + 1 })
    found.push(...batch.filter((release) => release.withdrawnAt === null))
    const last = batch.at(-1)
    if (!last || batch.length <= PER_PAGE) break
    from = { releasedAt: last.releasedAt, id: last.id }
  }
  return { shown: found.slice(0, PER_PAGE), more: found.length > PER_PAGE }
}

function cursorOf({ releasedAt, id }: Release): string {
  return `${releasedAt}~${id}`
}

/** A cursor nobody named answers the first page. */
function readCursor(text: string): Before | undefined {
  const [, releasedAt, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([\w-]+)$/.exec(text) ?? []
  return releasedAt && id ? { releasedAt, id } : undefined
}
