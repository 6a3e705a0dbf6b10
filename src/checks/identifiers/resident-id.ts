import { labelAt, type Scene } from '../scene.ts'
import { cuts, readingOf, sight, type Cut } from '../sight.ts'
import type { Sighting } from '../rule.ts'
import { isPartOfMore } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'
import { checkCharacter, checkResidentNumber, isPlausible15 } from './resident-number.ts'
import { splitIds } from './split-id.ts'

/** 居民身份证号 of 18 or 15 digits, 港澳台居民居住证, and the foreigner's permanent residence card when labelled. */
export const residentId: Identifier = {
  claim: 20,
  needs: 'number',
  across: splitIds,
  *find(scene) {
    for (const reading of ['plain', 'spoken', 'typo'] as const)
      for (const run of scene.runs(reading)) {
        for (const cut of cuts(run, 18)) yield* judge18(scene, cut)
        for (const cut of cuts(run, 15)) yield* judge15(scene, cut)
        if (reading === 'plain') yield* malformed(scene, cuts(run, run.digits.length))
      }
  },
}

function* judge18(scene: Scene, cut: Cut): Iterable<Sighting> {
  const check = checkResidentNumber(cut.digits)
  const label = labelAt(scene, cut.from)
  const saw = (standing: string, evidence: Record<string, string>) =>
    sight(scene, cut.from, cut.to, standing, { ...evidence, ...readingOf(cut.run) })
  if (label === 'id' || label === 'social' || label === 'student') {
    if (isForeigner(cut.digits)) yield saw('proved', { label, check: 'passed' })
    else yield saw(check === 'valid' ? 'proved' : 'labelled', { label, check: check === 'valid' ? 'passed' : 'failed' })
    return
  }
  if (check === 'implausible' || isPartOfMore(scene, cut.from, cut.to)) return
  const named = label === 'code' || label === 'account' || label === 'amount' || label === 'uscc'
  if (check === 'valid') yield saw(named && label !== 'account' ? 'suspect' : 'proved', { check: 'passed' })
  else if (!named && cut.run.reading === 'plain' && cut.run.digits.length === 18)
    yield saw('suspect', { check: 'failed' })
}

/** No check digit: without a label fifteen digits prove nothing. */
function* judge15(scene: Scene, cut: Cut): Iterable<Sighting> {
  if (labelAt(scene, cut.from) !== 'id') return
  const check = isPlausible15(cut.digits) ? 'no-check-digit' : 'failed'
  yield sight(scene, cut.from, cut.to, 'labelled', { label: 'id', check, ...readingOf(cut.run) })
}

/** A digit lost or doubled in typing: only a label makes 16, 17 or 19 digits worth a look. */
function* malformed(scene: Scene, whole: Iterable<Cut>): Iterable<Sighting> {
  for (const cut of whole)
    if ([16, 17, 19].includes(cut.digits.length) && labelAt(scene, cut.from) === 'id')
      yield sight(scene, cut.from, cut.to, 'suspect', { label: 'id', check: 'length', digits: cut.digits.length })
}

function isForeigner(digits: string): boolean {
  return digits.startsWith('9') && digits.endsWith(checkCharacter(digits))
}
