import type { Place } from '../../domain/place.ts'
import type { Why } from './standing.ts'

/** 证明报告 — what was searched and what was found: places, keyed fingerprints and counts, never a text. */
export type ProofReport = Readonly<{
  /** What blocks the release. */
  leaks: readonly Leak[]
  /** Covered values that stand elsewhere and may. */
  subtracted: readonly Subtraction[]
  /** Writings nobody reads by accident (reversed, a name in pinyin): for a look, no stop. */
  weak: readonly Leak[]
  searched: Readonly<{ outputs: number; members: number; bytes: number; secrets: number; tooShort: number }>
}>

export type Leak = Readonly<{
  /** Path of the output, with the member inside it. */
  path: string
  /** `plain`, `markup`, `digits`, `bytes`, `packed`, `reading`: the view it was found in. */
  writing: Writing
  type: string
  fingerprint: string
  count: number
  /** Where it was left standing in the draft: where it has to be covered. */
  places?: readonly Place[]
}>

export type Writing =
  'plain' | 'markup' | 'digits' | 'bytes' | 'packed' | 'reading' | 'reversed' | 'pinyin' | 'unreadable'

export type Subtraction = Readonly<{ place: Place; why: Why; type: string; fingerprint: string }>
