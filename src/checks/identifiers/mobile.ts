import type { Run } from '../digits.ts'
import type { Sighting } from '../rule.ts'
import { labelAt, type Scene } from '../scene.ts'
import { cutOut, cuts, readingOf, sight, staysInColumn, type Cut } from '../sight.ts'
import { bearingAt, isPartOfMore } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'

/** 手机号: 1[3-9] and nine digits, with +86 or 0086, in any grouping a label vouches for. Numbering segments are not checked: they open yearly. */
export const mobile: Identifier = {
  claim: 60,
  needs: 'number',
  *find(scene) {
    for (const reading of ['plain', 'spoken', 'typo'] as const)
      for (const run of scene.runs(reading)) {
        for (const cut of cuts(run, 11)) yield* judge(scene, cut, cut)
        if (reading === 'plain') yield* malformed(scene, run)
        for (const [length, code] of PREFIXES)
          for (const cut of cuts(run, length))
            if (cut.digits.startsWith(code))
              yield* judge(scene, cut, cutOut(run, cut.first + code.length, cut.first + length))
      }
  },
}

const PREFIXES = [
  [13, '86'],
  [15, '0086'],
  [12, '0'],
] as const

function* judge(scene: Scene, whole: Cut, cut: Cut): Iterable<Sighting> {
  if (!/^1[3-9]\d{9}$/.test(cut.digits) || !staysInColumn(scene, whole)) return
  const label = labelAt(scene, whole.from)
  const labelled = label === 'phone' || label === 'home-phone' || label === 'wechat' || label === 'fax'
  if (!labelled && (isOther(label) || !WRITTEN.has(cut.layout) || isPartOfMore(scene, whole.from, whole.to))) return
  if (!labelled && cut.run.reading === 'typo') return
  if (/^[.,]\d|^\*/.test(scene.normal.text.slice(whole.to, whole.to + 2))) return
  yield sight(scene, cut.from, cut.to, standing(scene, whole, label), {
    ...(labelled ? { label } : {}),
    ...readingOf(cut.run),
  })
}

/** A digit lost or doubled in typing: only a label makes it worth a look. */
function* malformed(scene: Scene, run: Run): Iterable<Sighting> {
  if (!/^1[3-9]\d{8}(?:\d\d)?$/.test(run.digits) || run.cut.includes(true)) return
  const whole = cutOut(run, 0, run.digits.length)
  const label = labelAt(scene, whole.from)
  if ((label === 'phone' || label === 'home-phone') && !isPartOfMore(scene, whole.from, whole.to))
    yield sight(scene, whole.from, whole.to, 'suspect', { label, check: 'length', digits: run.digits.length })
}

function standing(scene: Scene, cut: Cut, label: string | undefined): string {
  if (label === 'home-phone') return 'labelled'
  const bearing = bearingAt(scene, cut.from)
  if (bearing === 'official' || (bearing === 'weak' && scene.block.cell === undefined)) return 'official-contact'
  return label === undefined ? 'bare' : 'labelled'
}

/** A label of another kind says what the digits are. */
function isOther(label: string | undefined): boolean {
  return label === 'code' || label === 'uscc' || label === 'amount'
}

/** Groupings people use for a mobile number without saying so. */
const WRITTEN = new Set([
  '11',
  '3-4-4',
  '3-8',
  '7-4',
  '3-3-5',
  '4-4-3',
  '4-3-4',
  '3-3-3-2',
  '1-1-1-1-1-1-1-1-1-1-1',
  '1-10',
  '2-9',
  '5-6',
  '6-5',
  '8-3',
  '9-2',
  '10-1',
  '4-7',
])
