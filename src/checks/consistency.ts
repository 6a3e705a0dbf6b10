import { attachmentNumbers } from './consistency/attachment-numbers.ts'
import { releaseNote } from './consistency/release-note.ts'
import type { Reading, Sighting } from './rule.ts'

/** A test over the whole draft: do its parts agree with each other, and with what is declared? */
export type Consistency = (reading: Reading) => Iterable<Sighting>

/** Tests a rule file may name. To add one, add a file and a line. */
export const CONSISTENCY = {
  'attachment-numbers': attachmentNumbers,
  'release-note': releaseNote,
} as const satisfies Readonly<Record<string, Consistency>>

export type ConsistencyName = keyof typeof CONSISTENCY
