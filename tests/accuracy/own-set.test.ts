import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { figuresOf, type Figure } from '../../bench/accuracy/figures.ts'
import { hashOf, HALVES } from '../../bench/accuracy/frozen-hash.ts'
import { DOCUMENTS, ownSet, scored } from '../../bench/accuracy/own.ts'
import { cnBase } from '../support/cn-base.ts'

const recordFile = path.resolve(import.meta.dirname, '../../bench/accuracy/recorded.json')

describe('the labelled set', () => {
  it.each(HALVES)('%s: private is what is labelled so', (half) => {
    for (const { name, isPrivate, labels } of ownSet(half))
      expect([name, labels.some((one) => one.action !== 'keep')]).toEqual([name, isPrivate])
  })

  it('the half that is only scored is sealed', () => {
    const seal = readFileSync(path.resolve(DOCUMENTS, '../frozen.sha256'), 'utf8').trim()
    expect(hashOf(DOCUMENTS, 'frozen')).toBe(seal)
  })

  it('holds documents without private data too, in both halves', () => {
    for (const half of HALVES) {
      const all = ownSet(half)
      const bare = all.filter((one) => !one.isPrivate).length
      expect(bare).toBeGreaterThan(all.length / 5)
    }
  })
})

/** YUANTOU_RECORD=1 writes the figures down anew, for a change that means to move them. */
describe('the rules see no less than they did', () => {
  const now = Object.fromEntries(HALVES.map((half) => [half, figuresOf(scored(cnBase, ownSet(half)))]))
  if (process.env['YUANTOU_RECORD'] === '1') writeFileSync(recordFile, `${JSON.stringify(now, rounded, 2)}\n`)
  const recorded = JSON.parse(readFileSync(recordFile, 'utf8')) as Record<string, Record<string, Figure>>

  it.each(Object.entries(recorded).flatMap(([half, figures]) => Object.keys(figures).map((name) => [half, name])))(
    '%s: %s',
    (half, name) => {
      const before = recorded[half]?.[name]
      const value = now[half]?.[name]?.value
      expect(value, 'a figure is gone').toBeDefined()
      expect(value).toBeGreaterThanOrEqual((before?.value ?? 0) - (before?.slack ?? 0))
    },
  )
})

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(2)) : value
}
