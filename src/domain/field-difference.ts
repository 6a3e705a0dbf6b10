import { canonical } from './canonical.ts'
import type { Draft } from './draft.ts'
import type { Place } from './place.ts'

/**
 * One field of the front matter that changed: its JSON pointer in the newer draft (in the older when it is gone), and both values as a
 * person reads them; `null` is not there. `place`: of a cut or an answer to a finding.
 */
export type FieldChange = Readonly<{ field: string; before: string | null; after: string | null; place?: Place }>

/** Counters of the host, not of what the document is. */
const COUNTERS = ['/version', '/submittedAt']
/** What the papers show block by block. */
const TEXTS = /^\/(text|file)$|^\/(attachments|interpretation\/materials)\/\d+\/(text|file)$/

/**
 * 栏目差异 — what changed between two drafts beside their texts and files. Members of a list are followed by name, title, unit or place, so that
 * one put in front does not change all the others.
 */
export function fieldDifference(before: Draft, after: Draft): readonly FieldChange[] {
  return changes('', before, after)
}

function changes(field: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (COUNTERS.includes(field) || TEXTS.test(field)) return []
  const [old, now] = [present(before), present(after)]
  if (canonical(old) === canonical(now)) return []
  const [olds, nows] = [old === null ? [] : old, now === null ? [] : now]
  if (isList(olds) && isList(nows) && [...olds, ...nows].every(isRecord)) return membersOf(field, olds, nows)
  if ((isRecord(old) && isRecord(now)) || (isOpen(old) && isOpen(now)))
    return fieldsOf(field, isRecord(old) ? old : {}, isRecord(now) ? now : {})
  return [{ field, before: shown(old), after: shown(now), ...placeOf(now ?? old) }]
}

/** A group of fields, or nothing yet; a thing with a name of its own comes and goes as a whole. */
function isOpen(value: unknown): boolean {
  return value === null || (isRecord(value) && identity(value) === undefined)
}

function fieldsOf(field: string, before: Fields, after: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const { place } = placeOf(after)
  return names
    .flatMap((name) => changes(`${field}/${name}`, before[name], after[name]))
    .map((one) => (place && !one.place ? { ...one, place } : one))
}

function membersOf(field: string, before: readonly unknown[], after: readonly unknown[]): readonly FieldChange[] {
  const [olds, nows] = [keyed(before), keyed(after)]
  const gone = [...olds].filter(([key]) => !nows.has(key)).map(([, at]) => changes(`${field}/${at}`, before[at], null))
  const kept = [...nows].map(([key, at]) => changes(`${field}/${at}`, before[olds.get(key) ?? -1], after[at]))
  return [...gone, ...kept].flat()
}

/** Members by who they are; two of one name keep their order. */
function keyed(list: readonly unknown[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  list.forEach((one, at) => {
    const key = identity(one) ?? String(at)
    let unique = key
    for (let n = 2; found.has(unique); n++) unique = `${key} ${n}`
    found.set(unique, at)
  })
  return found
}

function identity(one: unknown): string | undefined {
  if (!isRecord(one)) return undefined
  const own = one['name'] ?? one['title'] ?? one['unit'] ?? one['place']
  return present(own) === null ? undefined : canonical(own)
}

/** A person reads a word, a list of words, or the name of a thing; a text or file inside is the papers' to show. */
function shown(value: unknown): string | null {
  if (value === null) return null
  if (isList(value)) return value.map((one) => shown(present(one)) ?? '').join('、')
  if (!isRecord(value)) return typeof value === 'string' ? value : canonical(value)
  const own = value['name'] ?? value['title'] ?? value['unit'] ?? value['answer'] ?? value['ground']
  if (typeof own === 'string') return own
  const { text: _text, file: _file, ...rest } = value
  return canonical(rest)
}

type Fields = Readonly<Record<string, unknown>>

/** Absent, null and empty say the same: not there. */
function present(value: unknown): unknown {
  if (value === undefined || value === '') return null
  return isList(value) && value.length === 0 ? null : value
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function placeOf(value: unknown): Readonly<{ place?: Place }> {
  const place = isRecord(value) ? value['place'] : undefined
  if (!isRecord(place)) return {}
  const { file, block, from, to } = place
  return typeof file === 'string' && typeof block === 'number' && typeof from === 'number' && typeof to === 'number'
    ? { place: { file, block, from, to } }
    : {}
}
