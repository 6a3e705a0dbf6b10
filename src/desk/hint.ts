import type { Attribute } from '../domain/attribute.ts'
import type { Person } from '../domain/person.ts'
import { hints, type HintCode } from '../gate/hints.ts'
import { filled } from '../packs/words.ts'
import type { Deps } from './deps.ts'

/** What the author asks about a statement before anything is saved. */
export type Asking = Readonly<{
  attribute: Attribute | null
  reason: string | null
  statement: string | null
  /** The case it is for: its own statement is no earlier one. */
  caseId?: string
}>

/** A hint with its sentence. `like`: the author's own case whose statement this one repeats. */
export type Told = Readonly<{
  hint: HintCode
  sentence: string
  data: Readonly<Record<string, string | number>>
  like?: string
}>

/** As far back as an author's own statements are looked at. */
const PAST = 50

/**
 * 说明提示 — how the statement of a reason could be better, with an eye on what the same person wrote before. Nothing is written, nothing
 * counted, nobody else's statement is looked at.
 */
export function hint(deps: Deps) {
  return async (person: Person, asked: Asking): Promise<readonly Told[]> => {
    const { rulebook, words } = deps.pack()
    const past = await ownStatements(deps, person, asked.caseId)
    const found = hints({ ...asked, past: past.map((one) => one.statement) }, rulebook)
    return found.map(({ hint: name, data, names }) => {
      const { past: index, ...counts } = data
      const like = typeof index === 'number' ? past[index]?.caseId : undefined
      const sentence = filled(words.hints[name] ?? name, { ...data, ...names })
      return { hint: name, sentence, data: counts, ...(like === undefined ? {} : { like }) }
    })
  }
}

type Own = Readonly<{ caseId: string; statement: string }>

async function ownStatements(deps: Deps, person: Person, but: string | undefined): Promise<readonly Own[]> {
  const cases = await deps.store.cases({ drafter: person.id, limit: PAST })
  const others = cases.filter((one) => one.id !== but)
  const revisions = await Promise.all(others.map((one) => deps.store.revision(one.revision.hash)))
  return others.flatMap((one, index) => {
    const statement = revisions[index]?.draft.reason?.statement?.trim() ?? ''
    return statement === '' ? [] : [{ caseId: one.id, statement }]
  })
}
