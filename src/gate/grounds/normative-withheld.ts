import { advise, block, type Test } from '../ground.ts'

/** G01 — a normative document is public by duty (条例第二十条第一项); redacted only with a full ground for every cut (T02 says which lack one). */
export const normativeWithheld: Test = function* ({ attribute, normative, naming }) {
  if (attribute !== 'not-public' && attribute !== 'on-request') return
  if (normative.verdict === 'no') return
  const data = { by: normative.by, ...normative.evidence }
  const at = { field: '/attribute', data, signs: normative.signs }
  // An upward paper about rules is not the rules; minutes and drafts for comment neither.
  const itself = naming.acting?.direction !== 'up' && naming.acting?.normative !== 'never'
  yield normative.verdict === 'yes' && itself ? block('G01', 'withheld', at) : advise('G01', 'doubtful', at)
}
