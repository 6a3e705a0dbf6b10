import { says } from '../lexicon.ts'
import type { Rulebook } from '../rulebook.ts'
import type { Texts } from './texts.ts'

/** 稿件阶段 — `draft` 送审稿、讨论稿; `consultation` asks for opinions; `final` says that it takes effect; else unknown. */
export type Stage = 'draft' | 'consultation' | 'final' | 'unknown'

export function stage({ title, body }: Texts, book: Rulebook): Stage {
  if (says(book, 'consultationTitle', title)) return 'consultation'
  if (says(book, 'draftTitle', title)) return 'draft'
  return says(book, 'finalMark', body) ? 'final' : 'unknown'
}
