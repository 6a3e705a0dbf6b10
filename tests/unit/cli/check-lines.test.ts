import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HERE, jsonl, yuantou } from '../../support/console.ts'

const MOBILE = '13800138000'
const call = (stdin: string | readonly (string | Uint8Array)[], ...flags: readonly string[]) =>
  yuantou(['check', '--jsonl', ...flags], { stdin })

describe('check --jsonl', () => {
  it('answers a line with the documented fields, in their order', async () => {
    const text = `关于慰问的通知\n申请人电话${MOBILE}`
    const { exit, answers, out } = await call(jsonl({ id: 'a', text }))
    expect(exit).toBe(1)
    expect(answers).toEqual([
      {
        id: 'a',
        format: 'text',
        sha256: createHash('sha256').update(text).digest('hex'),
        pack: { id: 'cn-base', version: expect.any(String) as string },
        secrecy: 'none',
        verdict: 'block',
        findings: [
          {
            rule: 'mobile',
            type: 'mobile',
            severity: 'block',
            certainty: 'certain',
            action: 'redact',
            evidence: { standing: 'labelled', label: 'home-phone' },
            file: 'body',
            block: 1,
            from: 5,
            to: 16,
            start: 13,
            end: 24,
          },
        ],
      },
    ])
    expect(Object.keys(answers[0]!)).toEqual(['id', 'format', 'sha256', 'pack', 'secrecy', 'verdict', 'findings'])
    expect(out).not.toContain(MOBILE)
  })

  it.each([
    ['\n', '😀一\n\n申请人电话'],
    ['\r\n', '😀一\r\n\r\n申请人电话'],
    ['\r', '😀一\r\r申请人电话'],
    ['mixed', '😀𠮷\r\n一\n\r申请人电话'],
  ])('counts offsets in UTF-16 over the whole text, whichever way lines end (%j)', async (_, before) => {
    const text = `${before}${MOBILE}，现住😀`
    const { answers } = await call(jsonl({ id: 1, text }))
    const [finding] = answers[0]!['findings'] as readonly Readonly<{ start: number; end: number }>[]
    expect(text.slice(finding!.start, finding!.end)).toBe(MOBILE)
  })

  it('shows matched text only when asked', async () => {
    const line = jsonl({ id: 1, text: `申请人电话${MOBILE}` })
    expect((await call(line)).out).not.toContain(MOBILE)
    expect((await call(line, '--show')).answers[0]!['findings']).toMatchObject([{ text: MOBILE }])
  })

  it('says refuse of a secrecy mark and shows nothing of that text even when asked', async () => {
    const { exit, answers, out } = await call(jsonl({ id: 1, text: `机密★1年\n申请人电话${MOBILE}` }), '--show')
    expect(exit).toBe(1)
    expect(answers[0]).toMatchObject({ secrecy: 'secret-mark', verdict: 'refuse' })
    expect(out).not.toMatch(new RegExp(`${MOBILE}|机密`))
  })

  it('says clear of an ordinary text, and exit 0', async () => {
    const { exit, answers } = await call(jsonl({ id: null, text: '关于召开会议的通知' }, { text: '' }))
    expect(exit).toBe(0)
    expect(answers).toMatchObject([
      { id: null, secrecy: 'none', verdict: 'clear', findings: [] },
      { id: null, verdict: 'clear', findings: [] },
    ])
  })

  it('asks somebody to look where nothing is certain', async () => {
    const { exit, answers } = await call(jsonl({ id: 1, text: '患者张某，患有精神分裂症，需救助。' }))
    expect(answers[0]).toMatchObject({ verdict: 'attend' })
    expect(exit).toBe(1)
  })

  it('answers broken lines in their place, goes on, and ends with 2', async () => {
    const { exit, answers } = await call([
      jsonl({ id: 'a', text: '甲' }, '{"id":"b","text":', { id: 'c' }, { id: 'd', text: 7 }, '', '[1]', {
        id: {},
        text: '乙',
      }),
      new Uint8Array([0x22, 0xff, 0x22, 10]),
      jsonl({ id: 'z', text: '末' }),
    ])
    expect(exit).toBe(2)
    expect(answers).toMatchObject([
      { id: 'a', verdict: 'clear' },
      { id: null, error: { code: 'line.not-json', line: 2 } },
      { id: 'c', error: { code: 'line.malformed', line: 3 } },
      { id: 'd', error: { code: 'line.malformed', line: 4 } },
      { id: null, error: { code: 'line.malformed', line: 6 } },
      { id: null, error: { code: 'line.malformed', line: 7 } },
      { id: null, error: { code: 'line.not-utf8', line: 8 } },
      { id: 'z', verdict: 'clear' },
    ])
    expect(Object.keys(answers[1]!)).toEqual(['id', 'error'])
  })

  it('reads lines however the stream is cut, with or without a last newline or a byte order mark', async () => {
    const whole = new TextEncoder().encode(
      `\uFEFF${jsonl({ id: '一', text: '电话😀' }, { id: '二', text: '乙' }).trimEnd()}`,
    )
    const cut = Array.from({ length: Math.ceil(whole.length / 3) }, (_, i) => whole.subarray(i * 3, i * 3 + 3))
    const { exit, answers } = await call(cut)
    expect(exit).toBe(0)
    expect(answers.map((one) => one['id'])).toEqual(['一', '二'])
    expect((await call([])).exit).toBe(0)
  })

  it('does not swallow a line without end', async () => {
    const mass = new Uint8Array(48 * 1024 * 1024).fill(0x20)
    const { exit, answers } = await call([mass, mass, mass, mass, mass, mass, '\n', jsonl({ id: 2, text: '乙' })])
    expect(exit).toBe(2)
    expect(answers).toMatchObject([{ id: null, error: { code: 'line.too-long', line: 1 } }, { id: 2 }])
  })

  it('says where reading broke off, after answering what came before', async () => {
    async function* failing() {
      yield await Promise.resolve(new TextEncoder().encode(jsonl({ id: 1, text: '甲' }) + '{"id":2,'))
      throw Object.assign(new Error('read'), { code: 'EIO' })
    }
    const { exit, answers } = await yuantou(['check', '--jsonl'], { io: { stdin: failing() } })
    expect(exit).toBe(2)
    expect(answers).toMatchObject([
      { id: 1, verdict: 'clear' },
      { id: null, error: { code: 'line.broken-off', line: 2 } },
    ])
  })

  it('answers each line before the next is sent', async () => {
    const heard: string[] = []
    async function* dialogue() {
      for (const id of [1, 2, 3]) {
        yield new TextEncoder().encode(jsonl({ id, text: '甲' }))
        await Promise.resolve()
        expect(heard).toHaveLength(id)
      }
    }
    const io = { stdin: dialogue(), out: (text: string) => void heard.push(text) }
    expect((await yuantou(['check', '--jsonl'], { io })).exit).toBe(0)
    expect(heard).toHaveLength(3)
  })

  it('keeps the order over many lines', async () => {
    const { answers } = await call(jsonl(...Array.from({ length: 2_000 }, (_, id) => ({ id, text: '通知' }))))
    expect(answers.map((one) => one['id'])).toEqual(Array.from({ length: 2_000 }, (_, id) => id))
  })

  it('reads a file instead of standard input, and says when there is none', async () => {
    const files = { 'in/texts.jsonl': jsonl({ id: 1, text: '甲' }) }
    expect((await yuantou(['check', '--jsonl', 'in/texts.jsonl'], { files })).answers).toMatchObject([{ id: 1 }])
    expect((await yuantou(['check', '--jsonl', `${HERE}/in/texts.jsonl`], { files })).exit).toBe(0)
    expect(await yuantou(['check', '--jsonl', 'none.jsonl'], { files })).toMatchObject({ exit: 2, out: '' })
  })

  it('starts no reader for texts', async () => {
    const io = {
      reader: () => {
        throw new Error('a reader was started')
      },
    }
    expect((await yuantou(['check', '--jsonl'], { stdin: jsonl({ id: 1, text: '甲' }), io })).exit).toBe(0)
  })
})
