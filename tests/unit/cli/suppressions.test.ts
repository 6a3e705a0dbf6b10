import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSuppressions } from '../../../src/packs/suppressions.ts'
import { sentence } from '../../../src/packs/words.ts'
import { jsonl, yuantou } from '../../support/console.ts'
import { pack } from '../../support/gate.ts'

const HOTLINE = {
  id: '豁免〔2026〕1号',
  rule: 'mobile',
  words: '13900139000',
  reason: '防汛值班电话，已在县政府网站公布',
  by: '周明',
  approvedBy: '林晓',
  from: '2026-06-01',
  until: '2027-05-31',
}
const list = (...entries: readonly object[]) => JSON.stringify(entries, null, 2)
const NOTICE = '关于防汛值班的通知\n值班手机：13900139000\n'
const LEAK = '关于救助的通知\n申请人电话：13800138000，值班手机：13900139000\n'
const files = { '通知.txt': NOTICE, '名单.txt': LEAK, '清.txt': '关于会议的通知\n', 'list.json': list(HOTLINE) }
const call = (argv: readonly string[], more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  yuantou(['check', ...argv, '--suppressions', 'list.json'], { files: { ...files, ...more } })

describe('check --suppressions', () => {
  it('tells what is excused apart, with id, reason and last day, and does not count it', async () => {
    expect((await yuantou(['check', '通知.txt'], { files })).exit).toBe(1)
    const { exit, out, err } = await call(['通知.txt'])
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/^通知\.txt：没有发现问题\n {2}以下各处已经豁免，不计入结果：\n.*手机/u)
    expect(out).toContain('豁免〔2026〕1号，至 2027-05-31：防汛值班电话，已在县政府网站公布')
    expect(out).not.toContain('13900139000')
  })

  it('goes on telling everything else', async () => {
    const { exit, answers } = await call(['名单.txt', '--json'])
    expect(exit).toBe(1)
    expect(answers[0]).toMatchObject({ verdict: 'block', findings: [{ rule: 'mobile' }, { rule: 'mobile' }] })
    const { findings } = answers[0] as unknown as { findings: readonly { suppression?: unknown }[] }
    expect(findings.map((one) => one.suppression)).toEqual([
      undefined,
      { id: HOTLINE.id, reason: HOTLINE.reason, approvedBy: '林晓', until: '2027-05-31' },
    ])
  })

  it('excuses nothing beside a secrecy mark', async () => {
    const { exit, out } = await call(['密.txt'], { '密.txt': `机密★1年\n${NOTICE}` })
    expect(exit).toBe(1)
    expect(out).not.toContain('豁免〔2026〕1号，')
  })

  it('goes by the file’s own name, and by that of a member of a set', async () => {
    const only = { 'list.json': list({ ...HOTLINE, files: ['通知.txt'] }) }
    expect((await call(['通知.txt'], only)).exit).toBe(0)
    expect((await call(['别名.txt'], { ...only, '别名.txt': NOTICE })).exit).toBe(1)
    const set = { '材料.zip': zipSync({ '通知.txt': strToU8(NOTICE), '清.txt': strToU8('关于会议的通知') }) }
    expect((await call(['材料.zip'], { ...only, ...set })).exit).toBe(0)
  })

  it('works line by line', async () => {
    const stdin = jsonl({ id: 1, text: '值班手机：13900139000' }, { id: 2, text: '申请人电话：13800138000' })
    const { exit, answers, err } = await yuantou(['check', '--jsonl', '--suppressions', 'list.json'], { files, stdin })
    expect([exit, err]).toEqual([1, ''])
    expect(answers.map((one) => one['verdict'])).toEqual(['clear', 'block'])
  })
})

describe('an entry that does nothing is told', () => {
  const LATE = { ...HOTLINE, id: 'old-hotline', words: '13700137000', from: '2024-01-01', until: '2025-12-31' }

  it('at the end, over all files, and does not change the exit code', async () => {
    const { exit, out } = await call(['清.txt'])
    expect(exit).toBe(0)
    expect(out).toContain('豁免 豁免〔2026〕1号 这次没有对上任何发现')
    expect((await call(['清.txt', '通知.txt'])).out).not.toContain('没有对上')
  })

  it('for its keeper by the exit code too', async () => {
    expect((await call(['清.txt', '--strict'])).exit).toBe(1)
    expect((await call(['通知.txt', '--strict'])).exit).toBe(0)
  })

  it('once it has expired, and no longer excuses anything', async () => {
    const expired = { 'list.json': list({ ...HOTLINE, until: '2026-11-22' }) }
    const { exit, out } = await call(['通知.txt'], expired)
    expect(exit).toBe(1)
    expect(out).toContain('已于 2026-11-22 到期')
    expect((await call(['通知.txt', '--strict'], { 'list.json': list(HOTLINE, LATE) })).exit).toBe(1)
  })

  it('in JSON on a line of its own, in SARIF with the run, among lines on standard error', async () => {
    const { answers } = await call(['清.txt', '--json'])
    expect(answers[1]).toEqual({ problems: [{ code: 'suppression.unused', data: { id: HOTLINE.id } }] })
    const log = JSON.parse((await call(['清.txt', '--sarif'])).out) as Sarif
    const [invocation] = log.runs[0].invocations
    expect(invocation?.executionSuccessful).toBe(true)
    expect(invocation?.toolExecutionNotifications).toMatchObject([{ descriptor: { id: 'suppression.unused' } }])
    const lines = ['check', '--jsonl', '--suppressions', 'list.json', '--strict']
    const {
      exit,
      err,
      answers: each,
    } = await yuantou(lines, { files, stdin: jsonl({ id: 1, text: '关于会议的通知' }) })
    expect([exit, each.length]).toEqual([1, 1])
    expect(err).toContain('没有对上')
  })
})

type Sarif = Readonly<{
  runs: readonly [
    Readonly<{
      tool: Readonly<{
        driver: Readonly<{ rules: readonly Readonly<{ id: string; properties: Readonly<Record<string, unknown>> }>[] }>
      }>
      invocations: readonly Readonly<{ executionSuccessful: boolean; toolExecutionNotifications: readonly unknown[] }>[]
      results: readonly Readonly<{ ruleId: string; suppressions: readonly unknown[] }>[]
    }>,
  ]
}>

it('SARIF says of every result whether it is suppressed, and of every rule whether it may be', async () => {
  const log = JSON.parse((await call(['名单.txt', '--sarif'])).out) as Sarif
  const { results, tool } = log.runs[0]
  expect(results.filter((one) => one.ruleId === 'mobile').map((one) => one.suppressions)).toEqual([
    [],
    [
      {
        kind: 'external',
        status: 'accepted',
        justification: HOTLINE.reason,
        properties: { id: HOTLINE.id, approver: '林晓', expires: '2027-05-31' },
      },
    ],
  ])
  const never = tool.driver.rules.filter((one) => one.properties['notSuppressible'] === true).map((one) => one.id)
  expect(never).toEqual(expect.arrayContaining(['secret-mark', 'internal-mark', 'resident-id', 'passport']))
  expect(never).not.toContain('mobile')
})

describe('a list with anything wrong is no list', () => {
  const read = (text: string | Uint8Array) =>
    readSuppressions('list.json', typeof text === 'string' ? strToU8(text) : text, pack)
  const problemsOf = (text: string | Uint8Array) => {
    const done = read(text)
    return done.ok ? [] : done.problems
  }

  it.each<readonly [string, object, string, string]>([
    ['a rule nobody knows', { rule: 'mobiles' }, 'suppression.unknown-rule', '"rule": "mobiles"'],
    ['a rule that excuses nothing', { rule: 'resident-id' }, 'suppression.not-suppressible', '"rule": "resident-id"'],
    ['a secrecy mark', { rule: 'secret-mark', words: '秘密★' }, 'suppression.not-suppressible', '"rule"'],
    ['one’s own approval', { approvedBy: '周　明' }, 'suppression.self-approved', '"approvedBy"'],
    ['a reason of six letters', { reason: '值班电话号码' }, 'suppression.reason-thin', '"reason"'],
    ['a reason of dots', { reason: '值班电话。。。。。。。。。。' }, 'suppression.reason-thin', '"reason"'],
    ['a set phrase', { reason: '内部文件，领导要求，内容敏感，按惯例' }, 'suppression.reason-phrase', '"reason"'],
    ['no such day', { until: '2027-02-30' }, 'suppression.no-such-day', '"until"'],
    ['an end before the beginning', { until: '2026-05-31' }, 'suppression.backwards', '"until"'],
    ['more than two years', { until: '2028-06-02' }, 'suppression.too-long', '"until"'],
    ['blank words', { words: ' 　-' }, 'suppression.no-words', '"words"'],
    ['a name everywhere', { rule: 'name', words: '周明' }, 'suppression.too-wide', '"words"'],
    ['a kind nobody knows', { kind: '小广告' }, 'suppression.unknown-kind', '"kind"'],
    ['a name nobody knows', { colour: 'red' }, 'suppression.malformed', '"colour"'],
    ['a number of no form', { id: '一号' }, 'suppression.malformed', '"id"'],
  ])('%s', (_, change, code, line) => {
    const found = problemsOf(list({ ...HOTLINE, ...change })).find((one) => one.code === code)
    expect(found?.data).toMatchObject({ file: 'list.json', text: expect.stringContaining(line) as unknown })
    expect(found?.data?.['caret']).toMatch(/\^$/)
    expect(sentence(pack.words, found!)).toMatch(/^[^{}]*\p{Script=Han}[^{}]*。$/u)
  })

  it.each([
    ['no JSON', '[{]', 'suppression.not-json'],
    ['no UTF-8', new Uint8Array([0x5b, 0xd4, 0xc6, 0x5d]), 'suppression.not-json'],
    ['brackets without end', '['.repeat(10_000), 'suppression.not-json'],
    ['a name twice', '[{"id":"a","id":"b"}]', 'suppression.key-twice'],
    ['no list', '{}', 'suppression.malformed'],
  ])('%s', (_, text, code) => expect(problemsOf(text).map((one) => one.code)).toContain(code))

  it('one number for two entries', () => {
    expect(problemsOf(list(HOTLINE, HOTLINE)).map((one) => one.code)).toEqual(['suppression.twice'])
  })
  it('but two years to the day, a name in one file, and an expired entry are all in order', () => {
    expect(read(list({ ...HOTLINE, until: '2028-06-01' })).ok).toBe(true)
    expect(read(list({ ...HOTLINE, rule: 'name', words: '周明', files: ['公告.docx'] })).ok).toBe(true)
    expect(read(list({ ...HOTLINE, from: '2020-01-01', until: '2020-12-31' })).ok).toBe(true)
  })

  it('and excuses nothing: everything is told, with file, line and caret on standard error, exit 2', async () => {
    const { exit, out, err } = await call(['通知.txt'], { 'list.json': list({ ...HOTLINE, approvedBy: '周明' }) })
    expect(exit).toBe(2)
    expect(out).toContain('手机')
    expect(out).not.toContain('豁免〔2026〕1号，')
    expect(err).toMatch(/list\.json:8:\d+ .*同一个人.* \[suppression\.self-approved\]\n.*"approvedBy".*\n\s+\^/u)
    expect(err).toContain('没有放过任何一处')
    expect((await yuantou(['check', '清.txt', '--suppressions', 'none.json'], { files })).exit).toBe(2)
  })
})
