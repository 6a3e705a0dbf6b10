import type { Attribute } from '../domain/attribute.ts'
import type { Case } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import { refuse, type Result } from '../domain/result.ts'
import { amend } from './amend.ts'
import type { Deps, Hand } from './deps.ts'

/**
 * 选定公开属性 — the attribute and its reason, chosen together; the old value stays with the case. Problem besides those of amending:
 * `attribute.not-in-set` (a unit of three attributes has no 删减后公开).
 */
export function setAttribute(deps: Deps) {
  return async (
    hand: Hand,
    id: string,
    { why, ...choice }: Readonly<{ attribute: Attribute | null; reason: Draft['reason']; why?: string }>,
  ): Promise<Result<Case>> => {
    const { attribute } = choice
    if (attribute !== null && !deps.pack().rulebook.attributes.includes(attribute))
      return refuse({ code: 'attribute.not-in-set', field: '/attribute', data: { attribute } })
    return amend(deps, hand, id, 'set-attribute', (draft) => ({ ...draft, ...choice }), why)
  }
}
