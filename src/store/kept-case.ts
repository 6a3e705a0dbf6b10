import { UNTOUCHED, type Case, type ReturnItem, type ReturnNotice } from '../domain/case.ts'

/** What earlier versions wrote: fields that came later may be missing from a case, from its notices and from their items. */
type Earlier = Readonly<Omit<Case, 'returns' | keyof typeof UNTOUCHED>> &
  Partial<typeof UNTOUCHED> &
  Readonly<{ returns?: readonly EarlierNotice[] }>
type EarlierNotice = Partial<ReturnNotice> &
  Readonly<Omit<ReturnNotice, keyof typeof NOTICE | 'items'>> &
  Readonly<{ items: readonly EarlierItem[] }>
type EarlierItem = Partial<ReturnItem> & Readonly<Omit<ReturnItem, 'id' | keyof typeof ITEM>>

/** Notices had no number, deadline or contact, and nobody's rule made them. */
const NOTICE = { number: '', due: null, contact: null, approvedBy: null, automatic: false } as const
/** Nobody recorded who had established a ground, nor that it was settled. */
const ITEM = { origin: 'office', status: 'open' } as const

/** A case as it is read back, whichever version wrote it. */
export function keptCase(body: string): Case {
  const kept = JSON.parse(body) as Earlier
  const { returns = [] } = kept
  return { ...UNTOUCHED, ...kept, returns: returns.map(keptNotice) }
}

function keptNotice(notice: EarlierNotice): ReturnNotice {
  return { ...NOTICE, ...notice, items: notice.items.map((item, i) => ({ ...ITEM, ...item, id: item.id ?? i + 1 })) }
}
