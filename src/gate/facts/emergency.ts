import type { Draft } from '../../domain/draft.ts'
import { dayIn } from './days.ts'
import { filled } from './texts.ts'

/** 应急通道 — shortened steps are lawful only when recorded: basis, who approved, and a day still to come on which the rest is made up. */
export function isEmergency({ urgent, submittedAt }: Draft): boolean {
  if (!isUrgent(urgent?.emergency) || !filled(urgent?.basis) || !filled(urgent?.approvedBy)) return false
  const [due, from] = [dayIn(urgent?.postReviewDue), dayIn(submittedAt)]
  return due !== null && (from === null || due >= from)
}

function isUrgent(value: boolean | string | null | undefined): boolean {
  return value === true || (typeof value === 'string' && !/^(?:false|no|否|无|)$/u.test(value.trim()))
}
