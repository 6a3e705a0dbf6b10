import { stagedExample } from '../checks/example.ts'
import type { Example, Rule } from '../checks/rule.ts'
import { isSuppressible } from '../checks/suppressible.ts'
import type { Exemption, Kind, Reason, ReturnGround } from '../gate/rulebook.ts'
import type { Pack } from '../packs/pack.ts'
import { labelled } from './labels.ts'

/** What one entry of a pack means, each kind of entry in its own few lines. */

export function rule(pack: Pack, one: Rule): string {
  const { words } = pack
  const certainty = labelled(words, 'certainty', one.certainty ?? 'certain')
  return [
    `规则 ${one.id}：${labelled(words, 'type', one.type)}`,
    `  ${one.why}`,
    `  轻重：${labelled(words, 'severity', one.severity)}（${certainty}）`,
    `  处理：${labelled(words, 'action', one.action)}`,
    `  依据：${names(pack, 'clause', one.basis)}`,
    `  豁免：${isSuppressible(one) ? '可以列入本单位的豁免清单' : '不可以'}`,
    ...one.hit.slice(0, MOST).map((example) => `  抓：${oneLine(example)}`),
    ...one.miss.slice(0, MOST).map((example) => `  不抓：${oneLine(example)}`),
  ].join('\n')
}

/** Examples shown of each sort. */
const MOST = 3

function oneLine(example: Example): string {
  const { stage } = stagedExample(example)
  return stage.text.replace(/\s+/gu, ' ').slice(0, 100)
}

export function ground(pack: Pack, one: ReturnGround): string {
  const causes = Object.values(one.variants).map(({ remedy }) => `  · ${remedy}`)
  return [
    `退文事由 ${one.code}：${one.title}`,
    `  ${one.remedy}`,
    `  依据：${names(pack, 'clause', one.basis)}`,
    ...(causes.length > 0 ? ['  具体情形：', ...causes] : []),
  ].join('\n')
}

export function reason(pack: Pack, one: Reason): string {
  const attributes = one.for.map((attribute) => pack.words.labels.attribute[attribute]).join('、')
  const elements = one.elements.map(({ label }) => label).join('、')
  return [
    `理由 ${one.code}：${one.title}`,
    `  适用的公开属性：${attributes}`,
    `  说明要写清：${one.statement}`,
    ...(elements === '' ? [] : [`  说明的要素：${elements}`]),
    `  依据：${labelled(pack.words, 'clause', one.clause)}`,
  ].join('\n')
}

export function exemption(pack: Pack, one: Exemption): string {
  return `豁免 ${one.code}：${one.title}\n  不能用于：${names(pack, 'type', one.never)}`
}

export function kind(one: Kind): string {
  const also = one.aliases.length > 0 ? `（又称 ${one.aliases.join('、')}）` : ''
  const statutory = one.statutory ? '《党政机关公文处理工作条例》规定的十五种公文之一' : '其他文种'
  return `文种 ${one.id}${also}\n  ${statutory}`
}

export function step(pack: Pack, one: Pack['flow']['steps'][number]): string {
  const { words, flow } = pack
  const apart = flow.fourEyes.flatMap(([a, b]) => (a === one.id ? [b] : b === one.id ? [a] : []))
  return [
    `环节 ${one.id}：${labelled(words, 'step', one.id)}`,
    `  办理岗位：${labelled(words, 'role', one.role)}${one.opinionRequired ? '，同意也要写明意见' : ''}`,
    ...(one.requires.length > 0 ? [`  须先填好：${names(pack, 'record', one.requires)}`] : []),
    `  不得同为一人：${names(pack, 'step', apart)}`,
  ].join('\n')
}

export function value(name: string, one: unknown): string {
  return `${name}：${typeof one === 'string' ? one : JSON.stringify(one)}`
}

export function wordList(name: string, patterns: readonly string[]): string {
  return [
    `词表 ${name}：${patterns.length} 条`,
    ...patterns.map((one) => `  · ${one.length > 100 ? `${one.slice(0, 100)}…` : one}`),
  ].join('\n')
}

function names(pack: Pack, group: string, codes: readonly string[]): string {
  return codes.length > 0 ? codes.map((code) => labelled(pack.words, group, code)).join('、') : '无'
}
