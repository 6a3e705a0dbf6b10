import type { Draft } from '../domain/draft.ts'
import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'

/** 送审件 — a draft with its files read and its findings made: all the gate looks at. */
export type Submission = Readonly<{ draft: Draft; papers: readonly Paper[]; findings: readonly Finding[] }>
