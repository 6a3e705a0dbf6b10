import { loadPack } from '../packs/load.ts'
import type { Pack } from '../packs/pack.ts'
import { shown } from '../packs/shown.ts'
import type { Io } from './io.ts'

/** The pack that judges, loaded once for a command; when it does not load, why is told and nothing is judged. */
export function packInForce(io: Io): Pack | undefined {
  const loaded = loadPack(io.packDir)
  if (loaded.ok) return loaded.value
  io.err('政策包不能使用，未做任何检查：\nThe policy pack does not load; nothing was checked:\n')
  for (const problem of loaded.problems) io.err(`${shown(problem)}\n`)
  return undefined
}
