import { capitalsAgainstFigures } from './wording/capitals.ts'
import { countedItems } from './wording/counted-items.ts'
import { backwardPeriods, impossibleDays, wrongWeekdays } from './wording/dates.ts'
import { documentNumbers } from './wording/document-numbers.ts'
import { levelNumbers } from './wording/level-numbers.ts'
import { organVariants } from './wording/organ-variants.ts'
import { proseSums } from './wording/prose-sums.ts'
import { tableSums } from './wording/table-sums.ts'
import type { WordingTest } from './wording/test.ts'

/** 文字检查 — the tests a wording rule may name. To add one, add a file and a line. */
export const WORDING = {
  'impossible-days': impossibleDays,
  'wrong-weekdays': wrongWeekdays,
  'backward-periods': backwardPeriods,
  'table-sums': tableSums,
  'prose-sums': proseSums,
  'counted-items': countedItems,
  'capitals-against-figures': capitalsAgainstFigures,
  'organ-variants': organVariants,
  'document-numbers': documentNumbers,
  'level-numbers': levelNumbers,
} as const satisfies Readonly<Record<string, WordingTest>>

export type WordingName = keyof typeof WORDING
