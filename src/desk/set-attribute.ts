import type { Attribute } from '../domain/attribute.ts'
import type { Case } from '../domain/case.ts'
import type { Draft } from '../domain/draft.ts'
import type { Result } from '../domain/result.ts'
import { amend } from './amend.ts'
import type { Deps, Hand } from './deps.ts'

/** 选定公开属性 — the attribute and its reason, chosen together; the old value stays in the trail. */
export function setAttribute(deps: Deps) {
  return (
    hand: Hand,
    id: string,
    choice: Readonly<{ attribute: Attribute | null; reason: Draft['reason'] }>,
  ): Promise<Result<Case>> => amend(deps, hand, id, 'set-attribute', (draft) => ({ ...draft, ...choice }))
}
