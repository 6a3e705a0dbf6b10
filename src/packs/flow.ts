import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { readFlow, type FlowFile } from '../schemas/pack-flow.ts'
import type { Flow } from '../workflow/flow.ts'
import { contradiction, twice } from './rulebook-faults.ts'

const FILE = 'flow.json'
/** Seats that are no step: the author, and whoever schedules. */
const ALWAYS = ['drafter', 'publisher']

/**
 * 审核流程 of the pack; `grounds` and `reasons` are the codes of its catalogues, as far as they could be read. Problems, each with `file` and
 * `at`: `pack.malformed`, `pack.twice` (two steps or events of one name), `pack.unknown-seat`, `pack.contradiction` (a seat apart from itself),
 * `pack.unknown-step-group` (a group torn apart), `pack.unknown-ground`, `pack.unknown-reason`.
 */
export function compileFlow(value: unknown, grounds?: readonly string[], reasons?: readonly string[]): Result<Flow> {
  const read = readFlow(FILE, value)
  if (!read.ok) return read
  const problems = [...faults(read.value, grounds), ...eventFaults(read.value, reasons)]
  return problems.length > 0 ? refuse(...problems) : ok(read.value)
}

function* faults({ steps, fourEyes, returns }: FlowFile, grounds: readonly string[] | undefined): Iterable<Problem> {
  yield* twice(FILE, 'id', steps, '/steps')
  const seats = [...ALWAYS, ...steps.map((step) => step.id)]
  for (const [index, pair] of fourEyes.entries()) {
    for (const [side, name] of pair.entries())
      if (!seats.includes(name)) yield unknown('pack.unknown-seat', `/fourEyes/${index}/${side}`, name)
    if (pair[0] === pair[1]) yield contradiction(FILE, `/fourEyes/${index}/0`, `/fourEyes/${index}/1`)
  }
  for (const [index, { group }] of steps.entries()) {
    const first = steps.findIndex((one) => one.group === group)
    const torn = group !== undefined && index > first && steps[index - 1]?.group !== group
    if (torn) yield unknown('pack.unknown-step-group', `/steps/${index}/group`, group)
  }
  for (const [index, name] of returns.countIntake.entries())
    if (grounds && !grounds.includes(name)) yield unknown('pack.unknown-ground', `/returns/countIntake/${index}`, name)
}

function* eventFaults({ reviewEvents }: FlowFile, reasons: readonly string[] | undefined): Iterable<Problem> {
  yield* twice(FILE, 'code', reviewEvents, '/reviewEvents')
  for (const [index, { lapses }] of reviewEvents.entries())
    for (const [at, name] of lapses.entries())
      if (reasons && !reasons.includes(name))
        yield unknown('pack.unknown-reason', `/reviewEvents/${index}/lapses/${at}`, name)
}

function unknown(code: string, at: string, name: string): Problem {
  return { code, data: { file: FILE, at, name } }
}
