import type { Draft } from '../../domain/draft.ts'
import { filled } from './texts.ts'

/** 应急通道 — shortened steps are lawful only when recorded: basis, who approved, until when the rest is made up. */
export function isEmergency({ urgent }: Draft): boolean {
  return (
    isUrgent(urgent?.emergency) && filled(urgent?.basis) && filled(urgent?.approvedBy) && filled(urgent?.postReviewDue)
  )
}

function isUrgent(value: boolean | string | null | undefined): boolean {
  return value === true || (typeof value === 'string' && !/^(?:false|no|否|无|)$/u.test(value.trim()))
}
