import { advise, block, type Test } from '../ground.ts'
import { says } from '../lexicon.ts'

/** T11 — a government paper that gives orders to party organisations or decides party matters (党政分开). */
export const partyAndGovernment: Test = function* ({ draft, naming, texts }, book) {
  const issuer = draft.issuer?.name ?? ''
  const joint = (draft.jointIssuers ?? []).some((one) => says(book, 'partyOrgan', one.name))
  if (issuer === '' || says(book, 'partyOrgan', issuer) || joint) return
  const down = naming.acting?.direction === 'down'
  const parties = (draft.recipients ?? []).filter((one) => says(book, 'partyOrgan', one))
  const alone = parties.filter((one) => !/政府|办事处|单位|部门/u.test(one))
  const at = { field: '/recipients', data: { count: parties.length } }
  if (down && alone.length > 0) yield block('T11', 'addressed', at)
  else if (parties.length > 0) yield advise('T11', 'addressed', at)
  if (down && says(book, 'partyMatter', texts.body)) yield block('T11', 'matter', { field: '/text' })
}
