import { describe, expect, it } from 'vitest'
import { jsonl, yuantou, type Desk } from '../../support/console.ts'
import { docx, p } from '../../support/docx.ts'
import { FLAWED, flawed, ORDINARY, type Flawed } from '../../support/submissions.ts'

const complete = ORDINARY[0]!.draft
const gateLines = (lines: string, more: Desk = {}) => yuantou(['gate', '--jsonl'], { stdin: lines, ...more })
const codesOf = async (draft: object, more: Desk = {}) =>
  (await gateLines(jsonl({ id: 1, draft }), more)).answers[0]!['codes'] as readonly string[]

describe('gate --jsonl', () => {
  it('admits every ordinary submission, in order, with exit 0', async () => {
    const { exit, answers } = await gateLines(jsonl(...ORDINARY))
    expect(answers.map(({ id, verdict }) => ({ id, verdict }))).toEqual(
      ORDINARY.map(({ id }) => ({ id, verdict: 'admit' })),
    )
    expect(exit).toBe(0)
  })

  it('returns what is flawed with the documented fields', async () => {
    const { exit, answers } = await gateLines(
      jsonl({ id: 'x', draft: { ...complete, attribute: null } }, { id: 'y', draft: complete }),
    )
    expect(exit).toBe(1)
    expect(Object.keys(answers[0]!)).toEqual(['id', 'verdict', 'codes', 'problems', 'pack', 'judgements', 'label'])
    expect(answers[0]).toMatchObject({ id: 'x', verdict: 'return', codes: ['T01'], pack: { id: 'cn-base' } })
    const [problem] = answers[0]!['problems'] as readonly unknown[]
    expect(problem).toMatchObject({ code: 'T01', severity: 'block', field: '/attribute' })
    expect(problem).toHaveProperty('remedy')
    expect(problem).toHaveProperty('basis')
    expect(answers[1]).toMatchObject({ id: 'y', verdict: 'admit', codes: [] })
  })

  it('gives the codes the gate gives, whoever asks', async () => {
    const some = FLAWED.filter((_, i) => i % 5 === 0)
    const { answers } = await gateLines(jsonl(...some.map((one: Flawed) => ({ id: one.id, draft: flawed(one) }))))
    expect(answers.map((one) => [one['id'], one['verdict']])).toEqual(some.map((one) => [one.id, one.verdict]))
  })

  it('answers what is no draft with its faults, goes on, and ends with 2', async () => {
    const { exit, answers } = await gateLines(
      jsonl(
        { id: 'a', draft: { title: 1, attribute: '半公开' } },
        'nonsense',
        { id: 'c' },
        { id: 'd', draft: complete },
      ),
    )
    expect(exit).toBe(2)
    expect(answers).toMatchObject([
      {
        id: 'a',
        error: {
          code: 'draft.malformed',
          line: 1,
          problems: [
            { code: 'draft.malformed', field: '/title' },
            { code: 'draft.malformed', field: '/attribute' },
          ],
        },
      },
      { id: null, error: { code: 'line.not-json', line: 2 } },
      { id: 'c', error: { code: 'line.malformed', line: 3 } },
      { id: 'd', verdict: 'admit' },
    ])
    expect(JSON.stringify(answers[0])).not.toContain('半公开')
  })

  it('takes what sloppy hosts send', async () => {
    const sloppy = {
      ...complete,
      attribute: '公开发布',
      recipients: complete.recipients?.[0],
      jointIssuers: null,
      traceId: 7,
    }
    expect(await codesOf(sloppy)).toEqual(await codesOf({ ...complete, attribute: 'public' }))
  })
})

describe('a draft that names its files', () => {
  const body = docx({ body: (complete.text ?? '').split('\n').map((line) => p(line)) })
  const onDisk = { ...complete, text: null, file: '稿/正文.docx' }

  it('has them read from beside the list', async () => {
    const files = { 'in/drafts.jsonl': jsonl({ id: 1, draft: onDisk }), 'in/稿/正文.docx': body }
    expect((await yuantou(['gate', '--jsonl', 'in/drafts.jsonl'], { files })).answers).toMatchObject([
      { verdict: 'admit' },
    ])
    expect(await codesOf(onDisk, { files: { '稿/正文.docx': body } })).toEqual([])
  })

  it('may bring their bytes', async () => {
    const file = { name: '正文.docx', content: Buffer.from(body).toString('base64') }
    expect(await codesOf({ ...onDisk, file })).toEqual([])
  })

  it('is returned when a file is not there or cannot be read', async () => {
    const { exit, answers, err } = await gateLines(jsonl({ id: 1, draft: onDisk }))
    expect(exit).toBe(1)
    expect(answers[0]).toMatchObject({ verdict: 'return', codes: expect.arrayContaining(['T21']) as string[] })
    expect(err).toContain('稿/正文.docx')
    const broken = { '稿/正文.docx': new Uint8Array([0x50, 0x4b, 3, 4, 0]) }
    expect(await codesOf(onDisk, { files: broken })).toContain('T21')
    const attachments = [...complete.attachments, { name: '附件', file: '无.docx' }]
    expect(await codesOf({ ...complete, attachments })).toContain('T21')
  })

  it('cannot name bytes handed in elsewhere, nor bytes that are none', async () => {
    const unknown = await gateLines(jsonl({ id: 1, draft: { ...complete, file: 'ab'.repeat(32) } }))
    expect(unknown).toMatchObject({ exit: 2, answers: [{ id: 1, error: { code: 'file.unknown' } }] })
    const nonsense = await gateLines(
      jsonl({ id: 1, draft: { ...complete, file: { name: 'a', content: '不是base64' } } }),
    )
    expect(nonsense).toMatchObject({ exit: 2, answers: [{ id: 1, error: { code: 'file.malformed' } }] })
  })

  it('with a secrecy mark is refused and told nothing else', async () => {
    const { exit, out, answers } = await gateLines(
      jsonl({ id: 1, draft: { ...complete, text: `绝密★10年\n申请人电话13800138000\n${complete.text}` } }),
    )
    expect(exit).toBe(1)
    expect(answers[0]).toMatchObject({ verdict: 'refuse', codes: ['T23'] })
    expect(out).not.toMatch(/13800138000|绝密/)
  })
})

describe('gate FILE.json', () => {
  const files = {
    '好.json': JSON.stringify(complete),
    '套.json': JSON.stringify({ draft: complete }),
    '缺.json': JSON.stringify({ ...complete, attribute: null }),
    '坏.json': '{',
  }

  it('reads one draft, bare or under its name', async () => {
    expect(await yuantou(['gate', '好.json', '套.json'], { files })).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^好\.json：可以送审[^]*套\.json：可以送审/) as string,
    })
  })

  it('tells people each ground with its remedy', async () => {
    const { exit, out } = await yuantou(['gate', '缺.json'], { files })
    expect(exit).toBe(1)
    expect(out).toContain('缺.json：退文（1 项）')
    expect(out).toContain('T01 未提出公开属性')
    expect(out).toContain('处理：没有提出公开属性')
  })

  it('gives JSON to machines, and 2 for what is no draft', async () => {
    expect((await yuantou(['gate', '缺.json', '--json'], { files })).answers).toMatchObject([
      { file: '缺.json', codes: ['T01'] },
    ])
    expect(await yuantou(['gate', '坏.json', '--json'], { files })).toMatchObject({
      exit: 2,
      answers: [{ file: '坏.json', error: { code: 'draft.malformed' } }],
    })
    expect((await yuantou(['gate', '无.json'], { files })).exit).toBe(2)
    expect((await yuantou(['gate'], { files })).exit).toBe(2)
  })
})
