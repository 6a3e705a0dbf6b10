import { normalise } from '../normalise.ts'

/** 一条用语 — what is wrong, what to write, from which month on; and single characters beside it that make it another word. */
export type Entry = Readonly<{
  wrong: string
  right: string
  /** `2018-03`: right until then. */
  since?: string
  notBefore: string
  /** Only where one of these stands before; empty: anywhere. */
  onlyBefore: string
  notAfter: string
}>

/** `国土资源部|自然资源部|2018-03|前|后`: the last three may be left out; 前 that begins with = says what must stand before. */
export function entryOf(line: string): Entry {
  const [wrong = '', right = '', since = '', before = '', notAfter = ''] = line.split('|').map((one) => one.trim())
  const only = before.startsWith('=')
  return {
    wrong: normalise(wrong).text,
    right,
    ...(since === '' ? {} : { since }),
    notBefore: only ? '' : before,
    onlyBefore: only ? before.slice(1) : '',
    notAfter,
  }
}
