import type { Conversion, Member, Paper } from '../domain/paper.ts'
import { savedAs } from '../formats/read.ts'
import { evidenceInWords } from '../packs/evidence-words.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
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
      ? marks.map((one) => heading(pack, paper, one, answer.members))
      : [
          ...answer.findings
            .filter((one) => one.suppression === undefined)
            .flatMap((one) => lines(pack, paper, one, answer.members)),
          ...excused(pack, paper, answer),
        ]
  const unseen = answer.uninspected?.length ?? 0
  return [
    `${file}：${verdict}`,
    ...converted(answer.convertedFrom),
    ...told,
    ...(answer.members ?? []).flatMap((one) => aboutMember(pack, one)),
    ...((answer.baselined ?? 0) > 0 ? [`  另有 ${answer.baselined} 处已在存量底账中，没有列出。`] : []),
    ...(unseen > 0 ? [`  另有 ${unseen} 处图片或嵌入内容没有检查，请人工查看。`] : []),
    '',
  ].join('\n')
}

/** What was checked is not what was handed in: whoever reads this must know. */
function converted(from: Conversion | undefined): readonly string[] {
  return from ? [`  这是旧格式文件（${from.format}），已由 ${from.by} 转换，检查的是转换后的内容。`] : []
}

function aboutMember({ words }: Pack, { name, unreadable, convertedFrom, format }: Member): readonly string[] {
  if (unreadable === undefined) return converted(convertedFrom).map((line) => `  ${name}：${line.trim()}`)
  const target = savedAs(format)
  return [`  ${name}：没有读成。${sentence(words, { code: unreadable, data: { format, target } })}`]
}

function lines(pack: Pack, paper: Paper, finding: ToldFinding, members: Members): readonly string[] {
  const { words } = pack
  const rule = pack.rules.find((one) => one.id === finding.rule)
  const basis = (rule?.basis ?? []).map((code) => labelled(words, 'clause', code)).join('、')
  const seen = evidenceInWords(words, finding.evidence)
  return [
    heading(pack, paper, finding, members),
    ...(finding.text === undefined ? [] : [`      原文：${finding.text}`]),
    ...(seen === '' ? [] : [`      凭据：${seen}`]),
    `      依据：${basis}`,
    `      处理：${labelled(words, 'action', finding.action)}${rule ? `（${rule.why}）` : ''}`,
  ]
}

/** 豁免的 — apart from the rest: where, by which entry, why, and until when. */
function excused(pack: Pack, paper: Paper, { findings, members }: CheckedFile['answer']): readonly string[] {
  const told = findings.flatMap((one) => {
    if (one.suppression === undefined) return []
    const { id, reason, until } = one.suppression
    return [heading(pack, paper, one, members), `      ${id}，至 ${until}：${reason}`]
  })
  return told.length === 0 ? [] : ['  以下各处已经豁免，不计入结果：', ...told]
}

type Members = readonly Member[] | undefined

function heading({ words }: Pack, paper: Paper, finding: ToldFinding, members: Members): string {
  const weight = `${labelled(words, 'severity', finding.severity)}·${labelled(words, 'certainty', finding.certainty)}`
  const member = members?.find(({ from, to }) => from <= finding.block && finding.block < to)
  const where = (member ? `${member.name} ` : '') + placeInWords(paper, finding, words.labels['block'] ?? {})
  return `  ${where}  【${weight}】${labelled(words, 'type', finding.type)}`
}
