import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { statusOf } from '../../src/http/problems.ts'
import { pack } from '../support/office.ts'

const src = path.resolve(import.meta.dirname, '../../src')
const { problems } = pack().words

/** Codes put together from two parts in the code: nobody finds them by looking for them. */
const COMPOSED = ['gate.return', 'gate.refuse', 'pack.pattern-invalid', 'pack.pattern-nested', 'pack.pattern-unbounded']
/** Told by the command line, and by a pack or a list that does not load; never over HTTP. */
const ELSEWHERE = /^(?:baseline|cli|line|pack|suppression)\./
/** Not the desk's: `serve` says them itself, before there is a pack with words. */
const OTHERS = /^config\./

/** What an inspection of the store found: never a problem of a request. */
const FOUND = ['database']

/** Every problem code written in the source: a dotted literal of a family that has words or a status. */
function codes(): readonly string[] {
  const families = new Set(Object.keys(problems).map((code) => code.split('.')[0]!))
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const literals = files.flatMap((file) => {
    const text = readFileSync(path.join(src, file), 'utf8')
    const all = [...text.matchAll(/'([a-z]+\.[a-z]+(?:-[a-z0-9]+)*)'/g)].map((match) => match[1]!)
    const asCode = [...text.matchAll(/\bcode: '([a-z0-9.-]+)'/g)].map((match) => match[1]!)
    return [...all.filter((code) => families.has(code.split('.')[0]!) && !/\.(?:json|txt|db)$/.test(code)), ...asCode]
  })
  return [...new Set([...literals, ...COMPOSED])].filter((code) => !OTHERS.test(code) && !FOUND.includes(code)).sort()
}

describe('every problem code', () => {
  it('has a sentence that says what is wrong', () => {
    expect(codes().filter((code) => problems[code] === undefined)).toEqual([])
  })
  it('and no sentence is left over', () => {
    const used = new Set(codes())
    expect(Object.keys(problems).filter((code) => !used.has(code))).toEqual([])
  })
  it('has a status of a refusal', () => {
    for (const code of codes()) expect(statusOf(code)).toBeGreaterThanOrEqual(400)
  })
  it('stands in docs/errors.md with both', async () => {
    const page = await format(errorsPage(), { parser: 'markdown', printWidth: 120 })
    await expect(page).toMatchFileSnapshot('../../docs/errors.md')
  })
})

/** `npx vitest run tests/http/errors.test.ts -u` writes it anew. */
function errorsPage(): string {
  const rows = codes().map((code) => {
    const [wrong = '', ...todo] = (problems[code] ?? '').split(/(?<=。)/)
    return `| \`${code}\` | ${ELSEWHERE.test(code) ? '—' : statusOf(code)} | ${cell(wrong)} | ${cell(todo.join(''))} |`
  })
  return [
    '# 错误代码 · Problem codes',
    '',
    '没有办成的答复是 RFC 9457 的 `application/problem+json`：',
    '`type` 是 `/problems/` 加代码，`title` 是下表的话，`instance` 是请求编号（同答复头 `X-Request-Id`），',
    '`problems` 逐条列出代码、位置（`field` 是请求正文里的 JSON 指针，`place` 是文稿里的位置）和话。',
    '关口的退文事由（`ground.T01` 等，422）的话就是怎么改，随政策包，见 `returns.json`；',
    '退文时 `code` 是 `gate.return`，各条事由在 `problems` 里，`data.codes` 是事由代码。',
    '大括号里的字由这一次的数据填上。状态是 — 的只在命令行和加载政策包、豁免清单时出现；不在表中的代码是 400。',
    '',
    '这一页由政策包 `cn-base` 的 `words.zh.json` 和 `src/http/problems.ts` 写成，测试核对。',
    '',
    '| 代码 code | 状态 status | 哪里不对 what is wrong | 怎么办 what to do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|') || '—'
}
