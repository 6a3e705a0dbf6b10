import type { Kind } from './canaries.ts'

/**
 * 一处埋设 — a file with a value planted in one place and form. `gone`: nobody is shown it, so cleaning alone takes it away. `covered`: a
 * reader of the file meets it (also by its descriptions, links, captions), and it goes when its blocks are edited.
 */
export type Planting = Readonly<{
  name: string
  expected: 'gone' | 'covered'
  build(value: string): Uint8Array
  /** Only this kind of value can stand there. */
  kind?: Kind
  /** Nobody can clean this: a coded refusal is as good. */
  refusable?: true
}>

type Build = Planting['build']
type More = Pick<Planting, 'kind' | 'refusable'>

export const gone = (name: string, build: Build, more: More = {}): Planting => ({
  name,
  expected: 'gone',
  build,
  ...more,
})
export const covered = (name: string, build: Build, more: More = {}): Planting => ({
  name,
  expected: 'covered',
  build,
  ...more,
})

/** What cannot be written by hand otherwise. */
export const DIGITS: More = { kind: 'mobile' }
export const PERSON: More = { kind: 'name' }
export const REFUSABLE: More = { refusable: true }
