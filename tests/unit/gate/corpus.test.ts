import { afterAll, describe, expect, it } from 'vitest'
import { gate } from '../../support/gate.ts'
import { FLAWED, flawed, ORDINARY } from '../../support/submissions.ts'

const score = { admitted: 0, caught: 0 }

describe('ordinary, complete submissions are admitted', () => {
  it.each(ORDINARY.map((one) => [one.id, one.draft] as const))('%s', (_, draft) => {
    const answer = gate(draft)
    expect(answer.problems.filter((one) => one.severity === 'block')).toEqual([])
    expect(answer).toMatchObject({ verdict: 'admit', codes: [] })
    score.admitted++
  })
})

describe('a flawed submission gets exactly its codes', () => {
  it.each(FLAWED.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const answer = gate(flawed(one))
    expect([answer.verdict, ...answer.codes]).toEqual([one.verdict, ...one.codes])
    score.caught++
  })
})

afterAll(() => {
  console.log(`admitted ${score.admitted} of ${ORDINARY.length}, caught exactly ${score.caught} of ${FLAWED.length}`)
})
