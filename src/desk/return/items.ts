import type { Case, ReturnItem, ReturnNotice } from '../../domain/case.ts'

/** The notice the drafter works from: the last. A case in these states without one is a bug. */
export function lastNotice({ id, returns }: Pick<Case, 'id' | 'returns'>): ReturnNotice {
  const notice = returns.at(-1)
  if (!notice) throw new Error(`Case ${id} was returned without a notice`)
  return notice
}

/** The returns of a case with the last notice's items as they are now. */
export function withItems(current: Pick<Case, 'id' | 'returns'>, items: readonly ReturnItem[]): Case['returns'] {
  return [...current.returns.slice(0, -1), { ...lastNotice(current), items }]
}

/** The items of this round the signer has upheld: they are to be mended, no longer argued about. */
export function upheldItems({
  disputes,
  round,
  ...current
}: Pick<Case, 'id' | 'returns' | 'disputes' | 'round'>): readonly number[] {
  const all = lastNotice(current).items.map((item) => item.id)
  return disputes.filter((one) => one.round === round && one.outcome === 'upheld').flatMap((one) => one.items ?? all)
}

/** Grounds the signer has overruled on this very text: nobody returns it for them again. */
export function overruledItems({ returns, revision }: Pick<Case, 'returns' | 'revision'>): readonly ReturnItem[] {
  return returns
    .filter((one) => one.revisionHash === revision.hash)
    .flatMap((one) => one.items.filter((item) => item.status === 'overruled'))
}
