import type { Rule } from '../checks/rule.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { Mask } from '../domain/mask.ts'
import type { Suppression } from '../domain/suppression.ts'
import type { Rulebook } from '../gate/rulebook.ts'
import type { Flow } from '../workflow/flow.ts'
import type { Publication } from '../workflow/publication.ts'
import type { Words } from './words.ts'

/** 政策包, checked and compiled. `revision` is the SHA-256 of its files, and of the office's list where there is one: every verdict names it. */
export type Pack = Readonly<{
  id: string
  version: string
  revision: string
  rules: readonly Rule[]
  rulebook: Rulebook
  flow: Flow
  publication: Publication
  calendar: Calendar
  words: Words
  /** 遮盖样式, by type of finding. */
  masks: readonly Mask[]
  /** 豁免清单 — the office's own, laid beside the pack at start-up; no file of the pack. */
  suppressions?: readonly Suppression[]
}>
