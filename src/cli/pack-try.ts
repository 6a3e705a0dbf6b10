import { packInForce } from '../desk/calendar-in-force.ts'
import type { Deps } from '../desk/deps.ts'
import { countsOf, tryPack, type Trial } from '../desk/try-pack.ts'
import { STATES, type State } from '../domain/case.ts'
import type { Pack } from '../packs/pack.ts'
import { atDesk } from './at-desk.ts'
import { placeOf, wrongUse, type Args, type Command } from './command.ts'
import { ATTEND, CLEAR, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { packAt } from './pack-at.ts'
import { trialLines } from './pack-try-lines.ts'

/** More cases than any office keeps: without a limit all are looked at. */
const ALL = 1_000_000_000

/** 试行 — what a pack would have made of the stored history; 1 when any answer would differ. */
export async function tryOut(io: Io, command: Command, dir: string, { flags }: Args): Promise<number> {
  const { data, state, limit, json, titles } = flags
  const states = STATES.filter((one) => one === state)
  if (state !== undefined && states.length === 0)
    return wrongUse(io, command, `没有这种状态：${String(state)}`, `States are ${STATES.join(', ')}.`)
  if (typeof limit === 'string' && !/^[1-9]\d{0,8}$/u.test(limit))
    return wrongUse(io, command, '--limit 应为正整数。', 'A limit is a whole number from 1.')
  const candidate = packAt(io, dir)
  if ('exit' in candidate) return candidate.exit
  const ask = { limit: typeof limit === 'string' ? Number(limit) : ALL, ...(states.length > 0 ? { states } : {}) }
  const how = { json: json === true, titles: titles === true }
  return (await atDesk(io, placeOf(data), (deps) => run(io, deps, candidate.loaded.pack, ask, how))) ?? WRONG
}

type Ask = Readonly<{ limit: number; states?: readonly State[] }>

async function run(
  io: Io,
  deps: Deps,
  shipped: Pack,
  ask: Ask,
  how: Readonly<{ json: boolean; titles: boolean }>,
): Promise<number> {
  // The years imported into this data folder hold for whatever pack judges there.
  const candidate = packInForce(() => shipped, deps.store)
  await candidate.refresh()
  const trial = await tryPack(deps, { ...ask, candidate: candidate.pack() })
  const titles = how.titles ? await titlesOf(deps, trial) : new Map<string, string>()
  const [was, is] = [deps.pack(), shipped].map(({ id, version, revision }) => ({ id, version, revision }))
  const changed = trial.changed.map((one) => ({ ...one, ...(titles.has(one.id) ? { title: titles.get(one.id) } : {}) }))
  await io.out(
    how.json
      ? `${JSON.stringify({ from: was, to: is, ...trial, changed, counts: countsOf(trial) })}\n`
      : trialLines(deps.pack(), shipped, trial, titles),
  )
  return trial.changed.length > 0 ? ATTEND : CLEAR
}

async function titlesOf({ store }: Deps, { changed }: Trial): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (const { id } of changed) titles.set(id, (await store.case(id))?.title ?? '')
  return titles
}
