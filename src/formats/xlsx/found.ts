import type { Block, BlockKind } from '../../domain/paper.ts'
import type { Refusal } from '../../domain/result.ts'
import type { Zip } from '../zip.ts'
import type { Role } from './roles.ts'
import type { Trace } from './trace.ts'

/** A part of the package and what is done with it. */
export type Named = Readonly<{ name: string; role: Role }>

/** What reading a workbook has found so far. */
export type Found = {
  readonly blocks: Block[]
  readonly people: Set<string>
  /** Parts already read, with the sheet they hang on. */
  readonly done: Set<string>
  /** Sheets with a formula whose result the file does not keep. */
  readonly uncalculated: string[]
  tables: number
  /** Where blocks come from, when somebody asks. */
  readonly trace?: Trace
}

export function carry(blocks: Block[], kind: BlockKind, texts: Iterable<string>): undefined {
  for (const text of texts) if (text.trim() !== '') blocks.push({ text, kind })
}

/** The bytes of a part, read into a value; a refusal where the part is damaged. */
export function opened<T extends object | undefined>(
  zip: Zip,
  part: string,
  reading: (bytes: Uint8Array) => T | Refusal,
): T | Refusal {
  const bytes = zip.read(part)
  return bytes.ok ? reading(bytes.value) : bytes
}

/** Names of parts differ in nothing but case (ECMA-376-2 §6.2.2.3). */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
