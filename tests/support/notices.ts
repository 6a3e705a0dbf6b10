import type { ReturnItem, ReturnNotice } from '../../src/domain/case.ts'
import { minute } from './cases.ts'

/** A return of one ground; name only what the test is about. */
export function aNotice(fields: Partial<ReturnNotice> = {}): ReturnNotice {
  return {
    number: '退〔2026〕1号',
    round: 1,
    by: 'tang',
    at: minute(0),
    revisionHash: 'r',
    step: 'office',
    items: [anItem()],
    due: null,
    contact: null,
    approvedBy: null,
    automatic: false,
    ...fields,
  }
}

export function anItem(fields: Partial<ReturnItem> = {}): ReturnItem {
  return { id: 1, code: 'T01', origin: 'gate', status: 'open', basis: [], remedy: '补正', ...fields }
}
