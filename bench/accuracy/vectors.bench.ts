import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { check, checkText } from '../../src/checks/engine.ts'
import { cnBase } from '../../tests/support/cn-base.ts'
import { body } from '../../tests/support/sees.ts'
import { everyWriting, FORMS, KINDS } from '../../tests/support/written-forms.ts'
import { shareOf } from './score.ts'

const data = path.resolve(import.meta.dirname, '../../../shared/data')
const rules = cnBase.filter(({ id, claim }) => claim !== undefined && id !== 'address')
const percent = (seen: number, all: number): string => {
  const { share, low, high } = shareOf(seen, all)
  return `${String(seen)}/${String(all)} ${(share * 100).toFixed(1)} % (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`
}

it('invented numbers with a label, by kind and by written form', () => {
  const judged = everyWriting().map((one) => {
    const found = check(rules, [body({ text: one.text, kind: 'cell' })]).filter(({ type }) => type === one.type)
    return { ...one, certain: found.some(({ certainty }) => certainty === 'certain'), any: found.length > 0 }
  })
  const told = (name: string, some: typeof judged): void => {
    const certain = percent(some.filter((one) => one.certain).length, some.length)
    console.log(
      `${name.padEnd(32)} certain ${certain} · seen ${percent(some.filter((one) => one.any).length, some.length)}`,
    )
  }
  for (const { name } of KINDS)
    told(
      name,
      judged.filter((one) => one.kind === name),
    )
  for (const form of Object.keys(FORMS))
    told(
      form,
      judged.filter((one) => one.form === form),
    )
  told('all', judged)
  expect(judged.length).toBeGreaterThan(0)
})

type Vector = Readonly<{ type: string; value: string; expected: string; mode?: string; checksum_ok?: boolean }>

/** What each type of the collection is called on a form, and what we call it. */
const LABELS: Readonly<Record<string, readonly [label: string, type: string]>> = {
  CN_ID: ['身份证号：', 'resident-id'],
  CN_MOBILE: ['手机：', 'mobile'],
  CN_PASSPORT: ['护照号码：', 'passport'],
  CN_PLATE: ['车牌号：', 'plate'],
  BANK_CARD: ['银行卡号：', 'bank-account'],
  HK_ID: ['香港永久性居民身份证号：', 'hk-macao-taiwan-id'],
  MO_ID: ['澳门居民身份证号：', 'hk-macao-taiwan-id'],
  TW_ID: ['台湾居民身份证号：', 'hk-macao-taiwan-id'],
  CAR_VIN: ['车架号：', 'vin'],
  EMAIL: ['申请人邮箱：', 'email'],
  QQ: ['QQ：', 'qq'],
  WECHAT: ['微信号：', 'wechat'],
  MILITARY_ID: ['军官证：', 'officer-card'],
  CN_LANDLINE: ['家庭电话：', 'landline-home'],
  USCC: ['统一社会信用代码：', 'uscc'],
}

it('values other projects test with, labelled', () => {
  const vectors = JSON.parse(readFileSync(path.join(data, 'pii/vectors.json'), 'utf8')) as readonly Vector[]
  for (const [kind, [label, type]] of Object.entries(LABELS))
    for (const expected of ['valid', 'invalid']) {
      const mine = vectors.filter((one) => one.type === kind && one.expected === expected)
      const seen = mine.filter(({ value }) => checkText(cnBase, label + value).some((one) => one.type === type))
      if (mine.length > 0)
        console.log(`${kind.padEnd(14)} ${expected.padEnd(8)} seen ${percent(seen.length, mine.length)}`)
    }
  expect(vectors.length).toBeGreaterThan(0)
})

it('certain hits of identifiers where nobody private is', () => {
  const linesOf = (file: string): readonly Record<string, unknown>[] =>
    readFileSync(path.join(data, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  const words = (one: Record<string, unknown>): string =>
    Object.values(one)
      .filter((value) => typeof value === 'string')
      .join('\n')
  const sets: Readonly<Record<string, readonly string[]>> = {
    laws: readdirSync(path.join(data, 'docs/laws_md')).map((name) =>
      readFileSync(path.join(data, 'docs/laws_md', name), 'utf8'),
    ),
    'work reports': linesOf('docs/government_work_reports.jsonl').map(words),
    'service items': linesOf('docs/gd_service_items.jsonl').map(words),
  }
  for (const [name, texts] of Object.entries(sets)) {
    const counts = new Map<string, number>()
    const size = texts.reduce((sum, text) => sum + text.length, 0)
    for (const text of texts)
      for (const { type, action, certainty } of checkText(rules, text))
        if (action !== 'keep' && type !== 'address') {
          const key = `${type} ${action} ${certainty}`
          counts.set(key, (counts.get(key) ?? 0) + 1)
        }
    const per = [...counts].map(([key, count]) => `${key} ${((count * 1e6) / size).toFixed(2)} (${String(count)})`)
    console.log(`${name}, ${String(size)} characters, per million: ${per.join(' · ') || 'nothing'}`)
  }
  expect(Object.keys(sets)).toHaveLength(3)
})
