import path from 'node:path'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import { wrongUse, type Command } from './command.ts'
import { ATTEND, CLEAR, gravest, WRONG } from './exit.ts'
import { gateDesk, toldProblems, type GateDesk } from './gate-draft.ts'
import { gateLines } from './gate-lines.ts'
import { gateReport } from './gate-report.ts'
import type { Io } from './io.ts'
import { isRecord } from './line-record.ts'
import { packInForce } from './pack-in-force.ts'

/** 关口自查 — what the general office would say to a draft: all grounds at once. Nothing is written, nothing counted. */
export const gate: Command = {
  name: 'gate',
  zh: '自查文稿能否送审：一次列出全部退文事由',
  en: 'Ask whether a draft would be admitted: all grounds of return at once',
  usage: [
    'gate FILE.json… [--json]                （一件文稿，或 {"draft"}；one draft each）',
    'gate --jsonl [FILE]                     （每行 {"id","draft"}，缺省读标准输入；one per line, stdin by default）',
  ],
  options: {
    json: { type: 'boolean', zh: '每个文件输出一行 JSON', en: 'one line of JSON for each file' },
    jsonl: { type: 'boolean', zh: '逐行审查，每行一个答复', en: 'one draft a line, one answer each' },
  },
  async run({ flags, rest }, io) {
    const lineByLine = flags['jsonl'] === true
    if (lineByLine && rest.length > 1)
      return wrongUse(io, gate, '--jsonl 只读一个文件或标准输入。', '--jsonl reads one file, or standard input.')
    if (!lineByLine && rest.length === 0) return wrongUse(io, gate, '请指明文稿文件。', 'Name the draft.')
    const pack = packInForce(io)
    if (!pack) return WRONG
    const desk = gateDesk(io, pack)
    try {
      return lineByLine
        ? await runLines(io, pack, desk, rest[0])
        : await runFiles(io, pack, desk, rest, flags['json'] === true)
    } finally {
      await desk.close()
    }
  },
}

async function runLines(io: Io, pack: Pack, desk: GateDesk, file: string | undefined): Promise<number> {
  if (file === undefined || file === '-') return gateLines(io, pack, desk, { chunks: io.stdin, folder: io.cwd })
  const at = path.resolve(io.cwd, file)
  const opened = await io.stream(at)
  if (opened.ok) return gateLines(io, pack, desk, { chunks: opened.value, folder: path.dirname(at) })
  for (const problem of opened.problems) io.err(`${file}：${sentence(pack.words, problem)}\n`)
  return WRONG
}

async function runFiles(io: Io, pack: Pack, desk: GateDesk, files: readonly string[], json: boolean): Promise<number> {
  const exits: number[] = []
  for (const file of files) exits.push(await runFile(io, pack, desk, file, json))
  return gravest(exits)
}

async function runFile(io: Io, pack: Pack, desk: GateDesk, file: string, json: boolean): Promise<number> {
  const at = path.resolve(io.cwd, file)
  const found = await io.readFile(at)
  const answer = found.ok ? await desk.answer(draftIn(found.value), path.dirname(at)) : found
  if (answer.ok) {
    await io.out(json ? `${JSON.stringify({ file, ...answer.value })}\n` : gateReport(pack, file, answer.value))
    return answer.value.verdict === 'admit' ? CLEAR : ATTEND
  }
  const problems = toldProblems(pack, answer.problems)
  if (json) await io.out(`${JSON.stringify({ file, error: { code: answer.problems[0]?.code, problems } })}\n`)
  else for (const problem of answer.problems) io.err(`${file}：${sentence(pack.words, problem)}\n`)
  return WRONG
}

/** The draft itself, or under `draft` as the HTTP body has it; what is no JSON is no draft, and `readDraft` says so. */
function draftIn(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isRecord(value) && value['title'] === undefined && isRecord(value['draft']) ? value['draft'] : value
  } catch {
    return undefined
  }
}
