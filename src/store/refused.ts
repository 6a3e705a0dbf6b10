import type { Problem } from '../domain/result.ts'

/** Thrown inside a save to undo all of it; `save` catches it and returns its problem. Never leaves this room. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(code: string, data?: Problem['data']) {
    super(code)
    this.problem = { code, ...(data ? { data } : {}) }
  }
}
