import type { Rule } from '../checks/rule.ts'
import type { Exemption, Kind, Reason, ReturnGround } from '../gate/rulebook.ts'
import type { Pack } from '../packs/pack.ts'
import { labelled } from './labels.ts'

/**
 * Everything in the pack that bears this code or name, each in plain Chinese: rules by id or type, reasons, grounds, exemptions, kinds.
 * A code that is only the beginning of others (`R16-1`) gives those.
 */
export function explanations(pack: Pack, subject: string): readonly string[] {
  const wanted = subject.toLowerCase()
  const exact = bearing(pack, (name) => name.toLowerCase() === wanted)
  return exact.length > 0 ? exact : bearing(pack, (name) => /\d/.test(wanted) && name.toLowerCase().startsWith(wanted))
}

function bearing(pack: Pack, is: (name: string) => boolean): readonly string[] {
  const { returns, reasons, exemptions, kinds } = pack.rulebook
  return [
    ...pack.rules.filter((one) => is(one.id) || is(one.type)).map((one) => rule(pack, one)),
    ...returns.filter((one) => is(one.code)).map((one) => ground(pack, one)),
    ...reasons.filter((one) => is(one.code)).map((one) => reason(pack, one)),
    ...exemptions.filter((one) => is(one.code)).map((one) => exemption(pack, one)),
    ...kinds.filter((one) => is(one.id) || one.aliases.some(is)).map((one) => kind(one)),
  ]
}

function rule(pack: Pack, one: Rule): string {
  const { words } = pack
  const certainty = labelled(words, 'certainty', one.certainty ?? 'certain')
  return [
    `规则 ${one.id}：${labelled(words, 'type', one.type)}`,
    `  ${one.why}`,
    `  轻重：${labelled(words, 'severity', one.severity)}（${certainty}）`,
    `  处理：${labelled(words, 'action', one.action)}`,
    `  依据：${names(pack, 'clause', one.basis)}`,
  ].join('\n')
}

function ground(pack: Pack, one: ReturnGround): string {
  const causes = Object.values(one.variants).map(({ remedy }) => `  · ${remedy}`)
  return [
    `退文事由 ${one.code}：${one.title}`,
    `  ${one.remedy}`,
    `  依据：${names(pack, 'clause', one.basis)}`,
    ...(causes.length > 0 ? ['  具体情形：', ...causes] : []),
  ].join('\n')
}

function reason(pack: Pack, one: Reason): string {
  const attributes = one.for.map((attribute) => pack.words.labels.attribute[attribute]).join('、')
  return [
    `理由 ${one.code}：${one.title}`,
    `  适用的公开属性：${attributes}`,
    `  说明要写清：${one.statement}`,
    `  依据：${labelled(pack.words, 'clause', one.clause)}`,
  ].join('\n')
}

function exemption(pack: Pack, one: Exemption): string {
  return `豁免 ${one.code}：${one.title}\n  不能用于：${names(pack, 'type', one.never)}`
}

function kind(one: Kind): string {
  const also = one.aliases.length > 0 ? `（又称 ${one.aliases.join('、')}）` : ''
  const statutory = one.statutory ? '《党政机关公文处理工作条例》规定的十五种公文之一' : '其他文种'
  return `文种 ${one.id}${also}\n  ${statutory}`
}

function names(pack: Pack, group: string, codes: readonly string[]): string {
  return codes.length > 0 ? codes.map((code) => labelled(pack.words, group, code)).join('、') : '无'
}
