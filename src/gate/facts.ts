import { ATTRIBUTES, type Attribute } from '../domain/attribute.ts'
import type { Draft } from '../domain/draft.ts'
import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import { announced, type Announced } from './facts/announced.ts'
import { consulted, type Consulted } from './facts/consulted.ts'
import { isEmergency } from './facts/emergency.ts'
import { naming, type Naming } from './facts/naming.ts'
import { judged } from './facts/judged.ts'
import { normative, type Judgement } from './facts/normative.ts'
import { policy } from './facts/policy.ts'
import { reach, type Reach } from './facts/reach.ts'
import { signFinder } from './facts/signs.ts'
import { stage, type Stage } from './facts/stage.ts'
import { texts, type Texts } from './facts/texts.ts'
import type { Rulebook } from './rulebook.ts'
import type { Submission } from './submission.ts'

/** 事实 — what the tests share, derived once from a submission. Pure: the same submission always gives the same facts. */
export type Facts = Readonly<{
  draft: Draft
  papers: readonly Paper[]
  findings: readonly Finding[]
  /** `null` when missing or not one of the four. */
  attribute: Attribute | null
  texts: Texts
  naming: Naming
  stage: Stage
  reach: Reach
  normative: Judgement
  policy: Judgement
  announced: Announced
  consulted: Consulted
  /** Recognised only with basis, approval and a date for the later review. */
  emergency: boolean
  /** Reasons that have fallen away, as the case's record has it. */
  lapsed: readonly string[]
}>

export function gather(submission: Submission, book: Rulebook): Facts {
  const { draft, papers, findings } = submission
  const read = texts(draft, papers)
  const named = naming(draft, read, book)
  const at = stage(read, book)
  const outward = reach(draft, read, book)
  const rule = normative(draft, named, at, outward, book)
  const signs = signFinder(draft, papers, book)
  return {
    draft,
    papers,
    findings,
    attribute: ATTRIBUTES.find((one) => one === draft.attribute) ?? null,
    texts: read,
    naming: named,
    stage: at,
    reach: outward,
    normative: judged(rule, 'normative', signs),
    policy: judged(policy(draft, read, named, at, outward, rule, book), 'policy', signs),
    announced: announced(read),
    consulted: consulted(submission, book.calendar),
    emergency: isEmergency(draft),
    lapsed: submission.lapsed ?? [],
  }
}
