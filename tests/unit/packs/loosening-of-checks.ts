// A list of attempts and nothing else.
import type { Written } from '../../support/packs.ts'

const gate = (lexicon: object, more: object = {}): Written => ({ 'gate.json': { ...more, lexicon } })
const thresholds = (change: object): Written => ({ 'gate.json': { thresholds: change } })
const rule = (change: object): Written => ({ 'rules/own.json': [change] })
const first = (change: object): Written => ({ 'rules/a.json': [change] })

/** What a child tries, in which dimension it is caught, and what stands on the line that is shown. `no`: no paper can show it. */
export type Attempt = readonly [what: string, files: Written, dimension: string, line: string, shown?: 'no']

/** In the rules, thresholds and word lists. */
export const ON_CHECKS: readonly Attempt[] = [
  ['take a rule away', rule({ id: 'mobile', removed: true }), 'rule', '{'],
  ['lower a rule’s severity', rule({ id: 'mobile', severity: 'warn' }), 'rule-severity', '"severity": "warn"'],
  [
    'make a rule only suspect',
    rule({ id: 'mobile', certainty: 'suspect' }),
    'rule-certainty',
    '"certainty": "suspect"',
  ],
  [
    'let a person decide what had to be covered',
    rule({ id: 'resident-id', action: 'review' }),
    'rule-action',
    '"action": "review"',
  ],
  [
    'call a secrecy mark something else',
    rule({ id: 'secret-mark', type: 'old-mark' }),
    'rule-type',
    '"type": "old-mark"',
  ],
  [
    'excuse a standing',
    rule({ id: 'address', standings: { detail: { severity: 'note' } } }),
    'rule-standings-severity',
    '"severity": "note"',
  ],
  [
    'let an office excuse what nobody may excuse',
    rule({ id: 'resident-id', suppressible: true }),
    'rule-suppressible',
    '"suppressible": true',
    'no',
  ],
  ['forget a clause', rule({ id: 'mobile', basis: ['PIPL-25'] }), 'rule-basis', '"basis": [', 'no'],
  [
    'look for another identifier',
    rule({ id: 'mobile', identifier: 'email', hit: ['联系邮箱 <a>lin.xiao@qq.com<b>'], miss: ['电话'] }),
    'rule-identifier',
    '"identifier": "email"',
  ],
  ['shorten a word list', { 'terms/diseases.txt': '糖尿病\n' }, 'terms', ''],
  [
    'let the digits go to another rule',
    first({
      id: 'phone-note',
      kind: 'identifier',
      type: 'phone',
      identifier: 'mobile',
      severity: 'note',
      action: 'keep',
      basis: ['REG-15'],
      why: '只记一笔',
      hit: ['申请人电话<a>13800138000<b>'],
      miss: ['文号 13800138'],
    }),
    'rule-example',
    '{',
  ],

  ['leave less time', thresholds({ leadWorkingDays: 3 }), 'thresholds-lead-working-days', '"leadWorkingDays": 3'],
  ['ask the public for fewer days', thresholds({ commentDays: 7 }), 'thresholds-comment-days', '"commentDays": 7'],
  [
    'take a thin statement',
    thresholds({ statementResidue: 1 }),
    'thresholds-statement-residue',
    '"statementResidue": 1',
  ],
  ['count more articles', thresholds({ articles: 9 }), 'thresholds-articles', '"articles": 9'],
  ['count more outsiders', thresholds({ outward: 9 }), 'thresholds-outward', '"outward": 9'],
  ['count more duties', thresholds({ duties: 9 }), 'thresholds-duties', '"duties": 9'],
  ['count more public matters', thresholds({ topics: 6 }), 'thresholds-topics', '"topics": 6'],
  ['count more grants', thresholds({ grants: 12 }), 'thresholds-grants', '"grants": 12'],
  ['count more signs of a market', thresholds({ market: 5 }), 'thresholds-market', '"market": 5'],
  ['hint later', { 'gate.json': { hints: { similar: 1 } } }, 'hints-similar', '"similar": 1', 'no'],

  [
    'drop a phrase that is no reason',
    gate({ neverReason: { remove: ['工作秘密'] } }),
    'lexicon-never-reason',
    '工作秘密',
  ],
  [
    'write the phrases anew without the old ones',
    gate({ neverReason: ['工作秘密'] }),
    'lexicon-never-reason',
    '"neverReason": [',
  ],
  [
    'accept a settlement nobody recorded',
    gate({ settled: { add: ['以牵头单位为准'] } }),
    'lexicon-settled',
    '以牵头单位为准',
  ],
  [
    'explain a short comment with anything',
    gate({ shorterExplained: { add: ['已研究'] } }),
    'lexicon-shorter-explained',
    '已研究',
  ],
  [
    'overlook an objection',
    gate({ opposed: { remove: [] }, undecided: ['^待定$'] }),
    'lexicon-undecided',
    '"undecided": [',
  ],

  [
    'add an exemption',
    { 'gate.json': { exemptions: [{ code: 'E-COUNTY', title: '本县名单公示', words: [], never: [] }] } },
    'exemption',
    '{',
  ],
  [
    'shorten what an exemption never covers',
    { 'gate.json': { exemptions: [{ code: 'E-PENALTY', never: [] }] } },
    'exemptions-never',
    '"never": []',
  ],
  [
    'let more words mean an exemption',
    { 'gate.json': { exemptions: [{ code: 'E-PENALTY', words: { add: ['公示'] } }] } },
    'exemptions-words',
    '公示',
  ],

  [
    'switch a rule off by an end',
    rule({ id: 'mobile', effective: { from: '2020-01-01', to: '2020-12-31' } }),
    'rule-effective',
    '"effective": {',
  ],
  [
    'put a secrecy mark off to a day to come',
    rule({ id: 'secret-mark', effective: { from: '2090-01-01', to: null } }),
    'rule-effective',
    '"effective": {',
  ],
  ['look at fewer lines of the head', rule({ id: 'secret-mark', head: 0 }), 'rule-head', '"head": 0'],
  [
    'call more marks old ones',
    rule({ id: 'secret-mark', shifts: [{ standing: 'suspect', look: 'near', pattern: '密' }] }),
    'rule-shifts',
    '"shifts": [',
  ],
  [
    'give a rule a mild standing it did not have',
    rule({ id: 'mobile', standings: { proved: { severity: 'note' } } }),
    'rule-standings',
    '"proved": {',
    'no',
  ],
  ['pass over whole blocks', rule({ id: 'health', unless: '慰问' }), 'rule-unless', '"unless"', 'no'],
  ['look for a term only beside another', rule({ id: 'health', near: '患者' }), 'rule-near', '"near"', 'no'],
  ['name a shorter list', rule({ id: 'health', terms: ['感冒'] }), 'rule-terms', '"terms": [', 'no'],
  ['let a notice pass for a law', gate({ lawNamed: { add: ['通知'] } }), 'lexicon-law-named', '通知'],
  ['let a set phrase pass for a matter', gate({ stage: { add: ['内部'] } }), 'lexicon-stage', '内部'],
  ['count filler as substance', gate({ filler: ['本件'] }), 'lexicon-filler', '"filler": ['],
  ['call every title a draft', gate({ draftTitle: { add: ['规定'] } }), 'lexicon-draft-title', '规定', 'no'],
  ['overlook a closed passage', gate({ closedPassage: ['永不出现'] }), 'lexicon-closed-passage', '"closedPassage": ['],
  ['take a bureau for a party organ', gate({ partyOrgan: { add: ['局'] } }), 'lexicon-party-organ', '局'],
  ['call everything inner business', gate({ internalScope: { add: ['县'] } }), 'lexicon-internal-scope', '县'],
  ['take any text for masked', gate({ masked: { add: ['慰问'] } }), 'lexicon-masked', '慰问'],
  ['doubt everything unlawful', gate({ unlawfulDoubt: { add: ['。'] } }), 'lexicon-unlawful-doubt', '。', 'no'],
]
