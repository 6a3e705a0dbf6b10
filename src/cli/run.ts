import { argsFor, helpFor, wrongUse, type Command } from './command.ts'
import { backup, copy, restore } from './backup.ts'
import { calendar } from './calendar.ts'
import { check } from './check.ts'
import { clean } from './clean.ts'
import { CLEAR, WRONG } from './exit.ts'
import { gate } from './gate.ts'
import type { Io } from './io.ts'
import { pack } from './pack.ts'
import { prove } from './prove.ts'
import { redact } from './redact.ts'
import { demo, serve } from './serve.ts'
import { verifyTrail } from './verify-trail.ts'

const COMMANDS: readonly Command[] = [
  check,
  gate,
  redact,
  prove,
  clean,
  pack,
  calendar,
  verifyTrail,
  backup,
  restore,
  copy,
  serve,
  demo,
]

/** 命令行 — finds the command and lets it do its work. Answers the exit code: 0 clear, 1 something to attend, 2 wrong use or unreadable. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await io.out(overview())
    return name === undefined ? WRONG : CLEAR
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    io.err(`没有这个命令：${name}\nNo such command: ${name}\n\n${overview()}`)
    return WRONG
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(helpFor(command))
    return CLEAR
  }
  const args = argsFor(command, rest)
  if (!args.ok) return wrongUse(io, command, '选项不对。', 'These options are not known, or lack a value.')
  return command.run(args.value, io)
}

function overview(): string {
  const lines = COMMANDS.map((one) => `  ${one.name.padEnd(14)}${one.zh}\n${' '.repeat(16)}${one.en}`)
  return [
    '源头 yuantou — 公文公开属性源头认定',
    '',
    '命令 Commands:',
    ...lines,
    '',
    '每个命令都有说明：yuantou 命令 --help',
    'Each explains itself: yuantou COMMAND --help',
    '',
    '退出码 Exit code: 0 没有问题 clear · 1 有需要处理的 something to attend · 2 用法不对或者读不了 wrong use or unreadable',
    '',
  ].join('\n')
}
