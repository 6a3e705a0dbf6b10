import { byReadingOrder, type Finding } from '../domain/finding.ts'
import { BODY } from '../domain/place.ts'
import type { Paper } from '../domain/paper.ts'
import { blocksOfText } from './blocks.ts'
import { settle, type Claim } from './claims.ts'
import { pageLines, type PageLine } from './page-lines.ts'
import type { ReadPaper, Reading, Rule, Setting, Sighting } from './rule.ts'
import { scenesOf } from './scene.ts'

/** 检查 — what the rules see in the papers, in reading order. Pure: same rules and papers, same findings. */
export function check(
  rules: readonly Rule[],
  papers: readonly Paper[],
  setting: Setting = { kind: null },
): readonly Finding[] {
  const reading: Reading = { papers: papers.map(read), setting }
  const free: Finding[] = []
  const claims = new Map<string, Claim[]>()
  for (const rule of rules)
    for (const sighting of rule.look(reading)) {
      const finding = findingOf(rule, sighting)
      if (rule.claim === undefined) free.push(finding)
      else {
        const key = `${finding.place.block}\n${finding.place.file}`
        const here = claims.get(key) ?? []
        here.push({ finding, claim: rule.claim })
        claims.set(key, here)
      }
    }
  return [...free, ...[...claims.values()].flatMap(settle)].sort(byReadingOrder)
}

function read(paper: Paper): ReadPaper {
  const scenes = scenesOf(paper)
  let lines: readonly PageLine[] | undefined
  return { paper, scenes, lines: () => (lines ??= pageLines(scenes)) }
}

/** The same over one plain text: each line is a block of `body`. */
export function checkText(rules: readonly Rule[], text: string, setting?: Setting): readonly Finding[] {
  return check(rules, [{ file: BODY, role: 'body', format: 'text', sha256: '', blocks: blocksOfText(text) }], setting)
}

/** The rule's word on a sighting, as its standing changes it. Only a `suspect` needs no line in the file: it warns. */
function findingOf(rule: Rule, sighting: Sighting): Finding {
  const own = rule.standings?.[sighting.standing ?? '']
  const standing = own ?? (sighting.standing === 'suspect' ? SUSPECT : {})
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

const SUSPECT = { severity: 'warn', certainty: 'suspect', action: 'review' } as const
