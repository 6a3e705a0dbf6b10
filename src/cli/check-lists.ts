import path from 'node:path'
import type { Problem } from '../domain/result.ts'
import type { Suppression } from '../domain/suppression.ts'
import type { Pack } from '../packs/pack.ts'
import { readSuppressions } from '../packs/suppressions.ts'
import { parseBaseline, type Baseline } from './baseline.ts'
import type { Args } from './command.ts'
import { CLEAR, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { told } from './pack-at.ts'

/** What `--suppressions` and `--baseline` hand in. */
export type Lists = Readonly<{
  suppressions: readonly Suppression[]
  baseline: Readonly<{ file: string; known: Baseline; write: boolean; prune: boolean }> | null
  /** `WRONG` where a list that was named could not be used. Everything is then told, for nothing is known to be excused or old. */
  exit: number
}>

/** Reads both. A list that cannot be used is said so on standard error, and lets nothing pass. */
export async function readLists(io: Io, pack: Pack, flags: Args['flags']): Promise<Lists> {
  const suppressions = await suppressionsIn(io, pack, flags['suppressions'])
  const baseline = await baselineIn(io, pack, flags)
  return {
    suppressions: suppressions ?? [],
    baseline: baseline ?? null,
    exit: suppressions === undefined || baseline === undefined ? WRONG : CLEAR,
  }
}

async function suppressionsIn(io: Io, pack: Pack, flag: Flag): Promise<readonly Suppression[] | undefined> {
  if (typeof flag !== 'string') return []
  const found = await io.readFile(path.resolve(io.cwd, flag))
  const read = found.ok ? readSuppressions(flag, found.value, pack) : found
  if (read.ok) return read.value
  say(io, pack, found.ok ? read.problems : [{ code: 'suppression.unreadable', data: { file: flag } }])
  io.err('豁免清单不能用，没有放过任何一处。\nThe list of suppressions cannot be used; nothing was suppressed.\n')
  return undefined
}

async function baselineIn(io: Io, pack: Pack, flags: Args['flags']): Promise<Lists['baseline'] | undefined> {
  const { baseline: file } = flags
  if (typeof file !== 'string') return null
  const [write, prune] = [flags['write-baseline'] === true, flags['prune-baseline'] === true]
  const at = path.resolve(io.cwd, file)
  const found = await io.readFile(at)
  const isNew = !found.ok && found.problems.some((one) => one.code === 'file.missing')
  if (isNew && write) return { file, known: new Map(), write, prune }
  // What lies there and is no baseline is not written over either: it may be somebody's document.
  const read = found.ok ? parseBaseline(file, found.value) : found
  if (read.ok) return { file, known: read.value, write, prune }
  say(
    io,
    pack,
    isNew ? [{ code: 'baseline.missing', data: { file } }] : [{ code: 'baseline.malformed', data: { file } }],
  )
  return undefined
}

type Flag = Args['flags'][string]

function say(io: Io, { words }: Pack, problems: readonly Problem[]): void {
  for (const problem of problems) io.err(`${told(problem, words)}\n`)
}
