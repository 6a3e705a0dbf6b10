import { ATTRIBUTES } from '../domain/attribute.ts'
import { isDay } from '../domain/calendar.ts'
import type { Problem } from '../domain/result.ts'
import type { Kind } from '../gate/rulebook.ts'
import type { PackHead } from '../schemas/pack-head.ts'
import { contradiction } from './rulebook-faults.ts'

/**
 * What is wrong with `pack.json` beyond its form: `pack.attribute-required` (only 删减后公开 may be left out), `pack.label-missing` (an attribute
 * in use without words), `pack.label-twice` (two attributes nobody could tell apart on paper), `pack.unknown-kind`, `pack.no-such-day`, `pack.contradiction` (ends before it begins).
 */
export function headFaults(head: PackHead, kinds: readonly Kind[]): readonly Problem[] {
  const { attributes, labels, effective } = head
  const found: { code: string; at: string; more?: object }[] = []
  for (const name of ATTRIBUTES) {
    if (!attributes.includes(name) && name !== 'redacted')
      found.push({ code: 'pack.attribute-required', at: '/attributes', more: { name } })
    if (attributes.includes(name) && labels.text[name] === undefined)
      found.push({ code: 'pack.label-missing', at: '/labels/text', more: { name } })
  }
  const texts = attributes.map((name) => ({ name, text: labels.text[name] }))
  for (const [index, { name, text }] of texts.entries())
    if (text !== undefined && texts.findIndex((one) => one.text === text) < index)
      found.push({ code: 'pack.label-twice', at: `/labels/text/${name}`, more: { name } })
  for (const [index, name] of labels.formOnly.entries())
    if (!kinds.some((kind) => kind.id === name))
      found.push({ code: 'pack.unknown-kind', at: `/labels/formOnly/${index}`, more: { name } })
  if (!isDay(effective.from)) found.push({ code: 'pack.no-such-day', at: '/effective/from' })
  if (effective.to !== null && !isDay(effective.to)) found.push({ code: 'pack.no-such-day', at: '/effective/to' })
  const problems = found.map(({ code, at, more }): Problem => ({ code, data: { file: 'pack.json', at, ...more } }))
  const backwards = effective.to !== null && effective.to < effective.from
  return backwards ? [...problems, contradiction('pack.json', '/effective/to', '/effective/from')] : problems
}
