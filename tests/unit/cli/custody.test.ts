import { describe, expect, it } from 'vitest'
import type { Contents, Custody, Inspection, Trouble } from '../../../src/desk/custody.ts'
import { yuantou } from '../../support/console.ts'

const head = { seq: 7, hash: 'a'.repeat(64) }
const contents: Contents = { migration: 7, tables: { cases: { rows: 3, sha256: 'b'.repeat(64) } }, head }
const sound: Inspection = { migration: 7, head, brokenAt: null, headFound: null, findings: [], blobs: null }

/** A keeper that notes what it is asked and answers what the test wants. */
function keeping(answer: Partial<Inspection> | Trouble = {}) {
  const asked: unknown[] = []
  const inspected = 'trouble' in answer ? answer : { done: { ...sound, ...answer } }
  const moved = 'trouble' in answer ? answer : { done: contents }
  const note =
    <T>(name: string, outcome: T) =>
    (...args: readonly unknown[]): Promise<T> => {
      asked.push([name, ...args])
      return Promise.resolve(outcome)
    }
  const keeper: Custody = {
    inspect: note('inspect', inspected),
    backup: note('backup', moved),
    restore: note('restore', moved),
    copy: note('copy', moved),
  }
  return { asked, desk: { io: { custody: () => Promise.resolve(keeper) } } }
}

describe('verify-trail', () => {
  it('says whole with 0 and names the head to be written down', async () => {
    const { desk, asked } = keeping()
    const { exit, out } = await yuantou(['verify-trail', 'data'], desk)
    expect(exit).toBe(0)
    expect(out).toContain(head.hash)
    expect(asked).toEqual([['inspect', 'data', { all: false }]])
  })

  it.each([
    ['the entry that breaks', { brokenAt: 7 }, '第 7 条'],
    ['a head that is gone', { headFound: false }, '不在留痕里'],
    ['a file that was altered', { findings: [{ code: 'blob-altered', what: 'f00' }] as const }, 'f00'],
  ])('says %s with 1', async (_, answer, words) => {
    const { exit, out } = await yuantou(['verify-trail', 'data', '--all'], keeping(answer).desk)
    expect(exit).toBe(1)
    expect(out).toContain(words)
    const told = await yuantou(['verify-trail', 'data', '--json'], keeping(answer).desk)
    expect(told.answers).toMatchObject([{ whole: false, ...answer }])
  })

  it('asks for what the environment names when nothing is named', async () => {
    const { desk, asked } = keeping()
    await yuantou(['verify-trail', '--head', head.hash], desk)
    expect(asked).toEqual([['inspect', undefined, { all: false, head: head.hash }]])
  })

  it('is used wrongly with two places, or a head that is no hash', async () => {
    expect((await yuantou(['verify-trail', 'a', 'b'], keeping().desk)).exit).toBe(2)
    expect((await yuantou(['verify-trail', '--head', 'x'], keeping().desk)).exit).toBe(2)
  })
})

describe('backup, restore and copy', () => {
  it('hand over whole paths and places, and say what was moved', async () => {
    const { desk, asked } = keeping()
    for (const argv of [
      ['backup', 'a.backup', '--data', 'data'],
      ['restore', '/b/a.backup'],
      ['copy', '--from', 'data', '--to', 'postgres://u@h/d'],
    ]) {
      const { exit, out } = await yuantou(argv, desk)
      expect(exit).toBe(0)
      expect(out).toContain('cases')
      expect(out).not.toContain('postgres://')
    }
    expect(asked).toEqual([
      ['backup', 'data', '/office/a.backup'],
      ['restore', '/b/a.backup', undefined],
      ['copy', 'data', 'postgres://u@h/d'],
    ])
    expect((await yuantou(['backup', 'a', '--json'], desk)).answers).toEqual([contents])
  })

  it('are used wrongly without what they need', async () => {
    for (const argv of [['backup'], ['backup', 'a', 'b'], ['restore'], ['copy'], ['copy', '--from', 'a']])
      expect((await yuantou(argv, keeping().desk)).exit).toBe(2)
  })

  it.each([
    'no-place',
    'missing',
    'unavailable',
    'not-empty',
    'newer',
    'damaged',
    'differs',
    'exists',
    'cannot-write',
    'cannot-read',
  ] as const)('say in plain words that it is %s', async (trouble) => {
    const { desk } = keeping({ trouble, condition: 'ENOSPC' })
    for (const argv of [['backup', 'a'], ['restore', 'a'], ['copy', '--from', 'a', '--to', 'b'], ['verify-trail']]) {
      const { exit, out, err } = await yuantou(argv, desk)
      expect({ exit, out }).toEqual({ exit: 2, out: '' })
      expect(err).toMatch(/^[\u4e00-\u9fff]/)
      expect(err).toContain('ENOSPC')
    }
  })
})
