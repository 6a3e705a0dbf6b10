import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../src/desk/ports.ts'
import { counting } from './contract/counting.ts'
import { filters } from './contract/filters.ts'
import { lists } from './contract/lists.ts'
import { nodes } from './contract/nodes.ts'
import { records } from './contract/records.ts'
import { releases } from './contract/releases.ts'
import { saving } from './contract/saving.ts'
import { tried } from './contract/tried.ts'

/** What every store does, whatever it is made of. `open` makes an empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`the store in ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    for (const part of [saving, lists, filters, releases, records, counting, nodes]) part(tried(open, () => store))

    it('once closed is unavailable, however often it is closed', async () => {
      await store.close()
      await store.close()
      await expect(store.case('case-1')).rejects.toMatchObject({ code: 'store.unavailable' })
    })
  })
}
