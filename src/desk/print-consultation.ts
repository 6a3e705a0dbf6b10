import type { Case } from '../domain/case.ts'
import { ok, refuse, type Result } from '../domain/result.ts'
import type { Deps } from './deps.ts'
import { consultationLetter } from './forms/consultation-letter.ts'
import { consultationNotice } from './forms/consultation-notice.ts'
import { print, type Printout } from './print.ts'

/** 打印第三方意见征求书 with its reply slip. Problem: `consultation.unknown`. */
export async function printLetter(deps: Deps, current: Case, n: number): Promise<Result<Printout>> {
  const one = current.consultations.find((each) => each.id === n)
  if (!one) return refuse({ code: 'consultation.unknown', data: { number: n } })
  return ok(await print(consultationLetter(deps.pack(), current, one), one.number))
}

/** 打印决定公开告知书. Problems: `consultation.unknown`, `consultation.no-notice`. */
export async function printNotice(deps: Deps, current: Case, n: number): Promise<Result<Printout>> {
  const one = current.consultations.find((each) => each.id === n)
  if (!one) return refuse({ code: 'consultation.unknown', data: { number: n } })
  const sheet = consultationNotice(deps.pack(), current, one)
  return sheet.ok ? ok(await print(sheet.value, one.number)) : sheet
}
