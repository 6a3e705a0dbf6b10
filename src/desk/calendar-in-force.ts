import type { Calendar } from '../domain/calendar.ts'
import type { Pack } from '../packs/pack.ts'
import type { ImportedYear, Store } from './ports.ts'

/** 现行工作日历 — the pack's years with those imported since; an imported year stands before the pack's own of the same number. */
export function calendarInForce(shipped: Calendar, imported: readonly ImportedYear[]): Calendar {
  const years = imported.map(({ year, off, work, source }) => [year, { off, work, source }] as const)
  return { years: { ...shipped.years, ...Object.fromEntries(years) } }
}

/** 现行政策包 — the pack with the calendar in force, and the way to learn what another node has imported meanwhile. */
export type PackInForce = Readonly<{ pack(): Pack; refresh(): Promise<void> }>

/**
 * Lays the imported years over whichever pack `shipped` names at the moment. Without imported years the pack is the very one that was
 * loaded; with them it is made once per pack and refresh.
 */
export function packInForce(shipped: () => Pack, store: Pick<Store, 'years'>): PackInForce {
  let imported: readonly ImportedYear[] = []
  let made: Readonly<{ from: Pack; years: typeof imported; pack: Pack }> | undefined
  return {
    pack() {
      const from = shipped()
      if (made?.from !== from || made.years !== imported)
        made = { from, years: imported, pack: laidOver(from, imported) }
      return made.pack
    },
    async refresh() {
      const years = await store.years()
      if (stamp(years) !== stamp(imported)) imported = years
    },
  }
}

function laidOver(pack: Pack, imported: readonly ImportedYear[]): Pack {
  if (imported.length === 0) return pack
  const calendar = calendarInForce(pack.calendar, imported)
  return { ...pack, calendar, rulebook: { ...pack.rulebook, calendar } }
}

function stamp(years: readonly ImportedYear[]): string {
  return years
    .map((one) => `${one.year}@${one.at}`)
    .sort()
    .join(' ')
}
