import type { Attribute } from '../domain/attribute.ts'
import type { Day } from '../domain/calendar.ts'
import type { Action, Certainty, Severity } from '../domain/finding.ts'
import type { BlockKind, Paper } from '../domain/paper.ts'
import type { Place } from '../domain/place.ts'
import type { Budget } from './budget.ts'
import type { Need } from './identifiers/identifier.ts'
import { recallSightings, type Memory } from './memory.ts'
import type { PageLine } from './page-lines.ts'
import type { Scene } from './scene.ts'

/** What is known of the draft as a whole when its papers are read. */
export type Setting = Readonly<{
  kind: string | null
  attribute?: Attribute | null
  /** The day the papers are judged on. Unknown: every rule looks, in force or not. */
  day?: Day
  /** What the run may cost; left out: what is enough for any paper people write. */
  budget?: Budget
}>

/** 施行期间 — first and last day a rule is in force, both included; `to: null`: no end is set. */
export type Effective = Readonly<{ from: Day; to: Day | null }>

/** The papers as rules read them, prepared once. */
export type Reading = Readonly<{
  papers: readonly ReadPaper[]
  setting: Setting
  memory?: Memory | undefined
  /** 已见 — what the rules that went before saw of a type in a block. Only a rule that says `asks` may ask, and only for what it names there. */
  seen: Seen
}>
export type Seen = (type: string, file: string, block: number) => readonly Sighting[]
export type ReadPaper = Readonly<{
  paper: Paper
  scenes: readonly Scene[]
  /** Those of them that are worth looking at for what needs a digit, or a number in any reading. */
  holding(need: Need): readonly Scene[]
  /** Written lines, made when first asked for. */
  lines(): readonly PageLine[]
}>

/**
 * What a rule saw: a place, in which standing (`proved`, `suspect`, `official-contact` …), and why.
 * The rule's JSON says what each standing means for severity, certainty and action.
 */
export type Sighting = Readonly<{
  place: Place
  standing?: string
  evidence?: Readonly<Record<string, string | number | boolean>>
}>

/** How a finding differs from the rule's own severity, certainty and action in one standing. */
export type Standing = Readonly<{ severity?: Severity; certainty?: Certainty; action?: Action }>

/** What every rule file says, whatever its kind. `why` is for people who read or change the rule. */
export type SpecBase = Readonly<{
  id: string
  type: string
  severity: Severity
  certainty?: Certainty
  action: Action
  basis: readonly string[]
  why: string
  /** Left out: as long as its pack. */
  effective?: Effective
  standings?: Readonly<Record<string, Standing>>
  /** 可否豁免 — left out: only where no standing of it blocks. */
  suppressible?: boolean
  hit: readonly Example[]
  miss: readonly Example[]
}>

/** A text with its places marked `<a>…<b>`; lines are blocks. The object form sets the stage. */
export type Example =
  | string
  | Readonly<{
      text: string
      /** Column head: every line stands in a cell of that column. */
      head?: string
      block?: BlockKind
      attribute?: Attribute
      /** Severity the findings must have. */
      severity?: Severity
    }>

export type Rule = SpecBase &
  Readonly<{
    /** Order in which identifier rules claim their digits: a lower number goes first. Absent: overlaps with anything. */
    claim?: number
    /** Types it asks about: it looks after the rules that find them. What it says then depends on more than a scene. */
    asks?: readonly string[]
    look(reading: Reading): Iterable<Sighting>
    /** Is this an ordinary word or a place, for a rule that knows a dictionary? */
    knows?(word: string): boolean
  }>

/** Runs a rule's look at each block over all papers. It may depend on nothing but the scene: an unchanged one is not looked at again. */
export function* eachScene(
  { papers, memory }: Reading,
  rule: string,
  look: (scene: Scene) => Iterable<Sighting>,
  need: Need = 'text',
): Iterable<Sighting> {
  for (const paper of papers)
    for (const scene of paper.holding(need)) yield* recallSightings(memory, scene, rule, () => look(scene))
}
