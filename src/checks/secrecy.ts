import type { Finding } from '../domain/finding.ts'

/** 密级、份号和内部标志 — what a document is, not a word in it: nobody excuses one. */
export function isMark(type: string): boolean {
  return MARKS.includes(type)
}
const MARKS = ['secret-mark', 'internal-mark', 'copy-number']

export type Secrecy = 'none' | 'internal-mark' | 'secret-mark'

/** What the marks in a document amount to. Only a genuine mark counts; a mark that is spoken of does not. */
export function secrecyOf(findings: readonly Finding[]): Secrecy {
  const genuine = findings
    .filter((one) => one.severity === 'block' && one.certainty === 'certain')
    .map((one) => one.type)
  if (genuine.includes('secret-mark')) return 'secret-mark'
  return genuine.includes('internal-mark') ? 'internal-mark' : 'none'
}
