import { bankAccount } from './identifiers/bank-account.ts'
import { birthDate } from './identifiers/birth-date.ts'
import { disabilityCard } from './identifiers/disability-card.ts'
import { email } from './identifiers/email.ts'
import { foreignResidence } from './identifiers/foreign-residence.ts'
import { homePhone } from './identifiers/home-phone.ts'
import type { Identifier } from './identifiers/identifier.ts'
import { driverFile, passport, permit, socialSecurity } from './identifiers/labelled-form.ts'
import { mobile } from './identifiers/mobile.ts'
import { overseasPhone } from './identifiers/overseas-phone.ts'
import { plate } from './identifiers/plate.ts'
import { regionalId } from './identifiers/regional-id.ts'
import { residentId } from './identifiers/resident-id.ts'
import { qq, wechat } from './identifiers/social-account.ts'
import { studentNumber } from './identifiers/student-number.ts'
import { uscc } from './identifiers/uscc.ts'
import { vin } from './identifiers/vin.ts'

/** Identifiers a rule file may name. To add one, add a file and a line. */
export const IDENTIFIERS = {
  'resident-id': residentId,
  'foreign-residence': foreignResidence,
  'disability-card': disabilityCard,
  'student-number': studentNumber,
  'bank-account': bankAccount,
  uscc,
  passport,
  'hk-macao-permit': permit,
  'hk-macao-taiwan-id': regionalId,
  'driver-file': driverFile,
  'social-security': socialSecurity,
  mobile,
  'overseas-phone': overseasPhone,
  'landline-home': homePhone,
  email,
  wechat,
  qq,
  plate,
  vin,
  'birth-date': birthDate,
} as const satisfies Readonly<Record<string, Identifier>>

export type IdentifierName = keyof typeof IDENTIFIERS
