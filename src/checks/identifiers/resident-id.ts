import { labelAt, type Scene } from '../scene.ts'
import { cuts, readingOf, sight, type Cut } from '../sight.ts'
import type { Sighting } from '../rule.ts'
import { isPartOfMore } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'
import { afterName } from './after-name.ts'
import { isCreditCode } from './credit-code.ts'
import {
  checkCharacter,
  checkResidentNumber,
  isKnownRegion,
  isOfUnknownRegion,
  isPlausible15,
  isPlausible17,
} from './resident-number.ts'
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
        if (reading !== 'spoken') yield* malformed(scene, cuts(run, run.digits.length))
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
  const named = label === 'code' || label === 'account' || label === 'amount' || label === 'uscc'
  if (check === 'implausible') {
    const odd = cut.run.reading === 'plain' && cut.digits.length === cut.run.digits.length && !named
    if (odd && isOfUnknownRegion(cut.digits) && !isCreditCode(cut.digits) && !isPartOfMore(scene, cut.from, cut.to))
      yield saw('suspect', { check: 'passed', region: 'unknown' })
    return
  }
  if (isPartOfMore(scene, cut.from, cut.to)) return
  if (check === 'valid' && !isKnownRegion(cut.digits)) yield saw('suspect', { check: 'passed', region: 'unknown' })
  else if (check === 'valid') yield saw(named && label !== 'account' ? 'suspect' : 'proved', { check: 'passed' })
  else if (!named && cut.run.reading === 'plain' && cut.run.digits.length === 18)
    yield saw('suspect', { check: 'failed' })
}

/** No check digit: without a label fifteen digits prove nothing, and right after a name they are worth a look. */
function* judge15(scene: Scene, cut: Cut): Iterable<Sighting> {
  const label = labelAt(scene, cut.from)
  const plausible = isPlausible15(cut.digits)
  const saw = readingOf(cut.run)
  if (label === 'id')
    yield sight(scene, cut.from, cut.to, 'labelled', { label, check: plausible ? 'no-check-digit' : 'failed', ...saw })
  else if (label === undefined && plausible && cut.run.reading === 'plain' && isPersons(scene, cut))
    yield sight(scene, cut.from, cut.to, 'suspect', { check: 'no-check-digit', ...saw })
}

/** A digit lost or doubled in typing: a label makes 16, 17 or 19 digits worth a look, and so does a person they stand beside. */
function* malformed(scene: Scene, whole: Iterable<Cut>): Iterable<Sighting> {
  for (const cut of whole) {
    const { length } = cut.digits
    if (length !== 16 && length !== 17 && length !== 19) continue
    const label = labelAt(scene, cut.from)
    const evidence = { check: 'length', digits: length }
    if (label === 'id') yield sight(scene, cut.from, cut.to, 'suspect', { label, ...evidence })
    else if (label === undefined && isPlausible17(cut.digits) && isPersons(scene, cut))
      yield sight(scene, cut.from, cut.to, 'suspect', evidence)
  }
}

/** It stands right after a name, or in one line with an ID that proves itself. */
function isPersons(scene: Scene, cut: Cut): boolean {
  if (cut.run.reading !== 'plain' || isPartOfMore(scene, cut.from, cut.to)) return false
  if (afterName(scene.normal.text, cut.from)) return true
  return scene.runs('plain').some(({ digits }) => digits.length === 18 && checkResidentNumber(digits) === 'valid')
}

function isForeigner(digits: string): boolean {
  return digits.startsWith('9') && digits.endsWith(checkCharacter(digits))
}
