import path from 'node:path'
import { ok } from '../domain/result.ts'
import { attributeOf } from '../schemas/parts.ts'
import { sentence } from '../packs/words.ts'
import { checkFiles } from './check-files.ts'
import { checkLines } from './check-lines.ts'
import { readLists } from './check-lists.ts'
import type { CheckSetting } from './check-text.ts'
import { wrongUse, type Args, type Command } from './command.ts'
import { excusesOf, idleProblems } from './excuses.ts'
import { ATTEND, CLEAR, gravest, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { packInForce } from './pack-in-force.ts'

/** 检查 — what the rules see in files, or in texts line by line. Nothing is written but a baseline, where one is asked for. */
export const check: Command = {
  name: 'check',
  zh: '检查文件或文本中的涉密标志、个人信息和格式问题',
  en: 'Look for secrecy marks, personal data and faults of form in files or texts',
  usage: [
    'check FILE… [--attribute A] [--json | --sarif] [--show] [--suppressions LIST [--strict]]',
    'check FILE… --baseline LIST [--write-baseline] [--prune-baseline]',
    'check --jsonl [FILE] [--attribute A] [--show] [--suppressions LIST [--strict]]    （每行 {"id","text"}，缺省读标准输入；one per line, stdin by default）',
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
    suppressions: {
      type: 'string',
      value: 'LIST',
      zh: '豁免清单（suppressions.json）：清单里的文字另列，不计入结果',
      en: 'the office’s list of words that may stand: told apart, and counting for nothing',
    },
    strict: {
      type: 'boolean',
      zh: '豁免清单里有到期的、对不上的，退出码也为 1',
      en: 'exit code 1 for entries of that list that expired or matched nothing',
    },
    baseline: {
      type: 'string',
      value: 'LIST',
      zh: '存量底账：文件没有变、数目没有超出底账的不再报',
      en: 'old stock: what the same bytes had before is not told again',
    },
    'write-baseline': {
      type: 'boolean',
      zh: '把这次的发现写进底账（密级标志除外）',
      en: 'write what is found into the baseline, secrecy marks excepted',
    },
    'prune-baseline': {
      type: 'boolean',
      zh: '去掉底账里这次没有对上的文件',
      en: 'drop from the baseline what is not among these files',
    },
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
  if (flags['baseline'] === undefined && writes(flags))
    return wrongUse(io, check, '请用 --baseline 指明底账。', 'Name the baseline.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  const lists = await readLists(io, pack, flags)
  const manner = flags['sarif'] === true ? 'sarif' : flags['json'] === true ? 'json' : 'words'
  return checkFiles(io, pack, { files: rest, lists, manner, strict: flags['strict'] === true }, setting)
}

function writes(flags: Args['flags']): boolean {
  return flags['write-baseline'] === true || flags['prune-baseline'] === true
}

async function runLines(io: Io, flags: Args['flags'], rest: readonly string[], setting: CheckSetting): Promise<number> {
  if (rest.length > 1 || flags['sarif'] === true)
    return wrongUse(io, check, '--jsonl 只读一个文件或标准输入。', '--jsonl reads one file, or standard input.')
  if (flags['baseline'] !== undefined || writes(flags))
    return wrongUse(io, check, '底账按文件记，不能与 --jsonl 同用。', 'A baseline is of files, not of lines.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  const lists = await readLists(io, pack, flags)
  const excuses = excusesOf(lists.suppressions, io.today())
  const [file] = rest
  const opened = file === undefined || file === '-' ? ok(io.stdin) : await io.stream(path.resolve(io.cwd, file))
  if (!opened.ok) {
    for (const problem of opened.problems) io.err(`${file ?? ''}：${sentence(pack.words, problem)}\n`)
    return WRONG
  }
  const exit = await checkLines(io, pack, opened.value, { ...setting, excuses })
  // One answer for each line and nothing else stands on standard output.
  const idle = idleProblems(excuses.idle())
  for (const problem of idle) io.err(`${sentence(pack.words, problem)}\n`)
  return gravest([exit, lists.exit, flags['strict'] === true && idle.length > 0 ? ATTEND : CLEAR])
}
