import path from 'node:path'
import { attributeOf } from '../schemas/parts.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import { checkFile, type CheckedFile, type UnreadFile } from './check-file.ts'
import { checkLines } from './check-lines.ts'
import { checkReport } from './check-report.ts'
import type { CheckSetting } from './check-text.ts'
import { wrongUse, type Args, type Command } from './command.ts'
import { ATTEND, CLEAR, gravest, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { packInForce } from './pack-in-force.ts'
import { sarif } from './sarif.ts'

/** 检查 — what the rules see in files, or in texts line by line. Nothing is written anywhere. */
export const check: Command = {
  name: 'check',
  zh: '检查文件或文本中的涉密标志、个人信息和格式问题',
  en: 'Look for secrecy marks, personal data and faults of form in files or texts',
  usage: [
    'check FILE… [--attribute A] [--json | --sarif] [--show]',
    'check --jsonl [FILE] [--attribute A] [--show]    （每行 {"id","text"}，缺省读标准输入；one per line, stdin by default）',
  ],
  options: {
    attribute: {
      type: 'string',
      value: 'A',
      zh: '拟定的公开属性：public、redacted、on-request、not-public（或中文名称）',
      en: 'the attribute intended, as a code or its Chinese name',
    },
    json: { type: 'boolean', zh: '每个文件输出一行 JSON', en: 'one line of JSON for each file' },
    jsonl: { type: 'boolean', zh: '逐行检查文本，每行一个答复', en: 'check texts line by line, one answer each' },
    sarif: { type: 'boolean', zh: '输出 SARIF 2.1.0（不含原文）', en: 'SARIF 2.1.0, without matched text' },
    show: { type: 'boolean', zh: '显示命中的原文（缺省不显示）', en: 'show matched text (left out otherwise)' },
  },
  run,
}

async function run({ flags, rest }: Args, io: Io): Promise<number> {
  const attribute = attributeOf(typeof flags['attribute'] === 'string' ? flags['attribute'] : null)
  if (flags['attribute'] !== undefined && attribute === null)
    return wrongUse(io, check, '没有这种公开属性。', 'There is no such attribute.')
  const setting: CheckSetting = { attribute, show: flags['show'] === true }
  if (flags['jsonl'] === true) return runLines(io, flags, rest, setting)
  if (rest.length === 0) return wrongUse(io, check, '请指明要检查的文件。', 'Name the files to check.')
  if (flags['json'] === true && flags['sarif'] === true)
    return wrongUse(io, check, '--json 与 --sarif 只能选一个。', 'Either --json or --sarif.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  return runFiles(
    io,
    pack,
    rest,
    setting,
    flags['sarif'] === true ? 'sarif' : flags['json'] === true ? 'json' : 'words',
  )
}

async function runLines(io: Io, flags: Args['flags'], rest: readonly string[], setting: CheckSetting): Promise<number> {
  if (rest.length > 1 || flags['sarif'] === true)
    return wrongUse(io, check, '--jsonl 只读一个文件或标准输入。', '--jsonl reads one file, or standard input.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  const [file] = rest
  if (file === undefined || file === '-') return checkLines(io, pack, io.stdin, setting)
  const opened = await io.stream(path.resolve(io.cwd, file))
  if (opened.ok) return checkLines(io, pack, opened.value, setting)
  for (const problem of opened.problems) io.err(`${file}：${sentence(pack.words, problem)}\n`)
  return WRONG
}

async function runFiles(
  io: Io,
  pack: Pack,
  files: readonly string[],
  setting: CheckSetting,
  manner: 'words' | 'json' | 'sarif',
): Promise<number> {
  const reader = io.reader()
  const checked: (CheckedFile | UnreadFile)[] = []
  try {
    for (const file of files) {
      const one = await checkFile(io, reader, pack, file, setting)
      checked.push(one)
      if (manner === 'json') await io.out(`${JSON.stringify({ file: one.file, ...one.answer })}\n`)
      if (manner === 'words') await io.out(checkReport(pack, one))
    }
  } finally {
    await reader.close()
  }
  if (manner === 'sarif') await io.out(`${JSON.stringify(sarif(pack, checked), null, 2)}\n`)
  return gravest(checked.map((one) => exitOf(one.answer.verdict)))
}

function exitOf(verdict: (CheckedFile | UnreadFile)['answer']['verdict']): number {
  return verdict === 'unreadable' ? WRONG : verdict === 'clear' ? CLEAR : ATTEND
}
