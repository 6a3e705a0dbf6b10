import { expect, it } from 'vitest'
import { cnBase } from '../../tests/support/cn-base.ts'
import { ownSet, report, scored } from './own.ts'

it.each(['build', 'frozen'] as const)('our own set, %s half', (half) => {
  const documents = ownSet(half)
  // The frozen half is scored and never looked at.
  console.log(`own set, ${half}\n${report(scored(cnBase, documents), half === 'build')}`)
  expect(documents.length).toBeGreaterThan(100)
})
