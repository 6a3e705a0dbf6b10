import { describe, expect, it } from 'vitest'
import { type Files, yuantou } from '../../support/console.ts'

const OLD = '关于救助的通知\n申请人电话：13800138000\n经办人电话：13700137000\n'
const stock: Files = { '旧.txt': OLD, '清.txt': '关于会议的通知\n' }
const call = (files: Files, ...argv: readonly string[]) =>
  yuantou(['check', ...argv, '--baseline', 'old.json'], { files })

async function written(files: Files = stock): Promise<Files> {
  const { written } = await call(files, ...Object.keys(files), '--write-baseline')
  return { ...files, ...written }
}

describe('a baseline of old stock', () => {
  it('holds hashes, rules and counts; no text and no names of files', async () => {
    const { exit, written: made, out } = await call(stock, '旧.txt', '清.txt', '--write-baseline')
    expect(exit).toBe(0)
    expect(out).toContain('另有 2 处已在存量底账中')
    expect(Object.keys(made)).toEqual(['old.json'])
    const { form, files } = JSON.parse(made['old.json']!) as Kept
    expect(form).toBe('yuantou-baseline-1')
    expect(Object.entries(files)).toEqual([[expect.stringMatching(/^[0-9a-f]{64}$/), { mobile: 2 }]])
    expect(made['old.json']).not.toMatch(/13800138000|13700137000|旧|通知/)
  })

  it('is the same bytes whichever way the files are named', async () => {
    const more = { ...stock, '又.txt': '申请人电话：13800138000\n' }
    const one = await call(more, '旧.txt', '又.txt', '--write-baseline')
    const other = await call(more, '又.txt', '旧.txt', '--write-baseline')
    expect(one.written).toEqual(other.written)
  })

  it('old findings are not told again, new files are', async () => {
    const files = await written()
    const again = await call(files, '旧.txt')
    expect([again.exit, again.err]).toEqual([0, ''])
    expect(again.out).not.toContain('手机')
    const { exit, answers } = await call({ ...files, '新.txt': `新件\n${OLD}` }, '旧.txt', '新.txt', '--json')
    expect(exit).toBe(1)
    expect(answers[0]).toMatchObject({ verdict: 'clear', findings: [], baselined: 2 })
    expect(answers[1]).toMatchObject({ verdict: 'block', baselined: 0 })
  })

  it('tells all of a rule that sees more in the same bytes than it did', async () => {
    const files = await written()
    const fewer = { ...files, 'old.json': files['old.json']!.replace('"mobile": 2', '"mobile": 1') }
    const { exit, answers } = await call(fewer, '旧.txt', '--json')
    expect(exit).toBe(1)
    expect(answers[0]).toMatchObject({ findings: [{ rule: 'mobile' }, { rule: 'mobile' }], baselined: 0 })
  })

  it('never takes a secrecy mark for old stock', async () => {
    const files = await written({ '密.txt': '机密★1年\n申请人电话：13800138000' })
    expect(files['old.json']).not.toContain('secret-mark')
    const { exit, out } = await call(files, '密.txt')
    expect(exit).toBe(1)
    expect(out).toContain('国家秘密标志')
  })

  it('does not write down what is only excused', async () => {
    const entry = { id: 'hotline', rule: 'mobile', words: '13800138000', reason: '防汛值班电话，已在县政府网站公布' }
    const who = { by: '周明', approvedBy: '林晓', from: '2026-06-01', until: '2027-05-31' }
    const files = { ...stock, 'list.json': JSON.stringify([{ ...entry, ...who }]) }
    const made = await call(files, '旧.txt', '--write-baseline', '--suppressions', 'list.json')
    expect(made.written['old.json']).toContain('"mobile": 1')
    // Once it is no longer excused it is news.
    expect((await call({ ...files, ...made.written }, '旧.txt')).exit).toBe(1)
  })
})

describe('an entry that matches nothing any more', () => {
  it('is reported, and dropped when asked', async () => {
    const files = await written({ ...stock, '又.txt': '申请人电话：13800138000\n' })
    const changed = { ...files, '旧.txt': `${OLD}又改了\n` }
    const { exit, out, written: untouched } = await call(changed, '旧.txt', '又.txt')
    expect(exit).toBe(1)
    expect(out).toContain('底账里有 1 个文件这次没有对上')
    expect(untouched).toEqual({})
    const pruned = await call(changed, '旧.txt', '又.txt', '--prune-baseline')
    expect(Object.keys((JSON.parse(pruned.written['old.json']!) as Kept).files)).toHaveLength(1)
    const later = await call({ ...changed, ...pruned.written }, '又.txt')
    expect([later.exit, later.out.includes('没有对上')]).toEqual([0, false])
  })

  it('stays when other files are written down', async () => {
    const files = await written()
    const made = await call({ ...files, '又.txt': '申请人电话：13800138000\n' }, '又.txt', '--write-baseline')
    expect(Object.keys((JSON.parse(made.written['old.json']!) as Kept).files)).toHaveLength(2)
  })
})

describe('a baseline that cannot be used hides nothing', () => {
  it.each([
    ['missing', undefined, '没有找到底账'],
    ['not JSON', '{', '不是底账'],
    ['of another form', '{"form":"yuantou-baseline-2","files":{}}', '不是底账'],
    [
      'with a count that is none',
      `{"form":"yuantou-baseline-1","files":{"${'0'.repeat(64)}":{"mobile":0}}}`,
      '不是底账',
    ],
    ['with more in it', '{"form":"yuantou-baseline-1","files":{},"text":"旧"}', '不是底账'],
  ])('%s', async (_, text, said) => {
    const files = { ...stock, ...(text === undefined ? {} : { 'old.json': text }) }
    const { exit, out, err } = await call(files, '旧.txt')
    expect(exit).toBe(2)
    expect(out).toContain('手机')
    expect(err).toContain(said)
  })

  it('is not written over, for it may be somebody’s document', async () => {
    const { exit, written: made } = await call({ ...stock, 'old.json': '别人的文件' }, '旧.txt', '--write-baseline')
    expect(exit).toBe(2)
    expect(made).toEqual({})
  })

  it('that could not be written is said so', async () => {
    const io = {
      writeFile: () => Promise.resolve({ ok: false as const, problems: [{ code: 'baseline.not-written' }] }),
    }
    const argv = ['check', '旧.txt', '--baseline', 'old.json', '--write-baseline']
    const { exit, err } = await yuantou(argv, { files: stock, io })
    expect(exit).toBe(2)
    expect(err).toContain('没有写成')
  })

  it('is of files, not of lines, and has a name', async () => {
    expect((await yuantou(['check', '--jsonl', '--baseline', 'old.json'])).exit).toBe(2)
    expect((await yuantou(['check', '旧.txt', '--write-baseline'], { files: stock })).exit).toBe(2)
  })
})

type Kept = Readonly<{ form: string; files: Readonly<Record<string, Readonly<Record<string, number>>>> }>
