import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { ok, refuse, type Problem, type Result } from '../domain/result.ts'
import { pointOf } from './point.ts'

/** A file of a pack as it lies on the disk, its path from the pack's folder with `/` between; the text of a model is its bytes in base64. */
export type PackBytes = Readonly<{ path: string; bytes: Uint8Array; text: string }>

/** Bytes of one file, and files of one pack: more is no pack. */
const MOST_BYTES = 16_000_000
const MOST_FILES = 2000

/** What a pack is made of; any other JSON or text file is a slip of the pen that would decide nothing. */
const PARTS =
  /^(?:(?:pack|flow|gate|interpretation|kinds|masks|publication|reasons|returns|words\.zh)\.json|(?:calendar|rules)\/[^/]+\.json|terms\/[^/]+\.txt|models\/[^/]+\.crf)$/u

/**
 * Reads a pack's folder. Hidden files and other kinds of files (a licence, a note) are passed over. Problems: `pack.unreadable`,
 * `pack.file-outside` (a link that leads out of the folder), `pack.too-large`, `pack.too-many-files`, `pack.not-utf8`, `pack.unknown-file`.
 */
export function readFolder(dir: string): Result<readonly PackBytes[]> {
  const names = namesIn(dir)
  if (!names.ok) return names
  const read = names.value.map((name) => readOne(dir, name))
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  return problems.length > 0 ? refuse(...problems) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])))
}

function namesIn(dir: string): Result<readonly string[]> {
  try {
    const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'))
    const names = all.filter((name) => /\.(?:json|txt|crf)$/iu.test(name) && !/(?:^|\/)\./u.test(name)).sort()
    if (names.length > MOST_FILES) return refuse({ code: 'pack.too-many-files', data: { dir, most: MOST_FILES } })
    return ok(names)
  } catch {
    return refuse({ code: 'pack.unreadable', data: { dir } })
  }
}

function readOne(dir: string, name: string): Result<PackBytes> {
  const refused = (code: string, more: Problem['data'] = {}): Result<never> =>
    refuse({ code, data: { file: name, ...more } })
  if (!PARTS.test(name)) return refused('pack.unknown-file')
  const file = path.join(dir, name)
  try {
    // A link to a folder leads out as well as one to a file: only where the bytes really lie counts.
    if (!realpathSync(file).startsWith(realpathSync(dir) + path.sep)) return refused('pack.file-outside')
    const state = statSync(file)
    // A pipe has no size and reading it has no end.
    if (!state.isFile()) return refused('pack.file-unreadable')
    if (state.size > MOST_BYTES) return refused('pack.too-large', { line: 1, column: 1 })
    const bytes = readFileSync(file)
    const text = name.endsWith('.crf') ? bytes.toString('base64') : decoded(bytes)
    return text === undefined ? refused('pack.not-utf8', firstBadLine(bytes)) : ok({ path: name, bytes, text })
  } catch {
    return refused('pack.file-unreadable')
  }
}

const strict = new TextDecoder('utf-8', { fatal: true })

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Line and column only: what stands there is not what its author wrote. */
function firstBadLine(bytes: Uint8Array): Readonly<{ line: number; column: number }> {
  const text = new TextDecoder().decode(bytes)
  const { line, column } = pointOf(text, Math.max(0, text.indexOf('\uFFFD')))
  return { line, column }
}
