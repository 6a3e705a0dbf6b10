import type { Day } from '../domain/calendar.ts'
import { byReadingOrder, type Finding } from '../domain/finding.ts'
import { BODY } from '../domain/place.ts'
import type { Paper } from '../domain/paper.ts'
import { blocksOfText } from './blocks.ts'
import { BUDGET, unread, withinBudget } from './budget.ts'
import { settle, type Claim } from './claims.ts'
import type { Need } from './identifiers/identifier.ts'
import { turned, type Memory } from './memory.ts'
import { inTurn, newNoticed } from './noticed.ts'
import { pageLines, type PageLine } from './page-lines.ts'
import type { ReadPaper, Reading, Rule, Setting, Sighting, Standing } from './rule.ts'
import { scenesOf, type Scene } from './scene.ts'

/**
 * 检查 — what the rules see in the papers, in reading order. Pure: same rules and papers, same findings, with a memory of an earlier run as without;
 * a memory belongs to one list of rules.
 */
export function check(
  rules: readonly Rule[],
  papers: readonly Paper[],
  setting: Setting = { kind: null },
  memory?: Memory,
): readonly Finding[] {
  if (memory !== undefined) turned(memory)
  const looking = inTurn(rules.filter((one) => looksOn(one, setting.day)))
  const noticed = newNoticed(looking)
  const budget = setting.budget ?? BUDGET
  const within = withinBudget(papers, budget)
  const reading: Reading = {
    papers: within.papers.map((paper) => read(paper, memory)),
    setting,
    memory,
    seen: noticed.seen,
  }
  const free: Finding[] = within.stopped.map((place) => unread(place))
  const claims = new Map<string, Map<number, Claimed[]>>()
  for (const rule of looking) {
    let matches = 0
    for (const sighting of rule.look(reading)) {
      if (++matches > budget.matches) {
        free.push(unread(sighting.place, rule.id, rule.basis))
        break
      }
      noticed.note(rule.type, sighting)
      if (rule.claim === undefined) free.push(findingOf(rule, sighting))
      else {
        const certain = (standingOf(rule, sighting).certainty ?? rule.certainty ?? 'certain') === 'certain'
        claimsOn(claims, sighting).push({ place: sighting.place, certain, claim: rule.claim, rule, sighting })
      }
    }
  }
  const settled = [...claims.values()].flatMap((blocks) => [...blocks.values()].flatMap((here) => settle(here)))
  return [...free, ...settled.map(({ rule, sighting }) => findingOf(rule, sighting))].sort(byReadingOrder)
}

/** A line of digits may be claimed a million times, and few keep theirs: findings are made of those only. */
type Claimed = Claim & Readonly<{ rule: Rule; sighting: Sighting }>

function claimsOn(claims: Map<string, Map<number, Claimed[]>>, { place: { file, block } }: Sighting): Claimed[] {
  const blocks = claims.get(file) ?? new Map<number, Claimed[]>()
  claims.set(file, blocks)
  const here = blocks.get(block) ?? []
  blocks.set(block, here)
  return here
}

/** The rules of the day: one that is not yet, or no longer, in force sees nothing. */
function looksOn({ effective }: Rule, day: Day | undefined): boolean {
  if (!effective || day === undefined) return true
  return effective.from <= day && (effective.to === null || day <= effective.to)
}

function read(paper: Paper, memory: Memory | undefined): ReadPaper {
  const scenes = scenesOf(paper, memory)
  const held = new Map<Need, readonly Scene[]>()
  let lines: readonly PageLine[] | undefined
  return {
    paper,
    scenes,
    holding(need) {
      const known = held.get(need) ?? scenes.filter((scene) => scene.holds(need))
      held.set(need, known)
      return known
    },
    lines: () => (lines ??= pageLines(scenes, memory)),
  }
}

/** The same over one plain text: each line is a block of `body`. */
export function checkText(rules: readonly Rule[], text: string, setting?: Setting): readonly Finding[] {
  return check(rules, [{ file: BODY, role: 'body', format: 'text', sha256: '', blocks: blocksOfText(text) }], setting)
}

/** The rule's word on a sighting, as its standing changes it. Only a `suspect` needs no line in the file: it warns. */
function findingOf(rule: Rule, sighting: Sighting): Finding {
  const standing = standingOf(rule, sighting)
  return {
    rule: rule.id,
    type: rule.type,
    severity: standing.severity ?? rule.severity,
    certainty: standing.certainty ?? rule.certainty ?? 'certain',
    action: standing.action ?? rule.action,
    place: sighting.place,
    evidence: { ...(sighting.standing === undefined ? {} : { standing: sighting.standing }), ...sighting.evidence },
    basis: rule.basis,
  }
}

function standingOf(rule: Rule, { standing }: Sighting): Standing {
  return rule.standings?.[standing ?? ''] ?? (standing === 'suspect' ? SUSPECT : AS_THE_RULE_SAYS)
}

const AS_THE_RULE_SAYS: Standing = {}
const SUSPECT = { severity: 'warn', certainty: 'suspect', action: 'review' } as const
