import type { Case, Revision } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Sheet } from '../domain/sheet.ts'
import { writeSheet } from '../formats/docx/write-sheet.ts'
import type { Deps } from './deps.ts'
import { judgementSheet } from './forms/judgement.ts'
import { secrecySheet } from './forms/secrecy-review.ts'
import { judgementOf, secrecyReviewOf } from './required-records.ts'

/** 纸质件 — the docx, and the name it is saved under. */
export type Printout = Readonly<{ bytes: Uint8Array; name: string }>

/** 打印 — a sheet as a file named after its title and what tells it apart. */
export async function print(sheet: Sheet, mark: string): Promise<Printout> {
  return { bytes: await writeSheet(sheet), name: `${sheet.title}（${mark}）.docx` }
}

/** 打印保密审查表 of the `number`-th revision. Problems: `case.no-such-revision`, `case.no-such-record`. */
export async function printSecrecyReview(deps: Deps, current: Case, number: string): Promise<Result<Printout>> {
  const revision = await revisionOf(deps, current, number)
  if (!revision) return refuse({ code: 'case.no-such-revision' })
  const review = secrecyReviewOf(current, revision.hash)
  if (!review) return refuse({ code: 'case.no-such-record' })
  return ok(await print(secrecySheet(deps.pack(), { current, revision, review }), review.number))
}

/** 打印研判表 of the `number`-th revision. Problems: as above. */
export async function printJudgement(deps: Deps, current: Case, number: string): Promise<Result<Printout>> {
  const revision = await revisionOf(deps, current, number)
  if (!revision) return refuse({ code: 'case.no-such-revision' })
  const judgement = judgementOf(current, revision.hash)
  if (!judgement) return refuse({ code: 'case.no-such-record' })
  return ok(await print(judgementSheet(deps.pack(), { current, revision, judgement }), `${current.id}-${number}`))
}

async function revisionOf({ store }: Deps, current: Case, number: string): Promise<Revision | undefined> {
  return (await store.revisions(current.id)).find((one) => String(one.number) === number)
}
