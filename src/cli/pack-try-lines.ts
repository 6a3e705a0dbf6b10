import { countsOf, type Trial, type TriedCase } from '../desk/try-pack.ts'
import type { Pack } from '../packs/pack.ts'
import { labelled } from './labels.ts'

/** A trial for people: totals, by unit, by ground, then the cases by number. */
export function trialLines(inForce: Pack, candidate: Pack, trial: Trial, titles: ReadonlyMap<string, string>): string {
  const { newlyReturned, newlyAdmitted, units, codes } = countsOf(trial)
  const title = (code: string): string => candidate.rulebook.returns.find((one) => one.code === code)?.title ?? ''
  const line = ({ id, unit, state, was, is, gained, lost }: TriedCase): string =>
    [
      `  ${id} ${unit} ${labelled(candidate.words, 'state', state)}`,
      VERDICT[was] === VERDICT[is] ? VERDICT[is] : `${VERDICT[was]} → ${VERDICT[is]}`,
      ...gained.map((code) => `+${code}`),
      ...lost.map((code) => `-${code}`),
      ...(titles.has(id) ? [titles.get(id) ?? ''] : []),
    ].join(' ')
  return `${[
    `试行：从 ${inForce.id} ${inForce.version} 换到 ${candidate.id} ${candidate.version}`,
    `  看了 ${trial.cases} 件（最近的在前${trial.cutShort ? '，未看完' : ''}），略过 ${trial.passedOver} 件，用时 ${(trial.ms / 1000).toFixed(1)} 秒`,
    `  新退回 ${newlyReturned} 件，新通过 ${newlyAdmitted} 件，其余 ${trial.changed.length - newlyReturned - newlyAdmitted} 件事由有变`,
    ...(units.length > 0 ? ['按单位：'] : []),
    ...units.map(
      (one) =>
        `  ${one.unit}：新退回 ${one.newlyReturned}，新通过 ${one.newlyAdmitted}；事由多 ${one.gained}，少 ${one.lost}`,
    ),
    ...(codes.length > 0 ? ['按事由：'] : []),
    ...codes.map((one) => `  ${one.code} ${title(one.code)}：多 ${one.gained}，少 ${one.lost}`),
    ...(trial.changed.length > 0 ? ['办件：'] : []),
    ...trial.changed.map(line),
    '没有写入任何数据。 Nothing was written.',
  ].join('\n')}\n`
}

const VERDICT: Readonly<Record<TriedCase['was'], string>> = { admit: '通过', return: '退回', refuse: '拒收' }
