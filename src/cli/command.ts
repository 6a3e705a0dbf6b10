import { parseArgs } from 'node:util'
import type { Place } from '../desk/custody.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import { WRONG } from './exit.ts'
import type { Io } from './io.ts'

/** 命令 — one entry of the table. Chinese is said first, English second. */
export type Command = Readonly<{
  name: string
  zh: string
  en: string
  /** How it is called, one line for each way. */
  usage: readonly string[]
  options: Readonly<Record<string, Option>>
  run(args: Args, io: Io): Promise<number>
}>

export type Option = Readonly<{ type: 'boolean' | 'string'; value?: string; zh: string; en: string }>

/** What stood on the line after the command. */
export type Args = Readonly<{ flags: Readonly<Record<string, string | boolean | undefined>>; rest: readonly string[] }>

/** Reads a command's own options. Problem: `cli.wrong-use`. */
export function argsFor(command: Command, argv: readonly string[]): Result<Args> {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]))
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    return ok({ flags: values, rest: positionals })
  } catch {
    return refuse({ code: 'cli.wrong-use' })
  }
}

export function helpFor({ usage, zh, en, options }: Command): string {
  const lines = Object.entries(options).map(
    ([name, one]) => `  --${name}${one.value === undefined ? '' : ` ${one.value}`}\n      ${one.zh}\n      ${one.en}`,
  )
  return [zh, en, '', '用法 Usage:', ...usage.map((one) => `  yuantou ${one}`), '', '选项 Options:', ...lines, ''].join(
    '\n',
  )
}

/** Says what is wrong and how it is done right. */
export function wrongUse(io: Io, command: Command, zh: string, en: string): number {
  io.err(`${zh}\n${en}\n\n${command.usage.map((one) => `  yuantou ${one}`).join('\n')}\n`)
  return WRONG
}

/** A place as a flag or an argument names it; undefined: what the environment names. */
export function placeOf(flag: string | boolean | undefined): Place {
  return typeof flag === 'string' ? flag : undefined
}
