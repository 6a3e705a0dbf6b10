import path from 'node:path'
import { check } from '../checks/engine.ts'
import { sha256 } from '../desk/hash.ts'
import { lines } from '../domain/lines.ts'
import type { Paper } from '../domain/paper.ts'
import { BODY } from '../domain/place.ts'
import type { Problem } from '../domain/result.ts'
import { decodeText } from '../formats/decode.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import { checkAnswer, type CheckAnswer } from './check-answer.ts'
import type { CheckSetting } from './check-text.ts'
import type { ClosableReader, Io } from './io.ts'

/** One file read and checked, with the paper for whoever says places in words; or not read, and why. */
export type CheckedFile = Readonly<{ file: string; paper: Paper; answer: CheckAnswer }>
export type UnreadFile = Readonly<{
  file: string
  paper: null
  answer: Readonly<{
    format: string
    sha256: string | null
    pack: CheckAnswer['pack']
    /** Nobody looked, so nobody knows. */
    secrecy: null
    verdict: 'unreadable'
    findings: readonly []
    error: Readonly<{ code: string; sentence: string }>
  }>
}>

export async function checkFile(
  io: Io,
  reader: ClosableReader,
  pack: Pack,
  file: string,
  { attribute, show, excuses }: CheckSetting,
): Promise<CheckedFile | UnreadFile> {
  const found = await io.readFile(path.resolve(io.cwd, file))
  if (!found.ok) return unread(pack, file, null, found.problems)
  const hash = sha256(found.value)
  const read = await reader.read(path.basename(file), found.value)
  if (!read.ok) return unread(pack, file, hash, read.problems)
  const { format, blocks, uninspected = [], convertedFrom, members } = read.value
  const paper: Paper = {
    ...{ file: BODY, role: 'body', format, sha256: hash, blocks, uninspected },
    ...(convertedFrom && { convertedFrom }),
  }
  const seen = check(pack.rules, [paper], { kind: null, attribute })
  const findings = excuses?.apply(seen, paper, path.basename(file), members) ?? seen
  return {
    file,
    paper,
    answer: checkAnswer(pack, paper, findings, {
      starts: startsOf(format, found.value),
      show,
      suppressions: excuses?.list ?? [],
      ...(members && { members }),
    }),
  }
}

/** Offsets in the whole text mean something only where blocks are its lines. */
function startsOf(format: string, bytes: Uint8Array): readonly number[] | null {
  if (format !== 'text' && format !== 'markdown') return null
  const text = decodeText(bytes)
  return text === undefined ? null : lines(text).map((line) => line.start)
}

function unread(pack: Pack, file: string, hash: string | null, problems: readonly Problem[]): UnreadFile {
  const problem = problems[0] ?? { code: 'format.unreadable' }
  const format = problem.data?.['format']
  return {
    file,
    paper: null,
    answer: {
      format: typeof format === 'string' ? format : 'unknown',
      sha256: hash,
      pack: { id: pack.id, version: pack.version },
      secrecy: null,
      verdict: 'unreadable',
      findings: [],
      error: { code: problem.code, sentence: sentence(pack.words, problem) },
    },
  }
}
