import { labelOf } from '../domain/label.ts'
import type { GateAnswer } from './answer.ts'
import { CATALOGUE } from './catalogue.ts'
import { gather, type Facts } from './facts.ts'
import type { Ground } from './ground.ts'
import { stateSecret } from './grounds/state-secret.ts'
import { explain } from './remedy.ts'
import type { Rulebook } from './rulebook.ts'
import type { Submission } from './submission.ts'

/** 关口 — reads a submission and answers with all grounds at once; a state secret stops everything else. */
export function evaluate(submission: Submission, rulebook: Rulebook): GateAnswer {
  const facts = gather(submission, rulebook)
  const [secret] = stateSecret(facts, rulebook)
  if (secret) return answer('refuse', [secret], null, rulebook)
  const grounds = CATALOGUE.flatMap(({ test }) => [...test(facts, rulebook)])
  return answer(grounds.some((one) => one.severity === 'block') ? 'return' : 'admit', grounds, facts, rulebook)
}

function answer(
  verdict: GateAnswer['verdict'],
  grounds: readonly Ground[],
  facts: Facts | null,
  book: Rulebook,
): GateAnswer {
  const established = new Set(grounds.filter((one) => one.severity === 'block').map((one) => one.code))
  const codes = book.returns.map((one) => one.code).filter((code) => established.has(code))
  return {
    verdict,
    codes,
    problems: grounds.map((one) => explain(one, book)),
    pack: book.pack,
    judgements: facts && { normative: facts.normative, policy: facts.policy },
    label: facts && labelOf(book.labels, inSet(facts, book), facts.naming.acting?.id ?? facts.draft.kind),
  }
}

/** What is not in use is not printed either. */
function inSet({ attribute }: Facts, book: Rulebook): Facts['attribute'] {
  return attribute !== null && book.attributes.includes(attribute) ? attribute : null
}
