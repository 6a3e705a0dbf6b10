// A list of attempts and nothing else.
import { readFileSync } from 'node:fs'
import { BASE, HEAD, type Written } from '../../support/packs.ts'
import type { Attempt } from './loosening-of-checks.ts'

const flow = (change: object): Written => ({ 'flow.json': change })
const reason = (change: object): Written => ({ 'reasons.json': [change] })
const steps = (...list: readonly object[]): Written => flow({ steps: list })
const words = JSON.parse(readFileSync(`${BASE}/flow.json`, 'utf8')) as { fourEyes: readonly (readonly string[])[] }

const NEW_REASON = {
  code: 'R99-1',
  title: '本县认为不宜公开',
  clause: 'REG-16',
  nature: 'discretionary',
  for: ['not-public'],
  statement: '写明本县的考虑',
  elements: [],
  forbidden: false,
  signs: [],
}
const WEAK_KIND = {
  id: '工作通知',
  en: 'work-notice',
  aliases: [],
  statutory: false,
  direction: 'down',
  normative: 'never',
  policy: 'never',
  addressee: 'optional',
}

/** In the catalogues, the flow, the interpretation, the words, the calendar and the head. */
export const ON_BOOK: readonly Attempt[] = [
  ['invent a ground for withholding', reason(NEW_REASON), 'reason', '{'],
  ['let a reason carry more', reason({ code: 'O13', for: ['on-request', 'not-public'] }), 'reason-for', '"not-public"'],
  ['lift what is forbidden', reason({ code: 'R14-1', forbidden: false }), 'reason-forbidden', '"forbidden": false'],
  ['take the forbidden reason away', reason({ code: 'R14-1', removed: true }), 'reason', '{'],
  [
    'let a duty withhold',
    reason({ code: 'P19', nature: 'discretionary' }),
    'reason-nature',
    '"nature": "discretionary"',
  ],
  [
    'put a reason under another clause',
    reason({ code: 'R16-3', clause: 'REG-14' }),
    'reason-clause',
    '"clause": "REG-14"',
    'no',
  ],

  [
    'make a hard ground soft',
    { 'returns.json': [{ code: 'T02', weight: 'fix' }] },
    'return-weight',
    '"weight": "fix"',
    'no',
  ],
  ['take a ground away', { 'returns.json': [{ code: 'T05', removed: true }] }, 'return', '{', 'no'],
  [
    'take a cause away',
    { 'returns.json': [{ code: 'T02', variants: { 'code-missing': null } }] },
    'return-variants',
    '"code-missing": null',
    'no',
  ],

  [
    'call a rule no rule',
    { 'kinds.json': [{ id: '规定', normative: 'never' }] },
    'kind-normative',
    '"normative": "never"',
  ],
  ['call a policy none', { 'kinds.json': [{ id: '措施', policy: 'never' }] }, 'kind-policy', '"policy": "never"'],
  [
    'leave the addressee out',
    { 'kinds.json': [{ id: '函', addressee: 'optional' }] },
    'kind-addressee',
    '"addressee": "optional"',
  ],
  ['take a kind away', { 'kinds.json': [{ id: '规定', removed: true }] }, 'kind', '{'],
  ['add a kind that is nothing', { 'kinds.json': [WEAK_KIND] }, 'kind-shadow', '{', 'no'],

  ['show more of a phone number', { 'masks.json': [{ id: 'mobile', head: 5 }] }, 'mask-head', '"head": 5', 'no'],
  [
    'show more of an account',
    { 'masks.json': [{ id: 'bank-account', tail: 4, head: 3 }] },
    'mask-head',
    '"head": 3',
    'no',
  ],
  [
    'show digits of what is covered whole',
    { 'masks.json': [{ id: 'student-number', style: 'digits' }] },
    'mask-style',
    '"style": "digits"',
    'no',
  ],
  ['take a mask away', { 'masks.json': [{ id: 'name', removed: true }] }, 'mask', '{', 'no'],

  [
    'ask less of a plan',
    { 'interpretation.json': { planFields: ['outline'] } },
    'interpretation-plan-fields',
    '"planFields": [',
  ],
  [
    'take a shorter interpretation',
    { 'interpretation.json': { minLength: 5 } },
    'interpretation-min-length',
    '"minLength": 5',
  ],
  [
    'take a copied interpretation',
    { 'interpretation.json': { copied: { block: 1 } } },
    'interpretation-copied-block',
    '"block": 1',
  ],

  ['leave a step out', steps({ id: 'section' }, { id: 'office' }, { id: 'signature' }), 'step', '"steps": [', 'no'],
  [
    'change the order of the steps',
    steps({ id: 'secrecy' }, { id: 'section' }, { id: 'office' }, { id: 'signature' }),
    'flow-order',
    '"steps": [',
    'no',
  ],
  [
    'put a step after the signature',
    steps(
      { id: 'section' },
      { id: 'secrecy' },
      { id: 'office' },
      { id: 'signature' },
      { id: 'desk', role: 'office', opinionRequired: false, requires: [] },
    ),
    'flow-order',
    '"steps": [',
    'no',
  ],
  [
    'need no opinion',
    steps({ id: 'section' }, { id: 'secrecy', opinionRequired: false }, { id: 'office' }, { id: 'signature' }),
    'flow-steps-opinion-required',
    '"opinionRequired": false',
    'no',
  ],
  [
    'need no record',
    steps({ id: 'section' }, { id: 'secrecy', requires: [] }, { id: 'office' }, { id: 'signature' }),
    'flow-steps-requires',
    '"requires": []',
    'no',
  ],
  [
    'let somebody else sign',
    steps({ id: 'section' }, { id: 'secrecy' }, { id: 'office' }, { id: 'signature', role: 'office' }),
    'flow-steps-role',
    '"role": "office"',
    'no',
  ],
  ['let one person do both', flow({ fourEyes: words.fourEyes.slice(1) }), 'flow-four-eyes', '"fourEyes": [', 'no'],
  ['review later', flow({ reviewAfterMonths: 60 }), 'flow-review-after-months', '"reviewAfterMonths": 60', 'no'],
  ['release sooner', flow({ leadMinutes: 0 }), 'flow-lead-minutes', '"leadMinutes": 0', 'no'],
  [
    'leave more time to mend',
    flow({ returns: { dueWorkingDays: 60 } }),
    'flow-returns-due-working-days',
    '"dueWorkingDays": 60',
    'no',
  ],

  [
    'take a sentence away',
    { 'words.zh.json': { problems: { 'case.unknown': null } } },
    'problem-words',
    '"case.unknown": null',
    'no',
  ],
  [
    'have another calendar',
    { 'calendar/2026.json': { year: 2026, source: '本县通知', off: ['2026-01-01'], work: [] } },
    'calendar-off',
    '"off": [',
    'no',
  ],
  [
    'begin before the parent',
    { 'pack.json': { ...HEAD, effective: { from: '2000-01-01' } } },
    'effective-from',
    '"from": "2000-01-01"',
    'no',
  ],

  [
    'drop a required element of a statement',
    reason({ code: 'R15-1', elements: [{ id: 'third-party', removed: true }] }),
    'reason-elements',
    '{',
    'no',
  ],
  [
    'ask an element of fewer attributes',
    reason({ code: 'R15-1', elements: [{ id: 'third-party', for: ['redacted'] }] }),
    'reason-elements-for',
    '"for": [',
    'no',
  ],
  [
    'see an element in anything',
    reason({ code: 'R15-1', elements: [{ id: 'third-party', signs: { add: ['.'] } }] }),
    'reason-elements-signs',
    '"."',
    'no',
  ],
  ['never ask whether a reason fits', reason({ code: 'R15-1', signs: [] }), 'reason-signs', '"signs": []', 'no'],
  ['dress a withholding up as a duty', reason({ ...NEW_REASON, code: 'P99', nature: 'duty' }), 'reason', '{'],
  [
    'rest a ground on less',
    { 'returns.json': [{ code: 'T01', basis: ['REG-17'] }] },
    'return-basis',
    '"basis": [',
    'no',
  ],
  [
    'decide two steps at once',
    steps({ id: 'section', group: 'a' }, { id: 'secrecy', group: 'a' }, { id: 'office' }, { id: 'signature' }),
    'flow-steps-group',
    '"group": "a"',
    'no',
  ],
  ['part with four eyes', flow({ fourEyes: [] }), 'flow-four-eyes', '"fourEyes": []', 'no'],
  [
    'forget what brings a review on',
    flow({ reviewEvents: [{ code: 'decision-final', removed: true }] }),
    'review-event',
    '{',
    'no',
  ],
  [
    'let a process ground outlive its decision',
    flow({ reviewEvents: [{ code: 'decision-final', lapses: [] }] }),
    'flow-review-events-lapses',
    '"lapses": []',
    'no',
  ],
  [
    'open an expired secret without declassifying',
    flow({ reviewEvents: [{ code: 'secret-expired', requires: null }] }),
    'flow-review-events-requires',
    '"requires": null',
    'no',
  ],
  [
    'copy in longer pieces',
    { 'interpretation.json': { copied: { shingle: 40 } } },
    'interpretation-copied-shingle',
    '"shingle": 40',
    'no',
  ],
  [
    'owe an interpretation for longer',
    { 'interpretation.json': { afterwardsWorkingDays: 200 } },
    'interpretation-afterwards-working-days',
    '"afterwardsWorkingDays": 200',
    'no',
  ],
  ['send a request downwards', { 'kinds.json': [{ id: '请示', direction: 'down' }] }, 'kind-direction', '"down"'],
  [
    'invent a name that is no rule',
    { 'kinds.json': [{ ...WEAK_KIND, id: '规定（试行）', direction: 'public' }] },
    'kind',
    '{',
  ],
]
