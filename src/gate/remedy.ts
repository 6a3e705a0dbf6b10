import type { GateProblem } from './answer.ts'
import type { Ground } from './ground.ts'
import type { Rulebook } from './rulebook.ts'

/** The ground as the author reads it: clause and one sentence from the pack, placeholders filled with codes and counts. */
export function explain(ground: Ground, book: Rulebook): GateProblem {
  const entry = book.returns.find((one) => one.code === ground.code)
  if (!entry) throw new Error(`The pack has no return ground ${ground.code}`)
  const variant = entry.variants[ground.variant ?? '']
  return {
    code: ground.code,
    severity: ground.severity,
    ...(ground.place && { place: ground.place }),
    ...(ground.field !== undefined && { field: ground.field }),
    basis: variant?.basis ?? entry.basis,
    remedy: fill(variant?.remedy ?? entry.remedy, { ...ground.data, ...ground.names }),
    ...(ground.data && { data: ground.data }),
    ...(ground.signs && { signs: ground.signs }),
  }
}

function fill(template: string, data: Readonly<Record<string, string | number | boolean>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''))
}
