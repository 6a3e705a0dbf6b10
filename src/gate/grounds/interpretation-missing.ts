import { isReleased } from '../../domain/attribute.ts'
import type { Interpretation } from '../../domain/draft.ts'
import { filled } from '../facts/texts.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Test } from '../ground.ts'
import type { Rulebook } from '../rulebook.ts'
import { reasonOf } from './reason-unlawful.ts'

/** T04 — a policy paper comes without 解读方案 or 解读材料: not accepted, not processed. */
export const interpretationMissing: Test = function* (facts, book) {
  if (!needsInterpretation(facts, book)) return
  const missing = missingPart(facts.draft.interpretation)
  if (!missing) return
  const { policy, emergency } = facts
  const more = { field: FIELD[missing], data: { by: policy.by, ...policy.evidence }, signs: policy.signs }
  if (policy.verdict === 'doubt') yield advise('T04', 'doubtful', more)
  // 突发事件: explained afterwards, by the date recorded.
  else if (emergency) yield advise('T04', 'emergency', more)
  else yield block('T04', missing, more)
}

/** Only what is published is explained; undecided counts as published unless a withholding reason is already given. */
export function needsInterpretation({ attribute, draft, policy }: Facts, book: Rulebook): boolean {
  if (policy.verdict === 'no') return false
  if (attribute !== null) return isReleased(attribute)
  return reasonOf(draft.reason?.code, book)?.for.includes('public') ?? true
}

type Part = 'all' | 'plan' | 'materials'

export function missingPart(interpretation: Interpretation | null | undefined): Part | null {
  const noPlan = !hasPlan(interpretation)
  const noMaterials = (interpretation?.materials ?? []).length === 0
  if (noPlan && noMaterials) return 'all'
  return noPlan ? 'plan' : noMaterials ? 'materials' : null
}

function hasPlan(interpretation: Interpretation | null | undefined): boolean {
  return Object.values(interpretation?.plan ?? {}).some((field) => isFilled(field))
}

/** A field of the plan is filled in: a text, or at least one entry of a list. */
export function isFilled(field: string | readonly string[] | null | undefined): boolean {
  return typeof field === 'string' ? filled(field) : (field ?? []).some((one) => filled(one))
}

const FIELD: Readonly<Record<Part, string>> = {
  all: '/interpretation',
  plan: '/interpretation/plan',
  materials: '/interpretation/materials',
}
