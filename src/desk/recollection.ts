import type { Rule } from '../checks/rule.ts'
import { newMemory, type Memory } from '../checks/memory.ts'
import type { Instant } from '../domain/calendar.ts'
import type { Finding } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'

/** What was read of one draft, under one key; see `createRecollection`. */
export type Recall = Readonly<{
  /** The memory to check these papers with; `undefined` for papers too large to remember. */
  memory(rules: readonly Rule[], papers: readonly Paper[]): Memory | undefined
  /** Told what was found: nothing of a text that bears a secret mark is remembered. */
  seen(findings: readonly Finding[]): void
}>

export type Recollection = Readonly<{ under(key: string): Recall }>

/** UTF-16 units of one draft, of all drafts together, and for how long a draft nobody asks about is remembered. */
const LIMITS = { draft: 200_000, all: 2_000_000, idleMs: 10 * 60 * 1000 } as const

type Kept = { memory: Memory; rules: readonly Rule[]; units: number; at: number }

/**
 * 记得的文稿 — the same draft is asked about again and again while it is written: on every self-check, on submitting, at every desk. What its
 * unchanged paragraphs gave is remembered in this process only, for ten minutes, within bounds, longest unasked forgotten first; never on disk.
 * Findings are the same with it as without.
 */
export function createRecollection(now: () => Instant): Recollection {
  const kept = new Map<string, Kept>()

  function forgetOld(at: number): void {
    let units = 0
    // The map is in order of last use: whoever is beyond the bound, or older than the limit, has only older ones before it.
    for (const [key, one] of [...kept].reverse()) {
      units += one.units
      if (units > LIMITS.all || at - one.at > LIMITS.idleMs) kept.delete(key)
    }
  }

  return {
    under: (key) => ({
      memory(rules, papers) {
        const at = Date.parse(now())
        const units = papers.reduce((sum, paper) => sum + paper.blocks.reduce((n, { text }) => n + text.length, 0), 0)
        const before = kept.get(key)
        kept.delete(key)
        const memory = before?.rules === rules && at - before.at <= LIMITS.idleMs ? before.memory : newMemory()
        if (units <= LIMITS.draft) kept.set(key, { memory, rules, units, at })
        forgetOld(at)
        return units <= LIMITS.draft ? memory : undefined
      },
      seen(findings) {
        if (findings.some(({ type }) => SECRET.has(type))) kept.delete(key)
      },
    }),
  }
}

const SECRET: ReadonlySet<string> = new Set(['secret-mark'])
