import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { realIo, type Wiring } from './cli/io.ts'
import { run } from './cli/run.ts'

/** The folder that holds `policies` and `dist`. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Where the command line meets the house. Answers the exit code: 0 clear, 1 something to attend, 2 wrong use or unreadable.
 * What a command does not need is not loaded: `check` starts no server and opens no database.
 */
export function main(argv: readonly string[]): Promise<number> {
  const wiring: Wiring = {
    packDir: path.join(HOME, 'policies', 'cn-base'),
    openStore: async (file) => (await import('./store/sqlite.ts')).openStore({ file }),
    serve: async () => (await import('./serve.ts')).serve(HOME),
    demo: async (options) => (await import('./demo.ts')).demo(HOME, wiring, options),
  }
  return run(argv, realIo(wiring))
}
