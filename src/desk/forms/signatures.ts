import type { Instant } from '../../domain/calendar.ts'
import type { Case, Opinion } from '../../domain/case.ts'
import type { Role } from '../../domain/person.ts'
import type { SheetCell } from '../../domain/sheet.ts'
import { cell, label, printedTime, type Captions } from './wording.ts'

/** One line to sign: whose it is, and whose opinions stand on it. */
export type Signer = Readonly<{ name: string; roles: readonly Role[] }>

/**
 * 签名栏 — opinion, signature and time of each. What was said of this very text is filled in; the signature stays for the hand.
 * Four columns.
 */
export function signatureRows(
  say: Captions,
  { opinions }: Pick<Case, 'opinions'>,
  revisionHash: string,
  signers: readonly Signer[],
): readonly (readonly SheetCell[])[] {
  const given = opinions.filter((one) => one.revisionHash === revisionHash && !one.voided && one.opinion !== 'return')
  return signers.map(({ name, roles }) => {
    const opinion = given.findLast((one) => roles.includes(one.role))
    return [label(name), cell(said(opinion)), cell(''), cell(opinion ? stamp(say, opinion) : '')]
  })
}

function said(opinion: Opinion | undefined): string {
  return [opinion?.note, opinion?.dissent].filter((one) => one !== undefined).join('\n')
}

/** When, and from whose account: the name is for the hand to sign. */
export function stamp(say: Captions, { at, by }: Readonly<{ at: Instant; by: string }>): string {
  return `${printedTime(at)}\n${say('account', { by })}`
}

export function signatureHead(say: Captions): readonly SheetCell[] {
  return ['seat', 'opinionOf', 'signature', 'time'].map((name) => label(say(name)))
}

export const SIGNATURE_WIDTHS = [16, 38, 20, 26]
