import type { Attribute } from '../../domain/attribute.ts'
import type { Facts } from '../facts.ts'
import { advise, block, type Ground, type Grounds } from '../ground.ts'
import { says } from '../lexicon.ts'
import type { Reason, Rulebook } from '../rulebook.ts'

/** Where the text plainly refutes the reason: tested, not believed. */
export function* contradictions(facts: Facts, reason: Reason, attribute: Attribute, book: Rulebook): Grounds {
  const { draft, naming, stage } = facts
  const statement = draft.reason?.statement ?? ''
  const at = { field: '/reason', data: { reason: reason.code } }
  if (facts.lapsed.includes(reason.code)) return yield block('T02', 'reason-lapsed', at)
  if (reason.code === 'R14-2' && !namesLaw(statement, book)) yield block('T02', 'law-not-named', at)
  if (reason.code.startsWith('R16-2') && stage === 'final') yield* processOnFinal(facts, at)
  if (reason.code.startsWith('R16-1') && isOutward(facts, book)) yield block('T02', 'internal-but-outward', at)
  const toEverybody = naming.acting?.direction === 'public' && attribute === 'not-public' && stage !== 'draft'
  if (toEverybody && reason.code.startsWith('R16')) yield advise('T02', 'addressed-to-public', at)
}

// 内部事务 have no effect outside; a normative document so withheld is a ground of its own (G01).
function isOutward({ policy, normative, reach }: Facts, book: Rulebook): boolean {
  const { outward, duties } = book.thresholds
  if (policy.verdict !== 'yes' || normative.verdict === 'yes' || reach.internal) return false
  return reach.outward >= outward && reach.duties >= duties
}

// 过程性信息 ends with the decision: the final text is judged afresh (条例第十六条第二款).
function* processOnFinal({ naming }: Facts, at: Pick<Ground, 'field' | 'data'>): Grounds {
  const kind = naming.acting
  if (kind === null || kind.direction === 'up' || kind.direction === 'peer') return
  yield PROCESS_KINDS.includes(kind.id) ? advise('T02', 'process-doubtful', at) : block('T02', 'process-on-final', at)
}

// Minutes record a discussion; a 批复 answers a 请示: whether they are still process papers is a question, not a fault.
const PROCESS_KINDS = ['纪要', '批复']

// A rule, a notice or a local regulation does not carry 「法律、行政法规禁止公开」.
function namesLaw(statement: string, book: Rulebook): boolean {
  return says(book, 'lawNamed', statement.replace(LOCAL, ''))
}
const LOCAL = /《[^》]{0,30}(?:省|市|自治区|自治州|自治县|县)[^》]{0,40}条例[^》]{0,20}》/gu
