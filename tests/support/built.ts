import { spawnSync } from 'node:child_process'
import path from 'node:path'

const MAIN = path.resolve(import.meta.dirname, '../../dist/main.js')
const START = `const { main } = await import(${JSON.stringify(MAIN)}); process.exitCode = await main(process.argv.slice(1))`
/** The arguments that start the program as it was built; its own come after them. */
export const BUILT = [process.execPath, '--input-type=module', '-e', START] as const

/** Calls the command line as it was built, and answers what a user would see. */
export function yuantouCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Readonly<{ exit: number | null; out: string; err: string }> {
  const [program, ...rest] = [...BUILT, ...args]
  const { status, stdout, stderr } = spawnSync(program, rest, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
  })
  return { exit: status, out: stdout, err: stderr }
}
