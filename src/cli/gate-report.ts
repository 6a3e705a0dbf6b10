import type { Place } from '../domain/place.ts'
import type { GateAnswer, GateProblem } from '../gate/answer.ts'
import type { Pack } from '../packs/pack.ts'
import { labelled } from './labels.ts'

/** 关口的答复，说成话 — the grounds first, then the advice, each with its place and what to do. */
export function gateReport(pack: Pack, file: string, answer: GateAnswer): string {
  const grounds = answer.problems.filter((one) => one.severity === 'block')
  const advice = answer.problems.filter((one) => one.severity === 'warn')
  return [
    `${file}：${labelled(pack.words, 'verdict', answer.verdict)}${grounds.length > 0 ? `（${grounds.length} 项）` : ''}`,
    ...grounds.flatMap((one) => lines(pack, one, '')),
    ...advice.flatMap((one) => lines(pack, one, '提示 ')),
    '',
  ].join('\n')
}

function lines(pack: Pack, problem: GateProblem, mark: string): readonly string[] {
  const title = pack.rulebook.returns.find((one) => one.code === problem.code)?.title ?? ''
  const where = [
    ...(problem.place ? [placeOf(pack, problem.place)] : []),
    ...(problem.field === undefined ? [] : [problem.field]),
  ]
  return [
    `  ${mark}${problem.code} ${title}`,
    ...(where.length > 0 ? [`      位置：${where.join('，')}`] : []),
    `      处理：${problem.remedy}`,
  ]
}

/** The report has no papers at hand: blocks are counted as the answer counts them. */
function placeOf(pack: Pack, { file, block, from, to }: Place): string {
  return `${labelled(pack.words, 'file', file)} 第${block + 1}段第${from + 1}—${to}字`
}
