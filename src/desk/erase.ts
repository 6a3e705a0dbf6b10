import { UNTOUCHED } from '../domain/case.ts'
import type { Deps, Hand } from './deps.ts'
import { open } from './open.ts'
import { record } from './record.ts'

/** What is left of a case with a state secret: that there was one, and nothing of it. */
const BLANK = { ...UNTOUCHED, title: '', kind: null, attribute: null, step: null }

/**
 * 清除 — a document declared or found to be a state secret is taken out, with every revision, file and word said about it
 * (保密法第三十一条). Does nothing where the actor may not refuse the case any more.
 */
export async function erase(deps: Deps, hand: Hand, id: string): Promise<void> {
  const opened = await open(deps, hand, id, 'refuse')
  if (!opened.ok) return
  const gone = await record(deps, { person: hand.person }, opened.value, BLANK, { erase: true })
  if (!gone.ok) throw new Error(`A case with a state secret could not be erased: ${gone.problems[0]?.code ?? ''}`)
}
