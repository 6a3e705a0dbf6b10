import type { Paper } from '../domain/paper.ts'
import type { Pack } from '../packs/pack.ts'
import type { ToldFinding } from './check-answer.ts'
import type { CheckedFile, UnreadFile } from './check-file.ts'
import { labelled } from './labels.ts'
import { placeInWords } from './place-words.ts'

/**
 * 检查结果，说成话 — for a colleague at the screen: where, what, on which clause, what to do. Where a secrecy mark stands, only that is
 * told: nobody should go on working on the rest.
 */
export function checkReport(pack: Pack, { file, paper, answer }: CheckedFile | UnreadFile): string {
  const verdict = labelled(pack.words, 'verdict', answer.verdict)
  if (paper === null) return `${file}：${verdict}\n  ${answer.error.sentence}\n`
  const marks = answer.findings.filter((one) => one.type === 'secret-mark' && one.certainty === 'certain')
  const told =
    answer.verdict === 'refuse'
      ? marks.map((one) => heading(pack, paper, one))
      : answer.findings.flatMap((one) => lines(pack, paper, one))
  const unseen = answer.uninspected?.length ?? 0
  return [
    `${file}：${verdict}`,
    ...told,
    ...(unseen > 0 ? [`  另有 ${unseen} 处图片或嵌入内容没有检查，请人工查看。`] : []),
    '',
  ].join('\n')
}

function lines(pack: Pack, paper: Paper, finding: ToldFinding): readonly string[] {
  const { words } = pack
  const rule = pack.rules.find((one) => one.id === finding.rule)
  const basis = (rule?.basis ?? []).map((code) => labelled(words, 'clause', code)).join('、')
  return [
    heading(pack, paper, finding),
    ...(finding.text === undefined ? [] : [`      原文：${finding.text}`]),
    `      依据：${basis}`,
    `      处理：${labelled(words, 'action', finding.action)}${rule ? `（${rule.why}）` : ''}`,
  ]
}

function heading({ words }: Pack, paper: Paper, finding: ToldFinding): string {
  const weight = `${labelled(words, 'severity', finding.severity)}·${labelled(words, 'certainty', finding.certainty)}`
  const where = placeInWords(paper, finding, words.labels['block'] ?? {})
  return `  ${where}  【${weight}】${labelled(words, 'type', finding.type)}`
}
