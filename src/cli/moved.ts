import type { Contents, Outcome } from '../desk/custody.ts'
import type { Args } from './command.ts'
import { isTrouble, sayTrouble } from './custody-words.ts'
import { CLEAR } from './exit.ts'
import type { Io } from './io.ts'

/** Says what was written out, read back or moved: how many rows of what, and the head of the trail. */
export async function sayMoved(io: Io, { flags }: Args, verb: string, outcome: Outcome<Contents>): Promise<number> {
  if (isTrouble(outcome)) return sayTrouble(io, outcome)
  const { migration, tables, head } = outcome.done
  if (flags['json'] === true) {
    await io.out(`${JSON.stringify(outcome.done)}\n`)
    return CLEAR
  }
  const rows = Object.entries(tables).map(([name, sum]) => `  ${name.padEnd(16)}${String(sum.rows).padStart(10)}`)
  const end = `留痕末条 trail head: ${head.seq} ${head.hash}`
  await io.out(`${verb}\n迁移 migration: ${migration}\n${rows.join('\n')}\n${end}\n`)
  return CLEAR
}
