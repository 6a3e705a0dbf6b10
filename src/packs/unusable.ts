import type { Problem } from '../domain/result.ts'

/** 政策包不能用 — without rules nothing may be judged, so nothing starts. `problems` say where, as `pack test` says it. */
export class PackUnusable extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`The policy pack does not load: ${problems.map((one) => one.code).join(', ')}`)
    this.name = 'PackUnusable'
    this.problems = problems
  }
}
