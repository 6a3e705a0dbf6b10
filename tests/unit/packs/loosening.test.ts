import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../src/checks/engine.ts'
import { stagedExample } from '../../../src/checks/example.ts'
import { layOver } from '../../../src/packs/book.ts'
import { judging } from '../../../src/packs/compile.ts'
import { loadLineage, type Loaded } from '../../../src/packs/load.ts'
import type { Pack } from '../../../src/packs/pack.ts'
import type { Counterexample } from '../../../src/packs/proof.ts'
import { said } from '../../../src/packs/specimen.ts'
import { lineageOf } from '../../../src/packs/lineage.ts'
import { HEAD, mustLoad, packOf, parents, BASE, type Written } from '../../support/packs.ts'

let base: Loaded
beforeAll(() => void (base = mustLoad(loadLineage(BASE))))

const gate = (lexicon: object, more: object = {}): Written => ({ 'gate.json': { ...more, lexicon } })
const thresholds = (change: object): Written => ({ 'gate.json': { thresholds: change } })
const rule = (change: object): Written => ({ 'rules/own.json': [change] })
const first = (change: object): Written => ({ 'rules/a.json': [change] })
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

/** What a child tries, in which dimension it is caught, and what stands on the line that is shown. `no`: no paper can show it. */
const ATTEMPTS: readonly (readonly [what: string, files: Written, dimension: string, line: string, shown?: 'no'])[] = [
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
]

describe('a child that loosens its parent does not load, and is shown where', () => {
  it.each(ATTEMPTS)('to %s', (_, files, dimension, line, shown) => {
    const dir = packOf({ 'pack.json': HEAD, ...files })
    const loaded = loadLineage(dir, { parents })
    const found = (loaded.ok ? [] : loaded.problems).filter((one) => one.code === 'pack.loosened')
    const problem = found.find((one) => one.data?.['dimension'] === dimension)
    expect(
      problem,
      JSON.stringify(
        loaded.ok
          ? 'it loads'
          : loaded.problems.map(({ data: { counterexample: _c, ...d } = {}, code }) => ({ code, d })),
      ),
    ).toBeDefined()
    const {
      file,
      line: number,
      text,
      counterexample,
    } = problem!.data as Readonly<{ file: string; line: number; text: string; counterexample?: Counterexample }>
    if (!file.startsWith('terms/')) {
      expect(text).toContain(line)
      expect(readFileSync(`${dir}/${file}`, 'utf8').split('\n')[number - 1]).toBe(text)
    }
    if (shown === 'no') return
    expect(counterexample, 'no counter-example').toBeDefined()
    expect(parts(counterexample!, base.pack, looserPack(dir))).toBe(true)
  })
})

/** The child as it would judge if it were let in. */
function looserPack(dir: string): Pack {
  const layers = lineageOf(dir, parents)
  if (!layers.ok) throw new Error('no lineage')
  const pack = judging(layOver(base.book, layers.value[1]!, 1).book, base.pack)
  if (!pack) throw new Error('it cannot judge')
  return pack
}

function parts(example: Counterexample, parent: Pack, child: Pack): boolean {
  if (example.kind === 'paper') {
    const [above, below] = [said(parent, example.draft), said(child, example.draft)]
    return (
      above.verdict !== 'admit' &&
      (above.verdict !== below.verdict || above.codes.some((code) => !below.codes.includes(code)))
    )
  }
  const { paper, stage } = stagedExample(example.example)
  const seen = (pack: Pack) =>
    check(pack.rules, [paper], { kind: null, attribute: stage.attribute ?? null }).map(
      ({ type, place, severity, certainty, action }) => ({ type, place, severity, certainty, action }),
    )
  return JSON.stringify(seen(parent)) !== JSON.stringify(seen(child))
}
