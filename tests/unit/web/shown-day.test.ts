import path from 'node:path'
import { fc } from '../../support/drawn.ts'
import { expect, it } from 'vitest'
import { shownDay } from '../../../src/domain/shown-day.ts'

it('the page writes a day just as the printed papers do', async () => {
  const file = path.resolve(import.meta.dirname, '../../../src/web/plain/shown-day.js')
  const page = (await import(file)) as Readonly<{ shownDay: typeof shownDay }>
  const days = fc.integer({ min: 2019, max: 2099 }).map((year) => `${year}-01-04`)
  fc.assert(
    fc.property(days, fc.boolean(), (day, provisional) => {
      expect(page.shownDay({ day, provisional })).toBe(shownDay({ day, provisional }))
    }),
  )
})
