import type { Kind } from '../gate/rulebook.ts'
import type { Book } from './book.ts'
import type { Change } from './changes.ts'
import { markAt, type Origin } from './marked.ts'
import { isRecord, nameOf } from './merge.ts'
import { termsOf } from './terms.ts'

/** What differs in ways no single value shows: the order of the steps, which papers a kind takes, the word lists. */
export function moreChanges(was: Book, is: Book): readonly Change[] {
  return [...stepOrder(was, is), ...kindShadows(was, is), ...termLists(was, is)]
}

/** Further steps may stand between; the old ones keep their order, and the last one, whose approval is the signature, stays the last. */
function stepOrder(was: Book, is: Book): readonly Change[] {
  const [old, now] = [stepsOf(was), stepsOf(is)]
  const left = now.filter((one) => old.includes(one))
  const ordered = left.join('\0') === old.filter((one) => now.includes(one)).join('\0') && old.at(-1) === now.at(-1)
  if (ordered || now.length === 0) return []
  const from = originOf(is, 'flow.json', ['steps'])
  return [{ dimension: 'flow-order', file: 'flow.json', names: [], was: old, is: now, standing: 'looser', from }]
}

function stepsOf(book: Book): readonly string[] {
  const flow = book.files.get('flow.json')?.value
  const steps: unknown = isRecord(flow) ? flow['steps'] : []
  return Array.isArray(steps) ? steps.map((one) => nameOf(one, 'id') ?? '') : []
}

const LIKELIHOOD = ['never', 'possible', 'likely', 'surely']

/** A title is read by its longest ending: a new 「工作通知」 takes papers away from 通知, so it may not be milder than that. */
function kindShadows(was: Book, is: Book): readonly Change[] {
  const [old, now] = [kindsOf(was), kindsOf(is)]
  const known = old.flatMap((kind) => [kind.id, ...kind.aliases].map((name) => ({ name, kind })))
  return now.flatMap((kind, index) => {
    if (old.some((one) => one.id === kind.id)) return []
    const milder = [kind.id, ...kind.aliases].flatMap((name) => {
      const before = known
        .filter((one) => name.endsWith(one.name))
        .sort((a, b) => b.name.length - a.name.length)[0]?.kind
      return before && isMilder(kind, before) ? [before] : []
    })
    const [before] = milder
    if (!before) return []
    const from = originOf(is, 'kinds.json', [String(index)])
    return [
      {
        dimension: 'kind-shadow',
        file: 'kinds.json',
        names: [kind.id],
        was: before.id,
        is: kind.id,
        standing: 'looser' as const,
        from,
      },
    ]
  })
}

function isMilder(kind: Kind, than: Kind): boolean {
  const weaker = (['normative', 'policy'] as const).some(
    (one) => LIKELIHOOD.indexOf(kind[one]) < LIKELIHOOD.indexOf(than[one]),
  )
  return weaker || kind.direction !== than.direction || (than.addressee === 'required' && kind.addressee !== 'required')
}

function kindsOf(book: Book): readonly Kind[] {
  const list: unknown = book.files.get('kinds.json')?.value
  return Array.isArray(list) ? list.filter(isKind) : []
}

function isKind(value: unknown): value is Kind {
  return isRecord(value) && typeof value['id'] === 'string' && Array.isArray(value['aliases'])
}

/** A word list in a file of its own: every term is looked for, so terms may only be added. */
function termLists(was: Book, is: Book): readonly Change[] {
  return [...is.terms].flatMap(
    ([
      file,
      {
        file: { text },
        from,
      },
    ]) => {
      const before = was.terms.get(file)
      if (!before || before.file.text === text) return []
      const [old, now] = [termsOf(before.file.text), termsOf(text)]
      const lost = old.filter((one) => !now.includes(one))
      const added = now.filter((one) => !old.includes(one))
      const standing = lost.length > 0 ? 'looser' : added.length > 0 ? 'tighter' : 'reworded'
      return [{ dimension: 'terms', file, names: [], was: lost.length > 0 ? lost : old, is: added, standing, from }]
    },
  )
}

function originOf(book: Book, file: string, steps: readonly string[]): Origin {
  const merged = book.files.get(file)
  return merged ? markAt(merged.marks, steps).from : { layer: 0, file, at: '' }
}
