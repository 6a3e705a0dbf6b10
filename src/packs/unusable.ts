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

/** 豁免清单不能用 — whether a finding may stand is then unknown, so nothing starts. */
export class SuppressionsUnusable extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`The list of suppressions cannot be used: ${problems.map((one) => one.code).join(', ')}`)
    this.name = 'SuppressionsUnusable'
    this.problems = problems
  }
}
