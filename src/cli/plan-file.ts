import type { Disposition, Redaction } from '../domain/disposition.ts'
import { BODY } from '../domain/place.ts'
import { refuse, type Result } from '../domain/result.ts'
import type { Cover, Excluded, Plan } from '../redaction/plan/plan.ts'
import { readRedactionPlan, type RedactionPlan } from '../schemas/redaction-plan.ts'

export type PlannedFile = RedactionPlan['files'][number]

/** Problem: `plan.malformed`. A file that is not wholly a plan is none: half of it would leave open what somebody wanted covered. */
export function parsePlan(file: string, bytes: Uint8Array): Result<RedactionPlan> {
  const bad = refuse({ code: 'plan.malformed', data: { file } })
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const read = readRedactionPlan(file, value)
    return read.ok ? read : bad
  } catch {
    return bad
  }
}

export function printPlan(files: readonly PlannedFile[]): string {
  return `${JSON.stringify({ form: 'yuantou-redaction-plan-1', files }, null, 2)}\n`
}

/** What a plan says of one file, to be written down: no text of it but what readers will see. */
export function plannedFile(
  about: Readonly<{ file: string; sha256: string; pack: string }>,
  { covers, excluded }: Plan,
): PlannedFile {
  return { ...about, places: [...covers.map(ofCover), ...excluded.map(ofExcluded)] }
}

function ofCover({
  place: { block, from, to },
  standing,
  type,
  put,
  ground,
  clause,
  category,
  why,
}: Cover): PlannedFile['places'][number] {
  return { block, from, to, standing, type, put, ground, clause, category, ...(why === undefined ? {} : { why }) }
}

function ofExcluded({ place: { block, from, to }, type, ground, clause }: Excluded): PlannedFile['places'][number] {
  return { block, from, to, standing: 'excluded', type, ground, clause }
}

/**
 * The answers a plan gives, as a draft's: accepted covers, places added by hand, what stays under an exemption. The masks are made anew by the pack
 * in force; a `put` somebody altered in the file counts for nothing.
 */
export function answersOf({ places }: PlannedFile): Readonly<{
  dispositions: readonly Disposition[]
  redactions: readonly Redaction[]
}> {
  const placed = places.map(({ block, from, to, ...rest }) => ({ place: { file: BODY, block, from, to }, ...rest }))
  return {
    dispositions: placed.flatMap(({ place, standing, ground, clause, why = null }): readonly Disposition[] => {
      if (standing === 'accepted') return [{ place, answer: 'redact', ground, statement: why }]
      return standing === 'excluded' ? [{ place, answer: 'keep', ground, clause, statement: why }] : []
    }),
    redactions: placed.flatMap(({ place, standing, ground, why = null }) =>
      standing === 'added' ? [{ place, ground: ground ?? 'R15-2', statement: why }] : [],
    ),
  }
}
